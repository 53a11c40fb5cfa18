import type { Span } from '../../../core/span.js';
import type { Draft, Drafts } from '../text/drafts.js';
import { type LatinRun, type LatinWord, runOf } from '../text/latin-runs.js';
import type { NameText } from '../text/name-text.js';
import { surnamesIn } from '../text/surnames.js';
import type { NameTables } from '../words/tables.js';
import type { EnglishSentence } from './english.js';

const MOST_WORDS = 3;
/** A letter is a class of shares: the B shares. */
const SHORTEST_NAME = 2;
/** The longest phrase around a name. */
const LONGEST_PHRASE = 24;
/** The longest opening of a sentence in front of a name. */
const LONGEST_OPENING = 84;
const PRICED = / (?:of|for) $/;
/** The longest description behind a name. */
const LONGEST_DESCRIPTION = 64;
/** In the place of the one company that a word stands for. */
const SEVERAL = '';

/**
 * Finds companies by the phrases around them: shares of |Quillon, |Quillon agreed to …, Acme's |Veridian
 * brand. What a tagger took for a person or a place there is the company too, wherever it stands.
 */
export function findEnglishCompanies(
  text: NameText,
  sentences: readonly EnglishSentence[],
  tables: NameTables,
  drafts: Drafts,
): void {
  const found = companyRuns(text, sentences, tables, drafts);
  const longer = companiesByStart(text, drafts, found);
  // Before any is put: what is told again of a tagger's name is known by the rule of that one.
  const tagged = drafts.all().filter((draft) => isTagged(drafts, draft));
  const names = new Map<string, string>();
  for (const { start, end } of found) {
    const name = text.text.slice(start, end);
    const entity = longer.get(name) || drafts.newEntity(name, 'organization');
    names.set(name, entity);
    drafts.put({ start, end, type: 'organization', entity, rule: 'en.company', score: 0.7 });
  }
  for (const draft of tagged) {
    const entity = names.get(text.text.slice(draft.start, draft.end));
    if (entity === undefined || drafts.at(draft.start) !== draft) continue;
    drafts.put({ ...draft, type: 'organization', entity });
  }
}

/** The words of sentences that the phrases around them tell to be a company. */
function companyRuns(
  text: NameText,
  sentences: readonly EnglishSentence[],
  tables: NameTables,
  drafts: Drafts,
): Span[] {
  const surnames = surnamesIn(text, drafts);
  const found: Span[] = [];
  for (const { runs } of sentences) {
    for (const run of runs) {
      const own = ownWords(text.text, tables, drafts, run);
      if (own === undefined || !isCompany(text.text, tables, drafts, own)) continue;
      const isPart = text.closed[own.start] === 1;
      if (!isPart && !surnames.has(text.text.slice(own.start, own.end))) found.push(own);
    }
  }
  return found;
}

/**
 * The companies of the article, those just found among them, by the words their names begin with: Quillon of
 * Quillon Foods Inc.
 */
function companiesByStart(
  { text }: NameText,
  drafts: Drafts,
  found: readonly Span[],
): Map<string, string> {
  const companies = new Map<string, string>();
  const add = (name: string, entity: string): void => {
    const words = name.split(' ', MOST_WORDS + 1);
    for (let length = 1; length < words.length; length++) {
      const start = words.slice(0, length).join(' ');
      const other = companies.get(start) ?? entity;
      companies.set(start, other === entity ? entity : SEVERAL);
    }
  };
  for (const { start, end, type, entity } of drafts.all()) {
    if (type === 'organization') add(text.slice(start, end), entity);
  }
  for (const { start, end } of found) {
    const name = text.slice(start, end);
    if (name.includes(' ')) add(name, drafts.newEntity(name, 'organization'));
  }
  return companies;
}

/** The words of a run that may be an unknown name: behind the verb of a headline, in no other name. */
function ownWords(
  text: string,
  tables: NameTables,
  drafts: Drafts,
  run: LatinRun,
): LatinRun | undefined {
  const { common, headlineVerbs, titles, countedFirst, countedLast } = tables.en;
  const isInSentence = /[a-z,;] $/.test(text.slice(Math.max(0, run.start - 2), run.start));
  const isOther = ({ text }: LatinWord): boolean => common.has(text) || headlineVerbs.has(text);
  const first = run.words.findIndex((word) => !isOther(word));
  const isCounted = first > 0 && isInSentence && countedFirst.has(run.words[first - 1]?.text ?? '');
  const own = first === -1 ? undefined : runOf(run.words.slice(isCounted ? first - 1 : first));
  if (own === undefined || own.words.length > MOST_WORDS) return undefined;
  const last = own.words.length - 1;
  const isNone = (word: LatinWord, i: number): boolean =>
    titles.has(word.text) ||
    (isOther(word) &&
      !(isCounted && i === 0) &&
      !(i > 0 && i === last && countedLast.has(word.text)));
  if (own.words.some(isNone)) return undefined;
  return mayBeCompany(tables, drafts, own, run.start) ? own : undefined;
}

/** Nothing is known of the words, and what a tagger found in them is no full name of a person. */
function mayBeCompany(
  tables: NameTables,
  drafts: Drafts,
  own: LatinRun,
  runStart: number,
): boolean {
  if (tables.latin.generic.has(own.words.map((word) => word.text).join(' '))) return false;
  if (tables.en.firstNames.has(own.words[0]?.text ?? '')) return false;
  return own.words.every(({ start, end }) => {
    const draft = drafts.at(start);
    if (draft === undefined) return drafts.isFree({ start, end });
    const isWithin = draft.start >= runStart && draft.end <= own.end;
    const isPerson = draft.type === 'person' && draft.end - draft.start > end - start;
    return isTagged(drafts, draft) && isWithin && !isPerson;
  });
}

/** Whether a tagger found a name, or it is told again of one that a tagger found. */
function isTagged(drafts: Drafts, { rule, evidence }: Draft): boolean {
  if (rule !== 'repeated' || evidence === undefined) return rule === 'tagger';
  return drafts.at(evidence.start)?.rule === 'tagger';
}

function isCompany(
  text: string,
  tables: NameTables,
  drafts: Drafts,
  { start, end }: LatinRun,
): boolean {
  if (text.startsWith('-', end) || end - start < SHORTEST_NAME) return false;
  const { before, priced, behind, part, described, opened } = tables.patterns.company;
  const ahead = text.slice(end, end + LONGEST_PHRASE);
  const back = text.slice(Math.max(0, start - LONGEST_PHRASE), start);
  if (before.test(back) || behind.test(ahead)) return true;
  const isFront = back.endsWith(', ') && drafts.isFree({ start, end });
  if (isFront && opened.test(text.slice(Math.max(0, start - LONGEST_OPENING), start))) return true;
  if (PRICED.test(back) && priced.test(text.slice(Math.max(0, start - LONGEST_OPENING), start))) {
    return true;
  }
  if (described.test(text.slice(end, end + LONGEST_DESCRIPTION))) return true;
  if (!back.endsWith("'s ")) return false;
  return part.test(ahead) || isOfPlace(drafts, { start, end });
}

/** Ruritania's |Quillon: behind a place that owns it, where nobody took it for anything else. */
function isOfPlace(drafts: Drafts, { start, end }: Span): boolean {
  return drafts.endingAt(start - "'s ".length)?.type === 'place' && drafts.isFree({ start, end });
}
