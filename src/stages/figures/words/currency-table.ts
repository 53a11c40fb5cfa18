import { foldText, HAN, isKind, isLetter } from './characters.js';
import { type Match, PhraseTrie } from './phrase-trie.js';
import type { CurrenciesFile, CurrencyNamesFile } from './table-schema.js';

/** What a currency word or sign may mean. */
export interface CurrencyWord {
  readonly form: 'sign' | 'code' | 'name' | 'shared';
  /** Likeliest first; a single one is certain. */
  readonly candidates: readonly string[];
  /** Decided by where the text comes from. */
  readonly local: boolean;
  /** Taken where nothing else tells. */
  readonly assume?: string;
  /** Meant in texts that are not Chinese. */
  readonly abroad?: string;
  /** Power of ten that the word itself stands for (grand). */
  readonly power: number;
}

export interface MinorWord {
  readonly power: number;
  readonly of: readonly string[];
  readonly local: boolean;
  /** Also another word: read only behind an amount of the major unit, or alone in its line. */
  readonly loose: boolean;
  /** Written right behind its digits, and not behind these numbers, which are lines of a screen: 21.4p, not 720p. */
  readonly glued?: ReadonlySet<number>;
  /** A loose word that digits in front make money: 25仙. */
  readonly behindDigits: boolean;
  /** Words in front of the number that make a loose word money: 升值, 貶值. */
  readonly cues: ReadonlySet<string>;
}

/** Names that are common words in capitals or small letters are read in capitals only. */
const CODE = /^[A-Z]{2,3}$/;

export class CurrencyTable {
  readonly #behind = new PhraseTrie<CurrencyWord>();
  readonly #before = new PhraseTrie<CurrencyWord>('backward');
  readonly #minor = new PhraseTrie<MinorWord>();
  readonly #codes = new Set<CurrencyWord>();
  readonly #leading: ReadonlySet<string>;
  readonly #smallCodes: ReadonlySet<string>;
  /** Powers of ten by the letter in front of a code: 30 MUSD. */
  readonly letters: ReadonlyMap<string, number>;
  /** Last characters of units behind which a single digit stands for tenths: 三块五. */
  readonly tenthsBehind: ReadonlySet<string>;
  readonly #cuts: ReadonlyMap<string, PhraseTrie<true>>;

  constructor(file: CurrenciesFile, names: CurrencyNamesFile) {
    this.#leading = new Set(file.leading);
    this.#smallCodes = new Set(file.small_codes);
    this.letters = new Map(Object.entries(file.letters));
    this.tenthsBehind = new Set(file.tenths_behind);
    this.#cuts = cutsOf(file);
    for (const { code, signs, names: own } of file.currencies) {
      for (const sign of signs) this.#addSign(sign, code);
      const word = certain(code, 'name');
      for (const name of own) this.#add(name, word);
    }
    for (const [code, list] of Object.entries(names)) {
      const word = certain(code, 'name');
      for (const name of list) this.#add(name, word);
    }
    this.#addShared(file);
    for (const minor of file.minor) {
      const { power, of } = minor;
      for (const name of minor.names) {
        const loose = minor.loose ?? (minor.strong ? !minor.strong.includes(name) : false);
        this.#minor.add(name, {
          power,
          of,
          local: minor.local ?? false,
          loose,
          behindDigits: minor.behind_digits ?? false,
          cues: new Set(minor.cues),
          ...(minor.glued ? { glued: new Set(minor.not_of) } : {}),
        });
      }
    }
  }

  #addShared(file: CurrenciesFile): void {
    for (const { names: shared, candidates, local, assume, abroad, power } of file.shared) {
      const word: CurrencyWord = {
        form: 'shared',
        candidates,
        local: local ?? false,
        power: power ?? 0,
        ...(assume === undefined ? {} : { assume }),
        ...(abroad === undefined ? {} : { abroad }),
      };
      for (const name of shared) this.#add(name, word);
    }
  }

  /** The currency that stands right behind a position. */
  behind(text: string, at: number): Match<CurrencyWord> | undefined {
    const match = this.#checked(text, this.#behind.longest(text, at));
    return match === undefined ? undefined : withoutWhole(text, match);
  }

  /** The currency that ends right at a position. */
  before(text: string, at: number): Match<CurrencyWord> | undefined {
    const match = this.#checked(text, this.#before.longest(text, at));
    if (match === undefined) return undefined;
    const inside = isLetter(text, match.start) && isLetter(text, match.start - 1);
    return inside ? this.#shorter(text, at) : match;
  }

  minor(text: string, at: number): Match<MinorWord> | undefined {
    return this.#minor.longest(text, at);
  }

  /** Whether a word in front of the number tells that a loose word is money. */
  cued(text: string, start: number, minor: Match<MinorWord>): boolean {
    const before = text.slice(Math.max(0, start - 2), start);
    return minor.value.cues.has(before) || minor.value.cues.has(before.slice(-1));
  }

  /** Whether a currency word of Latin letters may stand before its number: "ringgit 42", not "won 5". */
  mayLead(text: string, match: Match<CurrencyWord>): boolean {
    return this.#leading.has(foldText(text.slice(match.start, match.end)));
  }

  /** 元 of 元素 and 元件: the word goes on. */
  isCut(text: string, match: Match<CurrencyWord>): boolean {
    const cut = this.#cuts.get(text.slice(match.start, match.end));
    return cut?.longest(text, match.end) !== undefined;
  }

  /** Without the letters in front, where those belong to another word: the $ of "VoIP$5". */
  #shorter(text: string, at: number): Match<CurrencyWord> | undefined {
    const sign = this.#before.longestWhere(text.slice(at - 1, at), 1, () => true);
    if (sign === undefined || isLetter(text, at - 1)) return undefined;
    return { start: at - 1, end: at, value: sign.value };
  }

  #addSign(sign: string, code: string): void {
    const isCode = CODE.test(sign);
    const word = certain(code, isCode ? 'code' : 'sign');
    if (isCode) this.#codes.add(word);
    this.#add(sign, word);
  }

  #add(name: string, word: CurrencyWord): void {
    this.#behind.add(name, word);
    this.#before.add(name, word, true);
  }

  /** Three-letter codes are also words (try, all, sek): small letters count for the best known only. */
  #checked(text: string, match: Match<CurrencyWord> | undefined): Match<CurrencyWord> | undefined {
    if (match === undefined || !this.#codes.has(match.value)) return match;
    const written = text.slice(match.start, match.end);
    if (written === written.toUpperCase() || this.#smallCodes.has(written)) return match;
    return undefined;
  }
}

/** 元整 ends an amount; in 500元整數關卡 the last character begins another word. */
function withoutWhole(text: string, match: Match<CurrencyWord>): Match<CurrencyWord> {
  const isCut = text[match.end - 1] === '整' && isKind(text, match.end, HAN);
  return isCut ? { ...match, end: match.end - 1 } : match;
}

function certain(code: string, form: CurrencyWord['form']): CurrencyWord {
  return { form, candidates: [code], local: false, power: 0 };
}

function cutsOf(file: CurrenciesFile): Map<string, PhraseTrie<true>> {
  const cuts = new Map<string, PhraseTrie<true>>();
  for (const [word, list] of Object.entries(file.not_before)) {
    const trie = new PhraseTrie<true>();
    for (const next of list) trie.add(next, true);
    cuts.set(word, trie);
  }
  return cuts;
}
