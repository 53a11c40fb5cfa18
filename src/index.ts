/** The public API of liushui: everything that the command line does can be done from a program. */

export {
  ANNOTATION_LAYERS,
  type Annotation,
  type AnnotationInput,
  type AnnotationLayer,
  createAnnotator,
} from './app/annotate.js';
export { annotateLines } from './app/annotate-lines.js';
export { stages, standardChain } from './app/catalog.js';
export { evaluateGold } from './app/evaluate.js';
export {
  type IngestReport,
  type IngestRequest,
  ingest,
  type RunSettings,
  runPipelineFile,
} from './app/ingest.js';
export { VERSION } from './app/version.js';
export { DocumentError, LiushuiError, RunError, UsageError } from './core/errors.js';
export type { Layers } from './core/layers.js';
export type { DeadLetterRecord } from './core/records/dead-letter.js';
export type { DocumentRecord } from './core/records/document.js';
export type { EntityRecord } from './core/records/entity.js';
export type { FactRecord } from './core/records/fact.js';
export type { IssueRecord } from './core/records/issue.js';
export type { ManifestRecord } from './core/records/manifest.js';
export type { MentionRecord } from './core/records/mention.js';
export type { RunRecord } from './core/records/run.js';
export type { StatementRecord } from './core/records/statement.js';
export type { Stage, StageContext } from './core/stage.js';
export { oneLine } from './ledger/columns.js';
export { type Evaluation, evaluateLedger } from './ledger/evaluate/evaluate.js';
export { renderEvaluation } from './ledger/evaluate/render-evaluation.js';
export { explain } from './ledger/explain/explain.js';
export type { Explanation } from './ledger/explain/explanation.js';
export { renderExplanation } from './ledger/explain/render-explanation.js';
export { type Ledger, openLedger } from './ledger/open.js';
export { type Contradiction, type FactLine, type Overview, overviewOf } from './ledger/overview.js';
export type { Finding } from './ledger/verify/findings.js';
export { verifyLedger } from './ledger/verify/verify.js';
export { pipeline } from './pipeline/compose.js';
export { runStages } from './pipeline/run-stages.js';
export type { RunProgress } from './pipeline/run-summary.js';
