import type { Lexicon } from '../../../lexicon/lexicon.js';
import { isAllHan, isLatinOrDigit } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** Rules that go by the kind of company that a name ends in, or by what a tagger has learnt. */
const GUESSES: ReadonlySet<string> = new Set(['suffix', 'tagger']);

/**
 * Takes back what only says what the named one is: 日本制药|商晨屿, 德国汽车|制造商晨屿, 网络安全公司 Vexa. It
 * is a place, which stays a name, and lines of business, and the word for who is in them ends it or stands behind.
 */
export function dropDescriptions(
  text: NameText,
  lexicon: Lexicon,
  tables: NameTables,
  drafts: Drafts,
): void {
  for (const draft of drafts.all()) {
    const isGuess = draft.type === 'organization' && GUESSES.has(draft.rule);
    if (!isGuess || !isAllHan(text.text.slice(draft.start, draft.end))) continue;
    const place = lexicon.matcher
      .matchesAt(text.text, draft.start)
      .find(({ value, end }) => value.entity.type === 'place' && end < draft.end);
    const start = place?.end ?? draft.start;
    const isBeforeName = endsInCompany(text, draft) && opensName(text, drafts, draft.end);
    if (!describes(text, tables, draft.end, start, isBeforeName)) continue;
    drafts.remove(draft);
    if (place === undefined) continue;
    const { type, id: entity } = place.value.entity;
    drafts.add({ start: draft.start, end: place.end, type, entity, rule: 'lexicon' });
  }
}

/** Whether words for lines of business and the like fill the name from a position on, up to who is in them. */
function describes(
  text: NameText,
  tables: NameTables,
  end: number,
  from: number,
  isBeforeName: boolean,
): boolean {
  if (from === end && isBeforeName) return true;
  if (from > end + FURTHEST) return false;
  const { kinds, sectors, leads, generic } = tables.zh;
  if (leads.matchesAt(text.text, from).some((lead) => lead.end > end)) return true;
  const words = [...kinds.matchesAt(text.text, from), ...sectors.matchesAt(text.text, from)].map(
    (word) => word.end,
  );
  for (let length = 2; length <= LONGEST_WORD; length++) {
    if (generic.has(text.text.slice(from, from + length))) words.push(from + length);
  }
  return words.some((next) => describes(text, tables, end, next, isBeforeName));
}

/** How far behind the name a line of business may go on: 中国新能源|汽车龙头. */
const FURTHEST = 4;
const LONGEST_WORD = 4;

function endsInCompany({ text }: NameText, { end }: Draft): boolean {
  return COMPANY.test(text.slice(end - 2, end));
}

const COMPANY = /公司|企业/;

function opensName({ text }: NameText, drafts: Drafts, at: number): boolean {
  return drafts.startingAt(at) !== undefined || isLatinOrDigit(text.charCodeAt(at));
}
