import { isAllHan } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';

/** How far behind a verb such as 完成 the word may stand that makes it one of companies: 完成近亿元B轮融资. */
const GAIN_DISTANCE = 18;
/** Rules whose kind of name is a guess. */
const GUESSES: ReadonlySet<string> = new Set([
  'tagger',
  'quotedProduct',
  'repeated',
  'latin.shape',
  'latin.context',
]);

/**
 * Makes companies of names that were guessed to be something else where the article tells of them what
 * only companies do: 「远岚」完成B轮融资, 远岚创始人, and 华序执行董事 with a person behind the title.
 */
export function findToldCompanies(text: NameText, tables: NameTables, drafts: Drafts): void {
  const told = new Set<string>();
  for (const draft of drafts.all()) {
    if (isGuess(draft) && isTold(text, tables, drafts, draft)) told.add(nameOf(text, draft));
  }
  if (told.size === 0) return;
  for (const draft of drafts.all()) {
    const name = nameOf(text, draft);
    if (!isGuess(draft) || !told.has(name)) continue;
    const entity = drafts.newEntity(name, 'organization');
    drafts.put({ ...draft, type: 'organization', entity, rule: 'toldCompany' });
  }
}

/** What stands in front of a name that only an officer behind it shows. */
const OPENING = /[,，。;；:：!?！？、\n\s“「『"(（>*]/;
const LONGEST_NAME = 8;

/** Finds companies by their officers: at the start of a clause |华序天成|执行董事任某某. */
export function findHeadedCompanies(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const person of drafts.all()) {
    if (person.type !== 'person') continue;
    for (
      let end = Math.max(2, person.start - tables.told.longestTitle);
      end < person.start;
      end++
    ) {
      if (tables.told.titles.matchesAt(text.text, end)[0]?.end !== person.start) continue;
      addHeaded(text, tables, drafts, end);
    }
  }
}

/** Adds the company that a title right behind it shows, from the start of its clause. */
function addHeaded(text: NameText, tables: NameTables, drafts: Drafts, end: number): void {
  let start = end;
  while (start > 0 && end - start <= LONGEST_NAME && !OPENING.test(text.text.charAt(start - 1))) {
    start--;
  }
  const span = { start, end };
  const name = text.text.slice(start, end);
  const isName = isAllHan(name) && name.length >= 2 && name.length <= LONGEST_NAME;
  if (!isName || !drafts.isFree(span) || !isUnfamiliar(text, tables, span)) return;
  if (tables.zh.generic.has(name) || holdsFunctionWord(name, tables)) return;
  const entity = drafts.newEntity(name, 'organization');
  drafts.add({ ...span, type: 'organization', entity, rule: 'headed', score: 0.7 });
}

function holdsFunctionWord(name: string, { zh }: NameTables): boolean {
  return [...name].some((letter) => zh.neverIn.has(letter));
}

function nameOf({ text }: NameText, { start, end }: Draft): string {
  return text.slice(start, end);
}

function isGuess({ type, rule }: Draft): boolean {
  return (type === 'product' || type === 'person') && GUESSES.has(rule);
}

function isTold({ text }: NameText, { told }: NameTables, drafts: Drafts, draft: Draft): boolean {
  const end = /^[”"」』]/.test(text.slice(draft.end, draft.end + 1)) ? draft.end + 1 : draft.end;
  const title = told.titles.matchesAt(text, end)[0]?.end;
  if (title !== undefined && drafts.startingAt(title)?.type === 'person') return true;
  // 张三创始人 is no person's company: a person is told with a title and another person only.
  if (draft.type === 'person') return false;
  return told.behind.matchesAt(text, end).length > 0 || gains(text, told, end);
}

function gains(text: string, told: NameTables['told'], start: number): boolean {
  const verb = told.gains.matchesAt(text, start)[0];
  if (verb === undefined) return false;
  for (let i = verb.end; i < verb.end + GAIN_DISTANCE; i++) {
    if (/[,，。;；:\n]/.test(text.charAt(i))) return false;
    if (told.gained.matchesAt(text, i).length > 0) return true;
  }
  return false;
}
