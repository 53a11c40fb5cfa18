import { z } from 'zod';
import { type Predicate, predicateSchema } from '../core/predicate.js';
import { LEXICON_FOLDER } from './data-file.js';
import { loadPrepared, type Recipe } from './prepared.js';

const predicatesFile = z.strictObject({ predicates: z.record(z.string(), predicateSchema) });

/** What is known of each predicate, by name. */
export type Predicates = Readonly<Record<string, Predicate>>;

export const predicatesRecipe: Recipe<Predicates> = {
  name: 'predicates',
  make: (read) => ({ data: read.file('predicates.yaml', predicatesFile).predicates }),
};

/** @throws UsageError (E-DATA-FILE) when the file is missing or does not fit. */
export function loadPredicates(folder = LEXICON_FOLDER): { predicates: Predicates; hash: string } {
  const { data, hash } = loadPrepared(predicatesRecipe, folder);
  return { predicates: data, hash };
}

/** For a predicate that no table knows (a user's own frame): an event with whatever it carries. */
const UNKNOWN: Omit<Predicate, 'words'> = {
  period: 'event',
  lasts: 31,
  object: 'optional',
  figures: [],
  announced: false,
  symmetric: false,
  metric: true,
  freeSubject: true,
  freeObject: true,
};

/** What is known of one predicate. */
export function predicateOf(predicates: Predicates, name: string): Predicate {
  const known = Object.hasOwn(predicates, name) ? predicates[name] : undefined;
  return known ?? { words: name.replaceAll('_', ' '), ...UNKNOWN };
}
