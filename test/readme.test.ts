import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './liushui.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The indented blocks that begin with a command, whole: a here-document stays with its command. */
const blocks = [...readme.matchAll(/(?:^ {4}.*\n|^\n(?= {4}))+/gm)].map(([block]) =>
  block.replace(/^ {4}/gm, '').trim(),
);
const starting = (...programs: string[]) =>
  blocks.filter((block) => programs.some((program) => block.startsWith(`${program} `)));

const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;

/** A copy of the project in which the commands may write: packages and build are those of this one. */
const work = mkdtempSync(join(tmpdir(), 'liushui-readme-'));
const shell = (script: string) =>
  // Without --norc bash takes a socket as its input for a login from afar and reads the machine's own settings.
  spawnSync('bash', ['--norc', '-euo', 'pipefail', '-c', script], { cwd: work, encoding: 'utf8' });

/** What the first command printed and wrote, before the others add to it. */
let printed = '';
let facts: readonly string[] = [];

beforeAll(() => {
  for (const name of [
    'src',
    'lexicon',
    'models',
    'pipelines',
    'seeds',
    'scripts',
    'dist',
    'docs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'tsconfig.build.json',
  ]) {
    cpSync(join(ROOT, name), join(work, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(work, 'node_modules'));
  cpSync(join(work, 'seeds'), join(work, 'inbox'), { recursive: true });
  const { status, stdout, stderr } = shell('npm start --silent');
  expect({ status, stderr }).toMatchObject({ status: 0 });
  printed = stdout;
  facts = readFileSync(join(work, 'output/facts.jsonl'), 'utf8').split('\n').filter(Boolean);
});
afterAll(() => rmSync(work, { recursive: true }));

describe('the commands of the README', () => {
  const lines = starting('npm', 'node')
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/ {2,}#.*/, ''))
    .filter((line) => line !== 'npm test' && line !== 'npm start');

  it('are there', () => {
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(starting('jq', 'python3', 'sqlite3', 'echo')).toHaveLength(4);
  });

  it.each(lines)('%s', (line) => {
    const fact = JSON.parse(facts[0] ?? '');
    const { status, stderr, stdout } = shell(line.replace('f:ID', fact.id));
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.not.stringContaining('E-') });
    expect(stdout).not.toBe('');
  });

  it('a text through a pipe', () => {
    const [command = ''] = starting('echo');
    const { status, stdout } = shell(command);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).mentions).toHaveLength(3);
  });

  it.runIf(has('jq', '--version'))('jq (run where it is installed)', () => {
    const { status, stdout } = shell(starting('jq')[0] ?? '');
    expect(status).toBe(0);
    expect(stdout).toContain('["owns_stake","microsoft","openai",null,null]');
  });

  it.runIf(has('python3', '--version'))('Python (run where it is installed)', () => {
    const { status, stdout } = shell(starting('python3')[0] ?? '');
    expect(status).toBe(0);
    expect(stdout).toContain('owns_stake\tmicrosoft\t');
  });

  it.runIf(has('sqlite3', '--version'))('SQLite (run where it is installed)', () => {
    const { status, stdout, stderr } = shell(starting('sqlite3')[0] ?? '');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('has_cost|openai|17000000000');
  });
});

describe('the excerpts in the README', () => {
  it('are what the sample articles give', () => {
    const [summary = ''] = blocks.filter((block) => block.startsWith('流水 liushui'));
    expect(summary).toMatch(/→ \d+ statements →/);
    expect(summary).not.toBe('');
    for (const line of summary.split('\n').slice(3)) expect(printed).toContain(line.trim());
  });

  it('show a fact as it stands in the store', () => {
    const [shown = ''] = blocks.filter(
      (block) => block.startsWith('{"id":"f:') || block.startsWith('{\n  "id": "f:'),
    );
    expect(facts.map((line) => JSON.parse(line))).toContainEqual(JSON.parse(shown));
  });
});
