import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pick, sampleRecords, writeStore } from '../../../test/support/sample-store.js';
import { columnsOf } from '../columns.js';
import { explain } from './explain.js';
import type { Paint } from './page.js';
import { renderExplanation } from './render-explanation.js';

const same = (text: string) => text;
const PLAIN: Paint = { bold: same, dim: same, green: same, red: same };

const folder = mkdtempSync(join(tmpdir(), 'liushui-explain-'));
const records = sampleRecords();
beforeAll(() => writeStore(folder, records));
afterAll(() => rmSync(folder, { recursive: true }));

const invests = pick(records, 'facts.jsonl', (f) => f.predicate === 'invests_in');
const valued = pick(
  records,
  'facts.jsonl',
  (f) => f.predicate === 'valued_at' && f.documents > f.origins,
);

describe('explain', () => {
  it('shows the quote of a statement with its mentions marked, as written and as normalized', async () => {
    const [id = ''] = invests.statements;
    const explanation = await explain(folder, id);
    expect(explanation).toMatchObject({
      kind: 'statement',
      excerpt: {
        original: '【軟銀】計畫向【OpenAI】投資最高【100億美元】',
        normalized: '【软银】计划向【OpenAI】投资最高【100亿美元】',
        proved: true,
      },
      fact: { id: invests.id },
      conflicts: [],
    });
  });

  it('shows every statement of a fact, its articles, and the fact that contradicts it', async () => {
    expect(await explain(folder, valued.id)).toMatchObject({
      kind: 'fact',
      statements: [{ article: {} }, { article: {} }],
      articles: expect.arrayContaining([
        expect.objectContaining({ publisher: '範例日報', datePublished: '2025-11-03' }),
        expect.objectContaining({ publisher: '另一家報' }),
      ]),
      conflicts: [
        {
          class: 'inconsistent',
          fact: { money: { value: '300000000000' } },
          articles: [{ publisher: 'Sample Wire' }],
        },
      ],
    });
  });

  it('shows how an amount was read and what a mention is used for', async () => {
    const mention = pick(records, 'mentions.jsonl', (m) => m.kind === 'money' && !!m.trace);
    expect(await explain(folder, mention.id)).toMatchObject({
      kind: 'mention',
      mention: { trace: ['100', '× 億 (10^8)', '美元 → USD'] },
      excerpt: { original: expect.stringContaining('最高【100億美元】') },
      statements: [{ predicate: 'invests_in' }],
    });
  });

  it('shows what an entity is called, where, and its facts', async () => {
    expect(await explain(folder, 'softbank')).toMatchObject({
      kind: 'entity',
      entity: { id: 'softbank-group' },
      articles: [
        { mentions: 1, spellings: ['軟銀'] },
        { mentions: 1, spellings: ['軟銀'] },
      ],
      facts: [{ predicate: 'invests_in' }, { predicate: 'partners_with' }],
    });
  });

  it('shows what a document holds, without its text', async () => {
    const document = pick(records, 'documents.jsonl', (d) => d.inLanguage === 'en');
    const explanation = await explain(folder, document.id.slice(0, 10));
    expect(explanation).toMatchObject({
      kind: 'document',
      mentions: { entity: 1, money: 1, percent: 1, quantity: 1, time: 1 },
      statements: [{}, {}, {}],
    });
    expect(JSON.stringify(explanation)).not.toContain('"text"');
  });

  it.each([
    ['openai-x', 'E-ID-UNKNOWN'],
    ['f:ffffffffffffffff', 'E-ID-UNKNOWN'],
    ['st:', 'E-ID-SHORT'],
    ['soft', 'E-ID-SHORT'],
  ])('refuses %s with %s', async (id, code) => {
    await expect(explain(folder, id)).rejects.toMatchObject({ code });
  });

  it('refuses a beginning that several ids share, and lists them', async () => {
    const shared = mkdtempSync(join(tmpdir(), 'liushui-explain-'));
    const twins = sampleRecords();
    const entity = pick(twins, 'entities.jsonl');
    twins['entities.jsonl'] = ['sample-one', 'sample-two'].map((id) => ({ ...entity, id }));
    writeStore(shared, twins);
    await expect(explain(shared, 'sample')).rejects.toThrow(/2 ids.*sample-one, sample-two/);
    await expect(explain(shared, 'sample-one')).resolves.toMatchObject({ kind: 'entity' });
    rmSync(shared, { recursive: true });
  });

  it('says where a store is broken and what to run', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'liushui-explain-'));
    writeStore(broken, sampleRecords());
    writeFileSync(join(broken, 'facts.jsonl'), '{"id":1}\n');
    await expect(explain(broken, 'f:000000')).rejects.toThrow(
      /facts\.jsonl line 1:[\s\S]*liushui verify/,
    );
    rmSync(broken, { recursive: true });
  });
});

