import type { DatePart, TimeWord } from './time-word.js';

const PARTS: Record<string, DatePart> = {
  early: 'early',
  mid: 'mid',
  end: 'end',
  earlier: 'earlier',
  later: 'later',
  rest: 'rest',
};

/** What a word of one of the tables of a language stands for: "second half", "late". */
export function namedWord(name: string, key: string): TimeWord | undefined {
  if (name === 'quarter' || name === 'half' || name === 'season') {
    return { is: name, value: Number(key) };
  }
  if (name === 'month_names') return { is: 'month', value: Number(key) };
  const part = PARTS[key];
  if (part === undefined) return undefined;
  if (name === 'year_part') return { is: 'part', part, of: 'year' };
  if (name === 'month_part') return { is: 'part', part, of: 'month' };
  if (name === 'year_end') return { is: 'yearPart', part };
  return { is: 'part', part, of: 'any' };
}
