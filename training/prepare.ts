import { ENTITY_TYPES, type EntityType } from '../src/core/name.js';
import { slugOf } from '../src/core/slug.js';
import { type Lexicon, loadLexicon } from '../src/lexicon/lexicon.js';
import { detectStage } from '../src/stages/detect/stage.js';
import { findKnown } from '../src/stages/names/known/known.js';
import { knownCode } from '../src/stages/names/tagger/units.js';
import { Drafts } from '../src/stages/names/text/drafts.js';
import { nameTextOf } from '../src/stages/names/text/name-text.js';
import { loadNameTables } from '../src/stages/names/words/tables.js';
import { normalizeStage } from '../src/stages/normalize/stage.js';
import { readStage } from '../src/stages/read/stage.js';
import { segmentStage } from '../src/stages/segment/stage.js';
import type { Corpus, MarkedName, MarkedSentence } from './sources.js';

/** A sentence as the tagger gets it: normalized, with what the lexicon knows in it. */
export interface Example {
  readonly text: string;
  readonly names: readonly MarkedName[];
  readonly known: Uint8Array;
  readonly isChinese: boolean;
  readonly marks: readonly EntityType[];
  /** How much it counts in learning. */
  readonly weight: number;
}

/** Runs the stages in front of the names over a sentence. */
export type Preparer = (
  sentence: MarkedSentence,
  marks: readonly EntityType[],
) => Promise<Example[]>;

export function createPreparer(lexicon: Lexicon = loadLexicon()): Preparer {
  const tables = loadNameTables();
  const [read, detect, normalize] = [readStage(), detectStage(), normalizeStage()];
  const segment = segmentStage({ userWords: lexicon.words });
  const context = { issue: () => undefined };
  return async ({ text, names, language }, marks) => {
    const base64 = Buffer.from(text, 'utf8').toString('base64');
    const source = { uri: 'x', base64, hints: { inLanguage: language } };
    const { article } = await read.run({ source }, context);
    const { languages } = await detect.run({ article }, context);
    const { normalized } = await normalize.run({ article, languages }, context);
    const { segments } = await segment.run({ article, languages, normalized }, context);
    const nameText = nameTextOf({ article, normalized, segments }, tables);
    const drafts = new Drafts(nameText.text.length, slugOf);
    findKnown(nameText, lexicon, tables, drafts);
    const placed = names.map(({ start, end, type }) => ({
      start: nameText.alignment.toNormalized(start),
      end: nameText.alignment.toNormalized(end, true),
      type,
    }));
    return nameText.sentences.map(({ start, end, isChinese }) => ({
      text: nameText.text.slice(start, end),
      names: placed
        .filter((name) => name.start >= start && name.end <= end)
        .map((name) => ({ ...name, start: name.start - start, end: name.end - start })),
      known: knownIn(drafts, start, end),
      isChinese,
      marks,
      weight: 1,
    }));
  };
}

function knownIn(drafts: Drafts, start: number, end: number): Uint8Array {
  const known = new Uint8Array(end - start);
  for (let i = start; i < end; i++) {
    const draft = drafts.at(i);
    if (draft === undefined) continue;
    known[i - start] = knownCode(ENTITY_TYPES.indexOf(draft.type) + 1, draft.start === i);
  }
  return known;
}

/** All sentences of a corpus, in its order. */
export async function prepare(corpus: Corpus, preparer: Preparer): Promise<Example[]> {
  const examples: Example[] = [];
  for (const sentence of corpus.sentences) {
    examples.push(...(await preparer(sentence, corpus.marks)));
  }
  return examples;
}
