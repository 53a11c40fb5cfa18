import { isLetter, skipSpacesBack } from '../characters.js';
import { type CalendarDate, parseDate } from './calendar.js';
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
  const isPartOfYear =
    parts.month !== undefined || parts.quarter !== undefined || parts.half !== undefined;
  if (anchor?.month === undefined || !isPartOfYear || hasYear(parts)) return undefined;
  const year = Number(edtf.slice(0, 4));
  if (!isOver(edtf, anchor)) return undefined;
  if (!isCued(context, start) && !isToldComing(context, start)) return undefined;
  return resolve({ ...parts, year: year + 1 }, anchor);
}

/** How far behind "In January" its verb is looked for. */
const VERB_DISTANCE = 60;

/**
 * The EDTF of a month without a year that opens an English sentence with a verb in the past behind it:
 * "In January, the company cut 600 jobs", told in December, is the last January and not the next, which
 * is nearer. Undefined for all others.
 */
export function readGone(
  context: TimeContext,
  { start, end, parts }: PartsReading,
  edtf: string,
): string | undefined {
  const { anchor, text } = context;
  if (parts.month === undefined || anchor?.month === undefined || hasYear(parts)) return undefined;
  const date = parseDate(edtf);
  if (date === undefined || date.year <= anchor.year || !opensSentence(text, start))
    return undefined;
  return isToldOver(context, end) ? resolve({ ...parts, year: anchor.year }, anchor) : undefined;
}

/** The last verb before "in the fourth quarter" is one of what is to come. */
function isToldComing({ text, tables }: TimeContext, at: number): boolean {
  const before = text.slice(Math.max(0, at - VERB_DISTANCE), at);
  if (!/\sin (?:the |early |late |mid-)?$/.test(before)) return false;
  const sentence = /[^.;\n]*$/.exec(before)?.[0] ?? '';
  let isComing = false;
  for (const [word] of sentence.matchAll(/[a-z]+/g)) {
    if (tables.time.awaitedVerbs.has(word)) isComing = true;
    else if (word.endsWith('ed') || tables.time.tenses.get(word) === 'past') isComing = false;
  }
  return isComing;
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?"”\n] {0,2})In(?: (?:early|mid|late|mid-))? ?$/.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

/** The first verb that tells a time is one of the past. */
function isToldOver({ text, tables }: TimeContext, from: number): boolean {
  const stretch = text.slice(from, from + VERB_DISTANCE);
  const sentence = /^[^.;\n]*/.exec(stretch)?.[0] ?? '';
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
