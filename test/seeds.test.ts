import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FactRecord } from '../src/index.js';
import { ROOT } from './liushui.js';
import { readArticle, resolved } from './support/articles-in-process.js';

const SEEDS = join(ROOT, '../shared/seeds');
const isHere = existsSync(SEEDS);
if (!isHere) console.warn(`${SEEDS} is missing: what the real articles say is not tested`);

describe.skipIf(!isHere)('the real articles', () => {
  let facts: readonly FactRecord[] = [];
  beforeAll(async () => {
    const read = readdirSync(SEEDS).map((name) =>
      readArticle(name, readFileSync(join(SEEDS, name), 'utf8')),
    );
    facts = (await resolved(await Promise.all(read))).facts;
  });
  const told = (predicate: string, subject: string) =>
    facts.filter((fact) => fact.predicate === predicate && fact.subject === subject);
  const classesOf = ({ conflicts }: FactRecord) => conflicts.map((conflict) => conflict.class);

  it('contradict each other on the worth of a contract', () => {
    const contracts = told('contracts_with', 'openai').filter(
      ({ conflicts }) => conflicts.length > 0,
    );
    expect(contracts.map(({ money }) => money?.value).sort()).toEqual([
      '10000000000',
      '100000000000',
    ]);
    expect(contracts.flatMap(classesOf)).toEqual(['inconsistent', 'inconsistent']);
  });

  it('tell an investment as announced, and later as under negotiation', () => {
    const invests = told('invests_in', 'amazon').filter(({ money }) => money !== undefined);
    expect(invests.map(({ modality }) => modality).sort()).toEqual(['asserted', 'planned']);
    expect(invests.flatMap(classesOf)).toEqual(['negated', 'negated']);
  });

  it('tell a market for several years without a contradiction', () => {
    const sizes = told('market_size', 'generative-ai-market');
    expect(sizes.map(({ time }) => time?.edtf)).toEqual(expect.arrayContaining(['2026', '2027']));
    expect(sizes.flatMap(classesOf)).toEqual([]);
  });

  it('agree on a valuation, from two origins, and another of next year does not contradict it', () => {
    const valued = told('valued_at', 'openai');
    expect(valued.find(({ money }) => money?.value === '500000000000')).toMatchObject({
      documents: 2,
      origins: 2,
      conflicts: [],
    });
    expect(valued.some(({ money }) => money?.value === '830000000000')).toBe(true);
  });
});
