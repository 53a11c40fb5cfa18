import type { Member } from '../clauses/reading.js';

/** A number or a mark that an item of a list begins with, at the head of a line. */
const MARK =
  /(?:^|\n)[ \t\u3000]*(?:\d{1,2}[.、．)）]|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|[●■◆◎▲►※•‧]|[一二三四五六七八九十]{1,2}、)[ \t\u3000]*/g;

/** How far behind its mark an item names its company. */
const REACH = 16;
/** A digest has so many items at least that tell of companies of their own. */
const MANY = 3;

/**
 * Where the items of a digest begin: a list most items of which lead with a company of their own. The points
 * of an article on one company are none.
 */
export function digestItems(text: string, members: readonly Member[]): number[] {
  const items = [...text.matchAll(MARK)].map(({ 0: mark, index }) => index + mark.length);
  if (items.length < MANY) return [];
  const leaders = new Set<string>();
  let next = 0;
  for (const item of items) {
    while ((members[next]?.start ?? Infinity) < item) next++;
    for (let at = next; (members[at]?.start ?? Infinity) <= item + REACH; at++) {
      const member = members[at];
      if (member?.type !== 'organization') continue;
      leaders.add(member.entity);
      break;
    }
  }
  return leaders.size >= MANY && leaders.size * 2 >= items.length ? items : [];
}
