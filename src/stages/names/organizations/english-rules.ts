import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import { isLatinOrDigit } from '../text/characters.js';
import { type LatinRun, latinRuns } from '../text/latin-runs.js';
import { legalEnd } from '../text/legal-forms.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

export interface Judgement extends Span {
  readonly type: EntityType;
  readonly rule: string;
  readonly score: number;
}

const GOVERNMENT = ' government';
const MOST_PERSON_WORDS = 4;
const LONGEST_WORD = 60;
const ACRONYM = /^[A-Z0-9&.-]{1,5}$/;
const CAPITALS = /^[A-Z]{2,} [A-Z ]+$/;
const CAMEL = /[a-z][A-Z]/;

/** Dubai Air Show, Bangladesh Airlines: a place begins the name of something else. */
export function judgeWithPlace(
  text: NameText,
  tables: NameTables,
  run: LatinRun,
): Judgement | undefined {
  const end = legalEnd(text.text, run.end, tables);
  const isLegal = end > run.end || endsLegal(tables, run);
  const type = isLegal ? 'organization' : typeByLastWord(tables, run);
  return type && { start: run.start, end, type, rule: 'en.place+', score: 0.8 };
}

/** What the words of a run themselves tell. */
export function judgeByShape(
  text: NameText,
  tables: NameTables,
  run: LatinRun,
): Judgement | undefined {
  const { start } = run;
  const end = legalEnd(text.text, run.end, tables);
  if (end > run.end || endsLegal(tables, run)) {
    return { start, end, type: 'organization', rule: 'en.legal', score: 0.9 };
  }
  const byLast = run.words.length > 1 ? typeByLastWord(tables, run) : undefined;
  // Chief Executive Mara Park: a family name that is a word for places, too.
  const isTitled = byLast === 'place' && run.words.length <= 3;
  if (isTitled && standsBehindTitle(text.text, tables, run)) {
    return { start, end, type: 'person', rule: 'en.title', score: 0.75 };
  }
  if (byLast !== undefined) return { start, end, type: byLast, rule: 'en.lastWord', score: 0.75 };
  if (isFullName(tables, run) || isTold(text.text, tables, run))
    return { start, end, type: 'person', rule: 'en.firstName', score: 0.85 };
  const office = officeEnd(text, tables, run);
  if (office !== undefined) {
    return { start, end: office, type: 'organization', rule: 'en.office', score: 0.8 };
  }
  if (standsBehindTitle(text.text, tables, run)) {
    return { start, end, type: 'person', rule: 'en.title', score: 0.75 };
  }
  return undefined;
}

function endsLegal({ en }: NameTables, { words }: LatinRun): boolean {
  return words.length > 1 && en.legal.get(words.at(-1)?.text ?? '') !== undefined;
}

function typeByLastWord({ en }: NameTables, run: LatinRun): EntityType | undefined {
  const last = run.words.at(-1)?.text ?? '';
  if (en.organizationLast.has(last)) return 'organization';
  if (en.eventLast.has(last)) return 'other';
  return en.placeLast.has(last) ? 'place' : undefined;
}

