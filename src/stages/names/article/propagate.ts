import { contains, type Span } from '../../../core/span.js';
import { Matcher } from '../../../lexicon/matcher.js';
import { standsAlone } from '../text/boundaries.js';
import { hasHan, isAllHan, isHan } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import { type NameText, startsToken, tokenHolding } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';
import { shortForms } from './short-forms.js';

/** Finds everywhere in the article what was once found in it, under its full and its short names. */
export function propagate(text: NameText, tables: NameTables, drafts: Drafts): void {
  const names = learnedNames(text, tables, drafts);
  let next = 0;
  for (const start of text.openings) {
    const draft = start < next ? undefined : learnedAt(text, tables, names, drafts, start);
    if (draft === undefined) continue;
    drafts.put(draft);
    next = draft.end;
  }
}

/** A name to look for, by what was found, and the rule that finds it. */
interface Learned {
  readonly draft: Draft;
  readonly rule: 'short' | 'repeated';
}

function learnedNames(text: NameText, tables: NameTables, drafts: Drafts): Matcher<Learned> {
  const full = new Map<string, Draft>();
  for (const draft of drafts.all()) {
    const name = text.text.slice(draft.start, draft.end);
    if (!full.has(name)) full.set(name, draft);
  }
  const short = shortNames(text, tables, drafts);
  for (const [name, draft] of beginnings(full)) if (!short.has(name)) short.set(name, draft);
  const matcher = new Matcher<Learned>();
  for (const [form, draft] of short) {
    if (draft !== 'several') matcher.add(form, { draft, rule: 'short' });
  }
  for (const [name, draft] of full) {
    // A name of the lexicon that is not found elsewhere was turned down there for a reason.
    const longer = short.get(name);
    const isShort = longer !== undefined && longer !== 'several' && longer.entity !== draft.entity;
    if (draft.score !== undefined && !isShort) matcher.add(name, { draft, rule: 'repeated' });
  }
  return matcher;
}

/** The short forms of all names, and whose they are. */
function shortNames(
  text: NameText,
  tables: NameTables,
  drafts: Drafts,
): Map<string, Draft | 'several'> {
  const short = new Map<string, Draft | 'several'>();
  for (const draft of drafts.all()) {
    if (draft.rule === 'short') continue;
    for (const form of shortForms(text.text.slice(draft.start, draft.end), draft, tables)) {
      const other = short.get(form);
      const isShared =
        other !== undefined && (other === 'several' || other.entity !== draft.entity);
      short.set(form, isShared ? 'several' : draft);
    }
  }
  return short;
}

/**
 * Guessed companies by whose name just one longer guess begins: 凯某 and 凯某行动科技 are one, which no kind
 * of company at the end of the longer name tells.
 */
function beginnings(full: ReadonlyMap<string, Draft>): Map<string, Draft> {
  const guessed = [...full].filter(
    ([name, { type, score }]) => type === 'organization' && score !== undefined && isAllHan(name),
  );
  const found = new Map<string, Draft>();
  for (const [name] of guessed) {
    if (name.length > LONGEST_BEGINNING) continue;
    const longer = guessed.filter(([other]) => other !== name && other.startsWith(name));
    const [one] = longer;
    if (one !== undefined && longer.length === 1) found.set(name, one[1]);
  }
  return found;
}

const LONGEST_BEGINNING = 4;

function learnedAt(
  text: NameText,
  tables: NameTables,
  names: Matcher<Learned>,
  drafts: Drafts,
  position: number,
): Draft | undefined {
  for (const { end, value } of names.matchesAt(text.text, position)) {
    const { draft, rule } = value;
    const span = { start: position, end };
    if (!isLonger(drafts, span, rule)) continue;
    const isWord = standsAlone(text, span) && isWhole(text, span);
    if (!isWord && !isLoose(text, tables, span)) continue;
    const { type, entity } = draft;
    const evidence = { start: draft.start, end: draft.end };
    return { ...span, type, entity, rule, score: 0.8, evidence };
  }
  return undefined;
}

/**
 * A full name takes the place of shorter names within it; a short form only that of the very same
 * words where they were found by themselves.
 */
function isLonger(drafts: Drafts, span: Span, rule: string): boolean {
  if (drafts.isFree(span)) return true;
  const [first, last] = [drafts.at(span.start), drafts.at(span.end - 1)];
  if (rule === 'short') return first === last && isGuess(first, span);
  const isWithin = (draft: Draft | undefined): boolean =>
    draft === undefined ||
    (contains(span, draft) && draft.end - draft.start < span.end - span.start);
  return isWithin(first) && isWithin(last);
}

function isGuess(draft: Draft | undefined, { start, end }: Span): boolean {
  if (draft === undefined || draft.start !== start || draft.end !== end) return false;
  return draft.score !== undefined && draft.rule !== 'short' && draft.rule !== 'apposition';
}

/** Learnt Han names of two characters must be words of their own; the lexicon's need not. */
function isWhole(text: NameText, { start, end }: Span): boolean {
  if (!isHan(text.text.charCodeAt(start)) || end - start > 2) return true;
  return startsToken(text, start) && (startsToken(text, end) || !hasHan(text.text.charAt(end)));
}

/** 向某某|采购, 某某于: a word that no dictionary has may have taken in what stands beside the name. */
function isLoose(text: NameText, tables: NameTables, { start, end }: Span): boolean {
  const [first, last] = [tokenHolding(text, start), tokenHolding(text, end - 1)];
  if (first?.tag !== 'x' || last?.tag !== 'x' || !isHan(text.text.charCodeAt(start))) return false;
  const rest = text.text.slice(first.start, start) + text.text.slice(end, Math.max(end, last.end));
  return [...rest].every((letter) => tables.zh.besideNames.has(letter));
}
