import { isAllHan } from './characters.js';
import type { Drafts } from './drafts.js';
import { type NameText, type NameToken, startsToken, tokenHolding } from './name-text.js';
import type { NameTables } from './tables.js';

const LONGEST = 5;

/**
 * Finds Chinese company names that nothing shows but the noun in front: 子公司岚石积极…. The next
 * word must be one that the dictionary does not know as ordinary, with a verb or a mark behind it.
 */
export function findIntroduced(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (let i = 0; i < text.text.length; i++) {
    const noun = tables.zh.introducers.matchesAt(text.text, i)[0];
    const word = noun && startsToken(text, noun.end) ? tokenHolding(text, noun.end) : undefined;
    if (word === undefined || !isUnknown(text, tables, word) || !endsName(text, word.end)) continue;
    const { start, end } = word;
    const entity = drafts.newEntity(text.text.slice(start, end), 'organization');
    drafts.add({ start, end, type: 'organization', entity, rule: 'introduced', score: 0.6 });
  }
}

function isUnknown(
  { text }: NameText,
  tables: NameTables,
  { start, end, tag }: NameToken,
): boolean {
  const letters = text.slice(start, end);
  if (tables.zh.notNames.has(letters) || tables.zh.generic.has(letters)) return false;
  const isShort = letters.length >= 2 && letters.length <= LONGEST;
  return isShort && /^(?:x|nr|nz|nt)/.test(tag) && isAllHan(letters);
}

function endsName(text: NameText, end: number): boolean {
  const next = tokenHolding(text, end);
  return next === undefined || /^(?:[vdpcuw]|ad|t|f)/.test(next.tag);
}
