import { plain } from '../../../core/decimal.js';
import type { Span } from '../../../core/span.js';
import type { Draft } from '../amounts/draft.js';
import type { LinkWords } from '../words/link-words.js';

/** How far apart in a sentence an amount and a bare one may stand, in characters. */
const MOST_BETWEEN = 24;
/** " in the first quarter, down from " */
const MOST_TO_FORMER = 40;

/** A text, and the words that tie amounts in it to each other. */
export interface Source {
  readonly text: string;
  readonly words: LinkWords;
}

/** An amount that is money, by its own words or by those of another amount. */
export interface MoneyDraft {
  readonly draft: Draft;
  /** The amount that lends its currency. */
  readonly like?: Draft;
}

/** The amounts of a text, and for those before the one that is read who tells their currency. */
interface Amounts {
  readonly drafts: readonly Draft[];
  readonly lenders: readonly (Draft | undefined)[];
}

/** Reads an amount as money where it names a currency, or where another amount of the text lends it one. */
export function asMoney(
  source: Source,
  { drafts, lenders }: Amounts,
  i: number,
  known: ReadonlyMap<string, Draft>,
): MoneyDraft | undefined {
  const draft = drafts[i];
  if (draft === undefined) return undefined;
  if (draft.kind === 'money') {
    if (draft.currency !== undefined) return { draft };
    const same = known.get(keyOf(draft)) ?? listedWith(source, drafts, i);
    return { draft, ...(same === undefined ? {} : { like: same }) };
  }
  if (draft.kind !== 'number' || draft.power < 4) return undefined;
  const like =
    listedWith(source, drafts, i) ??
    parallel(source, draft, drafts, i) ??
    followed(source, draft, { drafts, lenders }, i) ??
    former(source, draft, drafts, i) ??
    measuredIn(source, draft, { drafts, lenders });
  if (like === undefined) return undefined;
  return { draft: { ...draft, kind: 'money', rule: 'money.elided' }, like };
}

/** "to 424 million euros ($447 million) from 658 million": what it was before. */
function former(
  { text, words }: Source,
  draft: Draft,
  drafts: readonly Draft[],
  i: number,
): Draft | undefined {
  const last = drafts[i - 1];
  if (last === undefined) return undefined;
  const isInBrackets = text.charAt(last.end) === ')';
  const before = isInBrackets ? drafts[i - 2] : last;
  if (before?.kind !== 'money' || before.currency === undefined) return undefined;
  const end = isInBrackets ? last.end + 1 : last.end;
  const { start } = withCue(draft);
  if (start - end > MOST_TO_FORMER) return undefined;
  return words.former.test(text.slice(end, start)) ? before : undefined;
}

/** The amounts that name their currency, by their value; the first of each. */
export function knownAmounts(drafts: readonly Draft[]): Map<string, Draft> {
  const known = new Map<string, Draft>();
  for (const draft of drafts) {
    if (draft.kind === 'money' && draft.currency !== undefined && !known.has(keyOf(draft))) {
      known.set(keyOf(draft), draft);
    }
  }
  return known;
}

function keyOf(draft: Draft): string {
  return `${plain(draft.low)}/${draft.high === undefined ? '' : plain(draft.high)}`;
}

/** Amounts that one list may have before the one that tells the currency. */
const LONGEST_LIST = 8;

/** 500億與2兆美元, 1億、2億及3億元 */
function listedWith(
  { text, words }: Source,
  drafts: readonly Draft[],
  i: number,
): Draft | undefined {
  for (let at = i; at < i + LONGEST_LIST; at++) {
    const [draft, next] = [drafts[at], drafts[at + 1]];
    if (draft === undefined || next === undefined) return undefined;
    const between = text.slice(draft.end, Math.min(next.start, draft.end + 12)).trim();
    if (!words.lists.has(between)) return undefined;
    if (next.kind === 'money' && next.currency !== undefined) return next;
    if (next.kind !== 'number' || next.power < 4) return undefined;
  }
  return undefined;
}

/** 從2023年的10億成長到2025年的130億美元: the same thing at two times. */
function parallel(
  { text, words }: Source,
  draft: Draft,
  drafts: readonly Draft[],
  i: number,
): Draft | undefined {
  const next = drafts[i + 1];
  if (next?.kind !== 'money' || next.currency === undefined || next.power < 4) return undefined;
  const between = text.slice(draft.end, Math.min(next.start, draft.end + MOST_BETWEEN));
  if (next.start - draft.end > MOST_BETWEEN || /[。；;!?！？\n]/.test(between)) return undefined;
  return words.changes.test(between) ? next : undefined;
}

/** 負債近千億元，其中一年內到期約210億: a bare 億 at the end of a clause, behind money in its sentence. */
function followed(
  source: Source,
  draft: Draft,
  { drafts, lenders }: Amounts,
  i: number,
): Draft | undefined {
  const { text, words } = source;
  if (!words.bare.has(text[draft.end - 1] ?? '') || !endsClause(text, draft)) return undefined;
  if (isMeasured(source, draft)) return lenders.findLast((lender) => lender !== undefined);
  // 淨利62億元，年減51%，前一年為126億: a percentage between them counts nothing.
  const at = drafts.slice(0, i).findLastIndex(({ kind }) => kind !== 'percent');
  const [before, lender] = [drafts[at], lenders[at]];
  if (before === undefined || lender === undefined) return undefined;
  const between = text.slice(before.end, draft.start);
  if (between.length > MOST_TO_FORMER || SENTENCE_END.test(between)) return undefined;
  if (words.counted.test(between)) return undefined;
  const isNear = between.length <= MOST_BETWEEN && at === i - 1;
  return (isNear && draft.power >= OF_BARE) || words.earlier.test(between) ? lender : undefined;
}

/** "revenue of 1.24 billion euros and a net profit of |187 million|": in the currency of the sentence so far. */
function measuredIn(
  { text, words }: Source,
  draft: Draft,
  { lenders }: Amounts,
): Draft | undefined {
  const { start: from, end: to } = withCue(draft);
  if (!words.closed.test(text.slice(to, to + MOST_BETWEEN))) return undefined;
  if (!words.measuredAhead.test(text.slice(Math.max(0, from - MOST_TO_FORMER), from)))
    return undefined;
  const lender = lenders.findLast((amount) => amount !== undefined);
  if (lender === undefined || from - lender.end > LONGEST_SENTENCE) return undefined;
  return ENGLISH_END.test(text.slice(lender.end, from)) ? undefined : lender;
}

const LONGEST_SENTENCE = 240;
const ENGLISH_END = /[.!?]["”’)]?\s|\n/;

/** 億. */
const OF_BARE = 8;
export const SENTENCE_END = /[。；;!?！？\n]/;
const CLAUSE_END = /^(?:[，,。；、;)）—]|\s*$)/;

/** Whether nothing is counted by an amount: its clause ends behind it. */
function endsClause(text: string, draft: Draft): boolean {
  const { end } = withCue(draft);
  return CLAUSE_END.test(text.slice(end, end + 1));
}

/** 雲端營收則已經衝到 82 億: the clause of a bare amount says that money is measured. */
export function isMeasured({ text, words }: Source, draft: Draft): boolean {
  const { start } = withCue(draft);
  return words.measured.test(text.slice(Math.max(0, start - MOST_BETWEEN), start));
}

/** An amount with the word that bounds it, before or behind it. */
function withCue({ start, end, cue }: Draft): Span {
  if (cue === undefined) return { start, end };
  return { start: Math.min(start, cue.start), end: Math.max(end, cue.end) };
}
