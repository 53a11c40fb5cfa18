import { francAll } from 'franc';

export interface TrigramVote {
  /** BCP 47, the two-letter code where there is one. */
  readonly language: string;
  /** 0 to 1: the lead over the second language. */
  readonly score: number;
}

/** franc reads no more of a text than this. */
const READ = 2048;

/**
 * The language of a text by its letter groups (franc), undefined where it cannot tell. `only` are
 * BCP 47 codes to choose from; left out, all 187 of franc's languages.
 */
export function trigramVote(text: string, only?: readonly string[]): TrigramVote | undefined {
  const options = only === undefined ? { minLength: 10 } : { minLength: 10, only: only.map(iso3) };
  const [best, second] = francAll(text.slice(0, READ), options);
  if (best === undefined || best[0] === 'und') return undefined;
  const lead = second === undefined ? 1 : best[1] - second[1];
  const [language = 'und'] = Intl.getCanonicalLocales(best[0]);
  return { language, score: Math.min(1, 0.3 + lead * 3) };
}

/** franc's own codes for the languages of the Latin table. */
const ISO3: Readonly<Record<string, string>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
};

function iso3(language: string): string {
  return ISO3[language] ?? language;
}
