import { z } from 'zod';
import { loadPrepared, type Recipe } from '../../lexicon/prepared.js';

const words = z.array(z.string().min(1)).min(1);

const schema = z.strictObject({
  dates: words,
  updates: words,
  authors: words,
  publishers: words,
  credits: words,
  links: words,
  counts: words,
  captions: words,
  captionEnds: words,
  frontMatter: z.strictObject({
    title: words,
    summary: words,
    date: words,
    updated: words,
    author: words,
    publisher: words,
    url: words,
    language: words,
  }),
});

type Labels = z.infer<typeof schema>;

export const pageLabelsRecipe: Recipe<Labels> = {
  name: 'page-labels',
  make: (read) => ({ data: read.file('language/page-labels.yaml', schema) }),
};

export type FrontMatterField = keyof Labels['frontMatter'];
export type LabelKind = Exclude<keyof Labels, 'frontMatter' | 'captions' | 'captionEnds'>;

export interface PageLabels {
  readonly hash: string;
  /** What a front-matter key holds, by the key in lower case. */
  readonly fields: ReadonlyMap<string, FrontMatterField>;
  /** The kind of each label, by the label in lower case. */
  readonly kinds: ReadonlyMap<string, LabelKind>;
  /** The lengths of the labels, longest first, by the first letter. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

const KINDS: readonly LabelKind[] = [
  'dates',
  'updates',
  'authors',
  'publishers',
  'credits',
  'links',
  'counts',
];

/** Labels of pages from lexicon/language/page-labels.yaml. */
export function loadPageLabels(): PageLabels {
  const { data, hash } = loadPrepared(pageLabelsRecipe);
  const kinds = new Map<string, LabelKind>();
  for (const kind of KINDS) for (const label of data[kind]) kinds.set(label, kind);
  const fields = new Map<string, FrontMatterField>();
  for (const [field, keys] of Object.entries(data.frontMatter)) {
    for (const key of keys) fields.set(key, field as FrontMatterField);
  }
  return { hash, fields, kinds, lengths: lengthsOf([...kinds.keys()]) };
}

function lengthsOf(labels: readonly string[]): Map<string, readonly number[]> {
  const lengths = new Map<string, number[]>();
  for (const label of labels) {
    const first = label[0] ?? '';
    const known = lengths.get(first) ?? [];
    if (!known.includes(label.length)) known.push(label.length);
    lengths.set(first, known);
  }
  for (const known of lengths.values()) known.sort((a, b) => b - a);
  return lengths;
}
