import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { messageOf } from '../../core/errors.js';
import { RECORD_FILES } from '../../core/records/index.js';
import { type ManifestRecord, manifestRecord } from '../../core/records/manifest.js';
import type { Predicates } from '../../lexicon/predicates.js';
import type { FileDigest } from '../line-file.js';
import type { Report } from './findings.js';

/** The predicates that a store brings along; none where its manifest cannot be read. */
export function addedPredicates(path: string): Predicates {
  return readManifest(path, () => {})?.predicates ?? {};
}

/** Checks the manifest itself and what it says of the files that were read. */
export function checkManifest(
  path: string,
  digests: ReadonlyMap<string, FileDigest>,
  report: Report,
): void {
  const manifest = readManifest(path, report);
  if (manifest === undefined) return;
  for (const file of Object.keys(RECORD_FILES)) {
    if (manifest.files.filter((listed) => listed.path === file).length !== 1) {
      report('V-MANIFEST', `does not list ${file} exactly once`);
    }
  }
  for (const listed of manifest.files) {
    const digest = digests.get(listed.path);
    if (digest === undefined) {
      report('V-MANIFEST', `lists ${listed.path}, which is no readable record file of the store`);
      continue;
    }
    const name = listed.path.replace('.jsonl', '');
    compare(listed.path, 'sha256', listed.sha256, digest.sha256, report);
    compare(listed.path, 'bytes', listed.bytes, digest.bytes, report);
    compare(listed.path, 'records', listed.records, digest.lines, report);
    compare(
      listed.path,
      `counts.${name}`,
      manifest.counts[name] ?? 'nothing',
      digest.lines,
      report,
    );
  }
}

function readManifest(path: string, report: Report): ManifestRecord | undefined {
  try {
    const result = manifestRecord.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (result.success) return result.data;
    report('V-SCHEMA', z.prettifyError(result.error));
  } catch (error) {
    report('V-JSON', messageOf(error));
  }
  return undefined;
}

function compare(
  file: string,
  field: string,
  said: string | number,
  found: string | number,
  report: Report,
): void {
  if (said !== found) report('V-MANIFEST', `${file}: ${field} says ${said}, found ${found}`);
}
