import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { LineSplitter } from '../core/line-splitter.js';

/** What the bytes of one file come to. */
export interface FileDigest {
  readonly sha256: string;
  readonly bytes: number;
  readonly lines: number;
  /** The last line ends with a line feed; true for an empty file. */
  readonly complete: boolean;
}

/**
 * Visits the lines of a UTF-8 file in order, numbered from 1, holding one line at a time.
 * Rejects with what the file system says when the file cannot be read.
 */
export async function visitLines(
  path: string,
  visit: (line: string, number: number) => void,
): Promise<FileDigest> {
  const hash = createHash('sha256');
  const splitter = new LineSplitter();
  let bytes = 0;
  let lines = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    for (const line of splitter.push(chunk)) visit(line, ++lines);
  }
  const rest = splitter.rest();
  if (rest !== undefined) visit(rest, ++lines);
  return { sha256: hash.digest('hex'), bytes, lines, complete: rest === undefined };
}
