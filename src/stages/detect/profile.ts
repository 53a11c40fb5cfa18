import { type Script, scriptOf } from '../../core/scripts.js';
import type { Span } from '../../core/span.js';
import { type DetectTables, type LatinTable, pairKey, TELLS } from './tables.js';

/** What a stretch of text shows of scripts and languages: counts, which add up over stretches. */
export class Profile {
  han = 0;
  kana = 0;
  hangul = 0;
  latinWords = 0;
  latinLetters = 0;
  other = 0;
  traditional = 0;
  simplified = 0;
  cantonese = 0;
  weakCantonese = 0;
  japanese = 0;
  hongKong = 0;
  taiwan = 0;
  /** Evidence for each language of the Latin table, by index; undefined for none at all. */
  latin: number[] | undefined;

  add(part: Profile): void {
    this.han += part.han;
    this.kana += part.kana;
    this.hangul += part.hangul;
    this.latinWords += part.latinWords;
    this.latinLetters += part.latinLetters;
    this.other += part.other;
    this.traditional += part.traditional;
    this.simplified += part.simplified;
    this.cantonese += part.cantonese;
    this.weakCantonese += part.weakCantonese;
    this.japanese += part.japanese;
    this.hongKong += part.hongKong;
    this.taiwan += part.taiwan;
    if (part.latin === undefined) return;
    const sum = this.latin ?? part.latin.map(() => 0);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (part.latin[i] ?? 0);
    this.latin = sum;
  }
}

/** A word longer than this is no word of any language. */
const LONGEST_WORD = 40;

/** The counts of text[start, end). */
export function profileOf(text: string, { start, end }: Span, tables: DetectTables): Profile {
  const profile = new Profile();
  let wordStart = -1;
  let before = 0;
  for (let i = start; i < end; ) {
    const codePoint = text.codePointAt(i) ?? 0;
    const script = scriptOf(codePoint);
    if (script === 'latin' || (wordStart >= 0 && isApostrophe(codePoint))) {
      if (wordStart < 0) wordStart = i;
    } else {
      if (wordStart >= 0) addWord(profile, text.slice(wordStart, i), tables.latin);
      wordStart = -1;
      addCharacter(profile, script, before, codePoint, tables);
    }
    before = codePoint;
    i += codePoint > 0xffff ? 2 : 1;
  }
  if (wordStart >= 0) addWord(profile, text.slice(wordStart, end), tables.latin);
  return profile;
}

function isApostrophe(codePoint: number): boolean {
  return codePoint === 0x27 || codePoint === 0x2019;
}

function addCharacter(
  profile: Profile,
  script: Script,
  before: number,
  codePoint: number,
  tables: DetectTables,
): void {
  if (script === 'kana' || script === 'hangul' || script === 'other') profile[script]++;
  if (script !== 'han') return;
  profile.han++;
  const tells = tables.han[codePoint] ?? 0;
  if (tells !== 0) addTells(profile, tells);
  if ((tells & TELLS.pairEnd) !== 0 && tables.cantonesePairs.has(pairKey(before, codePoint))) {
    profile.cantonese++;
  }
}

function addTells(profile: Profile, tells: number): void {
  if ((tells & TELLS.traditional) !== 0) profile.traditional++;
  if ((tells & TELLS.simplified) !== 0) profile.simplified++;
  if ((tells & TELLS.cantonese) !== 0) profile.cantonese++;
  if ((tells & TELLS.weakCantonese) !== 0) profile.weakCantonese++;
  if ((tells & TELLS.japanese) !== 0) profile.japanese++;
  if ((tells & TELLS.hongKong) !== 0) profile.hongKong++;
  if ((tells & TELLS.taiwan) !== 0) profile.taiwan++;
}

/** A word, or a letter that ASCII lacks, counts one, divided among the languages that have it. */
function addWord(profile: Profile, written: string, table: LatinTable): void {
  profile.latinWords++;
  profile.latinLetters += written.length;
  if (written.length > LONGEST_WORD) return;
  const word = written.toLowerCase().replaceAll('’', "'");
  for (const part of wordParts(word, table)) addEvidence(profile, table.words.get(part), table);
  for (const letter of word) {
    if (letter > '\x7f') addEvidence(profile, table.letters.get(letter), table);
  }
}

/** The word itself, or what stands before, behind and at its apostrophe: l' + entreprise, company + 's. */
function wordParts(word: string, table: LatinTable): readonly string[] {
  const at = word.indexOf("'");
  if (at < 0 || table.words.has(word)) return [word];
  return [word.slice(0, at), word.slice(0, at + 1), word.slice(at), word.slice(at + 1)];
}

function addEvidence(
  profile: Profile,
  found: readonly number[] | undefined,
  table: LatinTable,
): void {
  if (found === undefined) return;
  profile.latin ??= table.languages.map(() => 0);
  for (const index of found) {
    profile.latin[index] = (profile.latin[index] ?? 0) + 1 / found.length;
  }
}
