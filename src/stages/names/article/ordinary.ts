import type { Span } from '../../../core/span.js';
import type { Drafts } from '../text/drafts.js';
import { endsInKind } from '../text/kinds.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/**
 * Takes back what a tagger read as a name although it is an abbreviation that names nothing (GMV),
 * an ordinary word (简报), a currency (雷亚尔), or a kind of organization (联合实验室, 这家|以色列初创公司).
 */
export function dropOrdinary({ text }: NameText, { latin, zh }: NameTables, drafts: Drafts): void {
  for (const draft of drafts.all()) {
    if (draft.rule !== 'tagger') continue;
    const words = text.slice(draft.start, draft.end);
    const isOrdinary =
      latin.generic.has(words) ||
      zh.notNames.has(words) ||
      isKindOnly(words, zh) ||
      isDescription(text, draft, zh);
    if (isOrdinary) {
      drafts.remove(draft);
    }
  }
}

/** 联合实验室, 非营利基金会: a kind of organization with a word in front that names none. */
function isKindOnly(words: string, { kinds, generic }: NameTables['zh']): boolean {
  for (let start = 1; start < words.length; start++) {
    const isKind = kinds.matchesAt(words, start).some(({ end }) => end === words.length);
    if (isKind && generic.has(words.slice(0, start))) return true;
  }
  return false;
}

/** Behind 这家 what ends in a kind of organization says what sort it is. */
function isDescription(text: string, { start, end }: Span, zh: NameTables['zh']): boolean {
  if (!zh.counters.some((word) => text.endsWith(word, start))) return false;
  return endsInKind(text, { start: start + 1, end }, zh);
}
