import type { CalendarDate } from '../../../core/calendar.js';
import type { Draft } from '../amounts/draft.js';
import { withElidedCount } from '../amounts/elided-count.js';
import { withElidedNoun } from '../amounts/elided-noun.js';
import { readFigure } from '../amounts/read-figure.js';
import { readHoliday } from '../time/holiday.js';
import { mayDigitsBeTime, mayNumeralBeTime } from '../time/may-be-time.js';
import { readTime } from '../time/read-time.js';
import type { TimeContext, TimeReading } from '../time/time-context.js';
import {
  BREAK,
  DIGIT,
  folded,
  HAN,
  HANGUL,
  isDigit,
  isKind,
  isLetter,
  KANA,
  kind,
  LETTER,
  SPACE,
} from '../words/characters.js';
import type { Tables } from '../words/tables.js';

interface Scanned {
  readonly drafts: readonly Draft[];
  readonly times: readonly TimeReading[];
}

/** Which tables and which order of day and month hold from a position on. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly tables: Tables;
  readonly dayFirst: boolean;
}

const CJK = HAN | HANGUL | KANA;

/** Walks once over a stretch of text and reads every figure and time in it. */
export function scan(text: string, region: Region, anchor: CalendarDate | undefined): Scanned {
  const scanner = new Scanner(text, region, anchor);
  return scanner.run();
}

class Scanner {
  readonly #drafts: Draft[] = [];
  readonly #times: TimeReading[] = [];
  readonly #tables: Tables;
  readonly #time: TimeContext;
  #consumed: number;

  constructor(
    readonly text: string,
    readonly region: Region,
    anchor: CalendarDate | undefined,
  ) {
    this.#tables = region.tables;
    this.#consumed = region.start;
    this.#time = { text, tables: region.tables, anchor, dayFirst: region.dayFirst };
  }

  run(): Scanned {
    let i = this.region.start;
    while (i < this.region.end) {
      const flags = kind(this.text.charCodeAt(i));
      if (flags === 0) i = this.#isPoint(i) ? this.#number(i) : i + 1;
      else if (flags & DIGIT) i = this.#digits(i);
      else if (flags & LETTER) i = this.#word(i);
      else if (flags & CJK) i = this.#character(i);
      else i++;
    }
    return { drafts: this.#drafts, times: this.#times };
  }

  #isPoint(at: number): boolean {
    const { text } = this;
    return (
      folded(text, at) === '.' &&
      isDigit(text, at + 1) &&
      !isKind(text, at - 1, DIGIT | LETTER) &&
      text[at - 1] !== '.'
    );
  }

  #digits(at: number): number {
    if (this.#isInCode(at)) return this.#codeEnd(at);
    const time = mayDigitsBeTime(this.text, at, this.#tables) ? this.#timeAt(at) : undefined;
    return time ?? this.#number(at);
  }

  /** Letters or a hyphened word right before the digits: GPT-5.2, A350, M1. */
  #isInCode(at: number): boolean {
    const { text } = this;
    const before = folded(text, at - 1);
    if (!isLetter(text, at - 1) && before !== '-' && before !== '_' && before !== '/') return false;
    if (isLetter(text, at - 1)) return this.#tables.currencies.before(text, at) === undefined;
    if (before === '/') return isLetter(text, at - 2) && at - 1 !== this.#consumed;
    if (before === '_') return true;
    const outer = isKind(text, at - 2, LETTER | DIGIT);
    return (
      outer &&
      at - 1 >= this.#consumed &&
      this.#tables.currencies.before(text, at - 1) === undefined
    );
  }

  #codeEnd(at: number): number {
    const { text } = this;
    let i = at;
    while (i < text.length && (isKind(text, i, DIGIT | LETTER) || this.#isJoint(i))) i++;
    return i;
  }

  #isJoint(at: number): boolean {
    return '-._'.includes(folded(this.text, at)) && isKind(this.text, at + 1, DIGIT | LETTER);
  }

