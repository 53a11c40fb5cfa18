import type { Kysely } from 'kysely';
import { RunError } from '../core/errors.js';
import type { Tables } from './tables.js';

type Migration = (db: Kysely<Tables>) => Promise<void>;

/** In order; a store of version n has had the first n. Never change one that was released: add one. */
const MIGRATIONS: readonly Migration[] = [createTables];

/** The version of a store that this program writes. */
const STORE_VERSION = MIGRATIONS.length;

/**
 * Brings a store to the version of this program.
 * @throws RunError E-STORE-NEWER (exit code 6) for a store of a later version.
 */
export async function migrate(db: Kysely<Tables>, place: string): Promise<void> {
  await db.schema
    .createTable('schema_version')
    .ifNotExists()
    .addColumn('version', 'integer', (column) => column.notNull())
    .execute();
  await db.transaction().execute(async (transaction) => {
    const version = await storeVersion(transaction);
    refuseNewer(version, place);
    for (const migration of MIGRATIONS.slice(version)) await migration(transaction);
    await transaction.deleteFrom('schema_version').execute();
    await transaction.insertInto('schema_version').values({ version: STORE_VERSION }).execute();
  });
}

/**
 * For readers, which may not migrate.
 * @throws RunError E-STORE-NEWER or E-STORE-OLDER (exit code 6)
 */
export async function requireCurrentVersion(db: Kysely<Tables>, place: string): Promise<void> {
  const tables = await db.introspection.getTables();
  const versioned = tables.some((table) => table.name === 'schema_version');
  const version = versioned ? await storeVersion(db) : 0;
  refuseNewer(version, place);
  if (version < STORE_VERSION) {
    throw new RunError(
      'E-STORE-OLDER',
      `${place} has version ${version}, this program reads ${STORE_VERSION}: run or ingest once, which migrates it`,
      6,
    );
  }
}

function refuseNewer(version: number, place: string): void {
  if (version > STORE_VERSION) {
    throw new RunError(
      'E-STORE-NEWER',
      `${place} has version ${version}, this program knows ${STORE_VERSION}: use a newer liushui, or another folder`,
      6,
    );
  }
}

async function storeVersion(db: Kysely<Tables>): Promise<number> {
  const row = await db.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}

async function createTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('runs')
    .addColumn('number', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('started', 'text', (column) => column.notNull())
    .addColumn('finished', 'text')
    .addColumn('counts', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('documents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('uri', 'text', (column) => column.notNull().unique())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .execute();
  await createStageTables(db);
  await createStatements(db);
  await db.schema
    .createTable('dead_letters')
    .addColumn('uri', 'text', (column) => column.primaryKey())
    .addColumn('content_hash', 'text')
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer')
    .addColumn('first_seen', 'text', (column) => column.notNull())
    .execute();
}

async function createStageTables(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('stage_outputs')
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('issues', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('stage_outputs_key', ['document', 'stage'])
    .execute();
  await db.schema
    .createTable('layers')
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('layer', 'text', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('layers_key', ['document', 'layer'])
    .execute();
}

async function createStatements(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('statements')
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('predicate', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('object', 'text')
    .addColumn('json', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('statements_key', ['document', 'position'])
    .execute();
  await db.schema
    .createIndex('statements_by_subject')
    .on('statements')
    .columns(['subject', 'predicate'])
    .execute();
}
