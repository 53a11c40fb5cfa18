import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { messageOf, UsageError } from '../core/errors.js';
import { byCodeUnits } from '../core/order.js';

/** What is taken from a folder unless its source says otherwise. */
const EXTENSIONS: readonly string[] = ['.txt', '.md', '.markdown'];

/** A file, or a folder with all that is below it. */
export interface SourcePath {
  /** Absolute, or relative to the base. */
  readonly path: string;
  /** Extensions taken from a folder, in lower case, with the dot. A file named itself is always taken. */
  readonly extensions?: readonly string[];
}

export interface SourceFile {
  /** Path relative to the base, with forward slashes: the identity of the article. */
  readonly uri: string;
  readonly path: string;
}

interface Found {
  readonly path: string;
  /** The file behind all symbolic links. */
  readonly real: string;
}

/**
 * The files behind the sources, each once, in order of uri: the same whatever the order of the
 * sources and of the file system. Hidden files and folders are left out, and so are loops of links.
 * @throws UsageError E-SOURCE-MISSING, E-SOURCE-KIND, E-SOURCE-UNREADABLE
 */
export async function expandSources(
  base: string,
  sources: readonly SourcePath[],
): Promise<readonly SourceFile[]> {
  const inOrder = sources
    .map((source) => ({ ...source, path: resolve(base, source.path) }))
    .sort((a, b) => byCodeUnits(a.path, b.path));
  const byRealPath = new Map<string, SourceFile>();
  for (const { path, extensions = EXTENSIONS } of inOrder) {
    for (const found of await filesOf(path, extensions)) {
      if (byRealPath.has(found.real)) continue;
      const uri = relative(base, found.path).split(sep).join('/');
      byRealPath.set(found.real, { uri, path: found.path });
    }
  }
  return [...byRealPath.values()].sort((a, b) => byCodeUnits(a.uri, b.uri));
}

async function filesOf(path: string, extensions: readonly string[]): Promise<readonly Found[]> {
  const kind = await statOf(path);
  if (kind.isFile()) return [{ path, real: await realpath(path) }];
  if (kind.isDirectory()) return new FolderWalk(extensions).from(path);
  throw new UsageError('E-SOURCE-KIND', `${path} is neither a file nor a folder`);
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') {
      throw new UsageError('E-SOURCE-MISSING', `there is no file or folder ${path}`);
    }
    throw unreadable(path, error);
  }
}

/** One walk over one folder. Links are followed last, so that a file is found at its own place first. */
class FolderWalk {
  readonly #extensions: readonly string[];
  readonly #entered = new Set<string>();
  readonly #links: string[] = [];
  readonly #found: Found[] = [];

  constructor(extensions: readonly string[]) {
    this.#extensions = extensions;
  }

  async from(folder: string): Promise<readonly Found[]> {
    await this.#enter(folder);
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
      await this.#follow(link);
    }
    return this.#found;
  }

  async #enter(folder: string): Promise<void> {
    const real = await realpath(folder);
    if (this.#entered.has(real)) return;
    this.#entered.add(real);
    for (const entry of await entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await this.#enter(path);
      else if (entry.isSymbolicLink()) this.#links.push(path);
      else if (entry.isFile()) this.#take({ path, real: join(real, entry.name) });
    }
  }

  async #follow(link: string): Promise<void> {
    try {
      const target = await stat(link);
      if (target.isDirectory()) await this.#enter(link);
      else if (target.isFile()) this.#take({ path: link, real: await realpath(link) });
    } catch (error) {
      if (codeOf(error) === 'ELOOP') return;
      // A link to nothing is taken: reading it fails, and so it shows up as a dead letter.
      if (codeOf(error) === 'ENOENT') this.#take({ path: link, real: link });
      else throw error instanceof UsageError ? error : unreadable(link, error);
    }
  }

  #take(found: Found): void {
    if (this.#extensions.includes(extname(found.path).toLowerCase())) this.#found.push(found);
  }
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.name.startsWith('.'))
      .sort((a, b) => byCodeUnits(a.name, b.name));
  } catch (error) {
    throw unreadable(folder, error);
  }
}

function unreadable(path: string, error: unknown): UsageError {
  return new UsageError('E-SOURCE-UNREADABLE', `${path} cannot be read: ${messageOf(error)}`);
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
