import { describe, expect, it } from 'vitest';
import type { Article, Source } from '../core/article.js';
import { DocumentError } from '../core/errors.js';
import { sha256 } from '../core/hash.js';
import type { Languages } from '../core/language.js';
import type { AnyStage, Stage } from '../core/stage.js';
import type { ArticleResult, StageResult } from '../core/stage-output.js';
import { runStages } from './run-stages.js';

const source: Source = { uri: 'a.txt', base64: Buffer.from('  軟銀 \n').toString('base64') };

/** Reads the text without the white space around it. */
const read: Stage<'source', 'article'> = {
  name: 'read',
  version: '1',
  requires: ['source'],
  provides: ['article'],
  config: {},
  resources: '',
  run: ({ source: { base64 } }, { issue }) => {
    const text = Buffer.from(base64, 'base64').toString('utf8').trim();
    issue({ code: 'I-LENGTH', level: 'info', message: `${text.length} characters` });
    return { article: articleOf(text) };
  },
};

const detect: Stage<'article', 'languages'> = {
  name: 'detect',
  version: '1',
  requires: ['article'],
  provides: ['languages'],
  config: {},
  resources: '',
  run: async ({ article }) => ({ languages: languagesOf(article.text) }),
};

function articleOf(text: string): Article {
  return {
    text,
    mediaType: 'text/plain',
    encoding: { label: 'utf-8', basis: 'valid' },
    margins: [],
  };
}

function languagesOf(document: string): Languages {
  return { document, paragraphs: [], sentences: [], clauses: [] };
}

function outputsOf(result: ArticleResult): readonly StageResult[] {
  if (!result.ok) throw new Error(result.failure.message);
  return result.outputs;
}

const reusedOf = (result: ArticleResult) =>
  outputsOf(result).map(({ stage, reused }) => [stage, reused]);

const never = (stage: Omit<AnyStage, 'run'>): AnyStage => ({
  ...stage,
  run: () => {
    throw new Error('this stage must not run');
  },
});

describe('running the stages over one article', () => {
  it('gives the layers of each stage as canonical JSON with hash, key and issues', async () => {
    const [first, second] = outputsOf(await runStages([read, detect], source, []));
    const json =
      '{"encoding":{"basis":"valid","label":"utf-8"},"margins":[],"mediaType":"text/plain","text":"軟銀"}';
    expect(first).toEqual({
      stage: 'read',
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
      layers: [{ layer: 'article', json, hash: sha256(json) }],
      issues: [{ code: 'I-LENGTH', level: 'info', message: '2 characters' }],
      reused: false,
    });
    expect(second?.layers.map(({ layer }) => layer)).toEqual(['languages']);
  });

  it('gives the same again for the same article', async () => {
    expect(await runStages([read, detect], source, [])).toEqual(
      await runStages([read, detect], { ...source }, []),
    );
  });

  it('reuses everything where nothing changed, issues included, and runs nothing', async () => {
    const before = await runStages([read, detect], source, []);
    const after = await runStages([never(read), never(detect)], source, outputsOf(before));
    expect(outputsOf(after)).toEqual(outputsOf(before).map((out) => ({ ...out, reused: true })));
  });

  it('runs a changed stage over the cached layers before it', async () => {
    const before = await runStages([read, detect], source, []);
    const changed = { ...detect, version: '2' };
    const after = await runStages([never(read), changed], source, outputsOf(before));
    expect(reusedOf(after)).toEqual([
      ['read', true],
      ['detect', false],
    ]);
    expect(outputsOf(after)[1]?.layers).toEqual(outputsOf(before)[1]?.layers);
  });

  it('reuses the later stages where a stage that runs again says the same as before', async () => {
    const before = await runStages([read, detect], source, []);
    const edited = { ...source, base64: Buffer.from('軟銀').toString('base64') };
    const after = await runStages([read, never(detect)], edited, outputsOf(before));
    expect(reusedOf(after)).toEqual([
      ['read', false],
      ['detect', true],
    ]);
  });

  it('runs the later stages again where an earlier one says something else', async () => {
    const before = await runStages([read, detect], source, []);
    const edited = { ...source, base64: Buffer.from('輝達').toString('base64') };
    const after = await runStages([read, detect], edited, outputsOf(before));
    expect(reusedOf(after)).toEqual([
      ['read', false],
      ['detect', false],
    ]);
  });

  it('tells which stage is about to run, and says nothing of reused ones', async () => {
    const before = await runStages([read, detect], source, []);
    const started: string[] = [];
    const changed = { ...detect, version: '2' };
    await runStages([read, changed], source, outputsOf(before), (name) => started.push(name));
    expect(started).toEqual(['detect']);
  });
});

describe('a stage that fails', () => {
  const failing = (run: AnyStage['run']): AnyStage => ({ ...detect, run });
  const circular: Record<string, unknown> = {};
  circular['self'] = circular;

  const cases: readonly [string, AnyStage['run'], string, string][] = [
    [
      'with a DocumentError keeps its code',
      () => {
        throw new DocumentError('E-NOT-TEXT', 'a PNG image');
      },
      'E-NOT-TEXT',
      'a PNG image',
    ],
    [
      'with any other error is a crash',
      () => {
        throw new RangeError('too deep');
      },
      'E-STAGE-CRASH',
      'unexpected error: too deep',
    ],
    [
      'by a rejected promise is a crash',
      () => Promise.reject(new Error('later')),
      'E-STAGE-CRASH',
      'unexpected error: later',
    ],
    [
      'with something that is no error is a crash',
      () => Promise.reject('a string'),
      'E-STAGE-CRASH',
      'unexpected error: a string',
    ],
    [
      'by returning no layer is a crash',
      () => ({}),
      'E-STAGE-CRASH',
      'unexpected error: the stage returned no layer languages',
    ],
    [
      'by a number that JSON cannot hold is a crash',
      () =>
        ({
          languages: { ...languagesOf('en'), clauses: [{ start: 0, end: Number.NaN }] },
        }) as never,
      'E-STAGE-CRASH',
      'unexpected error: NaN has no JSON form',
    ],
    [
      'by a layer that goes in circles is a crash',
      () => ({ languages: circular }) as never,
      'E-STAGE-CRASH',
      'unexpected error:',
    ],
  ];

  it.each(cases)('%s', async (_what, run, code, message) => {
    expect(await runStages([read, failing(run)], source, [])).toEqual({
      ok: false,
      failure: { code, stage: 'detect', message: expect.stringContaining(message) },
    });
  });

  it('does not stop for a damaged cache either', async () => {
    const [first] = outputsOf(await runStages([read], source, []));
    const damaged = first === undefined ? [] : [withJson(first, '{"text":')];
    expect(await runStages([read, detect], source, damaged)).toMatchObject({
      ok: false,
      failure: { code: 'E-STAGE-CRASH', stage: 'detect' },
    });
  });
});

function withJson(output: StageResult, json: string): StageResult {
  return { ...output, layers: output.layers.map((layer) => ({ ...layer, json })) };
}
