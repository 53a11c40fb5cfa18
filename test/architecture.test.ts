import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importCycles } from './support/import-cycles.js';
import { type SourceFile, sourceFiles } from './support/source-files.js';

const tests = sourceFiles(['src', 'test'], ['.test.ts']);
const sources = sourceFiles(['src'], ['.ts']).filter(({ path }) => !path.endsWith('.test.ts'));

/** What each part may import besides itself; the first rule that fits a path counts. */
const RULES: readonly (readonly [part: RegExp, mayImport: RegExp])[] = [
  [/^src\/core\//, /^$/],
  [/^src\/lexicon\//, /^src\/core\//],
  [/^src\/stages\/[^/]+\//, /^src\/(core|lexicon)\//],
  [/^src\/pipeline\//, /^src\/(core\/|store\/store\.ts$|queue\/)/],
  [/^src\/store\//, /^src\/core\//],
  [/^src\/queue\//, /^src\/core\//],
  [/^src\/ledger\//, /^src\/(core|lexicon)\//],
  // The wiring.
  [/^src\/app\//, /^src\/(core|lexicon|stages|pipeline|store|queue|ledger)\//],
  [/^src\/index\.ts$/, /^src\/(app|core|lexicon|stages|pipeline|store|queue|ledger)\//],
  // What people and other programs see uses only what every program may use.
  [/^src\/cli\//, /^src\/index\.ts$/],
  [/^src\/cli\.ts$/, /^src\/cli\/main\.ts$/],
];

function violations({ path, imports }: SourceFile): string[] {
  const [rule, own] = RULES.map(([part, may]) => [may, part.exec(path)?.[0]] as const).find(
    ([, match]) => match !== undefined,
  ) ?? [/^$/, undefined];
  return imports
    .filter((target) => !rule.test(target) && !(own?.endsWith('/') && target.startsWith(own)))
    .map((target) => `${path} imports ${target}`);
}

/** One entry a folder, with the other folders that its files import. */
function folders(files: readonly SourceFile[]): SourceFile[] {
  const byFolder = new Map<string, Set<string>>();
  for (const { path, imports } of files) {
    const folder = dirname(path);
    const targets = byFolder.get(folder) ?? new Set();
    for (const target of imports) if (dirname(target) !== folder) targets.add(dirname(target));
    byFolder.set(folder, targets);
  }
  return [...byFolder].map(([path, targets]) => ({
    path,
    text: '',
    lines: 0,
    imports: [...targets],
  }));
}

describe('imports', () => {
  it('are found in the source files', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
  });

  it('point one way: core <- lexicon <- stages; core <- pipeline, store, queue, ledger <- app <- index <- cli', () => {
    expect(sources.flatMap(violations)).toEqual([]);
  });

  it('form no cycles, not even of types', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it('form no cycles of folders within a stage', () => {
    const stages = sources.filter(({ path }) => path.startsWith('src/stages/'));
    expect(importCycles(folders(stages))).toEqual([]);
  });

  it('of tests and their helpers never reach into the shipped code', () => {
    const shippedTests = sources.flatMap(({ path, imports }) =>
      imports
        .filter((target) => target.endsWith('.test.ts') || target.startsWith('test/'))
        .map((target) => `${path} imports ${target}`),
    );
    expect(shippedTests).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const file = (path: string, ...imports: string[]): SourceFile => ({
    path,
    text: '',
    lines: 1,
    imports,
  });

  it.each([
    ['src/core/a.ts', 'src/lexicon/b.ts'],
    ['src/stages/read/a.ts', 'src/stages/detect/b.ts'],
    ['src/stages/read/a.ts', 'src/pipeline/b.ts'],
    ['src/pipeline/a.ts', 'src/store/sql-store.ts'],
    ['src/pipeline/a.ts', 'src/stages/read/b.ts'],
    ['src/store/a.ts', 'src/lexicon/b.ts'],
    ['src/ledger/a.ts', 'src/stages/resolve/b.ts'],
    ['src/cli/a.ts', 'src/core/errors.ts'],
    ['src/app/a.ts', 'src/cli/main.ts'],
    ['src/unknown/a.ts', 'src/core/errors.ts'],
  ])('%s may not import %s', (path, target) => {
    expect(violations(file(path, target))).toEqual([`${path} imports ${target}`]);
  });

  it.each([
    ['src/core/a.ts', 'src/core/records/b.ts'],
    ['src/stages/read/a.ts', 'src/stages/read/b.ts'],
    ['src/stages/read/a.ts', 'src/lexicon/b.ts'],
    ['src/pipeline/a.ts', 'src/store/store.ts'],
    ['src/cli/a.ts', 'src/index.ts'],
  ])('%s may import %s', (path, target) => {
    expect(violations(file(path, target))).toEqual([]);
  });

  it('find a cycle over several files', () => {
    const ring = [file('a.ts', 'b.ts'), file('b.ts', 'c.ts'), file('c.ts', 'b.ts')];
    expect(importCycles(ring)).toEqual([['b.ts', 'c.ts', 'b.ts']]);
  });
});

describe('tests', () => {
  it.each(tests)('$path asserts something', ({ text }) => {
    expect(text).toMatch(/\bexpect(TypeOf)?\b|\bassert\b/);
  });

  it('are skipped only under a condition that they name', () => {
    const bare = tests.filter(({ text }) =>
      /\b(?:it|test|describe)\.(?:skip|todo|only)\(/.test(text),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });
});