function isFullName({ en }: NameTables, { words }: LatinRun): boolean {
  return (
    words.length > 1 &&
    words.length <= MOST_PERSON_WORDS &&
    en.firstNames.has(words[0]?.text ?? '') &&
    words.every(({ text }) => /^[A-Z][A-Za-z\u00c0-\u024f'.-]*$/.test(text) && !en.common.has(text))
  );
}

/** "Oren Tal, who held a stake", "Oren Tal, its chairman,": two plain words of which a person is told. */
function isTold(text: string, { patterns }: NameTables, { end, words }: LatinRun): boolean {
  const isPlain = words.length === 2 && words.every(({ text: word }) => /^[A-Z][a-z]+$/.test(word));
  if (!isPlain || text.charAt(end) !== ',') return false;
  return text.startsWith(', who ', end) || patterns.titleBehind.test(text.slice(end, end + 90));
}

/** Bank of Ruritania, Ministry of Finance: the word behind "of" belongs to the name. */
function officeEnd(text: NameText, tables: NameTables, run: LatinRun): number | undefined {
  if (!tables.en.organizationFirst.has(run.words[0]?.text ?? '')) return undefined;
  if (!text.text.startsWith(' of ', run.end)) return undefined;
  const from = run.end + 4;
  const [next] = latinRuns(text, tables, { start: from, end: from + LONGEST_WORD });
  const first = next?.words[0];
  return first?.start === from ? first.end : undefined;
}

/** "chief executive Jane Doe", "Mr. Doe": a title right in front, at most a comma between. */
function standsBehindTitle(text: string, { en }: NameTables, { start, words }: LatinRun): boolean {
  if (words.length > MOST_PERSON_WORDS) return false;
  const before = text.slice(Math.max(0, start - 16), start);
  const title = /([A-Za-z][A-Za-z.-]*),? $/.exec(before)?.[1] ?? '';
  if (!en.titles.has(title)) return false;
  const isPlain = words.every(({ text: word }) =>
    /^[A-Z](?:[a-z'\u00df-\u024f-]+[A-Z]?[a-z]*|\.)$/.test(word),
  );
  return isPlain && (words.length > 1 || !en.titlesOfTwo.has(title));
}

/** What stands around a run tells, where its words do not. */
export function judgeByContext(
  { text, betweenBlanks }: NameText,
  tables: NameTables,
  sentence: Span,
  run: LatinRun,
): Judgement | undefined {
  const { start, end, words } = run;
  const name = text.slice(start, end);
  if (isNoName(text, tables, run)) return undefined;
  // The article has the word with a small letter too.
  if (words.length === 1 && betweenBlanks().has(name.toLowerCase())) return undefined;
  const after = /^ ([a-z]+)/.exec(text.slice(end, end + 14))?.[1] ?? '';
  if (tables.en.speech.has(after) && words.length <= 3) {
    const isPerson = words.length === 2 && /^[A-Z](?:[a-z]+|\.?) [A-Z][a-z]+$/.test(name);
    const type = isPerson ? 'person' : 'organization';
    return { start, end, type, rule: 'en.speech', score: 0.6 };
  }
  if (tables.patterns.productBehind.test(text.slice(end, end + 40)) && words.length <= 3) {
    return { start, end, type: 'product', rule: 'en.noun', score: 0.6 };
  }
  const told = judgeByNoun(text, tables, run, after);
  if (told !== undefined) return told;
  if (/\d/.test(name)) return { start, end, type: 'product', rule: 'en.digits', score: 0.5 };
  if (CAMEL.test(name)) {
    return { start, end, type: 'organization', rule: 'en.camelCase', score: 0.6 };
  }
  return judgePlain(text, tables, sentence, run);
}

/** "Davy analyst", "the enzyme Lactozen", "its Rostock plant", "Tralee-based": the noun beside it tells. */
function judgeByNoun(
  text: string,
  { en }: NameTables,
  { start, end, words }: LatinRun,
  after: string,
): Judgement | undefined {
  if (words.length > 2) return undefined;
  const before = /([A-Za-z-]+) $/.exec(text.slice(Math.max(0, start - 16), start))?.[1] ?? '';
  const found = (type: EntityType): Judgement => ({
    start,
    end,
    type,
    rule: 'en.noun',
    score: 0.5,
  });
  if (text.startsWith('-based', end) || en.siteAfter.has(after)) return found('place');
  const isKind = en.organizationLast.has(words[0]?.text ?? '');
  if (words.length === 1 && !isKind && en.companyAfter.has(after)) return found('organization');
  return en.productBefore.has(before) ? found('product') : undefined;
}

/** Plain capitalised words; a single one must have a word in front that companies are named behind. */
function judgePlain(
  text: string,
  tables: NameTables,
  sentence: Span,
  { start, end, words }: LatinRun,
): Judgement | undefined {
  const isSingle = words.length === 1;
  const before = /([A-Za-z-]+) $/.exec(text.slice(Math.max(0, start - 14), start))?.[1] ?? '';
  if (isSingle && opensSentence(text, sentence, start)) return undefined;
  if (tables.en.placeBefore.has(before.toLowerCase()) && words.length <= 2) {
    return { start, end, type: 'place', rule: 'en.in', score: 0.5 };
  }
  if (isSingle && tables.patterns.sourceBefore.test(text.slice(Math.max(0, start - 16), start))) {
    return { start, end, type: 'organization', rule: 'en.capitals', score: 0.5 };
  }
  const { companyBefore, companyLinks } = tables.en;
  const isBacked =
    companyBefore.has(before) ||
    companyLinks.has(before) ||
    /^['’]s /.test(text.slice(end, end + 3));
  if (isSingle && !isBacked) return undefined;
  return { start, end, type: 'organization', rule: 'en.capitals', score: 0.4 };
}

function isNoName(text: string, tables: NameTables, { start, end }: LatinRun): boolean {
  const name = text.slice(start, end);
  if (text.startsWith(GOVERNMENT, end) || tables.latin.generic.has(name)) return true;
  return ACRONYM.test(name) || CAPITALS.test(name);
}

function opensSentence(text: string, sentence: Span, start: number): boolean {
  for (let i = start - 1; i >= sentence.start; i--) {
    if (isLatinOrDigit(text.charCodeAt(i))) {
      return /[.:!?]["'”’]? ["'“‘]?$/.test(text.slice(Math.max(i, start - 6), start));
    }
  }
  return true;
}
