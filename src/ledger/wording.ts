import type { Amount, Money, Percent } from '../core/figure.js';
import type { Claim } from '../core/statement.js';
import { type Predicates, predicateOf } from '../lexicon/predicates.js';

/** What people call an entity; its id where nothing better is known. */
export type LabelOf = (entity: string) => string;

const BOUND_SIGNS = { exact: '', approx: '≈ ', atLeast: '≥ ', atMost: '≤ ' } as const;

const MAGNITUDES = [
  [12, 'trillion'],
  [9, 'billion'],
  [6, 'million'],
] as const;

const COMPARISONS = {
  year: 'year on year',
  quarter: 'quarter on quarter',
  month: 'month on month',
  week: 'week on week',
  day: 'day on day',
  yearStart: 'since the start of the year',
} as const;

/** More decimals than this are easier to read without a magnitude word. */
const MOST_DECIMALS = 3;

/** A claim in one English line: "Microsoft owns a stake in OpenAI: 27% (2025-10-28)". */
export function sayClaim(claim: Claim, labelOf: LabelOf, predicates: Predicates): string {
  const object = claim.object === undefined ? '' : ` ${labelOf(claim.object)}`;
  const figures = sayFigures(claim);
  const { words, isCut } = wordsFor(claim, predicates);
  const separator = (object !== '' || isCut) && figures !== '' ? ':' : '';
  return [
    claim.polarity === 'negative' ? 'not: ' : '',
    saySubject(claim.subject, labelOf),
    ` ${words}`,
    object,
    separator,
    figures && ` ${figures}`,
    claim.title === undefined ? '' : ` as ${claim.title}`,
    claim.time === undefined ? '' : ` (${claim.time.edtf})`,
    claim.modality === 'asserted' ? '' : ` [${claim.modality}]`,
  ].join('');
}

const OBJECT_AFTER = / (?:with|in|on|at|from|to)$/;
const FIGURE_AFTER = /(?: of| at|:)$/;

/** The words of the predicate without a preposition that nothing follows: "contracts" for "contracts with". */
function wordsFor(
  claim: Claim,
  predicates: Predicates,
): { readonly words: string; readonly isCut: boolean } {
  const { words, object } = predicateOf(predicates, claim.predicate);
  const { money, percent, quantity } = claim;
  const lacksObject = claim.object === undefined && object !== 'none';
  const lacksAll = claim.object === undefined && (money ?? percent ?? quantity) === undefined;
  const cut = lacksObject ? words.replace(OBJECT_AFTER, '') : words;
  const bare = lacksAll ? cut.replace(FIGURE_AFTER, '') : cut;
  return { words: bare, isCut: cut !== words };
}

/** Every figure of a claim, or '' for none. */
export function sayFigures({
  money,
  alsoMoney,
  percent,
  quantity,
}: Pick<Claim, 'money' | 'alsoMoney' | 'percent' | 'quantity'>): string {
  const figures = [
    money && sayMoney(money),
    alsoMoney && `(${sayMoney(alsoMoney)})`,
    quantity && `${sayAmount(quantity)} ${quantity.unit}`,
    percent && sayPercent(percent),
  ];
  return figures.filter(Boolean).join(' ');
}

function sayMoney(money: Money): string {
  const per = money.per === undefined ? '' : ` a ${money.per}`;
  return `${money.currency ?? money.candidates?.join('/') ?? '?'} ${sayAmount(money)}${per}`;
}

function sayPercent(percent: Percent): string {
  const { unit, comparedWith } = percent;
  const basis = comparedWith === undefined ? '' : ` ${COMPARISONS[comparedWith]}`;
  return `${sayAmount(percent)}${unit === 'points' ? ' points' : '%'}${basis}`;
}

function sayAmount({ value, minValue, maxValue, bound }: Amount): string {
  const numbers = value === undefined ? [minValue, maxValue] : [value];
  return BOUND_SIGNS[bound] + numbers.map((number) => sayNumber(number ?? '…')).join(' to ');
}

/** Exact, with a magnitude word where that is short: 250 billion, 1.4 trillion, 12,345. */
function sayNumber(number: string): string {
  const [, sign = '', whole = number, fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(number) ?? [];
  for (const [power, word] of MAGNITUDES) {
    if (whole.length <= power) continue;
    const decimals = `${whole.slice(-power)}${fraction}`.replace(/0+$/, '');
    if (decimals.length > MOST_DECIMALS) break;
    return `${sign}${whole.slice(0, -power)}${decimals && `.${decimals}`} ${word}`;
  }
  return `${sign}${grouped(whole)}${fraction && `.${fraction}`}`;
}

/** Commas between thousands. */
function grouped(digits: string): string {
  const head = digits.length % 3;
  const groups = head === 0 ? [] : [digits.slice(0, head)];
  for (let at = head; at < digits.length; at += 3) groups.push(digits.slice(at, at + 3));
  return groups.join(',');
}

function saySubject(subject: string, labelOf: LabelOf): string {
  const [head = subject, metric] = subject.split('#');
  return metric === undefined ? labelOf(head) : `${labelOf(head)}'s ${metric.replaceAll('-', ' ')}`;
}
