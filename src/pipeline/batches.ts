/** A batch is closed when it holds this many articles … */
const ARTICLES = 10;
/** … or this many bytes, so that long articles do not wait for each other. */
const BYTES = 64 * 1024;

/** Collects articles into batches that are worth sending to a worker. */
export class Batcher<T extends { readonly bytes: number }> {
  #open: T[] = [];
  #bytes = 0;

  /** Adds one; returns the batch that it filled. */
  add(item: T): readonly T[] | undefined {
    this.#open.push(item);
    this.#bytes += item.bytes;
    return this.#open.length >= ARTICLES || this.#bytes >= BYTES ? this.take() : undefined;
  }

  /** The open batch, which may be empty; a new one is begun. */
  take(): readonly T[] {
    const batch = this.#open;
    this.#open = [];
    this.#bytes = 0;
    return batch;
  }
}
