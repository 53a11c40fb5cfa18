import { createRequire } from 'node:module';
import type Nlp from 'compromise/two';

let loaded: typeof Nlp | undefined;

/** Loaded with the first English sentence: it takes as long as all the rest of the program. */
function compromise(): typeof Nlp {
  loaded ??= createRequire(import.meta.url)('compromise/two') as typeof Nlp;
  return loaded;
}

/** One word of an English sentence: its span in the sentence and its part of speech. */
export interface EnglishTerm {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** What compromise keeps of a word; its types leave the parsed document out. */
interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
}

/** The word list of compromise, which its types leave out. */
interface Model {
  readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
}

const NAME_TAGS: readonly string[] = [
  'Organization',
  'ProperNoun',
  'Place',
  'City',
  'Country',
  'Region',
  'Person',
  'FirstName',
  'MaleName',
  'FemaleName',
  'LastName',
  'SportsTeam',
];

/** Whether compromise's word list has a word as something else than a name. */
export function isOrdinaryEnglish(word: string): boolean {
  const { lexicon } = (compromise().model() as unknown as Model).one;
  const key = word.toLowerCase();
  const tags = Object.hasOwn(lexicon, key) ? [lexicon[key] ?? []].flat() : [];
  return tags.length > 0 && !tags.some((tag) => NAME_TAGS.includes(tag));
}

/** compromise is quadratic in the words of a sentence and in the letters of a word. */
const MOST_WORDS = 500;
const LONGEST_WORD = 200;

/** Our tag for the first of compromise's tags that a word has. */
const TAGS: readonly (readonly [tag: string, ours: string])[] = [
  ['Value', 'number'],
  ['Pronoun', 'pronoun'],
  ['ProperNoun', 'name'],
  ['Acronym', 'name'],
  ['Noun', 'noun'],
  ['Auxiliary', 'auxiliary'],
  ['Verb', 'verb'],
  ['Adjective', 'adjective'],
  ['Adverb', 'adverb'],
  ['Preposition', 'preposition'],
  ['Conjunction', 'conjunction'],
  ['Determiner', 'determiner'],
];

/** The parts of speech of one English sentence; none where it is too long to parse in linear time. */
export function tagEnglish(sentence: string): EnglishTerm[] {
  if (isTooLong(sentence)) return [];
  const { document } = compromise()(sentence) as unknown as {
    document: readonly (readonly Term[])[];
  };
  const terms: EnglishTerm[] = [];
  let position = 0;
  for (const { pre, text, post, tags } of document.flat()) {
    const start = position + pre.length;
    const end = start + text.length;
    position = end + post.length;
    if (sentence.slice(start, end) !== text) return terms;
    if (text !== '') terms.push({ start, end, tag: coarse(tags) });
  }
  return terms;
}

function coarse(tags: ReadonlySet<string>): string {
  return TAGS.find(([tag]) => tags.has(tag))?.[1] ?? '';
}

function isTooLong(sentence: string): boolean {
  if (sentence.length > MOST_WORDS * LONGEST_WORD) return true;
  const words = sentence.split(/\s+/);
  return words.length > MOST_WORDS || words.some((word) => word.length > LONGEST_WORD);
}
