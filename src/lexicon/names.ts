import { ENTITY_TYPES, type EntityType } from '../core/name.js';
import type { Section } from '../core/section-file.js';
import type { Entity } from './entity.js';
import type { Content } from './prepared.js';
import { allToSimplified } from './simplify.js';
import type { Spellings } from './spellings.js';
import { Trie, type TrieArrays } from './trie.js';
import { type UserWord, userWordsOf, WORD_TAGS } from './user-words.js';

/** Where a name that is also an ordinary word counts; all words in normalized form. */
export interface NameConditions {
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  readonly near: readonly string[];
}

/** One spelling of one entity. */
export interface KnownName {
  readonly entity: Entity;
  /** The spelling in normalized form. */
  readonly text: string;
  readonly conditions?: NameConditions;
}

/**
 * The entities and their spellings, compiled to plain data. Besides these there are sections:
 * `entities` (the JSON of each in UTF-8) with `entityEnds` and `types` (index in ENTITY_TYPES);
 * `spellingEnds` with `owners` (index of the entity) and `conditionsOf` (one more than the index, 0
 * for none); `words` (spellings for the segmenter, by index); and the tries over the spellings,
 * `exact` as they are and `folded` for Latin ones in lower case, each of four sections.
 */
export interface LexiconData {
  /** Of the entities, in their order. */
  readonly ids: readonly string[];
  /** All spellings, one right after the other. */
  readonly spellings: string;
  readonly conditions: readonly NameConditions[];
  /** Of the words for the segmenter, for cache keys. */
  readonly wordsHash: string;
}

type OnCollision = (first: Entity, second: Entity, name: string) => void;

const HAN_WORD = /^\p{Script=Han}{2,}$/u;
const HAN = /\p{Script=Han}/u;
/** Shorter Latin names in other letter cases are ordinary words too often. */
const SHORTEST_ANY_CASE = 4;

/** Compiles the spellings of all entities; a spelling of two entities is told to `onCollision`. */
export function compileNames(
  entities: readonly Entity[],
  spellings: Spellings,
  onCollision: OnCollision,
): Content<LexiconData> {
  const names = ownedNames(entities, spellings, onCollision);
  const indexOf = new Map(entities.map((entity, index) => [entity.id, index]));
  const conditions = [...new Set(names.flatMap((name) => name.conditions ?? []))];
  const conditionIndex = new Map(conditions.map((condition, index) => [condition, index + 1]));
  const words = wordIndices(names);
  const ids = entities.map(({ id }) => id);
  const userWords = userWordsOf(words.flatMap((index) => userWordOf(names[index])));
  return {
    data: {
      ids,
      spellings: names.map(({ text }) => text).join(''),
      conditions,
      wordsHash: userWords.hash,
    },
    sections: {
      ...entitySections(entities),
      spellingEnds: ends(names.map(({ text }) => text.length)),
      owners: Int32Array.from(names, ({ entity }) => indexOf.get(entity.id) ?? 0),
      conditionsOf: Int32Array.from(names, (name) =>
        name.conditions === undefined ? 0 : (conditionIndex.get(name.conditions) ?? 0),
      ),
      words: Int32Array.from(words),
      ...trieSections('exact', exactTrie(names)),
      ...trieSections('folded', foldedTrie(names)),
    },
  };
}

/** The names of the sections that hold a trie. */
export function sectionsOfTrie(name: string): Readonly<Record<keyof TrieArrays, string>> {
  return {
    parents: `${name}Parents`,
    units: `${name}Units`,
    values: `${name}Values`,
    places: `${name}Places`,
  };
}

/** All spellings with their entities, each once. */
function ownedNames(
  entities: readonly Entity[],
  spellings: Spellings,
  onCollision: OnCollision,
): KnownName[] {
  const owners = new Map<string, KnownName>();
  for (const entity of entities) {
    const conditions = conditionsOf(entity, spellings);
    for (const text of spellings.ofAll(entity.names)) {
      const owner = owners.get(text);
      if (owner !== undefined) onCollision(owner.entity, entity, text);
      const condition = conditions.get(text);
      owners.set(text, { entity, text, ...(condition && { conditions: condition }) });
    }
  }
  return [...owners.values()];
}

function conditionsOf(entity: Entity, spellings: Spellings): Map<string, NameConditions> {
  const simplified = (words: readonly string[] = []) =>
    words.map((word) => spellings.simplified(word));
  const conditions = new Map<string, NameConditions>();
  for (const { name, notBefore, notAfter, near } of entity.ambiguous ?? []) {
    const condition = {
      notBefore: simplified(notBefore),
      notAfter: simplified(notAfter),
      near: simplified(near),
    };
    for (const form of [name.normalize('NFKC'), ...simplified([name])]) {
      conditions.set(form, condition);
    }
  }
  return conditions;
}

function exactTrie(names: readonly KnownName[]): Trie {
  const trie = new Trie();
  for (const [index, { text }] of names.entries()) trie.add(text, index);
  return trie;
}

function foldedTrie(names: readonly KnownName[]): Trie {
  const byFolded = new Map<string, number | 'several'>();
  for (const [index, { text, entity }] of names.entries()) {
    if (text.length < SHORTEST_ANY_CASE || HAN.test(text)) continue;
    const folded = text.toLowerCase();
    const other = byFolded.get(folded);
    const isShared =
      other !== undefined && (other === 'several' || names[other]?.entity !== entity);
    byFolded.set(folded, isShared ? 'several' : index);
  }
  const trie = new Trie();
  for (const [folded, index] of byFolded) if (index !== 'several') trie.add(folded, index);
  return trie;
}

/**
 * The names for the segmenter. Those that are ordinary words too are left out, because they would
 * tear other words apart, and so are Traditional spellings, which normalized text does not hold.
 */
function wordIndices(names: readonly KnownName[]): number[] {
  const han = [...names.keys()].filter((index) => HAN_WORD.test(names[index]?.text ?? ''));
  const texts = han.map((index) => names[index]?.text ?? '');
  const simplified = allToSimplified(texts, 'tw');
  return han.filter((index, i) => {
    const text = texts[i] ?? '';
    return names[index]?.conditions === undefined && simplified.get(text) === text;
  });
}

function userWordOf(name: KnownName | undefined): UserWord[] {
  return name === undefined ? [] : [{ word: name.text, tag: WORD_TAGS[name.entity.type] }];
}

function entitySections(entities: readonly Entity[]): Record<string, Section> {
  const texts = entities.map((entity) => new TextEncoder().encode(JSON.stringify(entity)));
  const typeIndex = (type: EntityType) => ENTITY_TYPES.indexOf(type);
  return {
    entities: Uint8Array.from(Buffer.concat(texts)),
    entityEnds: ends(texts.map(({ length }) => length)),
    types: Uint8Array.from(entities, ({ type }) => typeIndex(type)),
  };
}

function trieSections(name: string, trie: Trie): Record<string, Section> {
  const arrays = trie.arrays();
  const sections = sectionsOfTrie(name);
  return {
    [sections.parents]: arrays.parents,
    [sections.units]: arrays.units,
    [sections.values]: arrays.values,
    [sections.places]: arrays.places,
  };
}

/** Where pieces of these lengths end that stand one right after the other. */
function ends(lengths: readonly number[]): Int32Array {
  let end = 0;
  return Int32Array.from(lengths, (length) => {
    end += length;
    return end;
  });
}
