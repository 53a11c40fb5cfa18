import type { Span } from '../../../core/span.js';
import type { Draft, Drafts } from '../text/drafts.js';
import { type LatinRun, runOf } from '../text/latin-runs.js';
import type { NameText } from '../text/name-text.js';
import { surnamesIn } from '../text/surnames.js';
import type { NameTables } from '../words/tables.js';
import type { EnglishSentence } from './english.js';

const MOST_WORDS = 3;
const LONGEST_LINK = 14;
const COMMA = ', ';
/** From so many on a list may open a sentence with an unknown name: Ironscales, Mimecast and Cisco. */
const LONG_LIST = 3;

/**
 * Finds companies by those beside them in a list: Nestlé, |Palver| and Unilever. A list has a word such
 * as "and" before its last name, holds nothing but companies.
 */
export function findListedEnglish(
  text: NameText,
  sentences: readonly EnglishSentence[],
  tables: NameTables,
  drafts: Drafts,
): void {
  for (const { sentence, runs } of sentences) {
    for (const list of listsOf(text.text, tables, runs))
      addListed(text, tables, drafts, list, sentence);
  }
}

/** Runs with nothing but commas and "and" between them, two or more in a row. */
function listsOf(text: string, tables: NameTables, runs: readonly LatinRun[]): LatinRun[][] {
  const lists: LatinRun[][] = [];
  let list: LatinRun[] = [];
  let isEnded = false;
  const close = (): void => {
    if (isEnded) lists.push(list);
    list = [];
    isEnded = false;
  };
  for (const run of runs) {
    const last = list.at(-1);
    const link = last === undefined ? '' : text.slice(last.end, run.start);
    const isLink =
      link.length <= LONGEST_LINK && tables.en.listLinks.has(link.replace(/^,/, '').trim());
    if (last !== undefined && !isLink && link !== COMMA) close();
    if (isEnded) close();
    // Separately, |Apple and Kelso
    if (list.length > 0 || !run.words.every(({ text: word }) => tables.en.common.has(word)))
      list.push(run);
    isEnded = isLink && list.length > 1;
  }
  close();
  return lists;
}

function addListed(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
  list: readonly LatinRun[],
  sentence: Span,
): void {
  const known = list.filter((run) => draftOf(drafts, run)?.type === 'organization');
  const others = list.filter((run) => !known.includes(run));
  if (known.length === 0) return;
  const names = others.map((run) => ownWords(tables, drafts, run));
  if (names.some((name) => name === undefined)) return;
  const surnames = surnamesIn(text, drafts);
  for (const run of names) {
    if (run === undefined || (list.length < LONG_LIST && isOpening(text.text, run, sentence)))
      continue;
    const name = text.text.slice(run.start, run.end);
    const isOrdinary =
      run.words.length === 1 && (text.betweenBlanks().has(name.toLowerCase()) || ADVERB.test(name));
    if (isOrdinary || surnames.has(name) || text.closed[run.start] === 1) continue;
    const entity = drafts.newEntity(name, 'organization');
    const { start, end } = run;
    drafts.put({ start, end, type: 'organization', entity, rule: 'listed', score: 0.6 });
  }
}

/** What fills the end of a run: rivals Nestlé. */
function draftOf(drafts: Drafts, { start, end }: Span): Draft | undefined {
  const draft = drafts.endingAt(end);
  return draft !== undefined && draft.start >= start ? draft : undefined;
}

/** The words of a run that may be a name: nobody knows them, but for one that a tagger took for a person's. */
function ownWords(tables: NameTables, drafts: Drafts, run: LatinRun): LatinRun | undefined {
  const { common, titles, firstNames, demonyms } = tables.en;
  const isOther = (word: string): boolean =>
    common.has(word) || titles.has(word) || firstNames.has(word) || demonyms.has(word);
  if (run.words.length > MOST_WORDS || run.words.some(({ text }) => isOther(text)))
    return undefined;
  const draft = drafts.at(run.start);
  const isGuess = draft?.rule === 'tagger' && run.words.length === 1 && draft.end === run.end;
  if (!isGuess && !drafts.isFree(run)) return undefined;
  const isName = !tables.latin.generic.has(run.words.map(({ text }) => text).join(' '));
  return isName ? runOf(run.words) : undefined;
}

/** "Meanwhile, Nestlé and Unilever": a capital at the start of a sentence tells nothing. */
function isOpening(text: string, { start }: Span, sentence: Span): boolean {
  return !/[A-Za-z0-9]/.test(text.slice(sentence.start, start));
}

/** Separately, |A, B and C. */
const ADVERB = /(?:ly|where|wards?|seas|time|night|wise)$/;
