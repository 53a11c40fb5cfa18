import type { Article } from '../../core/article.js';
import type { CURRENCY_BASES } from '../../core/figure.js';
import type { Languages } from '../../core/language.js';
import { isChinese, languageAt } from '../../core/language.js';
import type { CurrencyWord } from './currency-table.js';

type Basis = (typeof CURRENCY_BASES)[number];

export interface CurrencyReading {
  readonly currency: string | null;
  readonly candidates?: readonly string[];
  readonly basis: Basis;
}

const BY_REGION: Readonly<Record<string, string>> = {
  TW: 'TWD',
  HK: 'HKD',
  CN: 'CNY',
  MO: 'MOP',
  JP: 'JPY',
  KR: 'KRW',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  NZ: 'NZD',
  SG: 'SGD',
  MX: 'MXN',
  GB: 'GBP',
};

/** Where the text comes from, as far as that decides what a bare 元 or $ means. */
export class CurrencyContext {
  readonly #region: string | undefined;
  readonly #publisherRegion: string | undefined;

  constructor(
    article: Article,
    readonly languages: Languages,
    publisherRegion: string | undefined,
  ) {
    this.#region = article.region?.value;
    this.#publisherRegion = publisherRegion;
  }

  /** What a currency word means at a position; `said` is the currency set earlier in the paragraph. */
  read(word: CurrencyWord, at: number, said: string | undefined): CurrencyReading {
    const [first, ...others] = word.candidates;
    if (first !== undefined && others.length === 0) {
      return { currency: first, basis: word.form === 'sign' ? 'symbol' : 'explicit' };
    }
    const { candidates } = word;
    if (
      said !== undefined &&
      candidates.includes(said) &&
      word.local &&
      word.assume === undefined
    ) {
      return { currency: said, candidates, basis: 'inferred' };
    }
    if (word.local) {
      const local = word.assume === undefined ? this.#local(at) : this.#hinted();
      if (local !== undefined && candidates.includes(local.currency))
        return { ...local, candidates };
    }
    if (word.abroad !== undefined && !this.#isChinese(at)) {
      return { currency: word.abroad, candidates, basis: 'inferred' };
    }
    if (word.assume !== undefined) return { currency: word.assume, candidates, basis: 'symbol' };
    return { currency: null, candidates, basis: 'document' };
  }

  /** The currency of the place, for amounts that name none. */
  home(at: number): CurrencyReading {
    const local = this.#local(at);
    return local ?? { currency: null, basis: 'document' };
  }

  /** A bare $ is the US dollar even in Taiwan's news, unless the caller says where the text is from. */
  #hinted(): { currency: string; basis: Basis } | undefined {
    const hinted = this.#region && BY_REGION[this.#region];
    return hinted ? { currency: hinted, basis: 'document' } : undefined;
  }

  #local(at: number): { currency: string; basis: Basis } | undefined {
    const hinted = this.#hinted();
    if (hinted !== undefined) return hinted;
    const publisher = this.#publisherRegion && BY_REGION[this.#publisherRegion];
    if (publisher) return { currency: publisher, basis: 'publisher' };
    const tag = languageAt(this.languages.sentences, at);
    const language = this.#byTag(this.languages.document) ?? this.#byTag(tag);
    return language === undefined ? undefined : { currency: language, basis: 'document' };
  }

  #isChinese(at: number): boolean {
    const tag = languageAt(this.languages.sentences, at) ?? this.languages.document;
    return tag === 'und' || isChinese(tag);
  }

  #byTag(tag: string | undefined): string | undefined {
    if (tag === undefined) return undefined;
    if (tag.startsWith('zh-Hans')) return 'CNY';
    if (tag.startsWith('ja')) return 'JPY';
    const region = /-([A-Z]{2})$/.exec(tag)?.[1];
    return region === undefined ? undefined : BY_REGION[region];
  }
}
