import { byCodeUnits } from '../core/order.js';
import type { EntityRecord } from '../core/records/entity.js';
import { labelOf } from './explain/gather.js';
import { foldText } from './folded-text.js';
import type { Ledger } from './open.js';

/** The entities of a store by whatever people call them, in any script. */
export interface NamesOfStore {
  /** What to call an entity: the English label, else the first there is, else its id in words. */
  labelOf(id: string): string;
  /** The entities that are called this: an id, a label or an alias, in either Chinese script and any case. */
  called(name: string): readonly string[];
  /** Whether some id, label or alias of the entity holds the folded words. */
  holds(id: string, folded: string): boolean;
  /** What comes nearest to a name that no entity has, as "label (id)", the nearest first. */
  nearest(name: string): readonly string[];
}

interface Known {
  readonly label: string;
  readonly names: readonly string[];
}

const NEAREST = 5;
/** Longer names are compared by their beginnings. */
const COMPARED_LENGTH = 40;

export async function namesOfStore(ledger: Ledger): Promise<NamesOfStore> {
  const entities = new Map<string, Known>();
  const byName = new Map<string, string[]>();
  await ledger.each('entities.jsonl', (entity) => {
    const known = { label: labelOf(entity), names: foldedNames(entity) };
    entities.set(entity.id, known);
    for (const name of known.names) {
      const owners = byName.get(name);
      if (owners === undefined) byName.set(name, [entity.id]);
      else owners.push(entity.id);
    }
  });
  return {
    labelOf: (id) => entities.get(id)?.label ?? id.replaceAll('-', ' '),
    called: (name) => byName.get(foldText(name)) ?? [],
    holds: (id, folded) =>
      (entities.get(id)?.names ?? [id, id.replaceAll('-', ' ')]).some((n) => n.includes(folded)),
    nearest: (name) => nearestTo(foldText(name), entities),
  };
}

function foldedNames({ id, labels, aliases }: EntityRecord): string[] {
  const spellings = [...Object.values(labels), ...aliases.map(({ value }) => value)];
  return [...new Set([id, ...spellings.map(foldText)])];
}

function nearestTo(name: string, entities: ReadonlyMap<string, Known>): string[] {
  const ranked = [...entities].map(([id, { label, names }]) => ({
    text: `${label} (${id})`,
    distance: Math.min(...names.map((known) => distance(name, known))),
  }));
  return ranked
    .filter(({ distance: d }) => d < 1)
    .sort((a, b) => a.distance - b.distance || byCodeUnits(a.text, b.text))
    .slice(0, NEAREST)
    .map(({ text }) => text);
}

/** 0 for equal names, 1 for names with nothing in common; one name inside the other counts as near. */
function distance(given: string, known: string): number {
  const [a, b] = [given, known].map((name) => [...name].slice(0, COMPARED_LENGTH)) as [
    string[],
    string[],
  ];
  const longest = Math.max(a.length, b.length, 1);
  const edits = editDistance(a, b) / longest;
  const isPart = given !== '' && (known.includes(given) || given.includes(known));
  return isPart ? edits / 2 : edits > 0.5 ? 1 : edits;
}

/** Levenshtein: characters to insert, delete or replace. */
function editDistance(a: readonly string[], b: readonly string[]): number {
  let row = b.map((_, i) => i + 1);
  row.unshift(0);
  for (const [i, character] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      const replaced = (row[j] ?? 0) + (character === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
