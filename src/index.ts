/** The public API of liushui: everything that the command line does can be done from a program. */

export {
  ANNOTATION_LAYERS,
  type Annotation,
  type AnnotationInput,
  type AnnotationLayer,
  type AnnotatorSettings,
  createAnnotator,
} from './app/annotate.js';
export { annotateLines } from './app/annotate-lines.js';
export { stages, standardChain } from './app/catalog.js';
export { checkLexicon, type LexiconCheck, type NameWarning } from './app/check-lexicon.js';
export { evaluateGold } from './app/evaluate.js';
export {
  type IngestReport,
  type IngestRequest,
  ingest,
  type RunSettings,
  runPipelineFile,
} from './app/ingest.js';
export { VERSION } from './app/version.js';
export { type WhyNotRequest, whyNot } from './app/why-not.js';
export { DocumentError, LiushuiError, RunError, UsageError } from './core/errors.js';
export type { Layers } from './core/layers.js';
export type { DeadLetterRecord } from './core/records/dead-letter.js';
export type { DocumentRecord } from './core/records/document.js';
export type { EntityRecord } from './core/records/entity.js';
export { type FactRecord, RANKS } from './core/records/fact.js';
export type { IssueRecord } from './core/records/issue.js';
export type { ManifestRecord } from './core/records/manifest.js';
export type { MentionRecord } from './core/records/mention.js';
export type { RunRecord } from './core/records/run.js';
export type { StatementRecord } from './core/records/statement.js';
export type { Stage, StageContext } from './core/stage.js';
export { MODALITIES, POLARITIES } from './core/statement.js';
export { oneLine } from './ledger/columns.js';
export {
  type ConflictGroup,
  type ConflictPair,
  type ContestedFact,
  conflictsOf,
} from './ledger/conflicts/conflicts.js';
export { renderConflicts } from './ledger/conflicts/render-conflicts.js';
export { type Evaluation, evaluateLedger } from './ledger/evaluate/evaluate.js';
export { renderEvaluation } from './ledger/evaluate/render-evaluation.js';
export { explain } from './ledger/explain/explain.js';
export type { Explanation } from './ledger/explain/explanation.js';
export { renderExplanation } from './ledger/explain/render-explanation.js';
export { type Ledger, openLedger } from './ledger/open.js';
export { type Contradiction, type FactLine, type Overview, overviewOf } from './ledger/overview.js';
export type { FactQuery } from './ledger/query/fact-query.js';
export { type FactQueryResult, type FoundFact, queryFacts } from './ledger/query/query.js';
export { renderQuery } from './ledger/query/render-query.js';
export type { Finding } from './ledger/verify/findings.js';
export { verifyLedger } from './ledger/verify/verify.js';
export { renderWhyNot } from './ledger/why-not/render-why-not.js';
export type { Verdict, WhyNot, WhyNotMiss, WhyNotPlace } from './ledger/why-not/why-not.js';
export type { LexiconChange } from './lexicon/merge.js';
export type { UserLexicon } from './lexicon/schema.js';
export { readUserLexicon } from './lexicon/user-lexicon.js';
export { pipeline } from './pipeline/compose.js';
export { MOST_WORKERS } from './pipeline/definition.js';
export { runStages } from './pipeline/run-stages.js';
export type { RunProgress } from './pipeline/run-summary.js';
export {
  checkFrames,
  type ExampleCheck,
  type FrameFileCheck,
} from './stages/statements/check-frames.js';
export { loadOwnFrames, type OwnFrame } from './stages/statements/frames/own-frames.js';
