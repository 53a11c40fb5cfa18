import { join } from 'node:path';
import { z } from 'zod';
import { LEXICON_FOLDER, readDataFile } from './data-file.js';

const predicate = z.strictObject({
  /** How a summary says it in English, between subject and object or amount. */
  words: z.string().min(1),
  period: z.enum(['flow', 'state', 'event']),
  object: z.enum(['required', 'optional', 'none']),
  figures: z.array(z.enum(['money', 'percent', 'quantity'])).default([]),
  /** a–b says the same as b–a. */
  symmetric: z.boolean().default(false),
  /** The subject may be company#metric. */
  metric: z.boolean().default(false),
  /** The subject may be a slug (a market) that no article names as an entity; likewise the object. */
  freeSubject: z.boolean().default(false),
  freeObject: z.boolean().default(false),
});

const predicatesFile = z.strictObject({ predicates: z.record(z.string(), predicate) });

export type Predicate = z.infer<typeof predicate>;

/** What is known of each predicate, by name. */
export type Predicates = Readonly<Record<string, Predicate>>;

/** @throws UsageError (E-DATA-FILE) when the file is missing or does not fit. */
export function loadPredicates(folder = LEXICON_FOLDER): { predicates: Predicates; hash: string } {
  const { data, hash } = readDataFile(join(folder, 'predicates.yaml'), predicatesFile);
  return { predicates: data.predicates, hash };
}

/** For a predicate that no table knows (a user's own frame): an event with whatever it carries. */
const UNKNOWN: Omit<Predicate, 'words'> = {
  period: 'event',
  object: 'optional',
  figures: [],
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
