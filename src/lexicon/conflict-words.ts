import { join } from 'node:path';
import { z } from 'zod';
import { LEXICON_FOLDER, readDataFile } from './data-file.js';

const words = z.strictObject({
  zh: z.array(z.string().min(1)),
  en: z.array(z.string().min(1)),
});
const conflictsFile = z.strictObject({
  corrections: words,
  totals: words,
  talks: words,
  ends: words,
});

/** What a text says by some words that matter when facts are compared; of normalized texts but for headlines. */
export interface ConflictWords {
  /** It corrects an earlier article; of a headline. */
  corrects(text: string): boolean;
  /** Where it begins to say of itself that it corrects an earlier article; of a whole text. */
  opensCorrection(text: string): boolean;
  /** Its figure counts all there has been so far. */
  isTotal(text: string): boolean;
  /** What it tells is still being negotiated. */
  isInTalks(text: string): boolean;
  /** What it denies was so before. */
  isEnd(text: string): boolean;
}

/** Reads lexicon/conflicts.yaml. @throws UsageError (E-DATA-FILE) */
export function loadConflictWords(folder = LEXICON_FOLDER): ConflictWords {
  const { data } = readDataFile(join(folder, 'conflicts.yaml'), conflictsFile);
  const { corrections, totals, talks, ends } = data;
  const word = anyOf(corrections);
  const opening = new RegExp(`^(?:\\p{Ps}${word}|[*# ]{0,4}${word} ?[:：])`, 'imu');
  return {
    corrects: testOf(corrections),
    opensCorrection: (text) => opening.test(text),
    isTotal: testOf(totals),
    isInTalks: testOf(talks),
    isEnd: testOf(ends),
  };
}

function testOf(list: z.infer<typeof words>): (text: string) => boolean {
  const pattern = new RegExp(anyOf(list), 'iu');
  return (text) => pattern.test(text);
}

function anyOf({ zh, en }: z.infer<typeof words>): string {
  return `(?:${zh.join('|')}|(?<![a-z])(?:${en.join('|')})(?![a-z]))`;
}
