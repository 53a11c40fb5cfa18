import { UsageError } from '../core/errors.js';
import type { Layers } from '../core/layers.js';
import type { DocumentRecord } from '../core/records/document.js';
import type { ManifestRecord } from '../core/records/manifest.js';
import { gather, summaryOf } from '../ledger/explain/gather.js';
import { type Ledger, openLedger } from '../ledger/open.js';
import type { WhyNot } from '../ledger/why-not/why-not.js';
import type { UserLexicon } from '../lexicon/schema.js';
import { readUserLexicon } from '../lexicon/user-lexicon.js';
import { pipelineFingerprint } from '../pipeline/layer-key.js';
import { createDiagnosis } from '../stages/statements/diagnosis.js';
import { loadOwnFrames, type OwnFrame } from '../stages/statements/frames/own-frames.js';
import { standardChain } from './catalog.js';
import { findWords, nearestSentence } from './find-words.js';
import { runInProcess } from './layers.js';
import { lexiconWith } from './lexicon.js';
import { placeOf } from './why-not-place.js';

export interface WhyNotRequest {
  /** Folder of the fact store. */
  readonly store: string;
  /** The article: its id, its uri, or a part of its uri or headline. */
  readonly document: string;
  /** Words of it, in either Chinese script. */
  readonly text: string;
  /** The user's own lexicon, and frames, that the store was made with or that are to be tried. */
  readonly lexicon?: readonly string[];
  readonly frames?: readonly string[];
}

/** Places of the words that are looked into. */
const PLACES = 3;

/**
 * Why some words of an article gave no fact: reads the stored text once more and tells the first
 * stage and rule that declined, and the nearest misses.
 * @throws UsageError E-DOC-UNKNOWN, E-DOC-AMBIGUOUS, E-DOC-DEAD, and as openLedger does.
 */
export async function whyNot(request: WhyNotRequest): Promise<WhyNot> {
  const { text: asked } = request;
  if (asked.trim() === '') throw new UsageError('E-TEXT-EMPTY', 'give the words to look for');
  const ledger = openLedger(request.store);
  const document = await findDocument(ledger, request.document);
  const user = readUserLexicon(request.lexicon ?? []);
  const own = loadOwnFrames(request.frames ?? []);
  const layers = await layersOf(document, user);
  const { stands, spans } = findWords(asked, layers);
  const diagnose = createDiagnosis({ own });
  return {
    article: summaryOf(document),
    asked,
    stands,
    count: spans.length,
    places: spans.slice(0, PLACES).map((span) => placeOf(span, layers, diagnose(layers, span))),
    ...(spans.length === 0 && nearestSentence(asked, layers)),
    notes: notesOn(ledger.manifest, user, own),
  };
}

/** What the store was made with and this answer was not, or the other way round. */
function notesOn(
  { pipeline, lexicon, predicates = {} }: ManifestRecord,
  user: UserLexicon,
  own: readonly OwnFrame[],
): string[] {
  const fingerprint = (frames: readonly OwnFrame[]) =>
    pipelineFingerprint(standardChain(user, frames));
  if (pipeline === fingerprint(own)) return [];
  const differs = 'what is told here may differ from it';
  if (lexicon !== lexiconWith(user).hash) {
    return [`the store was made with another lexicon (--lexicon): ${differs}`];
  }
  const given = new Set(own.map(({ frame }) => frame.predicate));
  const missing = Object.keys(predicates).filter((predicate) => !given.has(predicate));
  if (missing.length > 0) {
    return [
      `the store was made with frames of its own (${missing.join(', ')}) that were not given (--frames): ${differs}`,
    ];
  }
  if (own.length > 0 && pipeline === fingerprint([])) {
    return ['the store was made without the frames that were given'];
  }
  return [
    `the store was made with other frames (--frames), other stages or another version of the program: ${differs}`,
  ];
}

type ReadLayers = Pick<
  Layers,
  'article' | 'languages' | 'normalized' | 'segments' | 'figures' | 'names'
>;

/** The layers that the statements are read from, made anew from the stored text. */
async function layersOf({ uri, text }: DocumentRecord, user: UserLexicon): Promise<ReadLayers> {
  const chain = standardChain(user);
  const stages = chain.slice(
    0,
    chain.findIndex(({ name }) => name === 'statements'),
  );
  const base64 = Buffer.from(text, 'utf8').toString('base64');
  const { layers } = await runInProcess(stages, { uri, base64 });
  return layers as ReadLayers;
}

async function findDocument(ledger: Ledger, given: string): Promise<DocumentRecord> {
  const isPart = (part: string | undefined): boolean => part?.includes(given) ?? false;
  const found = await gather(
    ledger,
    'documents.jsonl',
    ({ id, uri, headline }) => id.startsWith(given) || isPart(uri) || isPart(headline),
  );
  const exact = found.find(({ id, uri }) => id === given || uri === given);
  const [only, another] = found;
  if (exact !== undefined || (only !== undefined && another === undefined)) {
    return (exact ?? only) as DocumentRecord;
  }
  if (only !== undefined) {
    throw new UsageError(
      'E-DOC-AMBIGUOUS',
      `${found.length} articles fit "${given}": ${found.map(({ uri }) => uri).join(', ')}`,
    );
  }
  const [dead] = await gather(ledger, 'deadletters.jsonl', ({ uri }) => isPart(uri));
  if (dead !== undefined) {
    const { uri, stage, code, message } = dead;
    throw new UsageError('E-DOC-DEAD', `${uri} is a dead letter: ${stage} ${code}: ${message}`);
  }
  throw new UsageError(
    'E-DOC-UNKNOWN',
    `${ledger.folder} has no article whose id, uri or headline has "${given}"`,
  );
}
