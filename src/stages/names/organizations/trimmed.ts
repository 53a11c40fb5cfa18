import { type Draft, type Drafts, isKnown } from '../text/drafts.js';
import { type NameText, startsToken } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** Rules that may take in what stands beside a name. */
const GREEDY: ReadonlySet<string> = new Set(['tagger', 'suffix']);
/** The shortest name that is left where something is taken off. */
const SHORTEST = 3;
const LONGEST_LEAD = 4;
const SHARES = '股份';
const JOINING = /[和与及]/g;

/**
 * Takes off a found company what belongs to no name: another company joined to it (某某建材|和|某某
 * 矿业), the noun or the country in front (澳门赌企|某某娱乐, 德国|Nordwerk), its shares behind.
 */
export function trimOrganizations(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const draft of drafts.all()) {
    if (draft.type !== 'organization' || !GREEDY.has(draft.rule) || isKnown(draft)) continue;
    if (draft.end - draft.start < 2 * SHORTEST - 2) continue;
    if (splitJoined(text, tables, drafts, draft)) continue;
    const start = startBehindLead(text, tables, draft);
    const end = endBeforeShares(text.text, tables, draft);
    if (start !== draft.start || end !== draft.end) put(text, drafts, draft, start, end);
  }
}

function put({ text }: NameText, drafts: Drafts, old: Draft, start: number, end: number): void {
  drafts.remove(old);
  const entity = drafts.newEntity(text.slice(start, end), 'organization');
  drafts.put({ ...old, start, end, entity });
}

/** Two names joined, each of which ends in a line of business. */
function splitJoined(text: NameText, tables: NameTables, drafts: Drafts, draft: Draft): boolean {
  const name = text.text.slice(draft.start, draft.end);
  for (const { index } of name.matchAll(JOINING)) {
    const middle = draft.start + index;
    const isPair =
      endsInLine(text.text, tables, draft.start, middle) &&
      endsInLine(text.text, tables, middle + 1, draft.end);
    if (!isPair) continue;
    put(text, drafts, draft, draft.start, middle);
    put(text, drafts, draft, middle + 1, draft.end);
    return true;
  }
  return false;
}

function endsInLine(text: string, { zh }: NameTables, start: number, end: number): boolean {
  for (let i = start + 2; i < end; i++) {
    if (zh.endings.matchesAt(text, i).some((ending) => ending.end === end)) return true;
  }
  return false;
}

/** The position behind the last noun for companies, or behind the country where a Latin name follows. */
function startBehindLead(
  nameText: NameText,
  { zh, patterns }: NameTables,
  { start, end }: Draft,
): number {
  const { text } = nameText;
  if (text.charAt(start) === '商' && /[日韩美德法英台港]/.test(text.charAt(start - 1))) {
    return start + 1;
  }
  for (let i = end - SHORTEST; i >= start + 2; i--) {
    if (!startsToken(nameText, i)) continue;
    for (let length = 2; length <= LONGEST_LEAD && i - length >= start; length++) {
      if (zh.nounsBefore.get(text.slice(i - length, i)) !== true) continue;
      // 公司: a name within the longer one may end in it.
      if (zh.endings.get(text.slice(i - length, i)) === undefined) return i;
    }
  }
  const home = patterns.homeAhead.exec(text.slice(start, end))?.[0] ?? '';
  return start + home.length;
}

function endBeforeShares(text: string, { patterns }: NameTables, { start, end }: Draft): number {
  const isTraded =
    text.endsWith(SHARES, end) && patterns.traded.test(text.slice(Math.max(0, start - 5), start));
  const own = end - SHARES.length;
  return isTraded && own - start >= SHORTEST ? own : end;
}
