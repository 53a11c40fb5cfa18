import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildStages, type StageCatalog } from './catalog.js';
import { loadPipeline } from './definition.js';

const names = { known: ['read', 'detect', 'normalize'], standard: ['read', 'detect'] };

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'liushui-definition-'));
  file = join(folder, 'news.yaml');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function load(yaml: string) {
  writeFileSync(file, yaml);
  return loadPipeline(file, names);
}

describe('a pipeline file', () => {
  it('needs a name and sources only', () => {
    expect(load('name: news\nsources:\n  - path: inbox\n')).toEqual({
      name: 'news',
      base: folder,
      sources: [{ path: join(folder, 'inbox') }],
      stages: [
        { name: 'read', settings: {} },
        { name: 'detect', settings: {} },
      ],
      lexicon: [],
      frames: [],
      store: join(folder, 'output'),
    });
  });

  it('may say where things are, which stages run and with how many workers', () => {
    const yaml = `
name: news
base: ..
sources:
  - path: inbox
    include: ['*.md', '*.TXT']
  - path: /elsewhere/one.txt
stages:
  - read
  - detect: {minLength: 20}
  - normalize:
lexicon: [mine.yaml, terms/]
frames: [my-frames/]
store: facts
workers: 3
`;
    const base = resolve(folder, '..');
    expect(load(yaml)).toEqual({
      name: 'news',
      base,
      sources: [
        { path: join(base, 'inbox'), extensions: ['.md', '.txt'] },
        { path: '/elsewhere/one.txt' },
      ],
      stages: [
        { name: 'read', settings: {} },
        { name: 'detect', settings: { minLength: 20 } },
        { name: 'normalize', settings: {} },
      ],
      lexicon: [join(base, 'mine.yaml'), join(base, 'terms')],
      frames: [join(base, 'my-frames')],
      store: join(base, 'facts'),
      workers: 3,
    });
  });

  const minimal = 'name: n\nsources: [{path: a}]\n';
  const wrong: readonly [string, string, string, string][] = [
    ['is not YAML', 'name: n\nsources: [\n', 'E-PIPELINE-FILE', ':3: not YAML: '],
    ['is empty', '', 'E-PIPELINE-FILE', ':1: Invalid input: expected object'],
    ['has no sources', 'name: n\n', 'E-PIPELINE-FILE', ':1: sources: '],
    [
      'has a source without a path',
      'name: n\nsources:\n  - include: ["*.md"]\n',
      'E-PIPELINE-FILE',
      ':3: sources.0.path: ',
    ],
    ['has a word nobody knows', `${minimal}color: red\n`, 'E-PIPELINE-FILE', '"color"'],
    ['asks for no worker', `${minimal}workers: 0\n`, 'E-PIPELINE-FILE', ':3: workers: '],
    [
      'includes what is no extension',
      'name: n\nsources:\n  - path: a\n    include:\n      - "**/*"\n',
      'E-PIPELINE-FILE',
      ':5: sources.0.include.0: must look like *.md',
    ],
    [
      'gives one stage two names',
      `${minimal}stages:\n  - read\n  - {detect: {}, normalize: {}}\n`,
      'E-PIPELINE-FILE',
      ':5: stages.1: ',
    ],
    [
      'names a stage there is not',
      `${minimal}stages:\n  - read\n  - normalise\n`,
      'E-PIPELINE-STAGE-UNKNOWN',
      ':5: there is no stage "normalise"; the stages are read, detect, normalize',
    ],
    ['points nowhere', 'name: *nowhere\nsources: []\n', 'E-PIPELINE-FILE', 'news.yaml'],
  ];

  it.each(wrong)('is refused with its line when it %s', (_what, yaml, code, message) => {
    expect(() => load(yaml)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  it('is refused when it is not there', () => {
    expect(() => loadPipeline(join(folder, 'none.yaml'), names)).toThrow(
      expect.objectContaining({ code: 'E-PIPELINE-FILE' }),
    );
  });

  it('of the project reads the sample articles', () => {
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const sample = loadPipeline(join(root, 'pipelines', 'sample.yaml'), names);
    expect(sample).toMatchObject({
      name: 'sample',
      sources: [{ path: join(root, 'seeds') }],
      store: join(root, 'output'),
    });
  });
});

describe('making the chosen stages', () => {
  const catalog: StageCatalog = {
    read: (config) => ({
      name: 'read',
      version: '1',
      requires: ['source'],
      provides: ['article'],
      config,
      resources: '',
      run: () => ({}),
    }),
    detect: (config) => ({
      name: 'detect',
      version: '1',
      requires: ['article'],
      provides: ['languages'],
      config,
      resources: '',
      run: () => ({}),
    }),
  };

  it('hands every factory its settings', () => {
    const stages = buildStages(catalog, [
      { name: 'read', settings: {} },
      { name: 'detect', settings: { minLength: 20 } },
    ]);
    expect(stages.map(({ name, config }) => [name, config])).toEqual([
      ['read', {}],
      ['detect', { minLength: 20 }],
    ]);
  });

  it.each([
    ['a stage there is not', ['read', 'toString'], 'E-PIPELINE-STAGE-UNKNOWN'],
    ['stages that do not fit', ['detect', 'read'], 'E-PIPELINE-LAYER-MISSING'],
  ])('refuses %s', (_what, chosen, code) => {
    const choices = chosen.map((name) => ({ name, settings: {} }));
    expect(() => buildStages(catalog, choices)).toThrow(expect.objectContaining({ code }));
  });
});
