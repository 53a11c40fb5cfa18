import picocolors from 'picocolors';

/** Where a command writes: data to stdout, everything else to stderr. */
export interface Terminal {
  readonly stdin: AsyncIterable<string | Buffer>;
  out(text: string): void;
  err(text: string): void;
  /** A person is watching stderr: progress may be redrawn there. */
  readonly interactive: boolean;
  /** Colours for stdout; they do nothing where it is no terminal or NO_COLOR is set. */
  readonly colors: ReturnType<typeof picocolors.createColors>;
}

export function processTerminal(): Terminal {
  const plain = process.env['NO_COLOR'] !== undefined;
  return {
    stdin: process.stdin,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    interactive: process.stderr.isTTY === true && !plain,
    colors: picocolors.createColors(process.stdout.isTTY === true && !plain),
  };
}
