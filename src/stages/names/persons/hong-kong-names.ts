import type { Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';

/** " Siu-por" */
const GIVEN = / [A-Z][a-z]{1,9}-[a-z]{1,9}(?![\w-])/y;

/** Lets a person take in the Chinese name behind the English one: Ronald Lam| Siu-por. */
export function extendHongKongNames({ text }: NameText, drafts: Drafts): void {
  for (const person of drafts.all()) {
    if (person.type !== 'person') continue;
    GIVEN.lastIndex = person.end;
    const end = person.end + (GIVEN.exec(text)?.[0].length ?? 0);
    if (end === person.end || !drafts.isFree({ start: person.end, end })) continue;
    drafts.put({ ...person, end });
  }
}
