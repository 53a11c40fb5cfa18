import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../src/core/hash.js';
import type { EntityType } from '../src/core/name.js';

/** A sentence with its names, as a corpus has it. */
export interface MarkedSentence {
  readonly text: string;
  readonly names: readonly MarkedName[];
  /** BCP 47, as a reader would give it to the pipeline. */
  readonly language: string;
}

export interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly type: EntityType;
}

/** One corpus: its sentences, what it marks, and the hash of its text. */
export interface Corpus {
  readonly name: string;
  readonly sentences: readonly MarkedSentence[];
  /** Types that it marks wherever they stand; of other types, what is not marked is not known. */
  readonly marks: readonly EntityType[];
  readonly hash: string;
}

const TYPES: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  PRODUCT: 'product',
  OTHER: 'other',
};
const THREE: readonly EntityType[] = ['person', 'place', 'organization'];
const ALL: readonly EntityType[] = [...THREE, 'product', 'other'];

/** The project's own sentences of the files that begin with a prefix, one corpus. */
export function ownCorpus(folder: string, prefix: string): Corpus {
  const files = readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .sort();
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  const sentences = texts.flatMap((text, i) => {
    const language = languageOf(files[i] ?? '');
    return text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => ({ ...parseMarks(line), language }));
  });
  return { name: `own ${prefix}`, sentences, marks: ALL, hash: sha256(texts.join('\0')) };
}

function languageOf(file: string): string {
  if (file.startsWith('zh-hant-hk')) return 'zh-Hant-HK';
  if (file.startsWith('zh-hant')) return 'zh-Hant-TW';
  return file.startsWith('zh') ? 'zh-Hans' : 'en';
}

/** {ORG|晨光}在… as text and names. */
export function parseMarks(line: string): Pick<MarkedSentence, 'text' | 'names'> {
  const names: MarkedName[] = [];
  let text = '';
  let copied = 0;
  for (const match of line.matchAll(/\{([A-Z]+)\|([^{}|]+)\}/g)) {
    const [whole, mark = '', name = ''] = match;
    const type = TYPES[mark];
    if (type === undefined) throw new Error(`unknown mark ${mark} in: ${line}`);
    text += line.slice(copied, match.index);
    names.push({ start: text.length, end: text.length + name.length, type });
    text += name;
    copied = match.index + whole.length;
  }
  return { text: text + line.slice(copied), names };
}

/** A corpus of `{"t": text, "e": [[start, end, type]]}` a line; undefined where it is missing. */
export function outsideCorpus(
  path: string,
  name: string,
  language: string,
  marks: readonly EntityType[] = THREE,
): Corpus | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const sentences = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { t, e } = JSON.parse(line) as { t: string; e: [number, number, string][] };
      const names = e.flatMap(([start, end, mark]) => {
        const type = TYPES[mark];
        return type === undefined ? [] : [{ start, end, type }];
      });
      return { text: t, names, language };
    });
  return { name, sentences, marks, hash: sha256(text) };
}
