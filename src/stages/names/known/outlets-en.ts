import { type Drafts, isKnown } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** MADRID, Dec 3 (Some Weekly) - …, (Some Wire) - … */
const DATELINE =
  /^(?:[A-Z][A-Za-z .'-]{1,30}(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? )?\(([A-Z][A-Za-z0-9&.' -]{2,40})\) ?[-–—]/gm;
/** By Jane Doe, Some Ledger */
const BYLINE = /^(?:By|BY) [A-Z][A-Za-z.'\u00c0-\u024f -]{3,40}, ([A-Z][A-Za-z0-9&.' -]{2,40})$/gm;

/** *Jane Doe, Some Ledger*: a line of its own with an author and an outlet. */
const SIGNED =
  /^[*_]{1,2}(?:By )?[A-Z][A-Za-z.'\u00c0-\u024f -]{3,40}(?:, | \| | [-–—] )([A-Z][A-Za-z0-9&.' -]{2,40})[*_]{1,2}$/gm;

/** Finds the outlet in the dateline or the byline of an English article. */
export function findEnglishOutlets(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const pattern of [DATELINE, BYLINE, SIGNED]) {
    for (const match of text.text.matchAll(pattern)) {
      const name = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(name);
      const end = start + name.length;
      if (isKnown(drafts.at(start)) || text.closed[start] === 1) continue;
      // By Jane Doe, Energy Correspondent
      if (tables.zh.notOutlets.some((word) => name.endsWith(word))) continue;
      // A dateline names an agency unless its last word is one of newspapers.
      const isPaper = pattern !== DATELINE || tables.en.eventLast.has(name.split(' ').at(-1) ?? '');
      const type = isPaper ? 'other' : 'organization';
      const entity = drafts.newEntity(name, type);
      drafts.put({ start, end, type, entity, rule: 'pageHead', score: 0.75 });
    }
  }
}

/** Finds the person in the credit of a picture. */
export function findEnglishCredits(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const match of text.text.matchAll(tables.patterns.credit)) {
    const name = match[1] ?? '';
    const start = match.index + match[0].length - name.length;
    const end = start + name.length;
    if (text.closed[start] === 1 || drafts.at(start) !== undefined) continue;
    const entity = drafts.newEntity(name, 'person');
    drafts.add({ start, end, type: 'person', entity, rule: 'byline', score: 0.7 });
  }
}
