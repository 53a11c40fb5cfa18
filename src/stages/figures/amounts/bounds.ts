import type { Bound } from '../../../core/figure.js';
import type { ScanContext } from '../numbers/scan-context.js';
import { HAN, isDigit, isKind, isLetter, skipSpaces, skipSpacesBack } from '../words/characters.js';
import type { Match } from '../words/phrase-trie.js';
import type { WordNumerals } from '../words/word-numeral-table.js';
import type { Draft } from './draft.js';
import { wordBefore } from './ranges.js';

/** Adds the bound that the words before or behind the figure set; the word behind wins. */
export function withBound(context: ScanContext, draft: Draft): Draft {
  const behind = cueBehind(context, draft);
  const cue = behind ?? cueBefore(context, draft) ?? comparison(context, draft);
  if (cue === undefined || cue.value === 'exact') return withEquality(context, draft);
  if (draft.high !== undefined && cue.value === 'approx' && draft.bound === 'approx') return draft;
  return { ...draft, bound: cue.value, cue: { start: cue.start, end: cue.end } };
}

/** "equals 20" */
function withEquality({ text, tables }: ScanContext, draft: Draft): Draft {
  if (draft.kind !== 'number' || draft.high !== undefined) return draft;
  const word = tables.comparisons.equality.longest(text, skipSpacesBack(text, draft.start, 1));
  return word === undefined ? draft : { ...draft, equal: true };
}

function cueBehind(context: ScanContext, draft: Draft): Match<Bound> | undefined {
  const { text, tables } = context;
  const at = skipSpaces(text, draft.end, 1);
  const cue = tables.cuesAfter.longest(text, at);
  if (cue === undefined) return undefined;
  if (isLetter(text, at) && (at === draft.end || goesOn(text, cue.end, tables.words)))
    return undefined;
  if (cue.end - cue.start > 1) return cue;
  return text[at] === '起' && isKind(text, cue.end, HAN) ? undefined : cue;
}

/** "2.3 percent and up 4 percent": the words belong to the next figure. */
function goesOn(text: string, at: number, words: WordNumerals): boolean {
  const next = skipSpaces(text, at, 2);
  if (next === at) return false;
  if (isDigit(text, next) || '$€£¥'.includes(text[next] ?? ' ')) return true;
  const word = words.words.longest(text, next);
  return word !== undefined && word.value.is !== 'article';
}

/** 比三十大, 比10億美元還少 */
function comparison(context: ScanContext, draft: Draft): Match<Bound> | undefined {
  const { text, tables, consumed } = context;
  const { leads, notLeads, adjectives } = tables.comparisons;
  const lead = leads.longest(text, skipSpacesBack(text, draft.start, 1));
  if (lead === undefined || lead.start < consumed) return undefined;
  if (notLeads.longest(text, lead.end) !== undefined || isScore(context, lead.start))
    return undefined;
  const adjective = adjectives.longest(text, skipSpaces(text, draft.end, 1));
  return adjective && { ...adjective, start: lead.start, end: lead.end };
}

/** 3比2大勝 */
function isScore({ text, tables }: ScanContext, lead: number): boolean {
  const before = skipSpacesBack(text, lead, 1) - 1;
  return isDigit(text, before) || tables.han.atom(text.charCodeAt(before))?.is === 'digit';
}

/** "$2000 over 3 years" tells how long, not how much; "for over 3 years" and "over 30 years old" do. */
function isSpan(context: ScanContext, cue: Match<Bound>, draft: Draft): boolean {
  const { text, tables } = context;
  const { spanning, spanUnits, bindingBefore, bindingBehind } = tables.comparisons;
  if (draft.kind !== 'number' || spanning.longest(text, cue.end)?.start !== cue.start) return false;
  const unit = spanUnits.longest(text, skipSpaces(text, draft.end, 2));
  if (unit === undefined) return false;
  if (bindingBehind.longest(text, skipSpaces(text, unit.end, 2)) !== undefined) return false;
  const before = wordBefore(text, cue.start)?.text;
  return before === undefined || !bindingBefore.has(before);
}

function cueBefore(context: ScanContext, draft: Draft): Match<Bound> | undefined {
  const { text, tables } = context;
  let at = skipSpacesBack(text, draft.start, 1);
  const article = /(?:^|[^A-Za-z])(an?|the)$/i.exec(text.slice(Math.max(0, at - 5), at));
  if (article !== null) at = skipSpacesBack(text, at - (article[1]?.length ?? 0), 1);
  if ('（(「『“"'.includes(text[at - 1] ?? ' ')) at = skipSpacesBack(text, at - 1, 1);
  const cue = tables.cuesBefore.longest(text, at);
  if (cue === undefined || cue.start < context.consumed) return undefined;
  // "more than the 285,000 expected", "within the 21%-22% range": the figure itself is exact.
  if (article?.[1] === 'the' && /(?:than|within)$/i.test(text.slice(cue.start, cue.end)))
    return undefined;
  if (isLetter(text, cue.start) && isLetter(text, cue.start - 1)) return undefined;
  if (isSpan(context, cue, draft)) return undefined;
  return isPartOfWord(context, cue, draft) ? undefined : cue;
}

/** 不過, 通過, 以上, 馬上: a cue of one character that is the end of another word. */
function isPartOfWord(context: ScanContext, cue: Match<Bound>, draft: Draft): boolean {
  const { text, tables } = context;
  if (cue.end - cue.start > 1 || !isKind(text, cue.start, HAN)) return false;
  const [letter, before] = [text.charAt(cue.start), text.charAt(cue.start - 1)];
  if (letter === '上') {
    const atom = tables.han.atom(text.charCodeAt(draft.start));
    return atom?.is !== 'power' && atom?.is !== 'myriad';
  }
  if (before === '合' && (letter === '約' || letter === '约')) {
    return isKind(text, cue.start - 2, HAN) && text[cue.start - 2] !== '折';
  }
  return tables.comparisons.partOfWord.get(letter)?.has(before) ?? false;
}
