import { compare, type Decimal, decimalFromString } from '../../core/decimal.js';
import { UsageError } from '../../core/errors.js';
import type { Amount } from '../../core/figure.js';
import { type Period, periodOf } from '../../core/periods.js';
import type { FactRecord } from '../../core/records/fact.js';
import type { Predicates } from '../../lexicon/predicates.js';
import { headOf } from '../claim.js';
import { foldText } from '../folded-text.js';
import type { NamesOfStore } from '../names-of-store.js';
import type { Condition, FactQuery } from './fact-query.js';
import type { FactWords } from './fact-words.js';

/** @throws UsageError (E-QUERY) */
export function conditionsOf(
  query: FactQuery,
  names: NamesOfStore,
  words: FactWords | undefined,
  predicates: Predicates,
): Condition[] {
  const { modality, polarity, rank } = query;
  return [
    ...equal('predicate', predicateCalled(query, predicates), (fact) => fact.predicate),
    ...equal('modality', modality, (fact) => fact.modality),
    ...equal('polarity', polarity, (fact) => fact.polarity),
    ...equal('rank', rank, (fact) => fact.rank),
    ...sides(query, names),
    ...amounts(query),
    ...times(query),
    ...texts(query, names, words),
  ];
}

/** A predicate by its name, however its words are joined, or by the words that say it. */
function predicateCalled({ predicate }: FactQuery, predicates: Predicates): string | undefined {
  const asked = predicate?.trim().toLowerCase();
  const name = asked?.replace(/[\s-]+/g, '_');
  if (name === undefined || Object.hasOwn(predicates, name)) return name;
  return Object.keys(predicates).find((one) => predicates[one]?.words === asked) ?? predicate;
}

function equal(
  name: keyof FactQuery,
  wanted: string | undefined,
  read: (fact: FactRecord) => string,
): Condition[] {
  return wanted === undefined ? [] : [{ name, fits: (fact) => read(fact) === wanted }];
}

function sides({ subject, object, entity }: FactQuery, names: NamesOfStore): Condition[] {
  const side = (
    name: keyof FactQuery,
    wanted: string | undefined,
    read: (fact: FactRecord) => readonly string[],
  ): Condition[] => {
    if (wanted === undefined) return [];
    const ids = new Set([wanted, ...names.called(wanted)]);
    const isWanted = (id: string): boolean => ids.has(id) || ids.has(headOf(id));
    return [{ name, fits: (fact) => read(fact).some(isWanted) }];
  };
  const objectOf = (fact: FactRecord): string[] => (fact.object === undefined ? [] : [fact.object]);
  return [
    ...side('subject', subject, (fact) => [fact.subject]),
    ...side('object', object, objectOf),
    ...side('entity', entity, (fact) => [fact.subject, ...objectOf(fact)]),
  ];
}

function amounts({ min, max, currency, percent = false }: FactQuery): Condition[] {
  if (percent && currency !== undefined) {
    throw new UsageError('E-QUERY', 'ask for a currency or for percent, not for both');
  }
  if ((min !== undefined || max !== undefined) && currency === undefined && !percent) {
    throw new UsageError(
      'E-QUERY',
      'amounts compare only within one currency: add --currency (such as USD) or --percent to --min and --max',
    );
  }
  if (currency !== undefined && !/^[a-z]{3}$/i.test(currency)) {
    throw new UsageError('E-QUERY', `"${currency}" is no currency: write USD, TWD, CNY …`);
  }
  const wanted = currency?.toUpperCase();
  const figure = (fact: FactRecord): Amount | undefined => {
    if (percent) return fact.percent;
    return [fact.money, fact.alsoMoney].find((money) => money?.currency === wanted);
  };
  const [low, high] = [min, max].map((bound) => (bound === undefined ? undefined : number(bound)));
  return [
    ...(wanted === undefined ? [] : [asked('currency', (fact) => figure(fact) !== undefined)]),
    ...(percent ? [asked('percent', (fact) => figure(fact) !== undefined)] : []),
    ...(low === undefined
      ? []
      : [asked('min', (fact) => reaches(figure(fact), (_, top) => compare(top, low) >= 0))]),
    ...(high === undefined
      ? []
      : [asked('max', (fact) => reaches(figure(fact), (bottom) => compare(bottom, high) <= 0))]),
  ];
}

function asked(name: keyof FactQuery, fits: (fact: FactRecord) => boolean): Condition {
  return { name, fits };
}

function reaches(
  amount: Amount | undefined,
  test: (low: Decimal, high: Decimal) => boolean,
): boolean {
  const low = amount?.value ?? amount?.minValue;
  const high = amount?.value ?? amount?.maxValue;
  if (low === undefined || high === undefined) return false;
  return test(decimalFromString(low), decimalFromString(high));
}

/** 1000000000, 1,000,000,000, -2.5 or 1e9. */
function number(text: string): Decimal {
  const match = /^(-?\d+(?:,\d{3})*(?:\.\d+)?)(?:e(\d{1,2}))?$/i.exec(text);
  if (match === null) {
    throw new UsageError('E-QUERY', `"${text}" is no number: write 1000000000, 2.5 or 1e9`);
  }
  const { coefficient, exponent } = decimalFromString((match[1] ?? '').replaceAll(',', ''));
  return { coefficient, exponent: exponent + Number(match[2] ?? 0) };
}

/** A year, one of its halves, quarters or seasons, a month or a day. */
const DATE = /^\d{4}(?:-(?:H[12]|Q[1-4]|2[1-4]|(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?))?$/;

/** Two intervals meet where neither ends before the other begins, so each end asks by itself. */
function times({ from, to }: FactQuery): Condition[] {
  const first = from === undefined ? undefined : periodOf(date(from)).from;
  const last = to === undefined ? undefined : periodOf(date(to)).to;
  const fits = ({ time }: FactRecord, test: (period: Period) => boolean): boolean =>
    time !== undefined && test(periodOf(time.edtf));
  return [
    ...(first === undefined ? [] : [asked('from', (fact) => fits(fact, (p) => p.to >= first))]),
    ...(last === undefined ? [] : [asked('to', (fact) => fits(fact, (p) => p.from <= last))]),
  ];
}

function date(text: string): string {
  if (DATE.test(text)) return text;
  throw new UsageError(
    'E-QUERY',
    `"${text}" is no date: write 2025, 2025-10, 2025-10-28, 2025-Q3 or 2025-H1`,
  );
}

function texts(
  { text }: FactQuery,
  names: NamesOfStore,
  words: FactWords | undefined,
): Condition[] {
  if (text === undefined || words === undefined) return [];
  const wanted = text.split(/\s+/).map(foldText).filter(Boolean);
  const fits = (fact: FactRecord): boolean => {
    const ids = [fact.subject, ...(fact.object === undefined ? [] : [fact.object])].map(headOf);
    const told = words.of(fact);
    return wanted.every((word) => told.includes(word) || ids.some((id) => names.holds(id, word)));
  };
  return [{ name: 'text', fits }];
}
