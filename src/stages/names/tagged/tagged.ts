import { flatMap } from '../../../core/flat-map.js';
import { ENTITY_TYPES, type EntityType } from '../../../core/name.js';
import { contains, type Span } from '../../../core/span.js';
import type { Taggers } from '../tagger/load.js';
import type { TaggedName } from '../tagger/tagger.js';
import { knownCode } from '../tagger/units.js';
import type { Draft, Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import { looksLikePerson } from '../text/person-latin.js';
import type { NameTables } from '../words/tables.js';

/** What the trained taggers read in an article. */
export interface Tags {
  readonly names: readonly TaggedName[];
  /** For every position of a Latin word how likely it is in no name; 0 elsewhere. */
  readonly outside: Float32Array;
}

/** A name as likely as this comes before the rules that go by shape and context. */
const SURE = 0.7;
/** Behind the rules, what is likelier than this fills what is free. */
const LIKELY: Readonly<Record<EntityType, number>> = {
  person: 0.45,
  place: 0.45,
  organization: 0.7,
  product: 0.7,
  other: 0.7,
};
/** Where every word of a guess is likelier than this in no name, the guess is dropped. */
const NO_NAME = 0.8;
/** Rules that go by capitals and a single word beside them. */
const GUESSES: ReadonlySet<string> = new Set(['en.capitals', 'en.camelCase', 'en.in', 'en.speech']);

/** Runs the taggers over an article; they are told what the lexicon knows in it. */
export function readTags(
  text: NameText,
  tables: NameTables,
  taggers: Taggers,
  drafts: Drafts,
): Tags {
  const known = knownIn(text, drafts);
  const outside = new Float32Array(text.text.length);
  const names = flatMap(text.sentences, (sentence) =>
    sentence.isChinese
      ? taggers.chinese
          .tag(text.text, sentence, known)
          .map((name) => withoutTail(text, tables, retyped(text, tables, name)))
      : taggers.latin.tagAll(text.text, sentence, known, outside),
  );
  const isName = (name: TaggedName): boolean =>
    !isClosed(text, name) && !tables.zh.notNames.has(text.text.slice(name.start, name.end));
  return { names: names.filter(isName), outside };
}

/** Kate Arden: of a Latin name in Chinese text the Chinese tagger sees characters, not words. */
function retyped({ text }: NameText, { en }: NameTables, name: TaggedName): TaggedName {
  const words = text.slice(name.start, name.end);
  const [first = '', last = '', ...more] = words.split(' ');
  const isPerson = more.length === 0 && en.firstNames.has(first) && looksLikePerson(words);
  return isPerson && !en.organizationLast.has(last) ? { ...name, type: 'person' } : name;
}

/**
 * 陈某|将于: a surname, one character, and an adverb or the like, with more behind. 远山商报|讯: an outlet and
 * the word that what follows is its.
 */
function withoutTail(text: NameText, { zh }: NameTables, name: TaggedName): TaggedName {
  const { start, type } = name;
  const end = name.end - 1;
  const last = text.text.charAt(end);
  const isRun =
    type === 'person' &&
    end - start === 2 &&
    zh.surnames.has(text.text.charAt(start)) &&
    zh.neverLastOfPerson.has(last) &&
    MORE.test(text.text.charAt(end + 1));
  if (isRun) return { ...name, end };
  const isOutlet =
    zh.wires.has(last) && zh.press.some((word) => text.text.slice(start, end).endsWith(word));
  return isOutlet ? { ...name, end, type: 'other' } : name;
}

const MORE = /[\u4e00-\u9fff《“「]/;

function knownIn({ text }: NameText, drafts: Drafts): Uint8Array {
  const known = new Uint8Array(text.length);
  for (const { start, end, type } of drafts.all()) {
    known.fill(knownCode(ENTITY_TYPES.indexOf(type) + 1, false), start, end);
    known[start] = knownCode(ENTITY_TYPES.indexOf(type) + 1, true);
  }
  return known;
}

function isClosed({ closed }: NameText, { start, end }: Span): boolean {
  for (let i = start; i < end; i++) if (closed[i] === 1) return true;
  return false;
}

/** Adds the names that the taggers are sure of, also around shorter ones that are known. */
export function addSureTags(text: NameText, { names }: Tags, drafts: Drafts): void {
  for (const name of names) {
    const draft = name.score < SURE ? undefined : draftOf(text, name, drafts);
    if (draft === undefined) continue;
    if (drafts.isFree(draft)) drafts.add(draft);
    else if (isLonger(text, drafts, draft)) drafts.put(draft);
  }
}

/** Adds the names that are likely where nothing else was found. */
export function addLikelyTags(text: NameText, { names }: Tags, drafts: Drafts): void {
  for (const name of names) {
    const draft = name.score < LIKELY[name.type] ? undefined : draftOf(text, name, drafts);
    if (draft !== undefined) drafts.add(draft);
  }
}

/** Takes back the guesses from capitals whose words the tagger reads as no names. */
export function dropUnlikely({ outside }: Tags, drafts: Drafts): void {
  for (const draft of drafts.all()) {
    if (!GUESSES.has(draft.rule)) continue;
    const chances = outside.subarray(draft.start, draft.end).filter((chance) => chance > 0);
    if (chances.length > 0 && chances.every((chance) => chance > NO_NAME)) drafts.remove(draft);
  }
}

function draftOf(text: NameText, name: TaggedName, drafts: Drafts): Draft | undefined {
  const { start, end, type, score } = name;
  const entity = drafts.newEntity(text.text.slice(start, end), type);
  return entity === '' ? undefined : { start, end, type, entity, rule: 'tagger', score };
}

/**
 * Whether a name takes in shorter ones and words of its own besides. Two names side by side are no
 * longer name, unless they are places, which are written like that.
 */
function isLonger({ text }: NameText, drafts: Drafts, { start, end, type }: Draft): boolean {
  const found = new Set<Draft>();
  let isOwn = false;
  for (let i = start; i < end; i++) {
    const draft = drafts.at(i);
    if (draft !== undefined) found.add(draft);
    else if (text.charAt(i) !== ' ') isOwn = true;
  }
  const span = { start, end };
  if (type === 'place' && found.size > 1) isOwn = true;
  return isOwn && [...found].every((draft) => contains(span, draft) && draft.type !== 'person');
}
