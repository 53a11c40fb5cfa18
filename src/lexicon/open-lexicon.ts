import { ENTITY_TYPES } from '../core/name.js';
import type { Entity } from './entity.js';
import { FrozenMatcher } from './matcher.js';
import { type KnownName, type LexiconData, sectionsOfTrie } from './names.js';
import type { OpenContent } from './prepared.js';
import { Trie } from './trie.js';
import { type UserWords, WORD_TAGS } from './user-words.js';

/** The entities by id; each is parsed when it is first asked for. */
export interface Entities {
  readonly size: number;
  has(id: string): boolean;
  get(id: string): Entity | undefined;
  values(): readonly Entity[];
}

/** The known names over compiled data. */
export interface OpenLexicon {
  readonly entities: Entities;
  /** All spellings over normalized text, and Traditional spellings as they are written. */
  readonly matcher: FrozenMatcher<KnownName>;
  /** Latin spellings in lower case, for headings in capitals and for names written small. */
  readonly anyCase: FrozenMatcher<KnownName>;
  readonly words: UserWords;
}

type Compiled = OpenContent<LexiconData>;

/** Wraps compiled data: it costs little, and an article pays only for the names that it holds. */
export function openLexicon(compiled: Compiled): OpenLexicon {
  const entityAt = entityReader(compiled);
  const nameAt = nameReader(compiled, entityAt);
  return {
    entities: entitiesById(compiled.data.ids, entityAt),
    matcher: new FrozenMatcher(trieOf(compiled, 'exact'), nameAt),
    anyCase: new FrozenMatcher(trieOf(compiled, 'folded'), nameAt),
    words: wordsOf(compiled),
  };
}

function entityReader({ section }: Compiled): (index: number) => Entity {
  const bytes = section('entities', 'u8');
  const ends = section('entityEnds', 'i32');
  const known: (Entity | undefined)[] = [];
  const decoder = new TextDecoder();
  return (index) => {
    const entity =
      known[index] ?? (JSON.parse(decoder.decode(pieceOf(bytes, ends, index))) as Entity);
    known[index] = entity;
    return entity;
  };
}

function nameReader(
  { data, section }: Compiled,
  entityAt: (index: number) => Entity,
): (index: number) => KnownName {
  const ends = section('spellingEnds', 'i32');
  const owners = section('owners', 'i32');
  const conditionsOf = section('conditionsOf', 'i32');
  const known: (KnownName | undefined)[] = [];
  const read = (index: number): KnownName => {
    const conditions = data.conditions[(conditionsOf[index] as number) - 1];
    return {
      entity: entityAt(owners[index] as number),
      text: pieceOf(data.spellings, ends, index),
      ...(conditions && { conditions }),
    };
  };
  return (index) => {
    const name = known[index] ?? read(index);
    known[index] = name;
    return name;
  };
}

function entitiesById(ids: readonly string[], entityAt: (index: number) => Entity): Entities {
  const indices = new Map(ids.map((id, index) => [id, index]));
  return {
    size: indices.size,
    has: (id) => indices.has(id),
    get: (id) => {
      const index = indices.get(id);
      return index === undefined ? undefined : entityAt(index);
    },
    values: () => [...indices.values()].map(entityAt),
  };
}

function wordsOf({ data, section }: Compiled): UserWords {
  const words = section('words', 'i32');
  const ends = section('spellingEnds', 'i32');
  const owners = section('owners', 'i32');
  const types = section('types', 'u8');
  return {
    hash: data.wordsHash,
    list: () =>
      Array.from(words, (index) => {
        const type = ENTITY_TYPES[types[owners[index] as number] as number] ?? 'other';
        return { word: pieceOf(data.spellings, ends, index), tag: WORD_TAGS[type] };
      }),
  };
}

function trieOf({ section }: Compiled, name: string): Trie {
  const { parents, units, values, places } = sectionsOfTrie(name);
  return new Trie({
    parents: section(parents, 'i32'),
    units: section(units, 'u16'),
    values: section(values, 'i32'),
    places: section(places, 'i32'),
  });
}

/** One of several pieces that stand one right after the other. */
function pieceOf<T extends string | Uint8Array>(all: T, ends: Int32Array, index: number): T {
  const start = index === 0 ? 0 : (ends[index - 1] as number);
  return all.slice(start, ends[index] as number) as T;
}
