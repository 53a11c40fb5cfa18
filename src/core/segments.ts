import type { Span } from './span.js';

/** Sentences and tokens of one article; all spans are into the original text, in order. */
export interface Segments {
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
}

export interface Sentence extends Span {
  /** Heading, list item, caption, credit (byline, source) … where the layout tells; `body` else. */
  readonly role: 'body' | 'heading' | 'listItem' | 'caption' | 'tableRow' | 'credit';
}

/** Tokens as parallel arrays, which is a third of the size of objects in JSON. */
export interface Tokens {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Coarse part of speech: n v a d m … for Chinese (ictclas), noun verb … for English, '' unknown. */
  readonly tags: readonly string[];
}