  #word(at: number): number {
    const { text } = this;
    const end = this.#wordEnd(at);
    if (isKind(text, at - 1, DIGIT)) return end;
    if (isUrl(text, at, end)) return this.#urlEnd(at);
    const tables = this.#tables;
    if (
      tables.time.leads.starts(text.charCodeAt(at)) &&
      tables.time.leads.longest(text, at) !== undefined
    ) {
      const time = this.#timeAt(at);
      if (time !== undefined) return time;
    }
    if (!tables.words.words.starts(text.charCodeAt(at))) return end;
    const word = tables.words.words.longest(text, at);
    if (word === undefined) return end;
    const time = this.#timeAt(at);
    if (time !== undefined) return time;
    const next = this.#number(at);
    return next > at + 1 ? next : end;
  }

  #wordEnd(at: number): number {
    let i = at + 1;
    while (i < this.region.end && isLetter(this.text, i)) i++;
    return i;
  }

  #urlEnd(at: number): number {
    let i = at;
    while (i < this.text.length && !isKind(this.text, i, SPACE | CJK | BREAK)) i++;
    return i;
  }

  #character(at: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    const tables = this.#tables;
    const stop = tables.han.begins(code) ? this.#stopAt(at) : undefined;
    if (stop !== undefined) return stop;
    if (this.#isTimeWord(at, code) || this.#mayNumeralBeTime(at, code)) {
      const time = this.#timeAt(at);
      if (time !== undefined) return time;
    }
    if (!tables.han.begins(code)) return at + 1;
    return this.#number(at);
  }

  #isTimeWord(at: number, code: number): boolean {
    const { leads, stops } = this.#tables.time;
    if (!leads.starts(code)) return false;
    return (leads.longest(this.text, at) ?? stops.longest(this.text, at)) !== undefined;
  }

  #mayNumeralBeTime(at: number, code: number): boolean {
    const tables = this.#tables;
    return tables.han.begins(code) && mayNumeralBeTime(this.text, at, tables);
  }

  /** Words that begin like a numeral: 十分, and units like 百萬瓦 that stand alone. */
  #stopAt(at: number): number | undefined {
    const { han, units } = this.#tables;
    const stop = han.stops.longest(this.text, at);
    if (stop !== undefined && !this.#isFraction(stop.end)) return stop.end;
    const atom = han.atom(this.text.charCodeAt(at));
    if (atom?.is !== 'power' || isKind(this.text, at - 1, DIGIT)) return undefined;
    return units.units.longestWhere(this.text, at, (unit) => !unit.classifier)?.end;
  }

  /** 十分之一: the end of the word begins a fraction. */
  #isFraction(end: number): boolean {
    const { han } = this.#tables;
    if (!this.text.startsWith(han.fraction, end - 1)) return false;
    return han.begins(this.text.charCodeAt(end - 1 + han.fraction.length));
  }

  #timeAt(at: number): number | undefined {
    const stop = this.#tables.time.stops.longest(this.text, at);
    const time = stop === undefined ? readTime(this.#time, at) : readHoliday(this.#time, at);
    if (stop !== undefined && time === undefined) return stop.end;
    if (time === undefined || time.start < this.#consumed) return undefined;
    this.#times.push(time);
    this.#consumed = time.end;
    return Math.max(time.end, at + 1);
  }

  #number(at: number): number {
    const context = { text: this.text, tables: this.#tables, consumed: this.#consumed };
    const read = readFigure(context, at);
    if (read === undefined || read.start < this.#consumed) return this.#skipNumber(at);
    const before = this.#drafts[this.#drafts.length - 1];
    const draft = withElidedCount(context, withElidedNoun(context, read, before), before);
    this.#drafts.push(draft);
    this.#consumed = draft.end;
    return Math.max(draft.end, draft.resume ?? 0, at + 1);
  }

  /** Behind a number that is no figure, in one step however long it is. */
  #skipNumber(at: number): number {
    if (!isDigit(this.text, at)) return at + 1;
    return Math.max(this.#codeEnd(at), at + 1);
  }
}

function isUrl(text: string, at: number, end: number): boolean {
  const length = end - at;
  if (length === 3)
    return (
      text[end] === '.' &&
      folded(text, at) === 'w' &&
      folded(text, at + 1) === 'w' &&
      folded(text, at + 2) === 'w'
    );
  return (length === 4 || length === 5) && text.startsWith('://', end);
}
