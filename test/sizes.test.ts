import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.js';

const LONGEST = 400;
const MEDIAN = 100;

const code = sourceFiles(['src', 'test', 'scripts', 'bench'], ['.ts', '.mjs', '.js']);
const data = sourceFiles(['lexicon', 'pipelines', 'src', 'test'], ['.yaml', '.yml']);
const shipped = code.filter(({ path }) => path.startsWith('src/') && !path.endsWith('.test.ts'));

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

describe('files', () => {
  it(`have at most ${LONGEST} lines`, () => {
    const long = [...code, ...data].filter(({ lines }) => lines > LONGEST);
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  it(`of the source have a median under ${MEDIAN} lines`, () => {
    expect(median(shipped.map(({ lines }) => lines))).toBeLessThan(MEDIAN);
  });

  it('have names in kebab-case', () => {
    const odd = code.filter(({ path }) => !/\/[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(path));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('have nothing put off and no type that checks nothing', () => {
    const marks = /\b(?:TO[D]O|FIX[M]E|X{3})\b|(?::|\bas|<)\s*any\b|@ts-(?:ignore|nocheck)/;
    const lines = code.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, i) => (marks.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
    );
    expect(lines).toEqual([]);
  });
});
