import type { Span } from '../../../core/span.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import { isAllHan } from '../text/characters.js';
import type { Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';

/** A foreign name of this many characters is no accident. */
const FOREIGN = 5;

/**
 * 西班牙|某某杜拉, 内蒙古|某某布: where a known place begins a longer one that a tagger found, they are two,
 * also where the second is known.
 */
export function splitPlaces(
  text: NameText,
  lexicon: Lexicon,
  tables: NameTables,
  drafts: Drafts,
): void {
  for (const draft of drafts.all()) {
    const { start, end, type, rule } = draft;
    if (rule !== 'tagger' || type !== 'place' || !isAllHan(text.text.slice(start, end))) continue;
    const first = lexicon.matcher
      .matchesAt(text.text, start)
      .find(({ value, end: at }) => value.entity.type === 'place' && at < end);
    if (first === undefined) continue;
    const rest = { start: first.end, end };
    const letters = text.text.slice(rest.start, end);
    const known = lexicon.matcher.get(letters)?.entity;
    const isOwn = known?.type === 'place' || isNewPlace(text, tables, rest);
    if (letters.length < 2 || !isOwn) continue;
    drafts.put({ start, end: first.end, type, entity: first.value.entity.id, rule: 'lexicon' });
    if (known === undefined) {
      drafts.put({ ...draft, ...rest, entity: drafts.newEntity(letters, 'place') });
    } else drafts.put({ ...rest, type, entity: known.id, rule: 'lexicon' });
  }
}

/** No second half of one long name, and words of no dictionary or a foreign name by its characters. */
function isNewPlace(text: NameText, tables: NameTables, rest: Span): boolean {
  const letters = text.text.slice(rest.start, rest.end);
  if (tables.zh.placeEnds.has(letters.slice(-1))) return false;
  const isForeign =
    letters.length >= FOREIGN &&
    [...letters].every((letter) => tables.zh.transliteration.has(letter));
  return isForeign || isUnfamiliar(text, tables, rest);
}
