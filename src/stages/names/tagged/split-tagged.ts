import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import { deedLength } from '../known/deeds.js';
import type { Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/**
 * Takes apart what a tagger read as one name: the place of a dateline (台北|讯), a known
 * investor and its deed (获|红杉中国|投资), and two known organizations (港灯|及|煤气公司).
 */
export function splitTagged(
  text: NameText,
  lexicon: Lexicon,
  tables: NameTables,
  drafts: Drafts,
): void {
  for (const { start, end, type, rule } of drafts.all()) {
    if (rule !== 'tagger') continue;
    if (type === 'organization') splitList(text, lexicon, tables, drafts, { start, end });
    const tail = tailOf(text, tables, { start, end });
    if (tail === undefined) continue;
    const span = { start, end: end - tail.length };
    const known = lexicon.matcher.get(text.text.slice(span.start, span.end))?.entity;
    if (known?.type !== tail.type) continue;
    drafts.put({ ...span, type: known.type, entity: known.id, rule: 'lexicon' });
  }
}

/** What may stand behind a name within a span, and what the name would be. */
function tailOf(
  { text }: NameText,
  tables: NameTables,
  { start, end }: Span,
): { readonly length: number; readonly type: EntityType } | undefined {
  const { zh } = tables;
  const name = text.slice(start, end);
  const isGiven = zh.receivers.has(text.charAt(start - 1));
  const gift = isGiven ? zh.gifts.find((word) => name.endsWith(word)) : undefined;
  const length = gift?.length ?? deedLength(text, { start, end }, tables);
  if (length !== undefined) return { length, type: 'organization' };
  return zh.wires.has(name.slice(-1)) ? { length: 1, type: 'place' } : undefined;
}

function splitList(
  { text }: NameText,
  lexicon: Lexicon,
  { zh }: NameTables,
  drafts: Drafts,
  { start, end }: Span,
): void {
  for (const first of lexicon.matcher.matchesAt(text, start)) {
    const second = first.end + 1;
    if (second >= end || zh.listMarks.get(text.charAt(first.end)) === undefined) continue;
    const [one, other] = [first.value.entity, lexicon.matcher.get(text.slice(second, end))?.entity];
    if (one.type !== 'organization' || other?.type !== 'organization') continue;
    const shared = { type: one.type, rule: 'lexicon' };
    drafts.put({ ...shared, start, end: first.end, entity: one.id });
    drafts.put({ ...shared, start: second, end, entity: other.id });
    return;
  }
}
