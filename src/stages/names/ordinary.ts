import type { Drafts } from './drafts.js';
import type { NameText } from './name-text.js';
import type { NameTables } from './tables.js';

/**
 * Takes back what a tagger read as a name although it is an abbreviation that names nothing (GMV),
 * an ordinary word (简报), a currency (雷亚尔), or a kind of organization (联合实验室).
 */
export function dropOrdinary({ text }: NameText, { latin, zh }: NameTables, drafts: Drafts): void {
  for (const draft of drafts.all()) {
    if (draft.rule !== 'tagger') continue;
    const words = text.slice(draft.start, draft.end);
    if (latin.generic.has(words) || zh.notNames.has(words) || isKindOnly(words, zh)) {
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
