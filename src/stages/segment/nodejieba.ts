import { existsSync } from 'node:fs';
import { join } from 'node:path';
import jieba from 'nodejieba';
import { RunError } from '../../core/errors.js';
import { LEXICON_FOLDER } from '../../lexicon/data-file.js';
import { type UserWords, userWordsOf } from '../../lexicon/user-words.js';

export interface TaggedWord {
  readonly word: string;
  readonly tag: string;
}

/** The paths of the dictionaries, which the package exports and its types leave out. */
interface DictionaryPaths {
  readonly DEFAULT_DICT: string;
  readonly DEFAULT_HMM_DICT: string;
  readonly DEFAULT_USER_DICT: string;
  readonly DEFAULT_STOP_WORD_DICT: string;
}

/**
 * One word with its weight in place of the package's own six megabytes: the weights serve the search
 * for keywords, which nothing here asks for, and cost 0.3 s and 20 MB.
 */
const NO_WEIGHTS = join(LEXICON_FOLDER, 'language', 'segmenter-idf.utf8');

let wanted = userWordsOf([]);
/** Hash of the user words that the process-wide dictionary holds now. */
let loaded: string | undefined;

/** Tells with which user words the next run is to be cut. */
export function useWords(words: UserWords): void {
  wanted = words;
}

/**
 * Loads the dictionary of this process with the wanted words, unless it holds them already. It takes
 * as long as all the rest of a worker's start and is put off to the first Han characters.
 * @throws RunError E-SEGMENT-DICTIONARY: with a missing file the native code would abort the process.
 */
function loadDictionary(): void {
  if (loaded === wanted.hash) return;
  const paths = jieba as unknown as DictionaryPaths;
  const missing = [
    paths.DEFAULT_DICT,
    paths.DEFAULT_HMM_DICT,
    paths.DEFAULT_USER_DICT,
    NO_WEIGHTS,
    paths.DEFAULT_STOP_WORD_DICT,
  ].find((path) => !existsSync(path));
  if (missing !== undefined) {
    const message = `the word segmenter's dictionary ${missing} is missing; reinstall nodejieba`;
    throw new RunError('E-SEGMENT-DICTIONARY', message, 1);
  }
  jieba.load({ idfDict: NO_WEIGHTS });
  for (const { word, tag } of wanted.list()) jieba.insertWord(word, tag);
  loaded = wanted.hash;
}

/** The file of the segmenter's dictionary: a word, how often it was counted and its tag a line. */
export function dictionaryPath(): string {
  return (jieba as unknown as DictionaryPaths).DEFAULT_DICT;
}

/** The words of a run of Han characters, in order and without gaps. */
export function tagHan(run: string): TaggedWord[] {
  loadDictionary();
  return jieba.tag(run);
}
