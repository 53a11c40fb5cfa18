/** The bytes of one source file and where they came from: what the read stage is given. */
export interface Source {
  /** Relative to the base folder of the run, with forward slashes: the identity of the article. */
  readonly uri: string;
  /** The raw bytes, base64: layers are JSON so that they can be hashed, cached and sent to workers. */
  readonly base64: string;
  /** Hints that came with the text where no file carries them (annotate); they win over the text's own. */
  readonly hints?: ArticleHints;
}

export interface ArticleHints {
  readonly inLanguage?: string;
  readonly datePublished?: string;
  readonly publisher?: string;
  readonly region?: string;
}

/** Where a piece of an article's description was read. */
export const BASES = [
  'hint',
  'frontMatter',
  'dateLine',
  'bylineLabel',
  'heading',
  'firstLine',
  'fileName',
  'text',
  'url',
] as const;
export type Basis = (typeof BASES)[number];

export interface Based<T> {
  readonly value: T;
  readonly basis: Basis;
}

export interface Encoding {
  /** WHATWG label: utf-8, utf-16le, utf-16be. */
  readonly label: string;
  readonly basis: 'bom' | 'valid' | 'nullPattern';
  readonly runnerUp?: string;
}

/** A stretch that is no prose (a front-matter field, a page stamp, a link target): no facts are read there. */
export interface Margin {
  readonly start: number;
  readonly end: number;
  readonly kind: 'frontMatter' | 'stamp' | 'url' | 'markup' | 'imprint';
}

/** One article as read: the decoded text unchanged, and what it says about itself. */
export interface Article {
  readonly text: string;
  readonly mediaType: 'text/plain' | 'text/markdown';
  readonly encoding: Encoding;
  readonly headline?: Based<string>;
  readonly author?: Based<string>;
  readonly publisher?: Based<string>;
  /** EDTF date of publication: YYYY-MM-DD, or less where less is known. */
  readonly datePublished?: Based<string>;
  /** BCP 47 tag the text or the caller declares; detect takes it as evidence only. */
  readonly declaredLanguage?: Based<string>;
  /** ISO 3166-1 alpha-2 region of the outlet where the caller gives it. */
  readonly region?: Based<string>;
  /** In text order, without overlap. */
  readonly margins: readonly Margin[];
}
