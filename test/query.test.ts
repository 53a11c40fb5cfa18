import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { liushui } from './liushui.js';
import { sampleRecords, writeStore } from './support/sample-store.js';

const store = mkdtempSync(join(tmpdir(), 'liushui-cli-query-'));
beforeAll(() => writeStore(store, sampleRecords()));
afterAll(() => rmSync(store, { recursive: true }));

describe('query', () => {
  it('finds a company by a name in the other script, a fact a row', async () => {
    const { code, stdout, stderr } = await liushui(['query', '软银', '--store', store]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('SoftBank Group invests in OpenAI: USD ≤ 10 billion [planned]');
    expect(stdout).toMatch(/\n2 facts\n$/);
  });

  it('gives facts to programs with --json', async () => {
    const asked = ['--predicate', 'valued_at', '--currency', 'USD', '--min', '4e11', '--json'];
    const { code, stdout } = await liushui(['query', ...asked, '--store', store]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      total: 1,
      facts: [{ fact: { subject: 'openai' }, text: 'OpenAI is valued at USD 500 billion' }],
    });
  });

  it('ends with 0 and a hint where nothing fits', async () => {
    const { code, stdout } = await liushui(['query', '--predicate', 'invest', '--store', store]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^0 facts\nthere is no predicate "invest"/);
  });

  it.each([
    ['an option that is none', ['--colour', 'red']],
    ['a rank that is none', ['--rank', 'best']],
    ['an amount without a currency', ['--min', '5']],
    ['a date that is none', ['--from', 'soon']],
    ['a limit that is none', ['--limit', '0']],
    ['a store that is none', ['--store', join(store, 'nowhere')]],
  ])('ends with 2 for %s', async (_what, args) => {
    expect((await liushui(['query', '--store', store, ...args])).code).toBe(2);
  });
});

describe('conflicts', () => {
  it('lists each pair with both values as written', async () => {
    const { code, stdout } = await liushui(['conflicts', '--store', store]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/✗ inconsistent +(?=.*5000億美元)(?=.*\$300 billion).*≠/);
  });

  it('gives the groups to programs with --json, for one fact or entity', async () => {
    const { stdout } = await liushui(['conflicts', 'OpenAI', '--store', store, '--json']);
    const [group] = JSON.parse(stdout);
    expect(group).toMatchObject({ slot: 'valued_at|openai||money|USD|' });
    const [id] = group.conflicts[0].facts;
    const { code, stdout: text } = await liushui(['conflicts', id, '--store', store]);
    expect(code).toBe(0);
    expect(text).toContain('1 conflict in 1 slot');
  });

  it('ends with 0 where there are none, and with 2 for a name that the store does not have', async () => {
    const none = await liushui(['conflicts', 'softbank-group', '--store', store]);
    expect(none).toMatchObject({ code: 0, stdout: 'no conflicts\n' });
    expect((await liushui(['conflicts', 'nobody', '--store', store])).code).toBe(2);
  });
});
