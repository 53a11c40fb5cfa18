import { plain, shift } from '../../../core/decimal.js';
import type { StageIssue } from '../../../core/issue.js';
import type { LanguageTag } from '../../../core/language.js';
import type { Draft } from '../amounts/draft.js';
import type { LinkedDraft } from './links.js';

/** Two drafts of one number, of which the second has another magnitude. */
export interface MagnitudeMismatch {
  readonly draft: Draft;
  readonly other: Draft;
}

/**
 * Amounts that cannot both be right: the same number with the same currency, once with a magnitude
 * of ten thousands and once with one of thousands, that differ in value (100億美元 and $100B).
 * A twin of the right size elsewhere in the article clears either of them.
 */
export function magnitudeMismatches(
  text: string,
  linked: readonly LinkedDraft[],
): MagnitudeMismatch[] {
  const groups = new Map<string, LinkedDraft[]>();
  for (const entry of linked) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].flatMap((group) => mismatchesIn(text, group));
}

export function magnitudeIssue(text: string, { draft, other }: MagnitudeMismatch): StageIssue {
  const [here, there] = [draft, other].map(({ start, end }) => text.slice(start, end));
  return {
    code: 'W-FIGURES-MAGNITUDE',
    level: 'warning',
    message: `${here} and ${there} give one number with magnitudes that cannot both be right`,
    span: { start: draft.start, end: draft.end },
  };
}

/** 兆 is 10^12 in Taiwan, Hong Kong and Japan; a mainland text may mean 10^6. */
export function zhaoIssues(
  text: string,
  linked: readonly LinkedDraft[],
  language: LanguageTag,
): StageIssue[] {
  if (!language.startsWith('zh-Hans')) return [];
  return linked
    .filter(
      ({ draft }) => draft.kind === 'money' && text.slice(draft.start, draft.end).includes('兆'),
    )
    .map(({ draft: { start, end } }) => ({
      code: 'I-FIGURES-ZHAO',
      level: 'info',
      message: `${text.slice(start, end)} is read with 兆 as 10^12`,
      span: { start, end },
    }));
}

/** The number as written and its currency, for amounts with a magnitude word. */
function keyOf({ draft, currency }: LinkedDraft): string | undefined {
  if (draft.kind !== 'money' || draft.power < 4 || draft.high !== undefined) return undefined;
  const code = currency?.currency;
  if (code === undefined || code === null) return undefined;
  return `${code} ${plain(shift(draft.low, -draft.power))}`;
}

function mismatchesIn(text: string, group: readonly LinkedDraft[]): MagnitudeMismatch[] {
  const han = group.filter(({ draft }) => isHan(text, draft));
  const latin = group.filter(({ draft }) => !isHan(text, draft));
  const other = han[0]?.draft;
  if (other === undefined) return [];
  const powers = new Set(han.map(({ draft }) => draft.power));
  return latin
    .filter(({ draft }) => !powers.has(draft.power))
    .map(({ draft }) => ({ draft, other }));
}

function isHan(text: string, draft: Draft): boolean {
  return /[萬万億亿兆만억조]/.test(text.slice(draft.start, draft.end));
}
