import type { ArticleHints } from '../core/article.js';
import { DocumentError, messageOf, RunError, UsageError } from '../core/errors.js';
import { documentId } from '../core/identity.js';
import type { LayerName, Layers } from '../core/layers.js';
import type { DocumentRecord } from '../core/records/document.js';
import type { IssueRecord } from '../core/records/issue.js';
import type { MentionRecord } from '../core/records/mention.js';
import type { StatementRecord } from '../core/records/statement.js';
import type { AnyStage } from '../core/stage.js';
import type { StoredArticle } from '../core/state.js';
import { loadPredicates } from '../lexicon/predicates.js';
import { readUserLexicon } from '../lexicon/user-lexicon.js';
import { ArticleRecords, type NumberMention } from '../stages/emit/article-records.js';
import { factsOfOne } from '../stages/resolve/resolve.js';
import { definitionsOf, loadOwnFrames } from '../stages/statements/frames/own-frames.js';
import { standardChain } from './catalog.js';
import { runInProcess } from './layers.js';

export const ANNOTATION_LAYERS = ['languages', 'figures', 'names', 'statements'] as const;
export type AnnotationLayer = (typeof ANNOTATION_LAYERS)[number];

/** One text to annotate, with what is known of it. */
export interface AnnotationInput extends ArticleHints {
  readonly id: string;
  readonly text: string;
}

/** What the stages find in one text, in the records of the store. */
export interface Annotation {
  readonly id: string;
  readonly languages: DocumentRecord['languages'];
  readonly mentions: readonly (MentionRecord | NumberMention)[];
  readonly statements: readonly StatementRecord[];
  readonly issues: readonly IssueRecord[];
  /** Why the text could not be processed; all else is empty then. */
  readonly error?: { readonly code: string; readonly message: string };
}

export interface AnnotatorSettings {
  /** The user's own lexicon: files and folders (docs/lexicon.md), read once. */
  readonly lexicon?: readonly string[];
  /** The user's own frames: files and folders (docs/frames.md), read once. */
  readonly frames?: readonly string[];
}

/** What the records need whichever layers are asked for. */
const ALWAYS: readonly LayerName[] = ['article', 'languages', 'normalized'];

/**
 * Makes a function that annotates one text after the other in this process, with only the stages
 * that the layers need. A text that cannot be processed gives an annotation with an error.
 * @throws UsageError (E-LEXICON-…, E-FRAMES) for a lexicon or frames of the user's own that cannot be.
 */
export function createAnnotator(
  wanted: readonly AnnotationLayer[] = ANNOTATION_LAYERS,
  { lexicon = [], frames = [] }: AnnotatorSettings = {},
): (input: AnnotationInput) => Promise<Annotation> {
  const own = loadOwnFrames(frames);
  const stages = stagesFor([...ALWAYS, ...wanted], standardChain(readUserLexicon(lexicon), own));
  const predicates = { ...loadPredicates().predicates, ...definitionsOf(own) };
  return async ({ id, text, ...hints }) => {
    try {
      const base64 = Buffer.from(text, 'utf8').toString('base64');
      const article = await process(stages, { source: { uri: id, base64, hints } }, wanted);
      const factOf = factsOfOne(article, predicates);
      const records = new ArticleRecords(article);
      return {
        id,
        languages: records.document(article.id).languages,
        mentions: [...records.mentions(), ...records.numbers()],
        statements: records.statements((statement) => factOf.get(statement)),
        issues: records.issues(),
      };
    } catch (error) {
      // What is wrong with the program's own data is wrong for every text.
      if (error instanceof UsageError || error instanceof RunError) throw error;
      return { id, languages: [], mentions: [], statements: [], issues: [], error: causeOf(error) };
    }
  };
}

function causeOf(error: unknown): NonNullable<Annotation['error']> {
  if (error instanceof DocumentError) return { code: error.code, message: error.message };
  return { code: 'E-STAGE-CRASH', message: `unexpected error: ${messageOf(error)}` };
}

/** The stages of a chain that provide these layers, directly or for one another. */
function stagesFor(layers: readonly LayerName[], chain: readonly AnyStage[]): readonly AnyStage[] {
  const needed = new Set<LayerName>(layers);
  const chosen = [...chain].reverse().filter((stage) => {
    if (!stage.provides.some((layer) => needed.has(layer))) return false;
    for (const layer of stage.requires) needed.add(layer);
    return true;
  });
  return chosen.reverse();
}

/** Runs the stages; layers that only other stages asked for are left out of what is told. */
async function process(
  stages: readonly AnyStage[],
  initial: Pick<Layers, 'source'>,
  wanted: readonly AnnotationLayer[],
): Promise<StoredArticle> {
  const { layers, issues } = await runInProcess(stages, initial.source);
  const { uri } = initial.source;
  return {
    id: documentId(uri),
    uri,
    contentHash: '',
    layers: {
      ...(layers as Pick<Layers, 'article' | 'languages' | 'normalized'>),
      figures: wanted.includes('figures') ? (layers.figures ?? []) : [],
      names: wanted.includes('names') ? (layers.names ?? []) : [],
      statements: wanted.includes('statements') ? (layers.statements ?? []) : [],
    },
    issues,
  };
}
