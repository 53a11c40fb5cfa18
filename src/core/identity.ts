import type { Amount } from './figure.js';
import { hashOf } from './hash.js';
import type { Claim } from './statement.js';

/**
 * Ids are derived from what a record says, never counted or drawn: the same article gives the same
 * ids on every machine, and `verify` recomputes them from the record alone.
 */
function derivedId(prefix: string, parts: unknown): string {
  return `${prefix}:${hashOf(parts).slice(0, 16)}`;
}

export function documentId(uri: string): string {
  return derivedId('doc', [uri]);
}

export function mentionId(mention: {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly exact: string;
}): string {
  const { document, start, end, kind, exact } = mention;
  return derivedId('m', [document, start, end, kind, exact]);
}

export function statementId(
  document: string,
  claim: Claim,
  evidence: { readonly start: number; readonly end: number },
): string {
  return derivedId('st', [document, claim, evidence.start, evidence.end]);
}

/** A fact is its slot and its claim without the time where the slot already fixes or ignores it. */
export function factId(slot: string, claim: Claim): string {
  const { money, percent, quantity, title, modality, polarity } = claim;
  const figures = [amountKey(money), amountKey(percent), amountKey(quantity)];
  return derivedId('f', [slot, figures, title ?? null, modality, polarity]);
}

interface AmountUnits {
  readonly currency?: string | null;
  readonly per?: string | undefined;
  readonly unit?: string | undefined;
  readonly comparedWith?: string | undefined;
}

/** What two claims must share to be the same figure; the written precision is not part of it. */
function amountKey(amount: (Amount & AmountUnits) | undefined): unknown {
  if (amount === undefined) return null;
  const { value, minValue, maxValue, bound, currency, per, unit, comparedWith } = amount;
  const number = [value ?? null, minValue ?? null, maxValue ?? null, bound];
  const basis = comparedWith === undefined ? [] : [comparedWith];
  return [...number, currency ?? null, per ?? null, unit ?? null, ...basis];
}
