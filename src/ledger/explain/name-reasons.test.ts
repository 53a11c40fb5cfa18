import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EntityRecord } from '../../core/records/entity.js';
import { loadNameRules } from '../../lexicon/name-rules.js';
import { nameReasons } from './name-reasons.js';

const rules = loadNameRules();
const quote = (start: number, exact: string) => {
  const end = start + exact.length;
  return { start, end, startUtf16: start, endUtf16: end, exact };
};
const mention = (rule: string, fields: object = {}) => ({
  id: 'm:1',
  document: 'doc:1',
  ...quote(20, '凌越'),
  normalized: '凌越',
  kind: 'entity' as const,
  type: 'organization' as const,
  entity: '凌越科技',
  rule,
  ...fields,
});
const entity: EntityRecord = {
  id: '凌越科技',
  type: 'organization',
  labels: {},
  aliases: [],
  sameAs: [],
  identifiers: {},
  mentions: 2,
  documents: 1,
};

describe('why a span is an entity', () => {
  it('is a name of the lexicon, with the files and what let an ambiguous one count', () => {
    const trace = ['ambiguous, but “机器人” is in the article'];
    const known = { ...entity, knownFrom: ['lexicon/organizations/taiwan.yaml', 'my.yaml'] };
    expect(nameReasons(mention('lexicon', { trace }), known, rules)).toEqual([
      'a name of the lexicon',
      'ambiguous, but “机器人” is in the article',
      'known from lexicon/organizations/taiwan.yaml, my.yaml',
    ]);
  });

  it('is the full name that stands elsewhere in the article', () => {
    const alias = mention('short', { score: 0.8, evidence: quote(3, '凌越科技有限公司') });
    expect(nameReasons(alias, entity, rules)).toEqual([
      'short form of a name elsewhere in the article (score 0.8)',
      'tied to it by “凌越科技有限公司” at code points 3–11',
    ]);
  });

  it('is what the tagger says, as sure as it was', () => {
    expect(nameReasons(mention('tagger', { score: 0.93 }), undefined, rules)).toEqual([
      'found by the trained name tagger (score 0.93)',
    ]);
  });

  it('is the name of the rule where nobody described it', () => {
    expect(nameReasons(mention('mine', { score: 1 }), entity, rules)).toEqual([
      'rule mine (score 1)',
    ]);
  });
});

describe('the descriptions of the rules', () => {
  const stage = fileURLToPath(new URL('../../stages/names/', import.meta.url));
  const sources = readdirSync(stage, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(stage, path), 'utf8'));
  const used = sources.flatMap((text) => [
    ...[...text.matchAll(/\brule: '([^']+)'/g)].map(([, rule]) => rule),
    ...[...text.matchAll(/\badd\([^()]*?'(\w+)'(?: : '(\w+)')?, [\d.]+\)/g)].flatMap(
      ([, rule, other]) => (other === undefined ? [rule] : [rule, other]),
    ),
    ...[...text.matchAll(/\baddCompany\([^()]*?'(\w+)'\)/g)].map(([, rule]) => rule),
    ...[...text.matchAll(/\bSHAPE = '([^']+)'/g)].map(([, rule]) => rule),
  ]);

  it('are there for every rule of the names stage', () => {
    expect(new Set(used).size).toBeGreaterThan(30);
    expect(used.filter((rule) => !rules.has(rule ?? ''))).toEqual([]);
  });

  it('describe no rule that is gone', () => {
    const known = new Set([...used, 'tagger']);
    expect([...rules.keys()].filter((rule) => !known.has(rule))).toEqual([]);
  });
});
