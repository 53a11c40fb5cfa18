import type { Kysely } from 'kysely';
import { messageOf, RunError } from '../core/errors.js';
import type { LayerName } from '../core/layers.js';
import type { StageOutput } from '../core/stage-output.js';
import type { StoredDeadLetter, StoredRun } from '../core/state.js';
import { readDocuments, readOutputs, readStatements, readStates } from './sql-reads.js';
import { writeBatch } from './sql-writes.js';
import type { ArticleState, Store, StoredDocument, StoredStatement, WriteBatch } from './store.js';
import type { Tables } from './tables.js';

/** The store over any database that Kysely speaks to; opening and locking is the backend's part. */
export class SqlStore implements Store {
  readonly #db: Kysely<Tables>;
  readonly #release: () => Promise<void>;

  /** `release` frees what the backend holds, after the database was closed. */
  constructor(db: Kysely<Tables>, release: () => Promise<void>) {
    this.#db = db;
    this.#release = release;
  }

  async beginRun(started: string): Promise<string> {
    return written(async () => {
      const { number } = await this.#db
        .insertInto('runs')
        .values({ started, finished: null, counts: '{}' })
        .returning('number')
        .executeTakeFirstOrThrow();
      return runId(number);
    });
  }

  async finishRun(
    run: string,
    finished: string,
    counts: Readonly<Record<string, number>>,
  ): Promise<void> {
    await written(async () => {
      await this.#db
        .updateTable('runs')
        .set({ finished, counts: JSON.stringify(counts) })
        .where('number', '=', runNumber(run))
        .execute();
    });
  }

  states(uris: readonly string[]): Promise<ReadonlyMap<string, ArticleState>> {
    return readStates(this.#db, uris);
  }

  outputs(documents: readonly string[]): Promise<ReadonlyMap<string, readonly StageOutput[]>> {
    return readOutputs(this.#db, documents);
  }

  async write(run: string, batch: WriteBatch): Promise<void> {
    await written(() =>
      this.#db.transaction().execute((transaction) => writeBatch(transaction, run, batch)),
    );
  }

  documents<L extends LayerName>(layers: readonly L[]): AsyncIterable<StoredDocument<L>> {
    return readDocuments(this.#db, layers);
  }

  statements(): AsyncIterable<StoredStatement> {
    return readStatements(this.#db);
  }

  async deadLetters(): Promise<readonly StoredDeadLetter[]> {
    return this.#db
      .selectFrom('dead_letters')
      .select(['uri', 'code', 'stage', 'message', 'bytes', 'first_seen as firstSeen'])
      .orderBy('uri')
      .execute();
  }

  async runs(): Promise<readonly StoredRun[]> {
    const rows = await this.#db.selectFrom('runs').selectAll().orderBy('number').execute();
    return rows.map(({ number, started, finished, counts }) => ({
      id: runId(number),
      started,
      finished,
      counts: JSON.parse(counts),
    }));
  }

  async close(): Promise<void> {
    await this.#db.destroy();
    await this.#release();
  }
}

function runId(number: number): string {
  return `run-${String(number).padStart(6, '0')}`;
}

function runNumber(id: string): number {
  return Number(id.slice('run-'.length));
}

async function written<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new RunError(
      'E-STORE-WRITE',
      `the store cannot be written: ${messageOf(error)}; what was committed before stays`,
      1,
      { cause: error },
    );
  }
}
