import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { FactRecord, StatementRecord } from '../src/index.js';
import { liushui } from './liushui.js';
import { linesOf } from './support/store-lines.js';

const work = mkdtempSync(join(tmpdir(), 'liushui-contradictions-'));
afterAll(() => rmSync(work, { recursive: true }));

/** Facts and statements of a store made of one article. */
async function storeOf(name: string, text: string) {
  const [file, store] = [join(work, `${name}.txt`), join(work, name)];
  writeFileSync(file, text);
  expect(await liushui(['ingest', file, '--out', store])).toMatchObject({ code: 0 });
  expect(await liushui(['verify', store])).toMatchObject({ code: 0 });
  return {
    facts: linesOf<FactRecord>(store, 'facts.jsonl'),
    statements: linesOf<StatementRecord>(store, 'statements.jsonl'),
  };
}

describe('an amount that a caption tells with another magnitude', () => {
  it('makes two facts that contradict each other, each with its own words', async () => {
    const { facts, statements } = await storeOf(
      'caption',
      '2025年6月3日 台北報導\n\n輝達以250億美元收購英特爾。\n\n圖說：NVIDIA deal for Intel, $250B\n',
    );
    const deals = facts.filter(({ predicate }) => predicate === 'acquires');
    expect(deals.map(({ money }) => money?.value).sort()).toEqual(['25000000000', '250000000000']);
    for (const deal of deals) expect(deal.conflicts).toMatchObject([{ class: 'inconsistent' }]);
    const words = statements.filter(({ predicate }) => predicate === 'acquires');
    expect(words.map(({ evidence }) => evidence.exact)).toEqual([
      '輝達以250億美元收購英特爾。',
      '圖說：NVIDIA deal for Intel, $250B',
    ]);
  });

  it('is none when the caption tells the same amount', async () => {
    const { facts } = await storeOf(
      'agreeing',
      '2025年6月3日 台北報導\n\n輝達以250億美元收購英特爾。\n\n圖說：NVIDIA deal for Intel, $25B\n',
    );
    expect(facts.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });
});
