import { slugOf } from '../../../core/slug.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';
import { hasHan, isDigit, isLatinOrDigit } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** A version behind a product: GPT-5.1, Gemini 3, iPhone 17, DeepSeek-V3.2, 787-9. */
const VERSION = /[ -]?[vV]?\d{1,4}(?:\.\d{1,2}){0,2}[A-Za-z]{0,3}(?![A-Za-z0-9])/y;
/** A letter version: Model Y, Nova X. */
const MODEL_LETTERS = /[ -][A-Z]{1,2}\d{1,3}[A-Za-z]{0,3}(?![A-Za-z0-9])/y;
/** A model of a maker: Airbus A350-900, 小米SU7, HUAWEI P70. */
const MAKER_MODEL =
  /[ -]?(?:[A-Z]{1,3}-?\d{1,4}(?:-\d{1,4})?[A-Za-z]{0,3}|\d{3}-\d{1,3}[A-Za-z]{0,2})(?![A-Za-z0-9])/y;
/** B站 Q1, 华硕H2: the time that results are of. */
const QUARTER = /^ ?(?:Q[1-4]|H[12]|FY\d{2,4})$/;
const WORD = /[ -]([A-Za-z]{1,12})(?![A-Za-z0-9])/y;
const YEAR = /^[ -]?(?:19|20)\d\d$/;
const MOST_MODIFIERS = 3;

/** Lets products take in what belongs to their name: the maker in front, version and model words behind. */
export function extendProducts(
  text: NameText,
  lexicon: Lexicon,
  tables: NameTables,
  drafts: Drafts,
): void {
  for (const draft of drafts.all()) {
    if (draft.type !== 'product' && draft.type !== 'organization') continue;
    const end =
      draft.type === 'product' ? versionEnd(text, draft, tables) : modelEnd(text, draft, tables);
    const extended: Draft =
      end === draft.end || !isOpen(text, drafts, draft.end, end) ? draft : family(text, draft, end);
    const whole = withMaker(text.text, lexicon, drafts, extended);
    if (whole !== draft) drafts.put(whole);
  }
}

/** Lets the short names of makers take in a model behind them, once the article has been searched. */
export function extendShortNames(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const draft of drafts.all()) {
    if (draft.rule !== 'short' || draft.type !== 'organization') continue;
    const end = modelEnd(text, draft, tables);
    const isLonger = end > draft.end && isOpen(text, drafts, draft.end, end);
    if (isLonger) drafts.put(family(text, draft, end));
  }
}

function family(text: NameText, draft: Draft, end: number): Draft {
  const slug = slugOf(text.text.slice(draft.end, end));
  if (slug === '') return { ...draft, end };
  return {
    ...draft,
    end,
    type: 'product',
    entity: `${draft.entity}-${slug}`,
    rule: 'family',
    score: 0.9,
    trace: [`made from ${draft.entity}`],
  };
}

function versionEnd(text: NameText, draft: Draft, tables: NameTables): number {
  let end = draft.end;
  const edition = tables.patterns.edition.exec(text.text.slice(end, end + 8))?.[0];
  if (edition !== undefined && tables.zh.neverIn.has(edition.charAt(0)) === false) {
    return end + edition.length;
  }
  const version = matchAt(VERSION, text.text, end) ?? matchAt(MODEL_LETTERS, text.text, end);
  if (version !== undefined && isVersion(text.text, end, version, tables)) end += version.length;
  return modifiersEnd(text.text, end, tables);
}

function isVersion(text: string, start: number, version: string, tables: NameTables): boolean {
  const end = start + version.length;
  if (YEAR.test(version)) return false;
  if (/[.,]/.test(text.charAt(end)) && isDigit(text.charCodeAt(end + 1))) return false;
  const next = text.charAt(end) === ' ' ? end + 1 : end;
  const isCounted = tables.latin.counted
    .matchesAt(text, next)
    .some(
      (match) =>
        !isLatinOrDigit(text.charCodeAt(match.end)) || !isLatinOrDigit(text.charCodeAt(next)),
    );
  if (isCounted) return false;
  // Two numbers in a row, or a number glued to a product that ends in one, are figures.
  return !(isDigit(text.charCodeAt(start)) && isDigit(text.charCodeAt(start - 1)));
}

function modifiersEnd(text: string, start: number, tables: NameTables): number {
  let end = start;
  for (let i = 0; i < MOST_MODIFIERS; i++) {
    WORD.lastIndex = end;
    const match = WORD.exec(text);
    if (match === null || !tables.latin.modifiers.has(match[1] ?? '')) break;
    end += match[0].length;
  }
  return /^\+(?![A-Za-z0-9+])/.test(text.slice(end, end + 2)) ? end + 1 : end;
}

function modelEnd(text: NameText, draft: Draft, tables: NameTables): number {
  const model = matchAt(MAKER_MODEL, text.text, draft.end);
  if (model === undefined) return draft.end;
  const end = draft.end + model.length;
  // 某某Q3营收 tells a quarter, 某某Q3上市 a car.
  const isQuarter =
    model.startsWith(' ') || tables.patterns.resultsAhead.test(text.text.slice(end, end + 8));
  if (isQuarter && QUARTER.test(model)) return draft.end;
  if (tables.latin.sites.has(text.text.charAt(end))) return draft.end;
  return /[.,]/.test(text.text.charAt(end)) && isDigit(text.text.charCodeAt(end + 1))
    ? draft.end
    : end;
}

/** NVIDIA Blackwell: maker and product in one, where both are written in Latin letters. */
function withMaker(text: string, lexicon: Lexicon, drafts: Drafts, product: Draft): Draft {
  if (product.type !== 'product' || text.charAt(product.start - 1) !== ' ') return product;
  const maker = drafts.endingAt(product.start - 1);
  if (maker === undefined || maker.type !== 'organization') return product;
  if (hasHan(text.slice(maker.start, product.end))) return product;
  const known = lexicon.entities.get(product.entity)?.maker;
  if (known !== undefined && known !== maker.entity) return product;
  return { ...product, start: maker.start };
}

function isOpen(text: NameText, drafts: Drafts, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.closed[i] === 1) return false;
  return drafts.isFree({ start, end });
}

function matchAt(pattern: RegExp, text: string, position: number): string | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text)?.[0];
}
