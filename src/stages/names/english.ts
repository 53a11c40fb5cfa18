import type { Span } from '../../core/span.js';
import type { Drafts } from './drafts.js';
import { type Judgement, judgeByContext, judgeByShape, judgeWithPlace } from './english-rules.js';
import { type LatinRun, type LatinWord, latinRuns, runOf } from './latin-runs.js';
import type { NameSentence, NameText } from './name-text.js';
import type { NameTables } from './tables.js';

/** Above this share of capitalised words a sentence is a headline, in which capitals tell nothing. */
const HEADLINE_SHARE = 0.6;
const FEWEST_WORDS = 4;

/**
 * Finds names in English sentences by their shape: runs of capitalised words that end like an
 * organization, an event or a place, first names with a surname behind, words behind a title.
 */
export function findEnglishShapes(text: NameText, tables: NameTables, drafts: Drafts): void {
  forEachRun(text, (run) => {
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
  });
}

/** Finds the names that are left: runs of capitals within a sentence, by what stands around them. */
export function findEnglishByContext(text: NameText, tables: NameTables, drafts: Drafts): void {
  forEachRun(text, (run, sentence) => {
    if (sentence.isHeadline) return;
    for (const part of freeParts(run, drafts, tables)) {
      const judged = judgeByContext(text, tables, sentence, part);
      if (judged !== undefined) draft(text, drafts, judged);
    }
  });
}

function forEachRun(
  text: NameText,
  visit: (run: LatinRun, sentence: NameSentence & { isHeadline: boolean }) => void,
): void {
  for (const sentence of text.sentences) {
    if (sentence.isChinese) continue;
    const isHeadline = hasHeadlineCase(text.text, sentence);
    for (const run of latinRuns(text, sentence)) visit(run, { ...sentence, isHeadline });
  }
}

function draft({ text, closed }: NameText, drafts: Drafts, judged: Judgement): void {
  if (closed[judged.start] === 1) return;
  const entity = drafts.newEntity(text.slice(judged.start, judged.end), judged.type);
  if (judged.rule === 'en.place+') drafts.put({ ...judged, entity });
  else drafts.add({ ...judged, entity });
}

function withoutOpeners(words: readonly LatinWord[], tables: NameTables): LatinRun | undefined {
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
