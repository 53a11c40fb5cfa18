import type { Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const GOVERNMENT = /\b([A-Z][a-z]{2,20}) government\b/g;

/** The Ghanaian government: an adjective of a country is no name, with its government it is. */
export function findGovernments(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const match of text.text.matchAll(GOVERNMENT)) {
    const [words, first = ''] = match;
    if (!tables.en.demonyms.has(first) || text.closed[match.index] === 1) continue;
    drafts.add({
      start: match.index,
      end: match.index + words.length,
      type: 'organization',
      entity: drafts.newEntity(words, 'organization'),
      rule: 'en.government',
      score: 0.8,
    });
  }
}
