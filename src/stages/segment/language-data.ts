import { z } from 'zod';
import { loadPrepared, type Recipe } from '../../lexicon/prepared.js';

const words = z.array(z.string().min(1)).min(1);
const abbreviationSchema = z.strictObject({
  before: words,
  maybe: words,
  openers: words,
  lettered: words,
});
const labelSchema = z.looseObject({
  captions: words,
  captionEnds: words,
  authors: words,
  credits: words,
  publishers: words,
  links: words,
  dates: words,
});

interface SegmentWords {
  readonly abbreviations: z.infer<typeof abbreviationSchema>;
  readonly labels: z.infer<typeof labelSchema>;
}

export const segmentRecipe: Recipe<SegmentWords> = {
  name: 'segment',
  make: (read) => ({
    data: {
      abbreviations: read.file('language/abbreviations.yaml', abbreviationSchema),
      labels: read.file('language/page-labels.yaml', labelSchema),
    },
  }),
};

export interface SentenceWords {
  /** Abbreviations after which a sentence goes on. */
  readonly before: ReadonlySet<string>;
  /** Abbreviations that end a sentence only before an opener. */
  readonly maybe: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  /** Words before a letter that tells which one: "Series B". */
  readonly lettered: ReadonlySet<string>;
}

export interface LayoutLabels {
  /** A caption's label at the start of a line: 圖：…, "Photo: …". */
  readonly caption: RegExp;
  /** A bracket at the end of a caption that says where the picture is from. */
  readonly captionEnd: RegExp;
  /** The label of a byline, a credit, a source or a copyright at the start of a line. */
  readonly credit: RegExp;
  /** The same label, followed by a blank only: it counts in short lines that are no sentence. */
  readonly bareCredit: RegExp;
}

export interface SegmentData {
  readonly hash: string;
  readonly sentenceWords: SentenceWords;
  readonly layout: LayoutLabels;
}

/** Abbreviations and labels from lexicon/language. */
export function loadSegmentData(): SegmentData {
  const { data, hash } = loadPrepared(segmentRecipe);
  const { before, maybe, openers, lettered } = data.abbreviations;
  const { captions, captionEnds, authors, credits, publishers, links, dates } = data.labels;
  return {
    hash,
    sentenceWords: {
      before: new Set(before),
      maybe: new Set(maybe),
      openers: new Set(openers),
      lettered: new Set(lettered),
    },
    layout: layoutLabels(
      captions,
      captionEnds,
      [...authors, ...credits],
      [...publishers, ...links, ...dates],
    ),
  };
}

/** Patterns that read a line's two ends only; each is bounded. */
function layoutLabels(
  captions: readonly string[],
  captionEnds: readonly string[],
  hands: readonly string[],
  sources: readonly string[],
): LayoutLabels {
  const opening = '^[\\s>*_(（[【〔▲△▼]{0,6}';
  const marked = '\\s{0,2}[:：/／|｜]';
  const bracket = `[（(【〔[](?:(?:${anyOf(captions)})${marked}[^（()）]{0,60}|[^（()）]{0,20}(?:${anyOf(captionEnds)}))[)）】〕\\]]\\s*$`;
  return {
    caption: new RegExp(`${opening}(?:${anyOf(captions)})${marked}`, 'iu'),
    captionEnd: new RegExp(bracket, 'iu'),
    credit: new RegExp(
      `${opening}(?:(?:${anyOf([...hands, ...sources])})${marked}|©|\\(c\\)\\s?\\d{4}|copyright\\b)`,
      'iu',
    ),
    bareCredit: new RegExp(
      `${opening}(?:\\p{Script=Han}{0,8}(?:记者|記者)|${anyOf(hands)})\\s`,
      'iu',
    ),
  };
}

/** An alternation of the labels, the longest first. */
function anyOf(labels: readonly string[]): string {
  const longestFirst = [...labels].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return longestFirst.map((label) => label.replace(/ /g, '\\s')).join('|');
}
