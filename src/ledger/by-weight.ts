import { byCodeUnits } from '../core/order.js';
import type { FactRecord } from '../core/records/fact.js';

/** Orders facts: those with most origins first, then with most articles; then by slot and id. */
export function byWeight(a: FactRecord, b: FactRecord): number {
  return (
    b.origins - a.origins ||
    b.documents - a.documents ||
    byCodeUnits(a.slot, b.slot) ||
    byCodeUnits(a.id, b.id)
  );
}
