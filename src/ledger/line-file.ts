import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What the bytes of one file come to. */
export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  /** The last line ends with a line feed; true for an empty file. */
  readonly complete: boolean;
}

const LINE_FEED = 0x0a;

/**
 * Visits the lines of a UTF-8 file in order, numbered from 1, holding one line at a time.
 * Rejects with what the file system says when the file cannot be read.
 */
export async function visitLines(
  path: string,
  visit: (line: string, number: number) => void,
): Promise<FileDigest> {
  const hash = createHash('sha256');
  let bytes = 0;
  let lines = 0;
  let open: Buffer[] = [];
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      open.push(chunk.subarray(start, end));
      lines += 1;
      visit(textOf(open), lines);
      open = [];
      start = end + 1;
    }
    if (start < chunk.length) open.push(chunk.subarray(start));
  }
  const complete = open.length === 0;
  if (!complete) {
    lines += 1;
    visit(textOf(open), lines);
  }
  return { sha256: hash.digest('hex'), bytes, lines, complete };
}

function textOf(parts: readonly Buffer[]): string {
  const [first] = parts;
  return (parts.length === 1 && first !== undefined ? first : Buffer.concat(parts)).toString();
}
