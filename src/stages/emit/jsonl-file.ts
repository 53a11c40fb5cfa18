import { createHash, type Hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { z } from 'zod';

/** What the manifest says of a written file. */
export interface WrittenFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly records: number;
}

/** Lines are gathered to about this many characters before they go to disk. */
const FLUSH_AT = 1 << 18;

/**
 * Writes records as JSON lines: each is checked against its schema, which also puts its keys in the
 * schema's order, so that equal records are equal bytes.
 */
export class JsonlFile<S extends z.ZodType> {
  readonly #handle: FileHandle;
  readonly #schema: S;
  readonly #hash: Hash = createHash('sha256');
  #pending = '';
  #bytes = 0;
  #records = 0;

  private constructor(handle: FileHandle, schema: S) {
    this.#handle = handle;
    this.#schema = schema;
  }

  /** @throws the system's error when the file cannot be made. */
  static async create<S extends z.ZodType>(path: string, schema: S): Promise<JsonlFile<S>> {
    return new JsonlFile(await open(path, 'wx'), schema);
  }

  /** @throws ZodError for a record that does not fit: a fault of the program, never of the input. */
  async write(record: z.input<S>): Promise<void> {
    this.#pending += `${JSON.stringify(this.#schema.parse(record))}\n`;
    this.#records++;
    if (this.#pending.length >= FLUSH_AT) await this.#flush();
  }

  /** Brings everything to disk and closes the file. */
  async close(): Promise<WrittenFile> {
    await this.#flush();
    await this.#handle.sync();
    await this.#handle.close();
    return { sha256: this.#hash.digest('hex'), bytes: this.#bytes, records: this.#records };
  }

  async #flush(): Promise<void> {
    const chunk = Buffer.from(this.#pending, 'utf8');
    this.#pending = '';
    this.#hash.update(chunk);
    this.#bytes += chunk.length;
    await this.#handle.writeFile(chunk);
  }
}
