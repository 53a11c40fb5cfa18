import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pick, sampleRecords, writeStore } from '../../../test/support/sample-store.js';
import type { Paint } from '../explain/page.js';
import { conflictsOf } from './conflicts.js';
import { renderConflicts } from './render-conflicts.js';

const same = (text: string) => text;
const PLAIN: Paint = { bold: same, dim: same, green: same, red: same };

const folder = mkdtempSync(join(tmpdir(), 'liushui-conflicts-'));
const records = sampleRecords();
beforeAll(() => writeStore(folder, records));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the conflicts of a store', () => {
  it('stand together by slot, with the values as written and each pair once', async () => {
    const [group, ...others] = await conflictsOf(folder);
    expect(others).toEqual([]);
    expect(group?.slot).toBe('valued_at|openai||money|USD|');
    expect(group?.facts.map(({ written }) => written).sort()).toEqual([
      ['$300 billion'],
      ['5000億美元'],
    ]);
    expect(group?.conflicts).toHaveLength(1);
    expect(group?.conflicts[0]).toMatchObject({ class: 'inconsistent' });
  });

  it('tell both sides in a row, with origins, and each rank with its reason', async () => {
    const text = renderConflicts(await conflictsOf(folder), PLAIN);
    expect(text).toMatch(/✗ inconsistent +\S+ .*≠ .* +1 origin against 1 origin\n/);
    expect(text).toMatch(/OpenAI is valued at USD 500 billion +1 origin +normal: sample\n/);
    expect(text).toContain('1 conflict in 1 slot\n');
  });

  it('are one group where three facts of a slot contradict each other', async () => {
    const three = sampleRecords();
    const first = pick(three, 'facts.jsonl', (f) => f.predicate === 'valued_at');
    const second = pick(three, 'facts.jsonl', (f) => f.id === first.conflicts[0]?.fact);
    const third = { ...structuredClone(second), id: 'f:ffffffffffffffff', conflicts: [] };
    const link = (a: typeof first, b: typeof first) =>
      a.conflicts.push({ fact: b.id, class: 'inconsistent' });
    for (const fact of [first, second]) {
      link(fact, third);
      link(third, fact);
    }
    three['facts.jsonl'].push(third);
    const other = mkdtempSync(join(tmpdir(), 'liushui-three-'));
    writeStore(other, three);
    const groups = await conflictsOf(other);
    rmSync(other, { recursive: true });
    expect(groups.map(({ facts, conflicts }) => [facts.length, conflicts.length])).toEqual([
      [3, 3],
    ]);
  });

  it.each([
    ['a fact', () => pick(records, 'facts.jsonl', (f) => f.predicate === 'valued_at').id, 1],
    ['an entity by id', () => 'openai', 1],
    ['an entity by any name', () => '软银', 0],
  ])('can be asked of %s', async (_what, id, count) => {
    expect(await conflictsOf(folder, id())).toHaveLength(count);
  });

  it('of what the store does not have are refused, with what is near', async () => {
    await expect(conflictsOf(folder, 'OpenIA')).rejects.toThrow(
      /the nearest are OpenAI \(openai\)/,
    );
    await expect(conflictsOf(folder, 'f:00000000')).rejects.toMatchObject({ code: 'E-ID-UNKNOWN' });
  });
});

it('says so where there are none', () => {
  expect(renderConflicts([], PLAIN)).toBe('no conflicts\n');
});
