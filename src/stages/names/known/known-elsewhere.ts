import type { Span } from '../../../core/span.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import type { KnownName } from '../../../lexicon/names.js';
import { isAllHan } from '../text/characters.js';
import { whyItCounts } from '../text/conditions.js';
import type { Drafts } from '../text/drafts.js';
import { type NameText, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** Longer names are found whatever the segmenter sees. */
const LENGTH = 2;

/**
 * Finds the short Han names of companies and products that the segmenter tore or glued, where the article
 * has them whole elsewhere: 国巨|…, and then 依国|巨, 收购|国巨案. What is left of the words that it saw must be
 * such as stands beside names.
 */
export function findKnownElsewhere(
  text: NameText,
  lexicon: Lexicon,
  tables: NameTables,
  drafts: Drafts,
): void {
  const mentioned = new Map<string, boolean>();
  for (const [name, value] of shortNames(text, lexicon, drafts)) {
    for (let at = text.text.indexOf(name); at >= 0; at = text.text.indexOf(name, at + LENGTH)) {
      const span = { start: at, end: at + LENGTH };
      if (!drafts.isFree(span) || text.closed[at] === 1 || !standsBeside(text, tables, span))
        continue;
      if (whyItCounts(text.text, span, value, mentioned) === undefined) continue;
      const { type, id } = value.entity;
      drafts.add({ ...span, type, entity: id, rule: 'lexicon' });
    }
  }
}

function shortNames({ text }: NameText, lexicon: Lexicon, drafts: Drafts): Map<string, KnownName> {
  const names = new Map<string, KnownName>();
  for (const { start, end, type } of drafts.all()) {
    const name = end - start === LENGTH ? text.slice(start, end) : '';
    if (name === '' || names.has(name) || (type !== 'organization' && type !== 'product')) continue;
    const value = isAllHan(name) ? lexicon.matcher.get(name) : undefined;
    if (value !== undefined) names.set(name, value);
  }
  return names;
}

/** Whether the words that hold the span are it and characters that stand beside names. */
function standsBeside(text: NameText, { zh }: NameTables, { start, end }: Span): boolean {
  const before = text.text.slice(tokenHolding(text, start)?.start ?? start, start);
  const behind = text.text.slice(end, tokenHolding(text, end - 1)?.end ?? end);
  const isBefore = [...before].every((letter) => zh.besideNames.has(letter));
  return (
    isBefore &&
    [...behind].every(
      (letter) =>
        zh.besideNames.has(letter) || zh.behindNames.has(letter) || zh.behindKnown.has(letter),
    )
  );
}
