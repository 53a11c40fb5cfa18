import { canonicalPeriod } from '../core/periods.js';
import type { Predicate } from '../core/predicate.js';
import type { Claim } from '../core/statement.js';

type FigureRole = 'money' | 'percent' | 'quantity';

/** The figure a claim is about, where it carries one: money before percent before quantity. */
function figureRole(claim: Claim): FigureRole | undefined {
  if (claim.money !== undefined) return 'money';
  if (claim.percent !== undefined) return 'percent';
  return claim.quantity === undefined ? undefined : 'quantity';
}

/** The claim with the two sides of a symmetric predicate in one order, so that a–b equals b–a. */
export function inOrder(claim: Claim, predicate: Predicate): Claim {
  const { subject, object } = claim;
  if (!predicate.symmetric || object === undefined || subject <= object) return claim;
  return { ...claim, subject: object, object: subject };
}

/**
 * What makes two values comparable: everything but the value. Only claims about an amount of a
 * period (a year's revenue) carry the period here; when a state held is compared by time instead.
 */
export function slotOf(claim: Claim, predicate: Predicate): string {
  const role = figureRole(claim);
  const parts = [
    claim.predicate,
    claim.subject,
    claim.object ?? '',
    role ?? '',
    unitOf(claim, role),
    predicate.period === 'flow' ? canonicalPeriod(claim.time?.edtf ?? '') : '',
  ];
  return parts.map((part) => part.replaceAll('|', '%7C')).join('|');
}

function unitOf(claim: Claim, role: FigureRole | undefined): string {
  if (role === 'money')
    return [claim.money?.currency ?? '?', claim.money?.per ?? ''].filter(Boolean).join('/');
  if (role === 'quantity') return claim.quantity?.unit ?? '';
  if (role !== 'percent') return '';
  return [claim.percent?.unit ?? '%', claim.percent?.comparedWith ?? ''].filter(Boolean).join('/');
}
