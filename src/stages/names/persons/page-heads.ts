import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import { type Drafts, isKnown } from '../text/drafts.js';
import { chineseNameEnd } from '../text/name-shapes-zh.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const HEAD_LINES = 10;
const LONGEST_LINE = 80;
/** Under the date a line of an outlet and a name, with a gap between. */
const OUTLET_AND_AUTHOR = /^[#>*\s]*[\u4e00-\u9fff]{4,8}[ \u3000|/]{1,3}[\u4e00-\u9fff]{2,4}\s*$/;
const PARTS = /[\u4e00-\u9fff]+/g;

/**
 * Finds the outlet and the author in the lines under a headline: 某某晚报 2025/09/24,
 * 某某周刊|文/某某某, **某某时报** 某某某 | 日期.
 */
export function findPageHeads(text: NameText, tables: NameTables, drafts: Drafts): void {
  let lines = 0;
  let isBelowStamp = false;
  for (const match of text.text.matchAll(/[^\n]+/g)) {
    const [line] = match;
    if (line.trim() === '') continue;
    lines++;
    if (lines > HEAD_LINES) return;
    const isStamp = tables.patterns.head.stamp.test(line);
    const isHead = isStamp || (isBelowStamp && OUTLET_AND_AUTHOR.test(line));
    isBelowStamp = isStamp;
    if (line.length > LONGEST_LINE || !isHead || /[。!?;]\s*$/.test(line)) continue;
    readHead(text, tables, drafts, { start: match.index, end: match.index + line.length });
  }
}

function readHead(text: NameText, tables: NameTables, drafts: Drafts, line: Span): void {
  const words = text.text.slice(line.start, line.end);
  const { head } = tables.patterns;
  const name =
    head.first.exec(words)?.groups?.['name'] ?? head.source.exec(words)?.groups?.['name'];
  if (name === undefined) return;
  const start = line.start + words.indexOf(name);
  const outlet = { start, end: start + name.length };
  const isPress = tables.zh.press.some((word) => name.endsWith(word));
  if (isTaken(text, drafts, outlet, isPress)) return;
  if (!isPress && !(head.label.test(words) && mayBeOutlet(text, tables, outlet, name))) return;
  const type = head.broadcaster.test(name) ? 'organization' : 'other';
  put(text, drafts, outlet, type, 'pageHead');
  for (const part of words.matchAll(PARTS)) {
    const from = line.start + part.index;
    if (from < outlet.end) continue;
    const span = { start: from, end: from + part[0].length };
    const isPerson = chineseNameEnd(text, tables, from, { end: span.end }) === span.end;
    if (isPerson && drafts.isFree(span)) put(text, drafts, span, 'person', 'byline');
  }
}

/** A known name fills the words, or begins what ends like no outlet: 来源:|台积电|官网. */
function isTaken(text: NameText, drafts: Drafts, { start, end }: Span, isPress: boolean): boolean {
  const first = drafts.startingAt(start);
  const isBetter = first !== undefined && isKnown(first) && (!isPress || first.end >= end);
  return text.closed[start] === 1 || isBetter;
}

/** Any longer word that is no person, place or label. */
function mayBeOutlet(text: NameText, tables: NameTables, span: Span, name: string): boolean {
  if (tables.zh.notOutlets.some((word) => name.includes(word))) return false;
  return (
    name.length >= 4 && chineseNameEnd(text, tables, span.start, { end: span.end }) === undefined
  );
}

function put(text: NameText, drafts: Drafts, span: Span, type: EntityType, rule: string): void {
  const entity = drafts.newEntity(text.text.slice(span.start, span.end), type);
  drafts.put({ ...span, type, entity, rule, score: 0.75 });
}
