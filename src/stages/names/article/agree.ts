import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import { wordEndsAt } from '../text/boundaries.js';
import { hasHan } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

const LONGEST_NOUN = 5;
/** Rules that read what kind of thing a name is off a noun beside it. */
const TELLING: ReadonlySet<string> = new Set(['en.noun', 'quotedProduct']);
/** Rules that do not. */
const GUESSES: ReadonlySet<string> = new Set([
  'tagger',
  'repeated',
  'en.capitals',
  'en.camelCase',
  'en.speech',
  'latin.shape',
]);
/** Rules that read off what is told of a name that it is a company, and those that such a reading outweighs. */
const TELLING_COMPANY: ReadonlySet<string> = new Set(['en.company', 'toldCompany']);
const SHAPES: ReadonlySet<string> = new Set(['en.digits', 'latin.shape']);
/** 助理 Marlow| Forge: behind the noun for a product the Latin words that follow belong to its name. */
const LATIN_WORDS = /(?: [A-Z][A-Za-z0-9-]{0,30}){1,3}(?![A-Za-z0-9-])/y;

/** Corrects guessed names by what the words beside any mention of theirs say. */
export function agree(text: NameText, tables: NameTables, drafts: Drafts): void {
  for (const draft of drafts.all()) {
    if (draft.type !== 'organization' || !GUESSES.has(draft.rule)) continue;
    if (hasHan(text.text.slice(draft.start, draft.end))) continue;
    extend(text, drafts, draft, tables.patterns.nameEnd, draft.type);
    if (isBehindProductNoun(text.text, tables, draft)) {
      extend(text, drafts, draft, LATIN_WORDS, 'product');
    }
  }
  takeCompanies(text, drafts);
  const products = productsIn(text, tables, drafts);
  for (const draft of drafts.all()) {
    if (!GUESSES.has(draft.rule) || draft.type !== 'organization') continue;
    const name = text.text.slice(draft.start, draft.end);
    if (products.has(name) || products.has(name.slice(0, Math.max(0, name.indexOf(' '))))) {
      retype(text, drafts, draft, 'product');
    }
  }
}

/** Log5 was bought: Log5 is no product where only its shape tells so either. */
function takeCompanies({ text }: NameText, drafts: Drafts): void {
  const companies = new Map<string, string>();
  for (const { start, end, rule, entity } of drafts.all()) {
    if (TELLING_COMPANY.has(rule)) companies.set(text.slice(start, end), entity);
  }
  if (companies.size === 0) return;
  for (const draft of drafts.all()) {
    if (draft.type !== 'product' || !SHAPES.has(draft.rule)) continue;
    const entity = companies.get(text.slice(draft.start, draft.end));
    if (entity !== undefined) drafts.put({ ...draft, type: 'organization', entity });
  }
}

/** Takes the words behind a name into it, if they fit a sticky pattern. */
function extend(
  { text }: NameText,
  drafts: Drafts,
  draft: Draft,
  pattern: RegExp,
  type: EntityType,
): void {
  pattern.lastIndex = draft.end;
  const end = draft.end + (pattern.exec(text)?.[0].length ?? 0);
  if (end === draft.end || !drafts.isFree({ start: draft.end, end })) return;
  const entity = drafts.newEntity(text.slice(draft.start, end), type);
  drafts.put({ ...draft, end, type, entity });
}

/** The Latin names of which one mention shows that they are products: 助理 Marlow Forge. */
function productsIn(text: NameText, tables: NameTables, drafts: Drafts): Set<string> {
  const products = new Set<string>();
  for (const draft of drafts.all()) {
    if (draft.score === undefined) continue;
    const name = text.text.slice(draft.start, draft.end);
    if (hasHan(name)) continue;
    const isTold = draft.type === 'product' && TELLING.has(draft.rule);
    if (isTold || isBehindProductNoun(text.text, tables, draft)) products.add(name);
  }
  return products;
}

function isBehindProductNoun(text: string, { latin, zh }: NameTables, { start }: Span): boolean {
  const isProductNoun = (noun: string): boolean =>
    latin.productNouns.has(noun) && hasHan(noun) && zh.nounsBefore.get(noun) === undefined;
  return wordEndsAt(text, start, LONGEST_NOUN, isProductNoun);
}

function retype({ text }: NameText, drafts: Drafts, draft: Draft, type: EntityType): void {
  const entity = drafts.newEntity(text.slice(draft.start, draft.end), type);
  drafts.put({ ...draft, type, entity });
}
