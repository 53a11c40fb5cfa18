import type { CalendarDate } from '../../../core/calendar.js';
import type { Tables } from '../words/tables.js';
import type { DateParts } from './date-parts.js';

/** A time expression as read. */
export interface TimeReading {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
  readonly rule: string;
  readonly anchored: boolean;
}

/** The parts of a date as written, before they are resolved. */
export interface PartsReading {
  readonly start: number;
  readonly end: number;
  readonly parts: DateParts;
}

/** What a time expression is read with: the words, and the day the article was published. */
export interface TimeContext {
  readonly text: string;
  readonly tables: Tables;
  readonly anchor: CalendarDate | undefined;
  /** 1/2/2025 is 1 February here. */
  readonly dayFirst: boolean;
}
