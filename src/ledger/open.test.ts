import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleRecords, writeStore } from '../../test/support/sample-store.js';
import { openLedger } from './open.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liushui-open-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openLedger', () => {
  it('reads the records of each file in the order of its lines', async () => {
    const records = sampleRecords();
    writeStore(folder, records);
    const ledger = openLedger(folder);
    const read: unknown[] = [];
    await ledger.each('mentions.jsonl', (mention) => read.push(mention));
    expect(read).toEqual(records['mentions.jsonl']);
    expect(ledger.manifest.counts['documents']).toBe(3);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'no folder',
      () => rmSync(folder, { recursive: true }),
      /there is no folder .*`liushui ingest/,
    ],
    ['no manifest', () => rmSync(join(folder, 'manifest.json')), /no manifest\.json: run `liushui/],
    ['a lost file', () => rmSync(join(folder, 'facts.jsonl')), /no facts\.jsonl: run `liushui/],
  ])('says what is missing and what to run: %s', (_what, damage, message) => {
    writeStore(folder, sampleRecords());
    damage();
    expect(() => openLedger(folder)).toThrow(message);
    expect(() => openLedger(folder)).toThrow(expect.objectContaining({ code: 'E-STORE-MISSING' }));
    writeStore(folder, sampleRecords());
  });

  it.each([
    ['manifest.json', '{"format":"other"}'],
    ['manifest.json', '{'],
  ])('refuses a %s that is %s', (file, text) => {
    writeStore(folder, sampleRecords());
    writeFileSync(join(folder, file), text);
    expect(() => openLedger(folder)).toThrow(expect.objectContaining({ code: 'E-STORE-BROKEN' }));
  });

  it('names the line that is no record', async () => {
    writeStore(folder, sampleRecords());
    writeFileSync(join(folder, 'issues.jsonl'), '\n');
    await expect(openLedger(folder).each('issues.jsonl', () => undefined)).rejects.toThrow(
      /issues\.jsonl line 1/,
    );
  });
});
