import type { EntityType } from '../core/name.js';
import type { Entity } from './entity.js';
import { Matcher } from './matcher.js';
import { allToSimplified } from './simplify.js';
import type { Spellings } from './spellings.js';

/** Where a name that is also an ordinary word counts; all words in normalized form. */
interface NameConditions {
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

/** A word for the user dictionary of the segmenter: Simplified, NFKC, of Han characters only. */
export interface UserWord {
  readonly word: string;
  readonly tag: string;
}

export interface CompiledNames {
  /** All spellings over normalized text, and Traditional spellings as they are written. */
  readonly matcher: Matcher<KnownName>;
  /** Latin spellings in lower case, for headings in capitals and for names written small. */
  readonly anyCase: Matcher<KnownName>;
  readonly words: readonly UserWord[];
}

type OnCollision = (first: Entity, second: Entity, name: string) => void;

const WORD_TAGS: Record<EntityType, string> = {
  organization: 'nt',
  person: 'nr',
  place: 'ns',
  product: 'nz',
  other: 'nz',
};
const HAN_WORD = /^\p{Script=Han}{2,}$/u;
const HAN = /\p{Script=Han}/u;
/** Shorter Latin names in other letter cases are ordinary words too often. */
const SHORTEST_ANY_CASE = 4;

/** Compiles the spellings of all entities; a spelling of two entities is told to `onCollision`. */
export function compileNames(
  entities: readonly Entity[],
  spellings: Spellings,
  onCollision: OnCollision,
): CompiledNames {
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
  const matcher = new Matcher<KnownName>();
  for (const [text, name] of owners) matcher.add(text, name);
  return { matcher, anyCase: anyCaseMatcher(owners), words: userWords(owners) };
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

function anyCaseMatcher(owners: ReadonlyMap<string, KnownName>): Matcher<KnownName> {
  const byFolded = new Map<string, KnownName | 'several'>();
  for (const [text, name] of owners) {
    if (text.length < SHORTEST_ANY_CASE || HAN.test(text)) continue;
    const folded = text.toLowerCase();
    const other = byFolded.get(folded);
    const isShared = other !== undefined && (other === 'several' || other.entity !== name.entity);
    byFolded.set(folded, isShared ? 'several' : name);
  }
  const matcher = new Matcher<KnownName>();
  for (const [folded, name] of byFolded) if (name !== 'several') matcher.add(folded, name);
  return matcher;
}

/**
 * Names that are ordinary words too are left out, because they would tear other words apart, and so
 * are Traditional spellings, which normalized text does not hold.
 */
function userWords(owners: ReadonlyMap<string, KnownName>): UserWord[] {
  const hanNames = [...owners.values()].filter(({ text }) => HAN_WORD.test(text));
  const simplified = allToSimplified(
    hanNames.map(({ text }) => text),
    'tw',
  );
  return hanNames
    .filter(({ text, conditions }) => conditions === undefined && simplified.get(text) === text)
    .map(({ text, entity }) => ({ word: text, tag: WORD_TAGS[entity.type] }));
}
