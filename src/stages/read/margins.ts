import type { Margin } from '../../core/article.js';
import { bySpan } from '../../core/span.js';
import { addresses } from './addresses.js';
import type { FrontMatter } from './front-matter.js';
import type { PageLine } from './page-lines.js';
import { COPYRIGHT } from './publication-date.js';
import type { Stamp } from './stamps.js';

/** Every stretch that is no prose, in text order and without overlap. */
export function marginsOf(
  text: string,
  frontMatter: FrontMatter | undefined,
  lines: readonly PageLine[],
  stamps: readonly Stamp[],
): Margin[] {
  const margins: Margin[] = [
    ...frontMatterMargins(frontMatter),
    ...stamps.map(({ start, end }) => ({ start, end, kind: 'stamp' as const })),
    ...addresses(text, frontMatter?.end ?? 0),
    ...lines.flatMap((line) => [...imprintMargins(line), ...countMargins(line)]),
  ];
  return withoutOverlap(margins);
}

/** All of the block but its title and its summary. */
function frontMatterMargins(matter: FrontMatter | undefined): Margin[] {
  if (matter === undefined) return [];
  const prose = matter.fields
    .filter(({ field }) => field === 'title' || field === 'summary')
    .map(({ span }) => span)
    .sort(bySpan);
  const margins: Margin[] = [];
  let start = matter.start;
  for (const span of prose) {
    if (span.start > start) margins.push({ start, end: span.start, kind: 'frontMatter' });
    start = Math.max(start, span.end);
  }
  margins.push({ start, end: matter.end, kind: 'frontMatter' });
  return margins;
}

const YEARS = /(?<!\d)(?:19|20)\d{2}(?:\s?[-–—]\s?(?:19|20)?\d{2})?(?!\d)/g;
const RECORD =
  /\p{Script=Han}?ICP[备備證证]\s?\d{1,20}[号號]?(?:-\d{1,4})?|\p{Script=Han}?公[网網]安[备備]\s?\d{1,20}[号號]?|\b(?:ISSN|ISBN)[\s:：]?[\dXx-]{8,20}/gu;

/** Copyright years and record numbers. */
function imprintMargins({ start, text }: PageLine): Margin[] {
  if (text.length > 300) return [];
  const margins: Margin[] = [];
  const patterns = COPYRIGHT.test(text) ? [YEARS, RECORD] : [RECORD];
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const from = start + match.index;
      margins.push({ start: from, end: from + match[0].length, kind: 'imprint' });
    }
  }
  return margins;
}

const COUNT =
  /^[\d,.\s]{1,20}(?:k|万|萬|次|字|分鐘|分钟|min(?:ute)?s?(?:\sread)?|words?|views?)?/iu;
const WHOLE_LINE_COUNT = /^[(（]?[\d,]{1,12}\s?(?:字|words|views|min(?:ute)?s? read)[)）]?$/iu;

/** "字數：1,234", "Views: 310", "5 min read". */
function countMargins({ start, text, labels }: PageLine): Margin[] {
  if (WHOLE_LINE_COUNT.test(text)) return [{ start, end: start + text.length, kind: 'stamp' }];
  return labels.flatMap((label): Margin[] => {
    if (label.kind !== 'counts' || !label.marked) return [];
    const count =
      COUNT.exec(text.slice(label.valueStart, label.valueStart + 40))?.[0].trimEnd() ?? '';
    if (!/\d/.test(count)) return [];
    const end = start + label.valueStart + count.length;
    return [{ start: start + label.start, end, kind: 'stamp' }];
  });
}

/** In order of start; what overlaps an earlier margin is cut to what lies behind it. */
function withoutOverlap(margins: Margin[]): Margin[] {
  const kept: Margin[] = [];
  let end = 0;
  for (const margin of margins.sort(bySpan)) {
    if (margin.end <= end) continue;
    const start = Math.max(margin.start, end);
    if (start < margin.end) kept.push({ ...margin, start });
    end = margin.end;
  }
  return kept;
}
