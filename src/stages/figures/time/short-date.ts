import { digitRunEnd } from '../numbers/digits.js';
import {
  folded,
  HAN,
  isDigit,
  isKind,
  isLetter,
  skipSpaces,
  skipSpacesBack,
} from '../words/characters.js';
import type { PartsReading, TimeContext } from './time-context.js';

/** How many dates of a list may stand between a date and the cue of the list. */
const MOST_LISTED = 8;

/** 10/28: a date in Chinese, and in English behind "on", "from", "to" …; small fractions are none. */
export function readShortDate(context: TimeContext, at: number): PartsReading | undefined {
  const { text } = context;
  const found = monthAndDay(context, at);
  if (found === undefined) return undefined;
  const { month, day, first, second, end } = found;
  const fraction = first < second && second <= 10 && first <= 5;
  const from = skipSpacesBack(text, at, 2);
  const inHan = isKind(text, from - 1, HAN) || isKind(text, skipSpaces(text, end, 1), HAN);
  const alone = at === 0 && end === text.length;
  if (!alone && !isCued(context, at, MOST_LISTED) && (fraction || !inHan)) return undefined;
  return { start: at, end, parts: { month, day } };
}

/** Month and day at a position, whatever stands around them. */
export function monthAndDay(context: TimeContext, at: number) {
  const { text, tables, dayFirst } = context;
  const slash = shortRunEnd(text, at);
  if (slash === undefined || folded(text, slash) !== '/') return undefined;
  const end = shortRunEnd(text, slash + 1);
  if (end === undefined || isLetter(text, end)) return undefined;
  const first = Number(text.slice(at, slash).normalize('NFKC'));
  const second = Number(text.slice(slash + 1, end).normalize('NFKC'));
  const swapped = dayFirst && tables.language !== 'en';
  const month = swapped ? second : first;
  const day = swapped ? first : second;
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  return { month, day, first, second, end };
}

/** Behind "on", the other end of a range, or a further one of a list that such a cue opens. */
function isCued(context: TimeContext, at: number, left: number): boolean {
  const { text, tables } = context;
  if (text[at - 1] === '-' && isDigit(text, at - 2)) return true;
  const from = skipSpacesBack(text, at, 2);
  if (from === at) return false;
  const cue = tables.time.dayCues.longest(text, from);
  if (cue !== undefined && !isLetter(text, cue.start - 1)) return true;
  const previous = left > 0 ? listedBefore(context, from) : undefined;
  return previous !== undefined && isCued(context, previous, left - 1);
}

/** Where 11/20 begins in front of ", " or " or ". */
function listedBefore(context: TimeContext, from: number): number | undefined {
  const { text, tables } = context;
  const link = tables.time.listLinks.longest(text, from);
  if (link === undefined || isLetter(text, link.start - 1)) return undefined;
  let at = skipSpacesBack(text, link.start, 2);
  if (text[at - 1] === ',') at--;
  const most = Math.max(0, at - 5);
  while (at > most && (isDigit(text, at - 1) || folded(text, at - 1) === '/')) at--;
  return monthAndDay(context, at) === undefined || isDigit(text, at - 1) ? undefined : at;
}

function shortRunEnd(text: string, at: number): number | undefined {
  const end = digitRunEnd(text, at);
  return end === at || end - at > 2 ? undefined : end;
}
