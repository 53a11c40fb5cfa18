import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleRecords, writeStore } from '../../../test/support/sample-store.js';
import { columnsOf } from '../columns.js';
import type { FactQuery } from './fact-query.js';
import { queryFacts } from './query.js';
import { renderQuery } from './render-query.js';

const folder = mkdtempSync(join(tmpdir(), 'liushui-query-'));
beforeAll(() => writeStore(folder, sampleRecords()));
afterAll(() => rmSync(folder, { recursive: true }));

const found = async (query: FactQuery): Promise<string[]> =>
  (await queryFacts(folder, query)).facts.map(({ text }) => text);

const invests = 'SoftBank Group invests in OpenAI: USD ≤ 10 billion [planned]';
const partners = 'OpenAI partners with SoftBank Group';
const high = 'OpenAI is valued at USD 500 billion';
const low = 'OpenAI is valued at USD 300 billion';
const grows = 'generative ai market grows by 40% (2025)';
const all = [grows, invests, high, low, partners];

describe('a query finds the facts that fit all of it', () => {
  it.each<[string, FactQuery, readonly string[]]>([
    ['nothing asked: all', {}, all],
    ['a predicate', { predicate: 'invests_in' }, [invests]],
    ['a predicate with its words joined otherwise', { predicate: 'invests-in' }, [invests]],
    ['a predicate by the words that say it', { predicate: 'is valued at' }, [high, low]],
    ['a subject by id', { subject: 'softbank-group' }, [invests]],
    ['a subject by a Traditional name', { subject: '軟銀集團' }, [invests]],
    ['a subject by a Simplified name', { subject: '软银' }, [invests]],
    ['a subject in capitals', { subject: 'SOFTBANK GROUP' }, [invests]],
    ['an object', { object: 'openai' }, [invests]],
    ['either side', { entity: '软银' }, [invests, partners]],
    ['a free subject', { subject: 'generative-ai-market' }, [grows]],
    ['an amount from', { currency: 'USD', min: '4e11' }, [high]],
    ['an amount up to', { currency: 'usd', max: '300,000,000,000' }, [invests, low]],
    ['a currency', { currency: 'EUR' }, []],
    ['a percentage', { percent: true, min: '40', max: '40.0' }, [grows]],
    ['a time that overlaps', { from: '2025-Q3' }, [grows]],
    ['a time before', { to: '2024' }, []],
    ['a modality', { modality: 'planned' }, [invests]],
    ['a polarity', { polarity: 'negative' }, []],
    ['a rank', { rank: 'preferred' }, []],
    ['a name as a word', { text: '软银' }, [invests, partners]],
    ['words of the evidence in the other script', { text: '结盟' }, [partners]],
    ['words that are all there', { text: 'openai 5000億' }, [high]],
    ['a number written with commas or spaces', { text: '5,000億 美元' }, [high]],
    [
      'several at once',
      { entity: 'openai', predicate: 'valued_at', min: '1', currency: 'USD' },
      [high, low],
    ],
  ])('%s', async (_what, query, expected) => {
    expect((await found(query)).sort()).toEqual([...expected].sort());
  });

  it('the best told first, then by slot, and no more than asked for', async () => {
    const { total, facts } = await queryFacts(folder, { limit: 2 });
    expect({ total, shown: facts.length }).toEqual({ total: 5, shown: 2 });
    const ranked = (await queryFacts(folder, {})).facts.map(({ fact }) => fact.origins);
    expect(ranked).toEqual([...ranked].sort((a, b) => b - a));
  });
});

describe('a query that finds nothing tells what is near', () => {
  it.each<[FactQuery, RegExp]>([
    [{ predicate: 'invests' }, /no predicate "invests"; the store has grows, invests_in/],
    [{ predicate: 'acquires' }, /no fact of the store is of the predicate acquires/],
    [{ entity: 'Softbnk Group' }, /the nearest are SoftBank Group \(softbank-group\)/],
    [{ subject: '軟銀', predicate: 'valued_at' }, /without --predicate there would be 1 fact\n/],
    [{ text: '火星' }, /without the words there would be 5 facts/],
  ])('%o', async (query, hint) => {
    expect(renderQuery(await queryFacts(folder, query))).toMatch(hint);
  });
});

it.each<[FactQuery, RegExp]>([
  [{ min: '1' }, /--currency/],
  [{ min: 'much', currency: 'USD' }, /no number/],
  [{ currency: 'US$' }, /no currency/],
  [{ from: 'soon' }, /no date/],
  [{ to: '2025-13' }, /no date/],
  [{ from: '2025-Q5' }, /no date/],
  [{ percent: true, currency: 'USD' }, /not for both/],
])('refuses %o, which means nothing', async (query, message) => {
  await expect(queryFacts(folder, query)).rejects.toThrow(message);
  await expect(queryFacts(folder, query)).rejects.toMatchObject({ code: 'E-QUERY' });
});

it('shows a fact a row, with its conflicts marked and the columns aligned', async () => {
  const lines = renderQuery(await queryFacts(folder, { predicate: 'valued_at' })).split('\n');
  expect(lines[0]).toMatch(
    /^ {2}f:[0-9a-f]{8} {2}OpenAI is valued at .* {2}\d origins? +normal {2}✗ 1$/,
  );
  expect(lines[2]).toBe('2 facts');
  expect(columnsOf(lines[0] ?? '')).toBe(columnsOf(lines[1] ?? ''));
});
