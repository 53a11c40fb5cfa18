import { readFile, stat } from 'node:fs/promises';
import { messageOf } from '../core/errors.js';
import { sha256 } from '../core/hash.js';
import type { ArticleFailure } from '../core/stage-output.js';
import type { ArticleState } from '../store/store.js';
import type { SourceFile } from './sources.js';

/** Larger files are no articles; reading them would only fill the memory. */
const BYTE_LIMIT = 32 * 1024 * 1024;

/** A file as read, before anything is made of it. */
export interface Intake {
  readonly uri: string;
  readonly content: Buffer;
  /** sha256:… of the bytes. */
  readonly contentHash: string;
}

/** What a run has to do about an article. `stillFailed`: a dead letter of which nothing changed. */
export type Verdict = 'added' | 'changed' | 'reprocessed' | 'unchanged' | 'stillFailed';

export interface Refusal {
  readonly uri: string;
  readonly bytes: number | null;
  readonly failure: ArticleFailure;
}

/** Reads a file; what cannot be read is refused with E-READ, what is too large with E-TOO-LARGE. */
export async function takeIn({ uri, path }: SourceFile): Promise<Intake | Refusal> {
  try {
    const { size } = await stat(path);
    if (size > BYTE_LIMIT) return refusal(uri, 'E-TOO-LARGE', tooLarge(size), size);
    const content = await readFile(path);
    return { uri, content, contentHash: `sha256:${sha256(content)}` };
  } catch (error) {
    return refusal(uri, 'E-READ', `the file cannot be read: ${reasonOf(error)}`, null);
  }
}

/** Compares what was read with what the store knows. */
export function verdictOf(
  contentHash: string,
  fingerprint: string,
  known: ArticleState | undefined,
): Verdict {
  if (known === undefined) return 'added';
  const sameContent = known.contentHash === contentHash;
  if (sameContent && known.fingerprint === fingerprint) {
    return known.failed ? 'stillFailed' : 'unchanged';
  }
  if (known.failed) return 'added';
  return sameContent ? 'reprocessed' : 'changed';
}

/** Without the absolute path of the system's own message, which is another on every machine. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'it is gone, or a link to nothing (ENOENT)';
  if (code === 'EACCES' || code === 'EPERM') return `you may not read it (${code})`;
  return code === '' ? messageOf(error) : code;
}

function tooLarge(size: number): string {
  return `the file has ${size} bytes, more than the ${BYTE_LIMIT} an article may have: split it`;
}

function refusal(uri: string, code: string, message: string, bytes: number | null): Refusal {
  return { uri, bytes, failure: { code, stage: '', message } };
}
