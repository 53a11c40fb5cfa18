import { readCjkParts } from './cjk-date.js';
import { readLatinParts } from './latin-date.js';
import { readNumericDate } from './numeric-date.js';
import { readPeriodCode } from './period-code.js';
import type { PartsReading, TimeContext } from './time-context.js';

/** Reads one date or period that begins at a position, however it is written. */
export function readParts(context: TimeContext, at: number): PartsReading | undefined {
  return (
    readNumericDate(context, at) ??
    readPeriodCode(context, at) ??
    readCjkParts(context, at) ??
    readLatinParts(context, at)
  );
}
