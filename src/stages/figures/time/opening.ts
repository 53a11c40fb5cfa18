import { HAN, isDigit, isKind, isLetter, skipSpaces, skipSpacesBack } from '../words/characters.js';
import { type DateParts, hasYear } from './date-parts.js';
import { resolve } from './resolve.js';
import type { PartsReading, TimeContext, TimeReading } from './time-context.js';

/** "2018年以前", "after 2016": one end is open. */
export function opened(context: TimeContext, reading: TimeReading): TimeReading {
  const { text, tables } = context;
  if (reading.edtf.includes('/')) return reading;
  const behind = tables.time.open.longest(text, skipSpaces(text, reading.end, 1));
  if (behind !== undefined && isOpening(text, reading.start, behind))
    return openTo(reading, behind.value, reading.start, behind.end);
  const later = tables.time.openAfter.longest(text, skipSpaces(text, reading.end, 1));
  if (later !== undefined && closesPhrase(text, later.end))
    return openTo(reading, later.value, reading.start, later.end);
  const from = behindLink(context, reading.start);
  const before = tables.time.openBefore.longest(text, from);
  if (before !== undefined && !isLetter(text, before.start - 1) && from < reading.start) {
    return openTo(reading, before.value, before.start, reading.end);
  }
  return reading;
}

/**
 * "since 2019", "since last May", "自從2018年": open to now. A bare month or day ("since March")
 * stays the point it names.
 */
export function readSince(context: TimeContext, reading: PartsReading): TimeReading | undefined {
  const { text, tables, anchor } = context;
  const from = behindLink(context, reading.start);
  const cue = tables.time.since.longest(text, from);
  if (cue === undefined || isLetter(text, cue.start - 1) || !isDated(reading.parts)) {
    return undefined;
  }
  if (tables.time.open.longest(text, skipSpaces(text, reading.end, 1)) !== undefined) {
    return undefined;
  }
  const edtf = resolve(reading.parts, anchor)?.split('/')[0];
  if (edtf === undefined || edtf === '..' || edtf.includes('X')) return undefined;
  const { start } = cue;
  const anchored = reading.parts.year === undefined;
  return { start, end: reading.end, edtf: `${edtf}/..`, rule: 'time.open', anchored };
}

function isDated(parts: DateParts): boolean {
  return hasYear(parts) || parts.monthOffset !== undefined || parts.weekOffset !== undefined;
}

/** In front of "the year" of "after the year 2020". */
function behindLink({ text, tables }: TimeContext, start: number): number {
  const from = skipSpacesBack(text, start, 2);
  const link = tables.time.openLinks.longest(text, from);
  if (link === undefined || from === start || isLetter(text, link.start - 1)) return from;
  return skipSpacesBack(text, link.start, 2);
}

/** "2016 and after", but not "2016 and after my work is done". */
function closesPhrase(text: string, end: number): boolean {
  const next = skipSpaces(text, end, 2);
  return next === end ? !isDigit(text, end) : !isLetter(text, next) && !isDigit(text, next);
}

/** 開始 opens a period only where no verb follows. */
function isOpening(
  text: string,
  start: number,
  word: { readonly start: number; readonly end: number },
): boolean {
  if (!/始$/.test(text.slice(word.start, word.end))) return true;
  if ('从從自由'.includes(text[start - 1] ?? ' ')) return true;
  return !isKind(text, word.end, HAN) || text[word.end] === '的';
}

function openTo(
  reading: TimeReading,
  side: 'after' | 'before',
  start: number,
  end: number,
): TimeReading {
  const edtf = side === 'after' ? `${reading.edtf}/..` : `../${reading.edtf}`;
  return { ...reading, start, end, edtf, rule: 'time.open' };
}
