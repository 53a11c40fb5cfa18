import type { Span } from '../../core/span.js';
import { dateAt, datesIn, type WrittenDate } from './dates.js';
import { isProse, type Label, type PageLine } from './page-lines.js';

/** A date of publication on the page that is no prose. */
export interface Stamp extends Span {
  readonly edtf: string;
  readonly basis: 'dateLine' | 'bylineLabel';
  /** The date of a later change: it counts only where there is no other. */
  readonly isUpdate: boolean;
}

/** How far into a line a date stamp may stand. */
const HEAD = 160;
/** How many lines the head of a page has at most, and how long one of names and a date is. */
const HEAD_LINES = 6;
const LONGEST_STAMP_LINE = 80;
/** A time of day or a place may stand between a label and its date. */
const CLOCK = /^(?:\d{1,2}[:：]\d{2}(?:[:：]\d{2})?|\p{Script=Han}{2,4})\s{1,3}/u;
const CLOCK_LENGTH = 12;
const DECORATION = /^[\s>*_#\-–—|｜·•‧・∙,，;；()（）[\]【】〔〕]*/u;

/** The stamps of all lines, in text order; a text that is one date and no more has none. */
export function stampsOf(lines: readonly PageLine[]): Stamp[] {
  const prose = proseRange(lines);
  return lines.flatMap((line, index) => {
    const labelled = line.labels.flatMap((label) => labelledStamp(line, label));
    if (labelled.length > 0) return labelled;
    const bare =
      lines.length > 1 ? (bareStamp(line) ?? besideOutlet(line, index, prose)) : undefined;
    if (bare === undefined || isSignature(lines, index, bare, prose)) return [];
    return [toStamp(line, bare)];
  });
}

/** The numbers of the first and the last line of prose. */
interface ProseRange {
  readonly first: number;
  readonly last: number;
}

function proseRange(lines: readonly PageLine[]): ProseRange {
  return { first: lines.findIndex(isProse), last: lines.findLastIndex(isProse) };
}

function labelledStamp(line: PageLine, label: Label): Stamp[] {
  if (label.kind !== 'dates' && label.kind !== 'updates') return [];
  const clock = CLOCK.exec(line.text.slice(label.valueStart, label.valueStart + CLOCK_LENGTH));
  const date = dateAt(line.text, label.valueStart + (clock?.[0].length ?? 0));
  if (date === undefined) return [];
  const start = line.start + label.start;
  const basis = label.start === 0 ? 'dateLine' : 'bylineLabel';
  const isUpdate = label.kind === 'updates';
  return [{ start, end: line.start + date.end, edtf: date.edtf, basis, isUpdate }];
}

function toStamp(line: PageLine, date: WrittenDate): Stamp {
  return {
    start: line.start + date.start,
    end: line.start + date.end,
    edtf: date.edtf,
    basis: 'dateLine',
    isUpdate: false,
  };
}

/** A date that is the line, opens it before a label, or closes it behind a bar. */
function bareStamp(line: PageLine): WrittenDate | undefined {
  if (line.text.length > HEAD) return undefined;
  const from = DECORATION.exec(line.text)?.[0].length ?? 0;
  const first = dateAt(line.text, from);
  if (first !== undefined && isFurniture(line, first.end)) return first;
  const last = datesIn(line.text).at(-1);
  if (last === undefined || !/^[\s)）\]】〕*_|｜]*$/u.test(line.text.slice(last.end)))
    return undefined;
  return /[|｜·•‧・∙]\s{0,3}$|\s{2}$/u.test(line.text.slice(0, last.start)) ? last : undefined;
}

/**
 * The date beside the names of outlet and reporter in the head of a page: "海港財經社　24-11-2025",
 * "2025-11-20 18:47 Harbour Daily". Such a line stands under the headline, is short and no sentence.
 */
