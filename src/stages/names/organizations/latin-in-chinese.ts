import type { EntityType } from '../../../core/name.js';
import type { Matcher } from '../../../lexicon/matcher.js';
import { wordEndsAt } from '../text/boundaries.js';
import { isHan } from '../text/characters.js';
import type { Drafts } from '../text/drafts.js';
import { type LatinRun, latinRuns, runOf } from '../text/latin-runs.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const NEAR = 6;
const LONGEST_TITLE = 8;
/** More mentions of one name tell nothing new. */
const MOST_MENTIONS = 20;
/** How far behind 等 the noun may stand that says what a list was of: AgentKit 等商务工具. */
const LIST_NOUN_DISTANCE = 8;

/**
 * Finds names in Latin letters within Chinese sentences. There a Latin word in capitals is a name or
 * an abbreviation; the words next to any of its mentions tell which kind of name.
 */
export function findLatinInChinese(text: NameText, tables: NameTables, drafts: Drafts): void {
  const runs = freeRuns(text, tables, drafts);
  if (runs.length === 0) return;
  const byName = new Map<string, LatinRun[]>();
  for (const run of runs) {
    const name = text.text.slice(run.start, run.end);
    byName.set(name, [...(byName.get(name) ?? []), run].slice(-MOST_MENTIONS));
  }
  const judged = new Map<string, Judgement | undefined>();
  const ordinary = new Set(text.text.match(LOWER_CASE_WORD));
  for (const [name, mentions] of byName) {
    const judgement = judgeModel(text, tables, mentions) ?? judge(text, tables, mentions);
    // Funding beside "new funding" is the word, not a name, unless the words around it say else.
    const isWord = judgement?.rule === SHAPE && ordinary.has(name.toLowerCase());
    judged.set(name, isWord ? undefined : judgement);
  }
  for (const { start, end } of runs) {
    const name = text.text.slice(start, end);
    const judgement = judged.get(name);
    if (judgement === undefined) continue;
    drafts.add({ start, end, entity: drafts.newEntity(name, judgement.type), ...judgement });
  }
}

function freeRuns(text: NameText, tables: NameTables, drafts: Drafts): LatinRun[] {
  return text.sentences
    .filter((sentence) => sentence.isChinese)
    .flatMap((sentence) => latinRuns(text, tables, sentence))
    .flatMap((run) => withoutGeneric(run, tables) ?? [])
    .filter((run) => drafts.isFree(run) && text.closed[run.start] !== 1);
}

function withoutGeneric(run: LatinRun, tables: NameTables): LatinRun | undefined {
  const isGeneric = (word: string): boolean =>
    tables.latin.generic.has(word) || tables.en.titlesOnly.has(word) || tables.en.common.has(word);
  let first = 0;
  let last = run.words.length;
  while (first < last && isGeneric(run.words[first]?.text ?? '')) first++;
  while (last > first && isGeneric(run.words[last - 1]?.text ?? '')) last--;
  // GX-7 Pro: behind a number the word belongs to the model.
  const isModel = last > first && /\d$/.test(run.words[last - 1]?.text ?? '');
  if (isModel && tables.latin.modifiers.has(run.words[last]?.text ?? '')) last++;
  // Marlow AI: behind a word of its own the abbreviation belongs to the name.
  if (last > first && tables.en.nameEnds.has(run.words[last]?.text ?? '')) last++;
  return runOf(run.words.slice(first, last));
}

const LOWER_CASE_WORD = /(?<![A-Za-z])[a-z]{2,40}(?![A-Za-z])/g;
/** The rule of a name that nothing but its capital shows. */
const SHAPE = 'latin.shape';
const ACRONYM = /^[A-Z0-9&-]{1,5}$/;
/** GX-7, ET9: letters with a number behind them. */
const MODEL = /^[A-Z]{1,4}-?\d{1,4}[A-Za-z]{0,2}$/;
const CAMEL = /[a-z][A-Z]|[A-Z]{2,}[a-z]/;

interface Judgement {
  readonly type: EntityType;
  readonly rule: string;
  readonly score: number;
}

