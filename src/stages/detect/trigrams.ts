import type { francAll as FrancAll } from 'franc';

/** Thrown where letter statistics are asked for before they are loaded. */
class NotLoaded extends Error {}

let francAll: typeof FrancAll | undefined;

/** Loads the letter statistics of this process. */
export async function loadTrigrams(): Promise<void> {
  ({ francAll } = await import('franc'));
}

/**
 * Does some work that may ask for letter statistics. Only the first work of the process that does is
 * begun anew: they take 50 ms and 12 MB, and most Chinese articles never need them.
 */
export function withTrigrams<T>(work: () => T): T | Promise<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotLoaded)) throw error;
    return loadTrigrams().then(work);
  }
}

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
 * BCP 47 codes to choose from; left out, all 187 of franc's languages. To be called within
 * `withTrigrams`.
 */
export function trigramVote(text: string, only?: readonly string[]): TrigramVote | undefined {
  if (francAll === undefined) throw new NotLoaded();
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
