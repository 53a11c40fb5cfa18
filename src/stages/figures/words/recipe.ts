import type { Recipe } from '../../../lexicon/prepared.js';
import {
  type CurrenciesFile,
  type CurrencyNamesFile,
  currenciesFile,
  currencyNamesFile,
  type LanguageFile,
  type LinksFile,
  languageFile,
  linksFile,
  type NumeralsFile,
  numeralsFile,
} from './table-schema.js';

/** The files of lexicon/figures. */
interface FigureData {
  readonly currencies: CurrenciesFile;
  readonly currencyNames: CurrencyNamesFile;
  readonly numerals: NumeralsFile;
  readonly links: LinksFile;
  readonly languages: readonly LanguageFile[];
}

export const figuresRecipe: Recipe<FigureData> = {
  name: 'figures',
  make: (read) => ({
    data: {
      currencies: read.file('figures/currencies.yaml', currenciesFile),
      currencyNames: read.file('figures/currency-names.yaml', currencyNamesFile),
      numerals: read.file('figures/numerals.yaml', numeralsFile),
      links: read.file('figures/links.yaml', linksFile),
      languages: read.folder('figures/languages', languageFile).map(({ data }) => data),
    },
  }),
};
