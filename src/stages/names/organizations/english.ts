import type { Span } from '../../../core/span.js';
import type { Drafts } from '../text/drafts.js';
import { type LatinRun, type LatinWord, latinRuns, runOf } from '../text/latin-runs.js';
import type { NameSentence, NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';
import { type Judgement, judgeByContext, judgeByShape, judgeWithPlace } from './english-rules.js';

/** Above this share of capitalised words a sentence is a headline, in which capitals tell nothing. */
const HEADLINE_SHARE = 0.6;
const FEWEST_WORDS = 4;

/**
 * Finds names in English sentences by their shape: runs of capitalised words that end like an
 * organization, an event or a place, first names with a surname behind, words behind a title.
 */
export function findEnglishShapes(
  text: NameText,
  sentences: readonly EnglishSentence[],
  tables: NameTables,
  drafts: Drafts,
): void {
  for (const { runs } of sentences) {
    for (const run of runs) findShapes(text, tables, drafts, run);
  }
}

function findShapes(text: NameText, tables: NameTables, drafts: Drafts, run: LatinRun): void {
  const whole = withoutOpeners(run.words, tables);
  const place =
    whole && isOfPlaces(whole, drafts) ? judgeWithPlace(text, tables, whole) : undefined;
  if (place !== undefined) {
    draft(text, drafts, place);
    return;
  }
  for (const part of freeParts(run, drafts, tables)) {
    const judged = judgeByShape(text, tables, part);
    if (judged !== undefined) draft(text, drafts, judged);
  }
}

/** Finds the names that are left: runs of capitals within a sentence, by what stands around them. */
export function findEnglishByContext(
  text: NameText,
  sentences: readonly EnglishSentence[],
  tables: NameTables,
  drafts: Drafts,
): void {
  for (const { sentence, runs } of sentences) {
    if (runs.length === 0 || hasHeadlineCase(text.text, sentence)) continue;
    for (const run of runs) findInContext(text, tables, drafts, sentence, run);
  }
}

function findInContext(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  sentence: NameSentence,
  run: LatinRun,
): void {
  for (const part of freeParts(run, drafts, tables)) {
    const judged =
      judgeByContext(text, tables, sentence, part) ?? judgeInList(text, tables, drafts, part);
    if (judged !== undefined) draft(text, drafts, judged);
  }
}

/** "Accel, Northzone and |Kelvara", "Accel, |Kelvara and Northzone": among companies it is one. */
function judgeInList(
  { text }: NameText,
  tables: NameTables,
  drafts: Drafts,
  { start, end, words }: LatinRun,
): Judgement | undefined {
  const name = text.slice(start, end);
  if (words.length > 1 || !/^[A-Z][a-z]{3,}$/.test(name)) return undefined;
  if (tables.latin.generic.has(name) || tables.en.firstNames.has(name)) return undefined;
  const joint = /,? and $|, $/.exec(text.slice(start - 6, start))?.[0];
  if (joint === undefined) return undefined;
  const before = drafts.endingAt(start - joint.length);
  if (before?.type !== 'organization') return undefined;
  const next = joint === ', ' ? /^,? and /.exec(text.slice(end, end + 6))?.[0] : undefined;
  const isAmong =
    next === undefined
      ? joint !== ', ' && text.startsWith(', ', before.start - 2)
      : drafts.startingAt(end + next.length)?.type === 'organization';
  if (!isAmong) return undefined;
  return { start, end, type: 'organization', rule: 'en.capitals', score: 0.4 };
}

/** A sentence that is not Chinese, with its runs of capitalised words. */
export interface EnglishSentence {
  readonly sentence: NameSentence;
  readonly runs: readonly LatinRun[];
}

export function englishSentences(text: NameText, tables: NameTables): EnglishSentence[] {
  return text.sentences
    .filter(({ isChinese }) => !isChinese)
    .map((sentence) => ({ sentence, runs: latinRuns(text, tables, sentence) }));
}

function draft({ text, closed }: NameText, drafts: Drafts, judged: Judgement): void {
  if (closed[judged.start] === 1) return;
  const entity = drafts.newEntity(text.slice(judged.start, judged.end), judged.type);
  if (judged.rule === 'en.place+') drafts.put({ ...judged, entity });
  else drafts.add({ ...judged, entity });
}

function withoutOpeners(words: readonly LatinWord[], tables: NameTables): LatinRun | undefined {
  const isCompany = words.length > 2 && tables.en.legal.get(words.at(-1)?.text ?? '') !== undefined;
  // Seven Above Inc: a legal form makes a name of ordinary words.
  if (isCompany && words.slice(0, -1).every(({ text }) => tables.en.common.has(text))) {
    return runOf(words[0]?.text === 'The' ? words.slice(1) : words);
  }
  const first = words.findIndex(
    ({ text }) => !tables.en.common.has(text) && !tables.en.titlesOnly.has(text),
  );
  const last = words.findLastIndex(({ text }) => !tables.en.common.has(text));
  return first === -1 ? undefined : runOf(words.slice(first, last + 1));
}

/** Whether the names found inside a run are places, one of them at its start: Dubai Air Show. */
function isOfPlaces(run: LatinRun, drafts: Drafts): boolean {
  const found = run.words.map((word) => drafts.at(word.start));
  return (
    found.every(
      (other) => other === undefined || (other.type === 'place' && other.end <= run.end),
    ) &&
    found.some((other) => other !== undefined) &&
    found.at(-1) === undefined
  );
}

/** Cuts a run at names that were found before and takes off words that are capitalised for grammar. */
function freeParts(run: LatinRun, drafts: Drafts, tables: NameTables): LatinRun[] {
  const parts: LatinWord[][] = [[]];
  for (const word of run.words) {
    if (drafts.isFree(word)) parts.at(-1)?.push(word);
    else parts.push([]);
  }
  return parts.flatMap((words) => withoutOpeners(words, tables) ?? []);
}

function hasHeadlineCase(text: string, { start, end }: Span): boolean {
  let words = 0;
  let capitalised = 0;
  for (const match of text.slice(start, end).matchAll(/[A-Za-z][A-Za-z'.-]{3,}/g)) {
    words++;
    if (/^[A-Z]/.test(match[0])) capitalised++;
  }
  return words >= FEWEST_WORDS && capitalised / words > HEADLINE_SHARE;
}
