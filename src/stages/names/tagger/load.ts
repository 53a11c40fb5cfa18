import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messageOf, UsageError } from '../../../core/errors.js';
import { sha256 } from '../../../core/hash.js';
import { openModel } from './model-file.js';
import { Tagger } from './tagger.js';

/** The models folder of the project; the same from src/ and from dist/. */
const MODELS_FOLDER = new URL('../../../../models/', import.meta.url);

/** The taggers of the project with a hash of their files, for cache keys. */
export interface Taggers {
  readonly chinese: Tagger;
  readonly latin: Tagger;
  readonly hash: string;
}

/**
 * Loads the shipped models.
 * @throws UsageError (E-MODEL-FILE) that names the file that is missing or is no model.
 */
export function loadTaggers(): Taggers {
  const chinese = load('names-zh.bin');
  const latin = load('names-en.bin');
  return {
    chinese: chinese.tagger,
    latin: latin.tagger,
    hash: sha256(`${chinese.hash}\n${latin.hash}`),
  };
}

function load(file: string): { readonly tagger: Tagger; readonly hash: string } {
  const path = fileURLToPath(new URL(file, MODELS_FOLDER));
  try {
    const bytes = readFileSync(path);
    return { tagger: new Tagger(openModel(bytes)), hash: sha256(bytes) };
  } catch (error) {
    throw new UsageError('E-MODEL-FILE', `cannot use the model ${path}: ${messageOf(error)}`);
  }
}
