import { type Predicates, predicateOf } from '../../lexicon/predicates.js';
import type { Magnitude, MoneyMagnitude, ToldFact } from './layers.js';
import type { SameEntity } from './linking.js';

const TOLERANCE = 1e-6;

interface Spanned {
  readonly start: number;
  readonly end: number;
}

export function sameSpan(a: Spanned, b: Spanned): boolean {
  return a.start === b.start && a.end === b.end;
}

export function sameMoney(a: MoneyMagnitude, b: MoneyMagnitude): boolean {
  return a.currency === b.currency && sameMagnitude(a, b);
}

export function sameMagnitude(a: Magnitude, b: Magnitude): boolean {
  return near(a.low, b.low) && near(a.high, b.high);
}

/** Percentages are compared by size: a fall of 5 may be told as 5 or as -5. */
export function samePercent(a: Magnitude, b: Magnitude): boolean {
  return near(size(a.low), size(b.low));
}

/** Predicate, roles and figures; time, modality and polarity are scored on their own. */
export function sameFact(
  gold: ToldFact,
  found: ToldFact,
  same: SameEntity,
  predicates: Predicates,
): boolean {
  return (
    gold.predicate === found.predicate &&
    sameRoles(gold, found, same, predicates) &&
    holds(gold.money, found.money, sameMoney) &&
    holds(gold.percent, found.percent, samePercent) &&
    holds(gold.quantity, found.quantity, sameMagnitude)
  );
}

function sameRoles(
  gold: ToldFact,
  found: ToldFact,
  same: SameEntity,
  predicates: Predicates,
): boolean {
  // Markets have no settled ids.
  if (gold.predicate === 'market_size') return true;
  if (same(gold.subject, found.subject) && same(gold.object, found.object)) return true;
  const turned = same(gold.subject, found.object) && same(gold.object, found.subject);
  return predicateOf(predicates, gold.predicate).symmetric && turned;
}

/** A figure that is annotated must be found; one that is not annotated does no harm. */
function holds<T>(
  gold: T | undefined,
  found: T | undefined,
  same: (gold: T, found: T) => boolean,
): boolean {
  return gold === undefined || (found !== undefined && same(gold, found));
}

function near(a: number | undefined, b: number | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a === b || Math.abs(a - b) <= TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
}

function size(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.abs(value);
}
