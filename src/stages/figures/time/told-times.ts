import { yearText } from '../../../core/calendar.js';
import { skipSpacesBack } from '../words/characters.js';
import type { Tables } from '../words/tables.js';
import type { TimeReading } from './time-context.js';

/** How far behind a time words such as 当天, 去年同期 and "the previous quarter" count from it. */
const REACH = 200;
/** How many of the times in front are looked at. */
const LAST_TIMES = 12;

/** The times near in front of another, in text order. */
export function toldBefore(
  { start }: TimeReading,
  told: readonly TimeReading[],
): readonly TimeReading[] {
  return told.slice(-LAST_TIMES).filter(({ end }) => end <= start && start - end <= REACH);
}

const SENTENCE_END = /[。！？!?\n]|\.\s/;

/** Whether a sentence ends between two positions. */
export function endsSentence(text: string, from: number, to: number): boolean {
  return SENTENCE_END.test(text.slice(from, to));
}

/** 较|去年: a time that only says what something is compared with. */
export function isLinked({ start }: TimeReading, text: string, { time }: Tables): boolean {
  return time.toldLinks.longest(text, skipSpacesBack(text, start, 1)) !== undefined;
}

/** A time or interval so many years later. */
export function yearsLater(edtf: string, years: number): string {
  return edtf.replace(/(^|\/)(\d{4})/g, (_, gap: string, year: string) => {
    return gap + yearText(Number(year) + years);
  });
}
