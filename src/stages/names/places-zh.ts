import type { Lexicon } from '../../lexicon/lexicon.js';
import { isAllHan } from './characters.js';
import type { Drafts } from './drafts.js';
import type { NameText } from './name-text.js';
import type { NameTables } from './tables.js';
import { isUnfamiliar } from './unfamiliar.js';

/** What the second half of one long name ends in, as often as a name of its own. */
const KIND = /[省市县区镇乡村州郡路山河江湖岛站街道里港湾]$/;

/** 西班牙|某某杜拉: where a known place begins a longer one that a tagger found, they are two. */
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
    const isOwn = !KIND.test(letters) && isUnfamiliar(text, tables, rest);
    if (letters.length < 2 || !isOwn) continue;
    drafts.put({ start, end: first.end, type, entity: first.value.entity.id, rule: 'lexicon' });
    drafts.put({ ...draft, ...rest, entity: drafts.newEntity(letters, 'place') });
  }
}
