import { byCodeUnits } from '../../core/order.js';
import type { Predicates } from '../../lexicon/predicates.js';
import { headOf } from '../claim.js';
import type { NamesOfStore } from '../names-of-store.js';
import { counted } from '../table.js';
import type { FactQuery } from './fact-query.js';
import type { Tally } from './tally.js';

const SIDES = ['subject', 'object', 'entity'] as const;

/** What comes nearest to a query that found nothing: a line each. */
export function hintsFor(
  query: FactQuery,
  names: NamesOfStore,
  predicates: Predicates,
  tally: Tally,
): string[] {
  return [
    ...unknownPredicate(query, predicates, tally),
    ...SIDES.flatMap((side) => unknownName(query[side], names)),
    ...tally
      .without()
      .map(
        ([name, count]) =>
          `without ${name === 'text' ? 'the words' : `--${name}`} there would be ${counted(count, 'fact')}`,
      ),
  ];
}

function unknownPredicate(
  { predicate }: FactQuery,
  predicates: Predicates,
  tally: Tally,
): string[] {
  if (predicate === undefined || tally.predicates.has(predicate)) return [];
  const told = [...tally.predicates].sort(byCodeUnits).join(', ');
  const what = Object.hasOwn(predicates, predicate)
    ? `no fact of the store is of the predicate ${predicate}`
    : `there is no predicate "${predicate}"`;
  return [`${what}; the store has ${told || 'no facts'}`];
}

function unknownName(name: string | undefined, names: NamesOfStore): string[] {
  const isKnown =
    name !== undefined && [name, headOf(name)].some((one) => names.called(one).length > 0);
  if (name === undefined || isKnown) return [];
  const nearest = names.nearest(name);
  const advice = nearest.length === 0 ? '' : `; the nearest are ${nearest.join(', ')}`;
  return [`no entity of the store is called "${name}"${advice}`];
}
