import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../src/index.js';
import { liushui } from './liushui.js';

const work = mkdtempSync(join(tmpdir(), 'liushui-cli-'));
const inbox = join(work, 'a.txt');
beforeAll(() => writeFileSync(inbox, '2025年6月3日\n微软宣布投资OpenAI 10亿美元。\n'));
afterAll(() => rmSync(work, { recursive: true }));

describe('the exit code', () => {
  it.each([
    ['of help', ['--help'], 0],
    ['of the version', ['--version'], 0],
    ['without a command', [], 2],
    ['of an unknown command', ['frobnicate'], 2],
    ['of an unknown option', ['ingest', '--frobnicate', 'x'], 2],
    ['of a path that does not exist', ['ingest', join(work, 'nowhere')], 2],
    ['of a pipeline file that does not exist', ['run', join(work, 'nowhere.yaml')], 2],
    ['of a store that does not exist', ['verify', join(work, 'nowhere')], 2],
    ['of an id in no store', ['explain', 'f:123456', '--store', join(work, 'nowhere')], 2],
    ['of a folder without gold files', ['evaluate', '--gold', work], 2],
    ['of workers that cannot be', ['ingest', inbox, '--workers', '0'], 2],
  ])('%s', async (_name, args, code) => {
    expect((await liushui(args)).code).toBe(code);
  });

  it('is 5 while another run holds the store', async () => {
    const store = join(work, 'locked');
    const { openSqliteStore } = await import('../src/store/sqlite/open.js');
    const holder = await openSqliteStore(store);
    const { code, stderr } = await liushui(['ingest', inbox, '--out', store]);
    await holder.close();
    expect(code).toBe(5);
    expect(stderr).toContain('E-STORE-LOCKED');
  });
});

describe('ingest', () => {
  it('writes nothing in a dry run', async () => {
    const store = join(work, 'dry');
    const { code, stdout } = await liushui(['ingest', inbox, '--out', store, '--dry-run']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/add 1 +change 0/);
    expect(readdirSync(work)).not.toContain('dry');
  });

  it('prints a summary for programs with --json, and keeps stderr clean', async () => {
    const { code, stdout, stderr } = await liushui([
      'ingest',
      inbox,
      '--out',
      join(work, 'json'),
      '--json',
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({
      run: { added: 1, total: 1 },
      manifest: { counts: { documents: 1 } },
    });
  });
});

describe('annotate', () => {
  const annotate = async (lines: readonly unknown[], ...args: string[]): Promise<Annotation[]> => {
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    const { code, stdout } = await liushui(['annotate', ...args], { input: input.join('\n') });
    expect(code).toBe(0);
    return stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };

  it('answers each line in order with mentions that slice the text', async () => {
    const texts = [
      '微軟投資OpenAI逾130億美元。',
      '🚀 Microsoft invested $13 billion in OpenAI.',
      '',
    ];
    const answers = await annotate(texts.map((text, i) => ({ id: `${i}`, text })));
    expect(answers.map((answer) => answer.id)).toEqual(['0', '1', '2']);
    for (const [i, { mentions }] of answers.entries()) {
      for (const mention of mentions) {
        const text = texts[i] ?? '';
        expect(text.slice(mention.startUtf16, mention.endUtf16)).toBe(mention.exact);
        expect([...text].slice(mention.start, mention.end).join('')).toBe(mention.exact);
      }
    }
    expect(answers[0]?.mentions.map((m) => m.kind)).toEqual(['entity', 'entity', 'money']);
    expect(answers[1]?.statements).toHaveLength(1);
    expect(answers[2]?.error?.code).toBe('E-READ-EMPTY');
  });

  it('gives only the layers asked for', async () => {
    const [answer] = await annotate(
      [{ id: 'a', text: '微軟投資OpenAI逾130億美元。' }],
      '--layers',
      'figures',
    );
    expect(answer?.mentions.map((m) => m.kind)).toEqual(['money']);
    expect(answer?.statements).toEqual([]);
  });

  it('says which line is no input, and goes on', async () => {
    const answers = await annotate(['not json', { id: 'b', text: '2025年' }]);
    expect(answers.map((answer) => answer.error?.code)).toEqual(['E-ANNOTATE-INPUT', undefined]);
    expect(answers[0]?.error?.message).toContain('line 1');
  });

  it('refuses a layer that does not exist', async () => {
    const { code, stderr } = await liushui(['annotate', '--layers', 'colours']);
    expect(code).toBe(2);
    expect(stderr).toContain('languages,figures,names,statements');
  });
});
