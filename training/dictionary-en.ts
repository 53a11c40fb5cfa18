import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nlp from 'compromise';
import { parse } from 'yaml';
import { LEXICON_FOLDER } from '../src/lexicon/data-file.js';
import { dictionaryHash } from '../src/stages/names/tagger/en-reading.js';
import type { Section } from '../src/stages/names/tagger/model-file.js';
import { layOutWords } from '../src/stages/names/tagger/word-table.js';

/** Classes by the tags of compromise's word list, the first that a word has. */
const TAGS: readonly string[] = [
  'MaleName',
  'FemaleName',
  'FirstName',
  'LastName',
  'Person',
  'Country',
  'City',
  'Region',
  'Place',
  'SportsTeam',
  'Organization',
  'Demonym',
  'Honorific',
  'Actor',
  'WeekDay',
  'Month',
  'Date',
  'Unit',
  'Currency',
  'Expression',
  'Plural',
  'Uncountable',
  'Singular',
  'Noun',
  'ProperNoun',
  'Infinitive',
  'PastTense',
  'PresentTense',
  'Gerund',
  'Participle',
  'Adjective',
  'Comparative',
  'Superlative',
  'Adverb',
  'Preposition',
  'Conjunction',
  'Determiner',
  'Pronoun',
  'Modal',
  'QuestionWord',
];
const ANY_TAG = TAGS.length + 1;
/** Lists of lexicon/names/english.yaml that tell more than compromise knows. */
const LISTS: readonly string[] = [
  'firstNames',
  'legal',
  'organizationLast',
  'placeLast',
  'titles',
  'demonyms',
];

/** The words of compromise's list and of the project's own, as model sections. */
export function englishDictionary(): Record<string, Section> {
  const classes = new Map<number, number>();
  const { one } = nlp.model() as { one: { lexicon: Record<string, string | string[]> } };
  for (const [word, tags] of Object.entries(one.lexicon).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const own = [tags].flat();
    const index = TAGS.findIndex((tag) => own.includes(tag));
    classes.set(dictionaryHash(word), index < 0 ? ANY_TAG : index + 1);
  }
  const lists = parse(
    readFileSync(join(LEXICON_FOLDER, 'names', 'english.yaml'), 'utf8'),
  ) as Record<string, string[]>;
  for (const [i, list] of LISTS.entries()) {
    for (const word of lists[list] ?? []) {
      classes.set(dictionaryHash(word.toLowerCase()), ANY_TAG + 1 + i);
    }
  }
  const { prints, classes: layout } = layOutWords(classes);
  return { wordPrints: prints, wordClasses: layout };
}
