import type { Kysely } from 'kysely';
import type { StageResult } from '../core/stage-output.js';
import type { DocumentStatement } from '../core/statement.js';
import type { DocumentWrite, FailureWrite, WriteBatch } from './store.js';
import type { Tables } from './tables.js';

/** Rows that go into one INSERT, so that its parameters stay far below what databases take. */
const ROWS = 500;

/** Replaces everything known of the articles of a batch; to be called in a transaction. */
export async function writeBatch(
  db: Kysely<Tables>,
  run: string,
  { documents, failures }: WriteBatch,
): Promise<void> {
  for (const document of documents) await writeDocument(db, document);
  for (const failure of failures) await writeFailure(db, run, failure);
}

async function writeDocument(db: Kysely<Tables>, document: DocumentWrite): Promise<void> {
  const { id, uri, fingerprint, outputs } = document;
  const row = { uri, content_hash: document.contentHash, fingerprint };
  await db
    .insertInto('documents')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await writeOutputs(db, id, outputs);
  await writeStatements(db, id, outputs);
  await db.deleteFrom('dead_letters').where('uri', '=', uri).execute();
}

async function writeOutputs(
  db: Kysely<Tables>,
  document: string,
  outputs: readonly StageResult[],
): Promise<void> {
  // The layers of a reused stage stay as they are; all others of the document are replaced.
  const kept = outputs.filter((output) => output.reused).map((output) => output.stage);
  const outdated = db.deleteFrom('layers').where('document', '=', document);
  await (kept.length > 0 ? outdated.where('stage', 'not in', kept) : outdated).execute();
  await db.deleteFrom('stage_outputs').where('document', '=', document).execute();
  const stages = outputs.map(({ stage, key, issues }, position) => ({
    document,
    position,
    stage,
    key,
    issues: JSON.stringify(issues),
  }));
  if (stages.length > 0) await db.insertInto('stage_outputs').values(stages).execute();
  const layers = outputs
    .filter((output) => !output.reused)
    .flatMap(({ stage, layers }) => layers.map((layer) => ({ document, stage, ...layer })));
  if (layers.length > 0) await db.insertInto('layers').values(layers).execute();
}

async function writeStatements(
  db: Kysely<Tables>,
  document: string,
  outputs: readonly StageResult[],
): Promise<void> {
  await db.deleteFrom('statements').where('document', '=', document).execute();
  const rows = statementsOf(outputs).map((statement, position) => ({
    document,
    position,
    predicate: statement.claim.predicate,
    subject: statement.claim.subject,
    object: statement.claim.object ?? null,
    json: JSON.stringify(statement),
  }));
  for (let at = 0; at < rows.length; at += ROWS) {
    await db
      .insertInto('statements')
      .values(rows.slice(at, at + ROWS))
      .execute();
  }
}

function statementsOf(outputs: readonly StageResult[]): readonly DocumentStatement[] {
  const layer = outputs
    .flatMap((output) => output.layers)
    .find((candidate) => candidate.layer === 'statements');
  return layer === undefined ? [] : JSON.parse(layer.json);
}

async function writeFailure(db: Kysely<Tables>, run: string, write: FailureWrite): Promise<void> {
  const { id, uri, contentHash, fingerprint, failure, bytes } = write;
  for (const table of ['layers', 'stage_outputs', 'statements'] as const) {
    await db.deleteFrom(table).where('document', '=', id).execute();
  }
  await db.deleteFrom('documents').where('id', '=', id).execute();
  const { code, stage, message } = failure;
  const row = { content_hash: contentHash, fingerprint, code, stage, message, bytes };
  await db
    .insertInto('dead_letters')
    .values({ uri, ...row, first_seen: run })
    .onConflict((conflict) => conflict.column('uri').doUpdateSet(row))
    .execute();
}
