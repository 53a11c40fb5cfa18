import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFrames } from '../check-frames.js';
import { statementsStage } from '../stage.js';
import { loadOwnFrames } from './own-frames.js';

const SAMPLE = fileURLToPath(new URL('../../../../docs/frames/recalls.yaml', import.meta.url));
const sample = readFileSync(SAMPLE, 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'liushui-frames-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it('a sound file is read with all its examples', () => {
  const [check] = checkFrames([SAMPLE]);
  expect(check).toMatchObject({ predicate: 'recalls', problem: '' });
  expect(check?.examples.map(({ problem }) => problem)).toEqual(['', '', '', '']);
});

it('an example that fails tells what was found and what is missing', () => {
  const [check] = checkFrames([
    file('wrong.yaml', sample.replace('85000 vehicles }]', '1 vehicles }]')),
  ]);
  expect(check?.problem).toBe('');
  expect(check?.examples[0]?.problem).toMatch(/^found .*85000 vehicles.*\nmissing .*"1 vehicles"/);
});

describe('a file that is wrong', () => {
  it.each([
    ['a field that is not known', sample.replace('types:', 'kinds:'), /:\d+: .*kinds/],
    ['a new predicate without a meaning', sample.replace(/^definition.*$/m, ''), /add definition/],
    [
      'another meaning for a known predicate',
      sample.replace('predicate: recalls', 'predicate: cuts'),
      /leave out definition/,
    ],
    [
      'a figure that its meaning does not have',
      sample.replace('quantity: {', 'money: {'),
      /does not have money|units/,
    ],
    [
      'two patterns of one name',
      sample.replace('en.recall', 'zh.recall'),
      /two patterns are called zh\.recall/,
    ],
    ['no YAML', 'predicate: [', /not YAML/],
  ])('%s', (_what, text, message) => {
    const path = file('bad.yaml', text);
    expect(checkFrames([path])[0]).toMatchObject({
      problem: expect.stringMatching(message),
      examples: [],
    });
    expect(() => loadOwnFrames([path])).toThrow(expect.objectContaining({ code: 'E-FRAMES' }));
  });

  it('and two of one predicate, and a path that is not there', () => {
    const other = file('other.yaml', sample);
    expect(() => loadOwnFrames([SAMPLE, other])).toThrow(/both of recalls/);
    expect(() => checkFrames([join(folder, 'nowhere')])).toThrow(
      /there is no frame file or folder/,
    );
  });
});

it('what a user adds is part of the cache key, wherever the file lies', () => {
  const keyOf = (paths: string[]) => {
    const { config, resources } = statementsStage({ own: loadOwnFrames(paths) });
    return JSON.stringify([config, resources]);
  };
  expect(keyOf([SAMPLE])).not.toBe(keyOf([]));
  expect(keyOf([file('same.yaml', sample)])).toBe(keyOf([SAMPLE]));
  expect(keyOf([file('same.yaml', `${sample}# changed\n`)])).not.toBe(keyOf([SAMPLE]));
});

it('files count once, in one order, whatever the order and spelling of the paths', () => {
  const second = file('second.yaml', sample.replaceAll('recalls', 'repairs'));
  const predicates = (paths: string[]) => loadOwnFrames(paths).map(({ frame }) => frame.predicate);
  expect(predicates([SAMPLE, second])).toEqual(predicates([second, SAMPLE]));
  expect(predicates([second, `${folder}/./second.yaml`])).toEqual(['repairs']);
});
