import { describe, expect, it } from 'vitest';
import type { Claim } from '../core/statement.js';
import { loadPredicates } from '../lexicon/predicates.js';
import { sayClaim } from './wording.js';

const { predicates } = loadPredicates();
const labels: Record<string, string> = { alpha: 'Alpha', beta: 'Beta' };
const say = (parts: Partial<Claim> & Pick<Claim, 'predicate'>) =>
  sayClaim(
    { subject: 'alpha', modality: 'asserted', polarity: 'positive', ...parts },
    (id) => labels[id] ?? id,
    predicates,
  );
const usd = (value: string, bound: 'exact' | 'atLeast' = 'exact') => ({
  money: { value, bound, currency: 'USD', currencyBasis: 'explicit' as const, decimals: 0 },
});

describe('saying a claim in a line', () => {
  it.each([
    [
      say({ predicate: 'invests_in', object: 'beta', ...usd('13000000000', 'atLeast') }),
      'Alpha invests in Beta: USD ≥ 13 billion',
    ],
    [
      say({ predicate: 'has_revenue', ...usd('1928700000'), time: { edtf: '2025-Q3' } }),
      'Alpha has revenue of USD 1,928,700,000 (2025-Q3)',
    ],
    [say({ predicate: 'has_revenue', ...usd('1.25') }), 'Alpha has revenue of USD 1.25'],
    [
      say({ predicate: 'valued_at', ...usd('1400000000000'), modality: 'reported' }),
      'Alpha is valued at USD 1.4 trillion [reported]',
    ],
    [
      say({
        predicate: 'grows',
        subject: 'alpha#adjusted-profit',
        percent: { value: '-4', bound: 'exact' },
      }),
      "Alpha's adjusted profit grows by -4%",
    ],
    [
      say({
        predicate: 'grows',
        percent: { value: '12', bound: 'exact', comparedWith: 'quarter' },
      }),
      'Alpha grows by 12% quarter on quarter',
    ],
    [
      say({ predicate: 'role', subject: 'gamma', object: 'alpha', title: 'CEO' }),
      'gamma has a role at Alpha as CEO',
    ],
    [
      say({ predicate: 'partners_with', object: 'beta', polarity: 'negative' }),
      'not: Alpha partners with Beta',
    ],
    [
      say({ predicate: 'contracts_with', ...usd('10000000000') }),
      'Alpha contracts: USD 10 billion',
    ],
    [say({ predicate: 'lists_on', time: { edtf: '2026' } }), 'Alpha lists (2026)'],
    [say({ predicate: 'has_loss', time: { edtf: '2026' } }), 'Alpha has a loss (2026)'],
    [
      say({
        predicate: 'has_users',
        quantity: { minValue: '20', maxValue: '90', unit: 'customers', bound: 'approx' },
      }),
      'Alpha has users: ≈ 20 to 90 customers',
    ],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});