function besideOutlet(line: PageLine, index: number, prose: ProseRange): WrittenDate | undefined {
  const isHead = index > 0 && index < Math.min(prose.first, HEAD_LINES);
  if (!isHead || line.text.length > LONGEST_STAMP_LINE) return undefined;
  const dates = datesIn(line.text);
  const [date] = dates;
  if (date === undefined || dates.length > 1) return undefined;
  const [before, after] = [line.text.slice(0, date.start), line.text.slice(date.end)];
  if (isSetOff(before, after)) return date;
  const isName = (words: string) => !/[\d。，、！？,!?:：；;#%]|\.\s/u.test(words);
  const [nameBefore, nameAfter] = [
    withoutLabels(line, 0, date.start),
    withoutLabels(line, date.end, line.text.length),
  ];
  if (!isName(nameBefore) || !isName(nameAfter)) return undefined;
  const opens = before.trim() === '' && /^\s/u.test(after);
  const closes = /\s$/u.test(before) && (after.trim() === '' || isFurniture(line, date.end));
  return opens || closes ? date : undefined;
}

/** "来源：海港财经 2025-11-20 18:47": what is labelled beside the date is a name without its label. */
function withoutLabels({ text, labels }: PageLine, from: number, to: number): string {
  let words = '';
  let at = from;
  for (const { start, valueStart } of labels) {
    if (start < at || valueStart > to) continue;
    words += text.slice(at, start);
    at = valueStart;
  }
  return words + text.slice(at, to);
}

/** "By Jane Doe | March 4, 2025 | 5 min read", "王小明　2025年3月4日　原文刊於…": marks part the date from the rest. */
function isSetOff(before: string, after: string): boolean {
  if (/[。！？!?；;]|\.\s|:\/\/|\]\(/u.test(before + after)) return false;
  if (/^[，,]\s?\p{Script=Han}{2,4}$/u.test(after) && before === '') return true;
  const isParted = MARK_BEFORE.test(before) || (after === '' && NAMES.test(before));
  return isParted && MARK_AFTER.test(after);
}

const MARK_BEFORE = /(?:[|｜·•‧・∙／–—【（(）)\u3000]|\s[-/]|\s{2}|^)\s{0,3}$/u;
const MARK_AFTER = /^\s{0,3}(?:$|[|｜·•‧・∙／–—】）)\u3000]|\s{2}|[-/]\s|[發发刊][表布佈登])/u;
/** "By Jane Doe, Senior Reporter, " */
const NAMES = /^(?:by\s)?(?:(?:\p{Lu}[\p{L}.'’-]*|and|of|for|the|&)[,，]?\s)+$/u;

/** Whether nothing but decoration and labelled values follows. */
function isFurniture(line: PageLine, end: number): boolean {
  const rest = line.text.slice(end);
  const decoration = DECORATION.exec(rest)?.[0].length ?? 0;
  if (decoration === rest.length) return true;
  if (line.labels.some((label) => label.start === end + decoration)) return true;
  return /[|｜·•‧・∙]/.test(rest.slice(0, decoration));
}

/** The date under a letter is its text: it stands alone after the last prose, below a name. */
function isSignature(
  lines: readonly PageLine[],
  index: number,
  date: WrittenDate,
  prose: ProseRange,
): boolean {
  const above = lines[index - 1];
  if (above === undefined || date.hasTime || isProse(above) || above.labels.length > 0)
    return false;
  return prose.first >= 0 && prose.last < index;
}

/** The date of a signature: that of the last line that is a bare date and no stamp. */
export function signatureDate(lines: readonly PageLine[]): string | undefined {
  const prose = proseRange(lines);
  for (let index = lines.length - 1; index >= Math.max(0, lines.length - 5); index--) {
    const line = lines[index];
    const date = line === undefined ? undefined : bareStamp(line);
    if (date !== undefined && isSignature(lines, index, date, prose)) return date.edtf;
  }
  return undefined;
}
