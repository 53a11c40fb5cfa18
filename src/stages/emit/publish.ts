import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../../core/hash.js';
import { RECORD_FILES, type RecordFile } from '../../core/records/index.js';
import { type ManifestRecord, manifestRecord } from '../../core/records/manifest.js';
import { runRecord } from '../../core/records/run.js';
import type { Resolution, StoreContents, StoredRun } from '../../core/state.js';
import { ArticleRecords } from './article-records.js';
import { Generation, replaceFile } from './generation.js';
import { JsonlFile } from './jsonl-file.js';

/** What the manifest says of how the store was made. */
export type Provenance = Pick<ManifestRecord, 'generator' | 'pipeline' | 'lexicon' | 'predicates'>;

type Files = { readonly [Name in RecordFile]: JsonlFile<(typeof RECORD_FILES)[Name]> };

/**
 * Writes the whole JSON store anew beside the present one and swaps it in with one step. The bytes
 * depend on the contents alone.
 * @returns the manifest that was written.
 * @throws the system's error when the disk is full or not writable; the present store stays.
 */
export async function publish(
  folder: string,
  contents: StoreContents,
  resolution: Resolution,
  provenance: Provenance,
): Promise<ManifestRecord> {
  await mkdir(folder, { recursive: true });
  const generation = await Generation.begin(folder);
  const files = await openFiles(generation.folder);
  try {
    await writeArticles(files, contents, resolution);
    await writeRest(files, contents, resolution);
  } catch (error) {
    await Promise.allSettled(Object.values(files).map((file) => file.close()));
    throw error;
  }
  const manifest = await closeFiles(files, provenance);
  const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
  await generation.write('manifest.json', text);
  const names = [...manifest.files.map((file) => file.path), 'manifest.json'];
  await generation.publish(`g-${sha256(text).slice(0, 16)}`, names);
  return manifest;
}

async function writeArticles(
  files: Files,
  contents: StoreContents,
  resolution: Resolution,
): Promise<void> {
  for await (const article of contents.articles()) {
    const records = new ArticleRecords(article);
    const original = resolution.originalOf.get(article.id) ?? article.id;
    await files['documents.jsonl'].write(records.document(original));
    for (const mention of records.mentions()) await files['mentions.jsonl'].write(mention);
    for (const statement of records.statements((id) => resolution.factOf.get(id))) {
      await files['statements.jsonl'].write(statement);
    }
    for (const issue of records.issues()) await files['issues.jsonl'].write(issue);
  }
}

async function writeRest(
  files: Files,
  { deadLetters }: StoreContents,
  { facts, entities }: Resolution,
): Promise<void> {
  for (const fact of facts) await files['facts.jsonl'].write(fact);
  for (const entity of entities) await files['entities.jsonl'].write(entity);
  for (const { bytes, ...letter } of deadLetters) {
    await files['deadletters.jsonl'].write({ ...letter, ...(bytes !== null && { bytes }) });
  }
}

async function openFiles(folder: string): Promise<Files> {
  const entries = Object.entries(RECORD_FILES).map(
    async ([name, schema]) => [name, await JsonlFile.create(join(folder, name), schema)] as const,
  );
  return Object.fromEntries(await Promise.all(entries)) as unknown as Files;
}

async function closeFiles(files: Files, provenance: Provenance): Promise<ManifestRecord> {
  const written: ManifestRecord['files'] = [];
  for (const [path, file] of Object.entries(files)) written.push({ path, ...(await file.close()) });
  return manifestRecord.parse({
    format: 'liushui-fact-store',
    formatVersion: '1.0',
    ...provenance,
    counts: Object.fromEntries(
      written.map(({ path, records }) => [path.replace('.jsonl', ''), records]),
    ),
    files: written,
  });
}

/** Writes runs.jsonl, which holds times and so stands outside the manifest. */
export async function writeRunLog(folder: string, runs: readonly StoredRun[]): Promise<void> {
  const lines = runs.map(({ id, started, finished, counts }) => {
    const record = { id, started, ...(finished !== null && { finished }), counts };
    return `${JSON.stringify(runRecord.parse(record))}\n`;
  });
  await replaceFile(join(folder, 'runs.jsonl'), lines.join(''));
}
