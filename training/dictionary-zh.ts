import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { hashOfUnits } from '../src/stages/names/tagger/hash.js';
import type { Section } from '../src/stages/names/tagger/model-file.js';
import { layOutPrefixes } from '../src/stages/names/tagger/prefixes.js';
import { layOutWords } from '../src/stages/names/tagger/word-table.js';
import { FIRST_HAN, LAST_HAN } from '../src/stages/names/tagger/zh-reading.js';
import { ENDS_ORGANIZATION, LONGEST_WORD } from '../src/stages/names/tagger/zh-words.js';
import { isAllHan } from '../src/stages/names/text/characters.js';

interface Word {
  readonly text: string;
  readonly tag: string;
}

const PERSON = 1;
const FOREIGN_PERSON = 2;
const PLACE = 3;
const ORGANIZATION = 4;
/** Classes by the tags of the dictionary, the longest prefix first. */
const CLASSES: readonly (readonly [prefix: string, kind: number])[] = [
  ['nrt', FOREIGN_PERSON],
  ['nrfg', PERSON],
  ['nr', PERSON],
  ['ns', PLACE],
  ['nt', ORGANIZATION],
  ['nz', 5],
  ['n', 6],
  ['v', 7],
  ['a', 8],
  ['b', 8],
  ['z', 8],
  ['d', 9],
  ['m', 10],
  ['q', 10],
  ['t', 11],
  ['i', 12],
  ['l', 12],
  ['j', 13],
  ['s', 14],
  ['f', 14],
];
const OTHER_CLASS = 15;
/** An ending of so many names of organizations in the dictionary is one of others too. */
const LEAST_ENDINGS = 5;
const PREFIX_BYTES = 1 << 18;

/** The words of nodejieba's dictionary and what its names tell of characters, as model sections. */
export function chineseDictionary(): Record<string, Section> {
  const words = readWords();
  const endings = organizationEndings(words);
  const classes = new Map<number, number>();
  for (const { text, tag } of words) {
    const ending = endings.has(text.slice(-2)) || endings.has(text.slice(-3));
    const isNoun = tag.startsWith('n') && !tag.startsWith('nr') && !tag.startsWith('ns');
    const value = classOf(tag) + (ending && isNoun ? ENDS_ORGANIZATION : 0);
    classes.set(hashOfUnits(text, 0, text.length), value);
  }
  const { prints, classes: layout } = layOutWords(classes);
  const prefixes = layOutPrefixes(beginnings(words), PREFIX_BYTES);
  return { wordPrints: prints, wordClasses: layout, prefixes, roles: rolesOf(words) };
}

function beginnings(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { text } of words) {
    for (let end = 2; end <= text.length; end++) found.add(hashOfUnits(text, 0, end));
  }
  return found;
}

function readWords(): Word[] {
  const folder = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  const path = join(folder, 'submodules', 'cppjieba', 'dict', 'jieba.dict.utf8');
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(' '))
    .map(([text = '', , tag = '']) => ({ text, tag }))
    .filter(({ text }) => text.length >= 2 && text.length <= LONGEST_WORD && isAllHan(text));
}

function classOf(tag: string): number {
  return CLASSES.find(([prefix]) => tag.startsWith(prefix))?.[1] ?? OTHER_CLASS;
}

function organizationEndings(words: readonly Word[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text, tag } of words) {
    if (!tag.startsWith('nt') || text.length < 4) continue;
    for (const length of [2, 3]) {
      const ending = text.slice(-length);
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= LEAST_ENDINGS).map(([text]) => text));
}

/**
 * For every Han character 2 bits each for how often it is a surname, a given name, a character of a
 * foreign name, the end of a place, and the end of an organization: 0 never, 3 often.
 */
function rolesOf(words: readonly Word[]): Uint16Array {
  const roles = new Uint16Array(LAST_HAN - FIRST_HAN + 1);
  for (const [role, charactersOf] of ROLES.entries()) {
    const counts = new Map<string, number>();
    for (const { text, tag } of words) {
      for (const character of charactersOf(text, classOf(tag))) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    for (const [character, times] of counts) {
      const at = character.charCodeAt(0) - FIRST_HAN;
      if (at >= 0 && at < roles.length) roles[at] = (roles[at] ?? 0) | (level(times) << (role * 2));
    }
  }
  return roles;
}

/** The characters of a word of some class that speak for each role. */
const ROLES: readonly ((text: string, kind: number) => string)[] = [
  (text, kind) => (isChinesePerson(text, kind) ? text.slice(0, 1) : ''),
  (text, kind) => (isChinesePerson(text, kind) ? text.slice(1) : ''),
  (text, kind) => (kind === FOREIGN_PERSON || (kind === PERSON && text.length > 3) ? text : ''),
  (text, kind) => (kind === PLACE && text.length > 2 ? text.slice(-1) : ''),
  (text, kind) => (kind === ORGANIZATION ? text.slice(-1) : ''),
];

function isChinesePerson(text: string, kind: number): boolean {
  return kind === PERSON && text.length <= 3;
}

function level(times: number): number {
  if (times >= 100) return 3;
  if (times >= 20) return 2;
  return times >= 4 ? 1 : 0;
}
