import { existsSync } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder inside a store that holds the program's own files. */
const PRIVATE_FOLDER = '.store';

const CURRENT = 'current';

/**
 * A store is published as a generation: a folder of its own below `.store`, to which the link
 * `.store/current` points. Readers see the files through links beside it, so turning that one link
 * swaps all files at once; the generation before is kept for readers that are in the middle of it.
 */
export class Generation {
  readonly folder: string;
  readonly #store: string;

  private constructor(store: string, folder: string) {
    this.#store = store;
    this.folder = folder;
  }

  /** Makes an empty folder to write into; one that a killed run left is cleared first. */
  static async begin(store: string): Promise<Generation> {
    const folder = join(store, PRIVATE_FOLDER, 'next');
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    return new Generation(store, folder);
  }

  /** Adds a file with this text. */
  async write(name: string, text: string): Promise<void> {
    await writeFile(join(this.folder, name), text, { flush: true });
  }

  /**
   * Publishes what was written under a name that is the same for the same content.
   * @param files the names by which readers find them in the store's folder.
   */
  async publish(name: string, files: readonly string[]): Promise<void> {
    const home = join(this.#store, PRIVATE_FOLDER);
    const final = join(home, name);
    await this.#settle(final);
    await replaceLink(name, join(home, CURRENT));
    for (const file of files) {
      await replaceLink(join(PRIVATE_FOLDER, CURRENT, file), join(this.#store, file));
    }
    await this.#removeOld(home, name);
  }

  /**
   * Moves the written folder to its name. Where the same content is there from an earlier run, each
   * file takes the place of that run's, which someone may have changed since.
   */
  async #settle(final: string): Promise<void> {
    if (!existsSync(final)) return rename(this.folder, final);
    for (const file of await readdir(this.folder)) {
      await rename(join(this.folder, file), join(final, file));
    }
    await rm(this.folder, { recursive: true });
  }

  async #removeOld(home: string, current: string): Promise<void> {
    const entries = await readdir(home);
    const generations = entries.filter((entry) => entry.startsWith('g-') && entry !== current);
    const dated = await Promise.all(
      generations.map(async (entry) => ({ entry, at: (await lstat(join(home, entry))).mtimeMs })),
    );
    dated.sort((a, b) => b.at - a.at);
    for (const { entry } of dated.slice(1)) await rm(join(home, entry), { recursive: true });
  }
}

/** Replaces a file by another in one step; a reader sees the old one or the new one, whole. */
export async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}.next`, text);
  await rename(`${path}.next`, path);
}

async function replaceLink(target: string, path: string): Promise<void> {
  await rm(`${path}.next`, { force: true });
  await symlink(target, `${path}.next`);
  await rename(`${path}.next`, path);
}
