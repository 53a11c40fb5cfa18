import type { Span } from '../../../core/span.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import { isHan } from '../text/characters.js';
import { whyItCounts } from '../text/conditions.js';
import type { Drafts } from '../text/drafts.js';
import { chineseNameEnd } from '../text/name-shapes-zh.js';
import { type NameText, type NameToken, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** A longer word that no dictionary has is no name with something beside it. */
const LONGEST = 6;

/**
 * Finds the names of the lexicon that the segmenter made one word of with what stands beside them:
 * 获|鸿海, 与|鸿海. The rest of such a word must be characters that stand beside names; behind a name that
 * begins its clause it may be anything, unless the whole reads as a person: 远传|井琪, but 高盛林.
 */
export function findTorn(
  text: NameText,
  lexicon: Lexicon,
  tables: NameTables,
  drafts: Drafts,
): void {
  const mentioned = new Map<string, boolean>();
  let next = 0;
  for (let i = 0; i < text.text.length; i = next) {
    const token = tokenHolding(text, i);
    next = Math.max(i + 1, token?.end ?? 0);
    if (token === undefined) continue;
    const length = token.end - token.start;
    if (token.tag !== 'x' || length < 3 || length > LONGEST || !drafts.isFree(token)) continue;
    for (const span of within(text, tables, token)) {
      const value = lexicon.matcher
        .matchesAt(text.text, span.start)
        .find(({ end }) => end === span.end)?.value;
      if (value === undefined || whyItCounts(text.text, span, value, mentioned) === undefined) {
        continue;
      }
      const { type, id } = value.entity;
      if (drafts.add({ ...span, type, entity: id, rule: 'lexicon' })) break;
    }
  }
}

/** The stretches of a word that are left without characters which stand beside names. */
function within(nameText: NameText, tables: NameTables, token: NameToken): Span[] {
  const { text, closed } = nameText;
  const isPerson = ({ start, end }: Span): boolean =>
    chineseNameEnd(nameText, tables, start, { end, isSure: true }) === end;
  const isBeside = (position: number): boolean => tables.zh.besideNames.has(text.charAt(position));
  const spans: Span[] = [];
  const isOpening = !isHan(text.charCodeAt(token.start - 1));
  if (isOpening && !isPerson(token)) spans.push({ start: token.start, end: token.start + 2 });
  for (let start = token.start; start === token.start || isBeside(start - 1); start++) {
    for (let end = token.end; end - start >= 2; end--) {
      const isPart = start > token.start || end < token.end;
      if (isPart && closed[start] === 0) spans.push({ start, end });
      if (!isBeside(end - 1)) break;
    }
    if (token.end - start <= 2) break;
  }
  return spans;
}
