import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pick, sampleRecords, writeStore } from '../../../test/support/sample-store.js';
import { RECORD_DAMAGES } from '../../../test/support/store-damages.js';
import { UsageError } from '../../core/errors.js';
import { verifyLedger } from './verify.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liushui-verify-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

type FileDamage = readonly [what: string, file: string, code: string, damage: () => void];

const FILE_DAMAGES: readonly FileDamage[] = [
  ['a lost file', 'issues.jsonl', 'V-FILE', () => rmSync(join(folder, 'issues.jsonl'))],
  ['a cut line', 'facts.jsonl', 'V-JSON', () => edit('facts.jsonl', (text) => text.slice(0, -30))],
  [
    'a missing line end',
    'entities.jsonl',
    'V-FORM',
    () => edit('entities.jsonl', (text) => text.trimEnd()),
  ],
  [
    'a changed byte',
    'manifest.json',
    'V-MANIFEST',
    () => edit('deadletters.jsonl', (text) => text.replace('no text', 'no test')),
  ],
  [
    'an added line',
    'manifest.json',
    'V-MANIFEST',
    () => appendFileSync(join(folder, 'deadletters.jsonl'), '{}\n'),
  ],
  [
    'a wrong count',
    'manifest.json',
    'V-MANIFEST',
    () => edit('manifest.json', (text) => text.replace('"documents": 3', '"documents": 4')),
  ],
  [
    'a file the manifest does not list',
    'manifest.json',
    'V-MANIFEST',
    () => edit('manifest.json', (text) => text.replace('"issues.jsonl"', '"others.jsonl"')),
  ],
  [
    'a manifest of another format',
    'manifest.json',
    'V-SCHEMA',
    () => edit('manifest.json', (text) => text.replace('"1.0"', '"9.0"')),
  ],
  ['a broken manifest', 'manifest.json', 'V-JSON', () => edit('manifest.json', () => '{')],
];

describe('verifyLedger', () => {
  it('finds nothing wrong with a sound store', async () => {
    writeStore(folder, sampleRecords());
    expect(await verifyLedger(folder)).toEqual([]);
  });

  it('needs no log of runs', async () => {
    writeStore(folder, sampleRecords());
    rmSync(join(folder, 'runs.jsonl'));
    expect(await verifyLedger(folder)).toEqual([]);
  });

  it.each(RECORD_DAMAGES)('finds %s', async (_what, file, code, damage) => {
    const records = sampleRecords();
    damage(records);
    writeStore(folder, records);
    const findings = await verifyLedger(folder);
    expect(findings).toContainEqual(expect.objectContaining({ file, code }));
    expect(findings.filter((f) => f.code === 'V-MANIFEST')).toEqual([]);
  });

  it.each(FILE_DAMAGES)('finds %s', async (_what, file, code, damage) => {
    writeStore(folder, sampleRecords());
    damage();
    const findings = await verifyLedger(folder);
    expect(findings).toContainEqual(expect.objectContaining({ file, code }));
  });

  it('names the file, the line and both texts of a quote that is not there', async () => {
    const records = sampleRecords();
    pick(records, 'statements.jsonl').evidence.exact = 'never said';
    writeStore(folder, records);
    const [finding] = (await verifyLedger(folder)).filter((f) => f.code === 'V-QUOTE');
    expect(finding).toMatchObject({ file: 'statements.jsonl', line: 1 });
    expect(finding?.message).toMatch(
      /^evidence, code points \d+–\d+: the article has “.+”, the record “never said”$/,
    );
  });

  it('says what to run where there is no store', async () => {
    const missing = verifyLedger(join(folder, 'nowhere'));
    await expect(missing).rejects.toThrow(UsageError);
    await expect(missing).rejects.toThrow(/there is no folder .*nowhere: run `liushui ingest/);
    await expect(verifyLedger(folder)).rejects.toThrow(/it has no manifest\.json/);
  });
});
