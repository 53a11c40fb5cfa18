import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentRecord, FactRecord } from '../src/index.js';
import { liushui, ROOT } from './liushui.js';
import { linesOf } from './support/store-lines.js';

const work = mkdtempSync(join(tmpdir(), 'liushui-main-job-'));
const store = join(work, 'store');
const seeds = readdirSync(join(ROOT, 'seeds')).map((name) => join('seeds', name));

/** Every file of a store except the log of runs, which holds times. */
function contentOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /\.jsonl?$|\.json$/.test(name));
  const contents = names.filter((name) => name !== 'runs.jsonl');
  return Object.fromEntries(
    contents.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

beforeAll(async () => {
  const { code, stderr } = await liushui(['ingest', 'seeds', '--out', store]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
afterAll(() => rmSync(work, { recursive: true }));

describe('the main job over the sample articles', () => {
  it('gives a store in which everything holds', async () => {
    const { code, stdout } = await liushui(['verify', store]);
    expect(stdout).toContain('everything holds');
    expect(code).toBe(0);
  });

  it('tells the languages of the articles apart', () => {
    const languages = new Set(
      linesOf<DocumentRecord>(store, 'documents.jsonl').map((d) => d.inLanguage),
    );
    for (const language of ['zh-Hant-TW', 'zh-Hant-HK', 'zh-Hans-CN', 'en']) {
      expect(languages).toContain(language);
    }
  });

  it('finds facts that several independent articles tell', () => {
    const facts = linesOf<FactRecord>(store, 'facts.jsonl');
    expect(facts.some((fact) => fact.origins >= 3 && fact.money !== undefined)).toBe(true);
    expect(facts.some((fact) => fact.documents > fact.origins)).toBe(true);
  });

  it('knows the syndicated copy for one', () => {
    const copies = linesOf<DocumentRecord>(store, 'documents.jsonl').filter((d) => d.nearCopyOf);
    expect(copies.map((d) => d.uri)).toEqual([
      'seeds/2025-10-29-openai-microsoft-new-terms.zh-Hant-TW.txt',
    ]);
  });

  it('keeps two amounts told of one investment as a contradiction', () => {
    const amounts = linesOf<FactRecord>(store, 'facts.jsonl')
      .filter(
        (f) => f.predicate === 'invests_in' && f.subject === 'amazon' && f.conflicts.length > 0,
      )
      .map((fact) => fact.money?.value);
    expect(amounts.sort()).toEqual(['10000000000', '15000000000']);
  });

  it('lets the correction supersede the figure that it corrects', () => {
    const costs = linesOf<FactRecord>(store, 'facts.jsonl').filter(
      (f) => f.predicate === 'has_cost' && f.subject === 'openai' && f.time?.edtf === '2026',
    );
    const ranks = new Map(costs.map((fact) => [fact.money?.value, fact.rank]));
    expect(ranks.get('17000000000')).toBe('preferred');
    expect(ranks.get('19000000000')).toBe('deprecated');
  });

  it('writes records that an independent validator accepts against the published schemas', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const published = {
      documents: 'document',
      mentions: 'mention',
      statements: 'statement',
      facts: 'fact',
      entities: 'entity',
      issues: 'issue',
      deadletters: 'deadletter',
      runs: 'run',
    };
    for (const [file, schema] of Object.entries(published)) {
      const path = join(ROOT, 'schemas', `${schema}.schema.json`);
      const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')));
      for (const record of linesOf(store, `${file}.jsonl`)) {
        expect(validate(record), `${file}: ${ajv.errorsText(validate.errors)}`).toBe(true);
      }
    }
  });
});

describe('the same input', () => {
  it.each([
    ['a second time into another store', ['ingest', 'seeds']],
    ['with the files named in another order', ['ingest', ...[...seeds].reverse()]],
    ['with one worker more', ['ingest', 'seeds', '--workers', '3']],
  ])('%s gives the same bytes', async (name, args) => {
    const other = join(work, name.replaceAll(' ', '-'));
    await liushui([...args, '--out', other]);
    expect(contentOf(other)).toEqual(contentOf(store));
  });

  it('a second time into the same store runs no stage and changes no byte', async () => {
    const before = contentOf(store);
    const { stdout } = await liushui(['ingest', 'seeds', '--out', store]);
    expect(stdout).toContain('nothing changed, no stage ran');
    expect(contentOf(store)).toEqual(before);
  });

  it('in three runs, the last articles first, gives the same bytes as all at once', async () => {
    const other = join(work, 'in-three-runs');
    for (const some of [seeds.slice(8), seeds.slice(3, 8), seeds.slice(0, 3)]) {
      await liushui(['ingest', ...some, '--out', other]);
    }
    expect(contentOf(other)).toEqual(contentOf(store));
  });
});
