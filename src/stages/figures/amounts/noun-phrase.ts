import { readNumber } from '../numbers/read-number.js';
import type { ScanContext } from '../numbers/scan-context.js';
import {
  DIGIT,
  folded,
  isDigit,
  isKind,
  isLetter,
  LETTER,
  SPACE,
  skipSpaces,
} from '../words/characters.js';

const MOST_WORDS = 7;
const MOST_UNKNOWN = 2;

interface Head {
  readonly unit: string;
  /** Where reading goes on: behind the noun, or at a number on the way to it. */
  readonly end: number;
}

/**
 * The noun that a number counts, some words behind it: "30 Boeing 787 jets", "60 of the 737 Max",
 * "12 of its 34 planes", "15 A321neos". Only names, model numbers, small words and two others may
 * stand between. `direct`: the noun may stand at once.
 */
export function phraseHead(context: ScanContext, from: number, direct = false): Head | undefined {
  const { text } = context;
  const way: Way = { at: from, words: 0, unknown: 0, partitive: false };
  for (; way.words < MOST_WORDS; way.words++) {
    const next = skipSpaces(text, way.at, 2);
    if (next === way.at) return undefined;
    const head = headAt(context, next, way, direct);
    if (head !== undefined) return { unit: head.unit, end: way.inner ?? head.end };
    const end = wordOver(context, next, way);
    if (end === undefined) return undefined;
    way.at = end;
  }
  return undefined;
}

interface Way {
  at: number;
  words: number;
  /** Words told in no list. */
  unknown: number;
  partitive: boolean;
  /** Where a number behind "of the" begins. */
  inner?: number;
  /** What the model counts whose name has begun: 737 Max 8s, ATR 72-600s. */
  model?: string | undefined;
}

function headAt(context: ScanContext, at: number, way: Way, direct: boolean): Head | undefined {
  const { text, tables } = context;
  const noun = tables.units.units.longest(text, at);
  if (noun === undefined || !isLetter(text, at) || noun.end - at < 2) {
    return modelHead(context, at, way);
  }
  if (way.words === 0 && !direct) return undefined;
  const verb = tables.units.verbs.longest(text, at);
  if (verb?.end === noun.end && (way.unknown > 0 || way.partitive)) return undefined;
  const fits = way.partitive || isPlural(context, at, noun.end);
  return fits ? { unit: noun.value.unit, end: noun.end } : undefined;
}

/** The plural of a model: 737-800s, A321neos, 737 Max 8s. */
function modelHead(context: ScanContext, at: number, way: Way): Head | undefined {
  const { text, tables } = context;
  const model = tables.units.models.longest(text, at);
  way.model = model?.value ?? way.model;
  if (way.model === undefined) return undefined;
  const end = nameEnd(text, at);
  if (end === undefined || end <= (model?.end ?? at + 1) || text[end - 1] !== 's') return undefined;
  return model !== undefined || isKind(text, at, DIGIT) ? { unit: way.model, end } : undefined;
}

/** The end of a word that may stand before the noun. */
function wordOver(context: ScanContext, at: number, way: Way): number | undefined {
  const { text, tables } = context;
  const { units } = tables;
  const link = units.links.longest(text, at);
  if (link !== undefined) {
    way.partitive ||= folded(text, at) === 'o';
    return link.end;
  }
  if (way.partitive && way.inner === undefined && units.models.longest(text, at) === undefined) {
    const number = readNumber(text, at, tables);
    if (number !== undefined && !isLetter(text, number.end)) {
      way.inner = at;
      return number.end;
    }
  }
  return nameEnd(text, at) ?? otherWord(context, at, way);
}

/** One of at most two words that are in no list: "312,000 postpaid phone customers". */
function otherWord(context: ScanContext, at: number, way: Way): number | undefined {
  const { text, tables } = context;
  if (!isLetter(text, at) || way.unknown >= MOST_UNKNOWN) return undefined;
  if (tables.units.stops.longest(text, at) ?? tables.units.notUnits.longest(text, at))
    return undefined;
  let end = at;
  while (end - at < 30 && (isLetter(text, end) || folded(text, end) === '-')) end++;
  const isPluralOrVerb = folded(text, end - 1) === 's' && folded(text, end - 2) !== 's';
  if (end - at < 3 || isPluralOrVerb || !isKind(text, end, SPACE)) return undefined;
  way.unknown++;
  return end;
}

/** Whether a noun is in the plural. */
export function isPlural({ text, tables }: ScanContext, start: number, end: number): boolean {
  return folded(text, end - 1) === 's' || tables.units.plurals.longest(text, start)?.end === end;
}

/** The end of a capitalized word or a model number: Boeing, 787-9, A350-900, Airbus', Boeing 's. */
function nameEnd(text: string, at: number): number | undefined {
  if (!isKind(text, at, LETTER | DIGIT) && text[at] !== "'" && text[at] !== '’') return undefined;
  if (isLetter(text, at) && folded(text, at) === text[at]) return undefined;
  let end = at;
  while (end < text.length && end - at < 30) {
    const part = isKind(text, end, LETTER | DIGIT);
    const joint =
      /['’-]/.test(text[end] ?? '') && (isKind(text, end + 1, LETTER | DIGIT) || end > at);
    if (!part && !joint && !(end === at && /['’]/.test(text[end] ?? ''))) break;
    end++;
  }
  return end > at && !isDigit(text, end) ? end : undefined;
}
