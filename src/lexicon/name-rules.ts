import { join } from 'node:path';
import { z } from 'zod';
import { LEXICON_FOLDER, readDataFile } from './data-file.js';

const rulesFile = z.strictObject({ rules: z.record(z.string(), z.string().min(1)) });

/** What the rules that find names are, in words, by name of the rule. */
export type NameRules = ReadonlyMap<string, string>;

/** @throws UsageError (E-DATA-FILE) when the file is missing or does not fit. */
export function loadNameRules(): NameRules {
  const { data } = readDataFile(join(LEXICON_FOLDER, 'names', 'rules.yaml'), rulesFile);
  return new Map(Object.entries(data.rules));
}
