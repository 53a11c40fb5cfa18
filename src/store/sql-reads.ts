import type { Kysely } from 'kysely';
import { RunError } from '../core/errors.js';
import type { StageIssue } from '../core/issue.js';
import type { LayerName, Layers } from '../core/layers.js';
import type { LayerJson, StageOutput } from '../core/stage-output.js';
import type { ArticleState, StoredDocument, StoredStatement } from './store.js';
import type { Tables } from './tables.js';

/** Documents read at a time while streaming: their layers are in memory together. */
const PAGE = 32;
const STATEMENT_PAGE = 1000;

export async function readStates(
  db: Kysely<Tables>,
  uris: readonly string[],
): Promise<ReadonlyMap<string, ArticleState>> {
  if (uris.length === 0) return new Map();
  const columns = ['uri', 'content_hash as contentHash', 'fingerprint'] as const;
  const documents = await db
    .selectFrom('documents')
    .select(columns)
    .where('uri', 'in', uris)
    .execute();
  const letters = await db
    .selectFrom('dead_letters')
    .select(columns)
    .where('uri', 'in', uris)
    .execute();
  const states = new Map<string, ArticleState>();
  for (const { uri, ...state } of documents) states.set(uri, { ...state, failed: false });
  for (const { uri, ...state } of letters) states.set(uri, { ...state, failed: true });
  return states;
}

export async function readOutputs(
  db: Kysely<Tables>,
  documents: readonly string[],
): Promise<ReadonlyMap<string, readonly StageOutput[]>> {
  if (documents.length === 0) return new Map();
  const stages = await db
    .selectFrom('stage_outputs')
    .select(['document', 'stage', 'key', 'issues'])
    .where('document', 'in', documents)
    .orderBy('document')
    .orderBy('position')
    .execute();
  const layers = await db
    .selectFrom('layers')
    .select(['document', 'stage', 'layer', 'hash', 'json'])
    .where('document', 'in', documents)
    .orderBy('document')
    .orderBy('layer')
    .execute();
  const layersOf = grouped(layers, ({ document, stage }) => `${document} ${stage}`);
  const outputs = stages.map(({ document, stage, key, issues }) => {
    const own = layersOf.get(`${document} ${stage}`) ?? [];
    return {
      document,
      output: {
        stage,
        key,
        issues: JSON.parse(issues) as StageIssue[],
        layers: own.map(
          ({ layer, hash, json }): LayerJson => ({ layer: layer as LayerName, hash, json }),
        ),
      },
    };
  });
  const byDocument = grouped(outputs, ({ document }) => document);
  return new Map([...byDocument].map(([id, list]) => [id, list.map(({ output }) => output)]));
}

export async function* readDocuments<L extends LayerName>(
  db: Kysely<Tables>,
  layers: readonly L[],
): AsyncGenerator<StoredDocument<L>> {
  // Page by page rather than by one open cursor, so that the caller may use the store in between.
  for (let after = ''; ; ) {
    const page = await db
      .selectFrom('documents')
      .select(['id', 'uri', 'content_hash as contentHash'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
    const ids = page.map((row) => row.id);
    const values = await readLayers(db, ids, layers);
    const issues = await readIssues(db, ids);
    for (const row of page) {
      const found = values.get(row.id) ?? new Map<LayerName, unknown>();
      yield { ...row, layers: complete(row.uri, layers, found), issues: issues.get(row.id) ?? [] };
    }
  }
}

function complete<L extends LayerName>(
  uri: string,
  layers: readonly L[],
  found: ReadonlyMap<LayerName, unknown>,
): Pick<Layers, L> {
  const missing = layers.filter((layer) => !found.has(layer));
  if (missing.length > 0) {
    throw new RunError(
      'E-STORE-LAYER',
      `the store has no layer ${missing.join(', ')} of ${uri}: its pipeline did not make it`,
      1,
    );
  }
  return Object.fromEntries(found) as Pick<Layers, L>;
}

async function readLayers(
  db: Kysely<Tables>,
  documents: readonly string[],
  layers: readonly LayerName[],
): Promise<ReadonlyMap<string, ReadonlyMap<LayerName, unknown>>> {
  const rows = await db
    .selectFrom('layers')
    .select(['document', 'layer', 'json'])
    .where('document', 'in', documents)
    .where('layer', 'in', layers)
    .execute();
  const byDocument = grouped(rows, ({ document }) => document);
  return new Map(
    [...byDocument].map(([document, list]) => [
      document,
      new Map(list.map(({ layer, json }) => [layer as LayerName, JSON.parse(json)])),
    ]),
  );
}

async function readIssues(
  db: Kysely<Tables>,
  documents: readonly string[],
): Promise<ReadonlyMap<string, StoredDocument<LayerName>['issues']>> {
  const rows = await db
    .selectFrom('stage_outputs')
    .select(['document', 'stage', 'issues'])
    .where('document', 'in', documents)
    .orderBy('document')
    .orderBy('position')
    .execute();
  const byDocument = grouped(rows, ({ document }) => document);
  return new Map(
    [...byDocument].map(([document, list]) => [
      document,
      list.flatMap(({ stage, issues }) =>
        (JSON.parse(issues) as StageIssue[]).map((issue) => ({ stage, ...issue })),
      ),
    ]),
  );
}

export async function* readStatements(db: Kysely<Tables>): AsyncGenerator<StoredStatement> {
  for (let after = { document: '', position: -1 }; ; ) {
    const page = await db
      .selectFrom('statements')
      .select(['document', 'position', 'json'])
      .where(({ eb, and, or }) =>
        or([
          eb('document', '>', after.document),
          and([eb('document', '=', after.document), eb('position', '>', after.position)]),
        ]),
      )
      .orderBy('document')
      .orderBy('position')
      .limit(STATEMENT_PAGE)
      .execute();
    const last = page.at(-1);
    if (last === undefined) return;
    after = last;
    for (const { document, json } of page) yield { document, statement: JSON.parse(json) };
  }
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