function judge(
  text: NameText,
  tables: NameTables,
  mentions: readonly LatinRun[],
): Judgement | undefined {
  const words = mentions[0]?.words.map((word) => word.text) ?? [];
  if (isPersonName(words, tables) || mentions.some((run) => isTitled(text.text, tables, run))) {
    return { type: 'person', rule: 'latin.person', score: 0.8 };
  }
  // 公司H股, C端: a letter is no name that nothing else knows.
  if (words.length === 1 && words[0]?.length === 1) return undefined;
  const contexts = mentions.flatMap((run) => contextType(text, tables, run) ?? []);
  const isAcronym = words.length === 1 && ACRONYM.test(words[0] ?? '');
  if (isAcronym && !contexts.some((context) => context.isClose)) return undefined;
  const [first] = contexts;
  if (first !== undefined) {
    const products = contexts.filter((context) => context.type === 'product').length;
    const type =
      products * 2 === contexts.length ? first.type : majority(products, contexts.length);
    return { type, rule: 'latin.context', score: isAcronym ? 0.5 : 0.7 };
  }
  const [only] = words;
  if (words.length === 1 && tables.en.firstNames.has(only ?? '')) {
    return { type: 'person', rule: 'latin.firstName', score: 0.5 };
  }
  if (mentions.every((run) => isGloss(text.text, run))) return undefined;
  const hasDigit = words.some((word) => /\d/.test(word));
  const type = hasDigit ? 'product' : 'organization';
  return { type, rule: SHAPE, score: CAMEL.test(words.join(' ')) ? 0.6 : 0.5 };
}

/** 发布GX-7, 推出了全新车型GX-7: a model right behind a verb of launching, or what this launches. */
function judgeModel(
  { text }: NameText,
  { latin: { launchVerbs, productNouns } }: NameTables,
  mentions: readonly LatinRun[],
): Judgement | undefined {
  if (!MODEL.test(mentions[0]?.words[0]?.text ?? '')) return undefined;
  const isLaunched = mentions.some(({ start }) => {
    const before = text.slice(Math.max(0, start - NEAR), start).trimEnd();
    if (launchVerbs.some((verb) => before.endsWith(verb))) return true;
    const noun = LONGEST_NOUNS.find((length) => productNouns.has(before.slice(-length)));
    return noun !== undefined && launchVerbs.some((verb) => before.slice(0, -noun).includes(verb));
  });
  return isLaunched ? { type: 'product', rule: 'latin.context', score: 0.6 } : undefined;
}

/** Lengths of nouns for products, the longest first. */
const LONGEST_NOUNS = [3, 2];

/** 某某结构(Some Structure): a translation of ordinary words in front of the bracket. */
function isGloss(text: string, { start }: LatinRun): boolean {
  return (
    text.charAt(start - 1) === '(' &&
    isHan(text.charCodeAt(text.charAt(start - 2) === ' ' ? start - 3 : start - 2))
  );
}

function majority(products: number, all: number): EntityType {
  return products * 2 > all ? 'product' : 'organization';
}

function isPersonName(words: readonly string[], tables: NameTables): boolean {
  return words.length >= 2 && words.length <= 4 && tables.en.firstNames.has(words[0] ?? '');
}

/** 副总裁 Jane Doe: two words or more right behind a title. */
function isTitled(text: string, tables: NameTables, { start, words }: LatinRun): boolean {
  if (words.length < 2 || words.length > 3) return false;
  const end = /[ :]/.test(text.charAt(start - 1)) ? start - 1 : start;
  return wordEndsAt(text, end, LONGEST_TITLE, (word) => tables.zh.titlesBefore.get(word) === true);
}

/** What the Chinese words next to a Latin name say it is; `isClose` when they touch it. */
function contextType(
  { text }: NameText,
  tables: NameTables,
  run: LatinRun,
): { type: EntityType; isClose: boolean } | undefined {
  const next = text.charAt(run.end) === ' ' ? run.end + 1 : run.end;
  const after = text.charAt(next) === '等' ? next + 1 : next;
  const before = text.slice(Math.max(0, run.start - NEAR - 1), run.start).trimEnd();
  const { organizationAfter, organizationBefore, productAfter, productBefore } = tables.latin;
  if (after > next && listsProducts(tables, text, after)) return { type: 'product', isClose: true };
  if (begins(productAfter, text, after)) return { type: 'product', isClose: true };
  if (begins(organizationAfter, text, after)) return { type: 'organization', isClose: true };
  if (productBefore.some((word) => before.endsWith(word)))
    return { type: 'product', isClose: false };
  if (organizationBefore.some((word) => before.endsWith(word))) {
    return { type: 'organization', isClose: true };
  }
  return undefined;
}

function begins(words: Matcher<true>, text: string, position: number): boolean {
  return words.matchesAt(text, position).length > 0;
}

function listsProducts(tables: NameTables, text: string, start: number): boolean {
  for (let i = start; i < start + LIST_NOUN_DISTANCE; i++) {
    if (/[,。;\n]/.test(text.charAt(i))) return false;
    if (begins(tables.latin.productAfter, text, i)) return true;
  }
  return false;
}
