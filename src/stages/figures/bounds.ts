import type { Bound } from '../../core/figure.js';
import { HAN, isDigit, isKind, isLetter, skipSpaces, skipSpacesBack } from './characters.js';
import type { Draft } from './draft.js';
import type { Match } from './phrase-trie.js';
import type { ScanContext } from './scan-context.js';

/** Adds the bound that the words before or behind the figure set; the word behind wins. */
export function withBound(context: ScanContext, draft: Draft): Draft {
  const behind = cueBehind(context, draft);
  const cue = behind ?? cueBefore(context, draft);
  if (cue === undefined || cue.value === 'exact') return draft;
  if (draft.high !== undefined && cue.value === 'approx' && draft.bound === 'approx') return draft;
  return { ...draft, bound: cue.value, cue: { start: cue.start, end: cue.end } };
}

function cueBehind(context: ScanContext, draft: Draft): Match<Bound> | undefined {
  const { text, tables } = context;
  const at = skipSpaces(text, draft.end, 1);
  const cue = tables.cuesAfter.longest(text, at);
  if (cue === undefined) return undefined;
  if (isLetter(text, at) && (at === draft.end || goesOn(text, cue.end))) return undefined;
  if (cue.end - cue.start > 1) return cue;
  return text[at] === '起' && isKind(text, cue.end, HAN) ? undefined : cue;
}

/** "2.3 percent and up 4 percent": the words belong to the next figure. */
function goesOn(text: string, at: number): boolean {
  const next = skipSpaces(text, at, 2);
  return next > at && (isDigit(text, next) || '$€£¥'.includes(text[next] ?? ' '));
}

function cueBefore(context: ScanContext, draft: Draft): Match<Bound> | undefined {
  const { text, tables } = context;
  let at = skipSpacesBack(text, draft.start, 1);
  const article = /(?:^|[^A-Za-z])(an?|the)$/i.exec(text.slice(Math.max(0, at - 5), at));
  if (article !== null) at = skipSpacesBack(text, at - (article[1]?.length ?? 0), 1);
  if ('（(「『“"'.includes(text[at - 1] ?? ' ')) at = skipSpacesBack(text, at - 1, 1);
  const cue = tables.cuesBefore.longest(text, at);
  if (cue === undefined || cue.start < context.consumed) return undefined;
  if (isLetter(text, cue.start) && isLetter(text, cue.start - 1)) return undefined;
  return isPartOfWord(context, cue, draft) ? undefined : cue;
}

/** 不過, 通過, 以上, 馬上: a cue of one character that is the end of another word. */
function isPartOfWord(context: ScanContext, cue: Match<Bound>, draft: Draft): boolean {
  const { text, tables } = context;
  if (cue.end - cue.start > 1 || !isKind(text, cue.start, HAN)) return false;
  const before = text[cue.start - 1] ?? '';
  switch (text[cue.start]) {
    case '上': {
      const atom = tables.han.atom(text.charCodeAt(draft.start));
      return atom?.is !== 'power' && atom?.is !== 'myriad';
    }
    case '過':
    case '过':
      return '不通經经見见透難难好'.includes(before) && before !== '';
    case '約':
    case '约':
      return '合簽签節节條条'.includes(before) && before !== '';
    default:
      return false;
  }
}
