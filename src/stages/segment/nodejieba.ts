import { existsSync } from 'node:fs';
import jieba from 'nodejieba';
import { RunError } from '../../core/errors.js';
import type { UserWord } from '../../lexicon/names.js';

export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** The paths of the dictionaries, which the package exports and its types leave out. */
interface DictionaryPaths {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  readonly DEFAULT_IDF_DICT: string;
  readonly DEFAULT_STOP_WORD_DICT: string;
}

/** Hash of the user words that the process-wide dictionary holds now. */
let loaded: string | undefined;

/**
 * Loads the dictionary of this process with these user words, unless it holds them already.
 * @throws RunError E-SEGMENT-DICTIONARY: with a missing file the native code would abort the process.
 */
export function loadDictionary(words: readonly UserWord[], hash: string): void {
  if (loaded === hash) return;
  const paths = jieba as unknown as DictionaryPaths;
  const missing = [
    paths.DEFAULT_DICT,
    paths.DEFAULT_HMM_DICT,
    paths.DEFAULT_USER_DICT,
    paths.DEFAULT_IDF_DICT,
    paths.DEFAULT_STOP_WORD_DICT,
  ].find((path) => !existsSync(path));
  if (missing !== undefined) {
    const message = `the word segmenter's dictionary ${missing} is missing; reinstall nodejieba`;
    throw new RunError('E-SEGMENT-DICTIONARY', message, 1);
  }
  jieba.load();
  for (const { word, tag } of words) jieba.insertWord(word, tag);
  loaded = hash;
}

/** The file of the segmenter's dictionary: a word, how often it was counted and its tag a line. */
export function dictionaryPath(): string {
  return (jieba as unknown as DictionaryPaths).DEFAULT_DICT;
}

/** The words of a run of Han characters, in order and without gaps. */
export function tagHan(run: string): TaggedWord[] {
  return jieba.tag(run);
}
