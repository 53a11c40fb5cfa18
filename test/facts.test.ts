import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FactRecord } from '../src/index.js';
import { readArticle, resolved } from './support/articles-in-process.js';

interface Case {
  readonly name: string;
  readonly about: string;
  readonly articles: readonly string[];
  readonly facts: readonly Readonly<Record<string, unknown>>[];
}
interface Group {
  readonly title: string;
  readonly cases: readonly Case[];
}

const groups = ['facts.cases.yaml', 'facts-without-conflict.cases.yaml'].flatMap(
  (file): readonly Group[] =>
    parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), 'utf8')),
);

/** A fact in the fields of the cases. */
function told(fact: FactRecord): Readonly<Record<string, unknown>> {
  const { money, percent, quantity, time, rankReason, conflicts } = fact;
  const figure = (amount: typeof percent, unit = ''): string | undefined =>
    amount && `${amount.bound} ${amount.value} ${unit}`.trim();
  return {
    ...fact,
    money: figure(money as typeof percent, money?.currency ?? ''),
    percent: figure(percent),
    quantity: figure(quantity as typeof percent, quantity?.unit),
    time: time?.edtf,
    reason: rankReason,
    conflicts: conflicts.map((conflict) => conflict.class),
  };
}

const asText = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value);

/** What a case says of a fact, as a matcher. */
function expected(fields: Case['facts'][number]): unknown {
  const { reason, origins, documents, ...rest } = fields;
  return expect.objectContaining({
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, asText(value)])),
    ...(origins !== undefined && { origins }),
    ...(documents !== undefined && { documents }),
    ...(reason !== undefined && { reason: expect.stringContaining(String(reason)) }),
  });
}

describe.each(groups)('$title', ({ cases }) => {
  it.each(cases)('$name', async ({ about, articles, facts }) => {
    const read = articles.map((text, i) => readArticle(`article-${i + 1}.txt`, `${text}\n`));
    const resolution = await resolved(await Promise.all(read));
    const found = resolution.facts.filter(({ predicate }) => predicate === about).map(told);
    for (const fields of facts) expect(found).toContainEqual(expected(fields));
    expect(found).toHaveLength(facts.length);
  });
});