describe('renderExplanation', () => {
  const ids = [
    invests.id,
    valued.id,
    ...invests.statements,
    'openai',
    pick(records, 'documents.jsonl').id,
    ...records['mentions.jsonl'].map((m) => m.id),
  ];

  it.each(ids)('keeps %s within 100 columns', async (id) => {
    const text = renderExplanation(await explain(folder, id), PLAIN);
    const lines = text.split('\n');
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(100);
    expect(lines[0]).toMatch(new RegExp(`^${id}  `));
    expect(text.endsWith('\n')).toBe(true);
  });

  it('lays a statement out for a reader', async () => {
    const [id = ''] = invests.statements.filter(
      (s) => pick(records, 'statements.jsonl', (r) => r.id === s).evidence.start < 10,
    );
    const text = renderExplanation(await explain(folder, id), PLAIN).replaceAll(
      /(f|st|doc):[0-9a-f]{16}/g,
      '$1:…',
    );
    expect(text).toMatchInlineSnapshot(`
      "st:…  SoftBank Group invests in OpenAI: USD ≤ 10 billion [planned]
       evidence  範例日報 · 2025-11-03 · a/softbank.txt · code points 6–27 · ✓ quote matches stored text
         【軟銀】計畫向【OpenAI】投資最高【100億美元】
         【软银】计划向【OpenAI】投资最高【100亿美元】  (normalized view)
       amount    100億美元 = USD ≤ 10 billion (explicit) · 100 · × 億 (10^8) · 美元 → USD · decimals -8 ·
                 rule sample
       who       軟銀 → SoftBank Group (softbank-group, organization) · rule sample · also SoftBank Group,
                 軟銀集團
                 OpenAI → OpenAI (openai, organization) · rule sample
       status    planned, positive · 計畫 → planned
       rule      sample/1
       merged    fact f:… · 2 articles · 1 independent origin
                 範例日報 · 2025-11-03 · a/softbank.txt
                 另一家報 · 2025-11-04 · b/softbank-copy.txt · copy of doc:…
       rank      normal: sample
       conflicts none
      "
    `);
  });

  it('lays a contradicted fact out for a reader', async () => {
    const text = renderExplanation(await explain(folder, valued.id), PLAIN);
    const head = text.slice(0, text.indexOf('\n\n'));
    expect(head.replaceAll(/(f|st|doc):[0-9a-f]{16}/g, '$1:…')).toMatchInlineSnapshot(`
      "f:…  OpenAI is valued at USD 500 billion
       slot      valued_at|openai||money|USD|
       merged    fact f:… · 2 articles · 1 independent origin
                 範例日報 · 2025-11-03 · a/softbank.txt
                 另一家報 · 2025-11-04 · b/softbank-copy.txt · copy of doc:…
       rank      normal: sample
       conflicts ✗ inconsistent: USD 300 billion · fact f:… · 1 origin · normal
                 Sample Wire · 2025-11-05 · c/valuation.md"
    `);
  });

  it('shows the facts of its slot that do not contradict it', async () => {
    const more = sampleRecords();
    const fact = pick(more, 'facts.jsonl', (f) => f.id === invests.id);
    more['facts.jsonl'].push({
      ...fact,
      id: 'f:ffffffffffffffff',
      modality: 'asserted',
      time: { edtf: '2026' },
    });
    const other = mkdtempSync(join(tmpdir(), 'liushui-beside-'));
    writeStore(other, more);
    const explanation = await explain(other, invests.id);
    rmSync(other, { recursive: true });
    expect(explanation).toMatchObject({ beside: [{ id: 'f:ffffffffffffffff' }] });
    expect(renderExplanation(explanation, PLAIN)).toMatch(
      /conflicts none\n beside it USD ≤ 10 billion 2026 · fact f:ffffffffffffffff · \d origins? · normal/,
    );
  });

  it('paints labels and marks with the colours it is given', async () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const paint = { bold: tag('b'), dim: tag('d'), green: tag('g'), red: tag('r') };
    const text = renderExplanation(await explain(folder, valued.id), paint);
    expect(text).toContain('<d>conflicts </d><r>✗</r> inconsistent');
    expect(text).toContain('<g>✓</g> quote');
  });
});
