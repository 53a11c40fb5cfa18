import { wordEndsAt } from '../text/boundaries.js';
import type { Drafts } from '../text/drafts.js';
import { isKnown } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import { looksLikePerson } from '../text/person-latin.js';
import type { NameTables } from '../words/tables.js';

const LONGEST_TITLE = 8;
/** A Latin name of two to four words, particles among them, with brackets behind. */
const BRACKETED =
  /(?<![A-Za-z.&-] ?)((?:[A-Z][A-Za-z\u00c0-\u024f'.-]{0,20} )(?:(?:[a-z]{2,3}|[A-Z][A-Za-z\u00c0-\u024f'.-]{0,20}) ){0,2}[A-Z][A-Za-z\u00c0-\u024f'-]{1,20}) ?\(([^()\n]{2,40})\)/g;

/**
 * Finds persons in Chinese text whose office or company stands in brackets behind their Latin name:
 * Anna Reyes(远帆联合创始人), Jorn van Dyk(Lumio CEO), and with a first name that is known Anna Reyes(红杉资本).
 */
export function findBracketedPersons(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const match of text.text.matchAll(BRACKETED)) {
    const [, name = '', inside = ''] = match;
    const span = { start: match.index, end: match.index + name.length };
    if (isKnown(drafts.at(span.start)) || text.closed[span.start] === 1) continue;
    const company = drafts.endingAt(match.index + match[0].length - 1);
    const isOfCompany = company?.type === 'organization' && startsWithFirstName(name, tables);
    if (!isOfCompany && !endsInTitle(inside, tables)) continue;
    const entity = drafts.newEntity(name, 'person');
    drafts.put({ ...span, type: 'person', entity, rule: 'titleAfter', score: 0.8 });
  }
}

function startsWithFirstName(name: string, { en }: NameTables): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const isFirst = en.firstNames.has(words[0] ?? '') && !en.organizationLast.has(last);
  return isFirst && looksLikePerson(name);
}

function endsInTitle(inside: string, { zh, en }: NameTables): boolean {
  if (en.titlesOnly.has(inside.split(' ').at(-1) ?? '')) return true;
  return wordEndsAt(
    inside,
    inside.length,
    LONGEST_TITLE,
    (word) => zh.titlesBefore.get(word) === true,
  );
}
