import type { Span } from '../../../core/span.js';
import { wordEndsAt } from '../text/boundaries.js';
import { type Drafts, isKnown } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import { quotedWords } from '../text/quoted-words.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';

const QUOTED = /[“「『"]([A-Za-z0-9\u4e00-\u9fff+. -]{2,16})[”」』"]/g;
const MOST_HAN = 6;
const LONGEST_NOUN = 5;
/** How far in front of the noun a verb such as 推出 may stand. */
const VERB_DISTANCE = 24;

/**
 * Finds products in quotation marks behind what they are: 助手「寻章」, App「Tabby」. The word must
 * be unfamiliar or have a capital, or a verb such as 推出 must stand in front.
 */
export function findQuotedProducts(text: NameText, tables: NameTables, drafts: Drafts): void {
  const isNoun = (word: string): boolean => tables.latin.productNouns.has(word);
  for (const { name, quote, ...span } of quotedWords(text, QUOTED, MOST_HAN)) {
    if (!wordEndsAt(text.text, quote, LONGEST_NOUN, isNoun)) continue;
    const isTold =
      /[A-Z]/.test(name) ||
      isUnfamiliar(text, tables, span) ||
      isLaunched(text.text, tables, quote);
    if (!isTold || tables.latin.generic.has(name) || isKnownWithin(drafts, span)) continue;
    const entity = drafts.newEntity(name, 'product');
    drafts.put({ ...span, type: 'product', entity, rule: 'quotedProduct', score: 0.7 });
  }
}

function isKnownWithin(drafts: Drafts, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) {
    if (isKnown(drafts.at(i))) return true;
  }
  return false;
}

function isLaunched(text: string, tables: NameTables, quote: number): boolean {
  const clause =
    /[^,。;\n]*$/.exec(text.slice(Math.max(0, quote - VERB_DISTANCE), quote))?.[0] ?? '';
  return tables.latin.launchVerbs.some((verb) => clause.includes(verb));
}
