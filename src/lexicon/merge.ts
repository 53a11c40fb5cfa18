import { UsageError } from '../core/errors.js';
import type { EntityType } from '../core/name.js';
import type { Entity } from './entity.js';
import { Owners } from './owners.js';
import type { LexiconNames, UserEntry } from './schema.js';
import type { Spellings } from './spellings.js';

/** What one entry of a user's lexicon does to the built-in one. */
export interface LexiconChange {
  readonly id: string;
  readonly kind: 'adds' | 'extends' | 'removes';
  readonly type: EntityType;
  /** What the built-in entity was, where the user's file makes it something else. */
  readonly typeBefore?: EntityType;
  /** file:line */
  readonly place: string;
  /** Names that the entity has from now on and had not; for a removed one, those that are gone. */
  readonly names: readonly string[];
  /** Names of the built-in entity that it drops. */
  readonly dropped: readonly string[];
  /** Names that built-in entities of other ids had. */
  readonly taken: readonly { readonly name: string; readonly from: string }[];
}

export interface MergedLexicon {
  readonly entities: readonly Entity[];
  /** In order of id. */
  readonly changes: readonly LexiconChange[];
}

/**
 * Puts a user's entries over the built-in entities: they add, extend, drop and remove, and a name
 * that a built-in entity of another id holds goes to the user's.
 * @throws UsageError E-LEXICON-COLLISION for ids and names that stand twice in the user's files,
 * E-LEXICON-ENTITY for entries that do not fit the built-in lexicon; all of them are listed.
 */
export function mergeLexicon(
  builtIn: readonly Entity[],
  entries: readonly UserEntry[],
  spellings: Spellings,
): MergedLexicon {
  if (entries.length === 0) return { entities: builtIn, changes: [] };
  const owners = new Owners(entries, spellings);
  const known = new Map(builtIn.map((entity) => [entity.id, entity]));
  refuseMisfits(entries, known, spellings);
  const byId = new Map(entries.map((entry) => [entry.entity.id, entry]));
  const taken = new Map<string, { name: string; from: string }[]>();
  const take = (entity: Entity) => withoutTaken(entity, owners, taken);
  const kept = builtIn.flatMap((entity) => {
    const entry = byId.get(entity.id);
    if (entry?.entity.remove) return [];
    const own = take(entity);
    const merged = entry === undefined ? own : extended(own, entry, spellings);
    return hasNames(merged) ? [merged] : [];
  });
  const added = entries.flatMap((entry) => (known.has(entry.entity.id) ? [] : newEntity(entry)));
  return {
    entities: [...kept, ...added],
    changes: entries.map((entry) => {
      const { id } = entry.entity;
      return changeOf(entry, known.get(id), taken.get(id) ?? [], spellings);
    }),
  };
}

function refuseMisfits(
  entries: readonly UserEntry[],
  known: ReadonlyMap<string, Entity>,
  spellings: Spellings,
): void {
  const problems = entries.flatMap((entry) =>
    misfits(entry, known.get(entry.entity.id), spellings),
  );
  if (problems.length > 0) throw new UsageError('E-LEXICON-ENTITY', problems.join('\n'));
}

function misfits(
  { entity, place }: UserEntry,
  known: Entity | undefined,
  spellings: Spellings,
): string[] {
  const { id, remove, drop = [], ambiguous = [] } = entity;
  const start = `${place}: ${id}`;
  if (known === undefined) {
    const unknown = `${start}: the built-in lexicon has no entity of this id`;
    if (remove || drop.length > 0) return [`${unknown} to take away from: correct the id`];
    if (entity.names === undefined) return [`${unknown}: give it names, or correct the id`];
  }
  const has = (forms: ReadonlySet<string>, name: string) =>
    spellings.inEveryScript(name).some((form) => forms.has(form));
  const builtIn = spellings.ofAll(known?.names);
  const all = new Set([...builtIn, ...spellings.ofAll(entity.names)]);
  return [
    ...drop
      .filter((name) => !has(builtIn, name))
      .map((name) => `${start}: it has no name ${name} to drop; its names are ${listed(known)}`),
    ...ambiguous
      .filter(({ name }) => !has(all, name))
      .map(({ name }) => `${start}: conditions for ${name}, which is none of its names`),
  ];
}

