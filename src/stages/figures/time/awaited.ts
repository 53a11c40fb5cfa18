import { addDays, type CalendarDate, isFull, parseDate, written } from '../../../core/calendar.js';
import { isLetter, skipSpacesBack } from '../words/characters.js';
import { hasYear } from './date-parts.js';
import { resolve } from './resolve.js';
import type { PartsReading, TimeContext } from './time-context.js';

const LAST_MONTH: Readonly<Record<string, number>> = { Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, H2: 12 };

/**
 * The EDTF of a month, quarter, half year or season without a year behind words such as "by" or
 * 將於, or behind "in" and a verb of what is to come ("plans to open it in the fourth quarter"): the next to
 * come where the nearest is over. Undefined where nothing tells that it is awaited.
 */
export function readAwaited(
  context: TimeContext,
  { start, parts }: PartsReading,
  edtf: string,
): string | undefined {
  const { anchor } = context;
  if (isWeekday(parts)) return nextWeekday(context, start, edtf);
  const isPartOfYear =
    parts.month !== undefined || parts.quarter !== undefined || parts.half !== undefined;
  if (anchor?.month === undefined || !isPartOfYear || hasYear(parts)) return undefined;
  const year = Number(edtf.slice(0, 4));
  if (!isOver(edtf, anchor)) return undefined;
  if (!isCued(context, start) && !isToldComing(context, start)) return undefined;
  return resolve({ ...parts, year: year + 1 }, anchor);
}

/** Nothing but the day of the week is told. */
function isWeekday(parts: PartsReading['parts']): boolean {
  return parts.weekday !== undefined && Object.keys(parts).length === 1;
}

const DAYS_OF_WEEK = 7;

/** "will report results on Thursday", 將於週五公布: the next one. */
function nextWeekday(context: TimeContext, start: number, edtf: string): string | undefined {
  const { anchor } = context;
  const date = parseDate(edtf);
  if (anchor === undefined || date === undefined || !isFull(anchor) || !isFull(date)) {
    return undefined;
  }
  if (written(date) >= written(anchor)) return undefined;
  const isComing =
    isCued(context, start) ||
    isToldComing(context, start, ON_DAY) ||
    isToldComing(context, start, BARE_DAY, true);
  return isComing ? written(addDays(date, DAYS_OF_WEEK)) : undefined;
}

/** Nothing else between the verb and the day: "will, it said on Monday" is told of no day to come. */
const ON_DAY = /[^,]\s(?:on |by )$/;
/** "are due to report Thursday", as American papers write it. */
const BARE_DAY = /[a-z] $/;
const IN_MONTH = /\sin (?:the |early |late |mid-)?$/;

/** How far behind "In January" its verb is looked for. */
const VERB_DISTANCE = 60;

/**
 * The EDTF of a month without a year that opens an English sentence with a verb in the past behind it, or
 * stands behind one: "In January, the company cut 600 jobs" and "when the talks collapsed in January", told
 * in December, are the last January and not the next, which is nearer. Undefined for all others.
 */
export function readGone(
  context: TimeContext,
  { start, end, parts }: PartsReading,
  edtf: string,
): string | undefined {
  const { anchor, text } = context;
  if (parts.month === undefined || anchor?.month === undefined || hasYear(parts)) return undefined;
  const date = parseDate(edtf);
  if (date?.month === undefined) return undefined;
  const isAhead =
    date.year > anchor.year || (date.year === anchor.year && date.month > anchor.month);
  if (!isAhead) return undefined;
  const isGone = opensSentence(text, start) ? isToldOver(context, end) : isToldGone(context, start);
  return isGone ? resolve({ ...parts, year: date.year - 1 }, anchor) : undefined;
}

/** What stands before a time in its sentence; nothing where it does not end in what the time is to stand behind. */
function sentenceBefore(text: string, at: number, link: RegExp): string {
  const before = text.slice(Math.max(0, at - VERB_DISTANCE), at);
  return link.test(before) ? (SENTENCE_END.exec(before)?.[0] ?? '') : '';
}

/** The point of a number ($4.1 billion) ends no sentence. */
const SENTENCE_END = /(?:[^.;\n]|\.(?=\d))*$/;
const SENTENCE_START = /^(?:[^.;\n]|\.(?=\d))*/;

/** The last verb before "in the fourth quarter" is one of what is to come; of its own clause where `inClause`. */
function isToldComing(
  { text, tables }: TimeContext,
  at: number,
  link = IN_MONTH,
  inClause = false,
): boolean {
  const sentence = sentenceBefore(text, at, link);
  const clause = inClause ? (/[^,]*$/.exec(sentence)?.[0] ?? '') : sentence;
  let isComing = false;
  for (const [word] of clause.matchAll(/[a-z]+/g)) {
    if (tables.time.awaitedVerbs.has(word)) isComing = true;
    else if (word.endsWith('ed') || tables.time.tenses.get(word) === 'past') isComing = false;
  }
  return isComing;
}

/** "when the talks collapsed in July": the verb stands before, and none of what is to come. */
function isToldGone({ text, tables }: TimeContext, at: number): boolean {
  const sentence = sentenceBefore(text, at, IN_MONTH);
  if (/\bto be\b/.test(sentence)) return false;
  let isGone = false;
  for (const [word] of sentence.matchAll(/[a-z]+|,/g)) {
    if (tables.time.awaitedVerbs.has(word) || tables.time.tenses.get(word) === 'coming')
      return false;
    if (word === ',') isGone = false;
    else if (word.endsWith('ed') || tables.time.tenses.get(word) === 'past') isGone = true;
  }
  return isGone;
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?"”\n] {0,2})In(?: (?:early|mid|late|mid-))? ?$/.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

/** The first verb that tells a time is one of the past. */
function isToldOver({ text, tables }: TimeContext, from: number): boolean {
  const stretch = text.slice(from, from + VERB_DISTANCE);
  const sentence = SENTENCE_START.exec(stretch)?.[0] ?? '';
  for (const [word] of sentence.matchAll(/[a-z]+/g)) {
    const tense = tables.time.tenses.get(word) ?? (word.endsWith('ed') ? 'past' : undefined);
    if (tense !== undefined) return tense === 'past';
  }
  return false;
}

function isOver(edtf: string, anchor: CalendarDate): boolean {
  const date = parseDate(edtf);
  const month = LAST_MONTH[edtf.slice(5)] ?? date?.month;
  if (date === undefined || month === undefined || edtf.includes('/')) return false;
  return date.year < anchor.year || (date.year === anchor.year && month < (anchor.month ?? 1));
}

function isCued({ text, tables }: TimeContext, at: number): boolean {
  const cue = tables.time.awaited.longest(text, skipSpacesBack(text, at, 2));
  return (
    cue !== undefined &&
    !(
      isLetter(text, cue.start) &&
      isLetter(text, cue.start - 1) &&
      /[a-z]/i.test(text[cue.start - 1] ?? '')
    )
  );
}
