import { plain } from '../../../core/decimal.js';
import type { Amount, Figure, Money } from '../../../core/figure.js';
import type { Draft } from '../amounts/draft.js';
import type { TimeReading } from '../time/time-context.js';
import type { CurrencyReading } from './currency-context.js';

/** The record of a time; `published` is told where the time was resolved against it. */
export function timeFigure(time: TimeReading, published: string | undefined): Figure {
  const { start, end, edtf, rule } = time;
  const anchor = time.anchored && published !== undefined ? { anchor: published } : {};
  return { kind: 'time', start, end, rule, trace: [`→ ${edtf}`], time: { edtf, ...anchor } };
}

/** The record of a figure; fields that few figures have are added last, as copying is what costs time. */
export function figureOf(
  draft: Draft,
  currency: CurrencyReading | undefined,
  equivalentOf: number | undefined,
): Figure {
  const figure = plainFigure(draft, currency);
  const { cue } = draft;
  const cued = cue === undefined ? figure : { ...figure, cue };
  if (equivalentOf === undefined || cued.kind !== 'money') return cued;
  return { ...cued, equivalentOf };
}

function plainFigure(draft: Draft, currency: CurrencyReading | undefined): Figure {
  const { kind, start, end, rule, trace } = draft;
  if (kind === 'money') return { kind, start, end, rule, trace, money: moneyOf(draft, currency) };
  const amount = amountOf(draft);
  switch (kind) {
    case 'percent': {
      const percent = draft.points ? { ...amount, unit: 'points' as const } : amount;
      return { kind, start, end, rule, trace, percent };
    }
    case 'quantity': {
      const quantity = { ...amount, unit: draft.unit ?? 'items' };
      return { kind, start, end, rule, trace, quantity };
    }
    case 'number':
      return { kind, start, end, rule, trace, number: numberOf(draft, amount) };
  }
}

function moneyOf(draft: Draft, reading: CurrencyReading | undefined): Money {
  const { low, high, bound } = draft;
  const currency = reading?.currency ?? null;
  const decimals = -(high ?? low).exponent;
  const currencyBasis = reading?.basis ?? 'document';
  const money: Money =
    high === undefined
      ? { value: plain(low), bound, currency, decimals, currencyBasis }
      : {
          minValue: plain(low),
          maxValue: plain(high),
          bound,
          currency,
          decimals,
          currencyBasis,
        };
  if (reading?.candidates !== undefined) money.candidates = [...reading.candidates];
  if (draft.per !== undefined) money.per = draft.per;
  return money;
}

function amountOf({ low, high, bound }: Draft): Amount {
  if (high === undefined) return { value: plain(low), bound };
  return { minValue: plain(low), maxValue: plain(high), bound };
}

/**
 * A bare number tells the number that is written, as other figures do, and where words set a bound
 * or leave it open (幾) the interval too: 十幾萬 is 100000 and 100000..200000.
 */
function numberOf(draft: Draft, amount: Amount): Amount {
  const value = plain(draft.low);
  if (draft.high !== undefined) return draft.tail ? { value, ...amount } : amount;
  if (draft.equal) return { value, minValue: value, maxValue: value, bound: draft.bound };
  if (draft.bound === 'atLeast') return { value, minValue: value, bound: draft.bound };
  if (draft.bound === 'atMost') return { value, maxValue: value, bound: draft.bound };
  return amount;
}