function listed(entity: Entity | undefined): string {
  return namesOf(entity?.names).join(', ');
}

function namesOf(names: LexiconNames | undefined): string[] {
  return [...new Set(Object.values(names ?? {}).flatMap((list) => list ?? []))];
}

function hasNames({ names }: Entity): boolean {
  return Object.keys(names).length > 0;
}

/** The names of each language that pass; languages without a name are left out. */
function filterNames(
  names: LexiconNames,
  keep: (language: string, name: string) => boolean,
): LexiconNames {
  return Object.fromEntries(
    Object.entries(names).flatMap(([language, list = []]) => {
      const kept = list.filter((name) => keep(language, name));
      return kept.length > 0 ? [[language, kept]] : [];
    }),
  );
}

function withoutTaken(
  entity: Entity,
  owners: Owners,
  taken: Map<string, { name: string; from: string }[]>,
): Entity {
  const names = filterNames(entity.names, (language, name) => {
    const owner = owners.of(language, name);
    if (owner === undefined || owner === entity.id) return true;
    const list = taken.get(owner) ?? [];
    if (list.every((other) => other.name !== name)) list.push({ name, from: entity.id });
    taken.set(owner, list);
    return false;
  });
  return { ...entity, names };
}

/** A built-in entity with what the user says of it: the user's names first, conditions as the user has them. */
function extended(known: Entity, { entity, type, file }: UserEntry, spellings: Spellings): Entity {
  const { drop = [], names: own = {}, ambiguous = [], tickers, maker, region } = entity;
  const dropped = new Set(drop.flatMap((name) => spellings.inEveryScript(name)));
  const kept = filterNames(known.names, (language, name) =>
    spellings.of(language, name).every((form) => !dropped.has(form)),
  );
  const settled = spellings.ofAll(own);
  for (const { name } of ambiguous) {
    for (const form of spellings.inEveryScript(name)) settled.add(form);
  }
  const conditions = (known.ambiguous ?? []).filter(({ name }) =>
    spellings.inEveryScript(name).every((form) => !settled.has(form)),
  );
  return {
    ...known,
    type,
    files: [...known.files, file],
    names: joined(own, kept),
    ambiguous: [...ambiguous, ...conditions],
    ...(tickers && { tickers }),
    ...(maker !== undefined && { maker }),
    ...(region !== undefined && { region }),
  };
}

function joined(first: LexiconNames, then: LexiconNames): LexiconNames {
  const names: Record<string, string[]> = {};
  for (const [language, list = []] of [...Object.entries(first), ...Object.entries(then)]) {
    names[language] = [...new Set([...(names[language] ?? []), ...list])];
  }
  return names;
}

function newEntity({ entity, type, file }: UserEntry): Entity[] {
  const { drop: _drop, remove: _remove, names, ...rest } = entity;
  return names === undefined ? [] : [{ ...rest, names, type, files: [file] }];
}

function changeOf(
  { entity, type, place }: UserEntry,
  known: Entity | undefined,
  taken: LexiconChange['taken'],
  spellings: Spellings,
): LexiconChange {
  const { id, remove, drop = [] } = entity;
  const had = spellings.ofAll(known?.names);
  const isNew = (name: string) => spellings.inEveryScript(name).every((form) => !had.has(form));
  return {
    id,
    kind: remove ? 'removes' : known === undefined ? 'adds' : 'extends',
    type: remove && known !== undefined ? known.type : type,
    ...(!remove && known !== undefined && known.type !== type && { typeBefore: known.type }),
    place,
    names: remove ? namesOf(known?.names) : namesOf(entity.names).filter(isNew),
    dropped: drop,
    taken,
  };
}
