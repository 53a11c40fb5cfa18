import type { Article } from '../../../core/article.js';
import type { CURRENCY_BASES } from '../../../core/figure.js';
import type { Languages } from '../../../core/language.js';
import { isChinese, languageAt } from '../../../core/language.js';
import type { Outlets } from '../../../lexicon/outlets.js';
import type { CurrencyWord } from '../words/currency-table.js';
import type { LocalCurrencies } from '../words/local-currencies.js';
import type { StatedCurrency } from './stated-currency.js';

type Basis = (typeof CURRENCY_BASES)[number];

export interface CurrencyReading {
  readonly currency: string | null;
  readonly candidates?: readonly string[];
  readonly basis: Basis;
}

interface Local {
  readonly currency: string;
  readonly basis: Basis;
}

/** Where the text comes from, as far as that decides what a bare 元 or $ means. */
export class CurrencyContext {
  readonly #text: string;
  readonly #region: string | undefined;
  readonly #publisherRegion: string | undefined;
  #homes: ReadonlyMap<string, number> | undefined;

  constructor(
    article: Article,
    readonly languages: Languages,
    readonly local: LocalCurrencies,
    outlets: Outlets,
    readonly stated: readonly StatedCurrency[],
  ) {
    this.#text = article.text;
    this.#region = article.region?.value;
    const publisher = article.publisher?.value;
    this.#publisherRegion = publisher === undefined ? undefined : outlets.regionOf(publisher);
  }

  /** What a currency word means at a position; `said` is the currency set earlier in the paragraph. */
  read(word: CurrencyWord, at: number, said: string | undefined): CurrencyReading {
    const [first, ...others] = word.candidates;
    if (first !== undefined && others.length === 0) {
      return { currency: first, basis: word.form === 'sign' ? 'symbol' : 'explicit' };
    }
    const { candidates } = word;
    const isQuoted = this.#isQuoted(at);
    const stated = word.local && !isQuoted && this.#stated(at);
    if (stated) return { currency: stated, candidates: [stated], basis: 'explicit' };
    if (
      said !== undefined &&
      !isQuoted &&
      candidates.includes(said) &&
      word.local &&
      word.assume === undefined
    ) {
      return { currency: said, candidates, basis: 'inferred' };
    }
    if (word.local) {
      const places = word.assume === undefined ? this.#places(at) : this.#dollars();
      const local = places.find(({ currency }) => candidates.includes(currency));
      if (local !== undefined) return { ...local, candidates };
    }
    if (word.abroad !== undefined && !this.#isChinese(at)) {
      return { currency: word.abroad, candidates, basis: 'inferred' };
    }
    if (word.assume !== undefined) return { currency: word.assume, candidates, basis: 'symbol' };
    return { currency: null, candidates, basis: 'document' };
  }

  /** The currency of amounts that name none: what the text says that they are in, else that of the place. */
  home(at: number): CurrencyReading {
    const stated = this.#stated(at);
    if (stated !== undefined) return { currency: stated, basis: 'explicit' };
    const [local] = this.#places(at);
    return local ?? { currency: null, basis: 'document' };
  }

  /** Of several currencies that a word may mean, the one of the country that the text tells most of: ¥ of a Japanese maker. */
  ofPlacesTold(candidates: readonly string[]): string | undefined {
    this.#homes ??= this.local.toldIn(this.#text);
    let best: string | undefined;
    let most = 0;
    for (const [currency, times] of this.#homes) {
      if (times <= most || !candidates.includes(currency)) continue;
      best = currency;
      most = times;
    }
    return best;
  }

  /** 業績以人民幣計，股價收報10元: what a share is quoted at in Hong Kong is in dollars whatever the results are in. */
  #isQuoted(at: number): boolean {
    const [place] = this.#places(at);
    return place?.currency === 'HKD' && this.local.isQuoted(this.#text, at);
  }

  #stated(at: number): string | undefined {
    return this.stated.findLast(({ from }) => from <= at)?.currency;
  }

  /** A bare $ is the US dollar even in Taiwan's news, unless the caller or the outlet says otherwise. */
  #dollars(): Local[] {
    return told([
      [this.local.of(this.#region), 'document'],
      [this.local.dollarOf(this.#publisherRegion), 'publisher'],
    ]);
  }

  /** Where the text is from, the surest first: the caller's word, the outlet, the written language. */
  #places(at: number): Local[] {
    const tag = languageAt(this.languages.sentences, at);
    const written = this.#byTag(this.languages.document) ?? this.#byTag(tag);
    const outlet = this.local.of(this.#publisherRegion);
    const isForeign = this.#isChinese(at) && !this.local.writesChinese(this.#publisherRegion);
    return told([
      [this.local.of(this.#region), 'document'],
      [isForeign ? undefined : outlet, 'publisher'],
      [written, 'document'],
    ]);
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
    return this.local.of(region);
  }
}

function told(places: readonly (readonly [string | undefined, Basis])[]): Local[] {
  return places.flatMap(([currency, basis]) =>
    currency === undefined ? [] : [{ currency, basis }],
  );
}
