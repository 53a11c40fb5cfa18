import { describe, expect, it } from 'vitest';
import type { LayerName, Layers } from '../core/layers.js';
import type { AnyStage, Stage } from '../core/stage.js';
import { checkChain, pipeline } from './compose.js';

function stage<R extends LayerName, P extends LayerName>(
  name: string,
  requires: readonly R[],
  provides: readonly P[],
  config: Readonly<Record<string, unknown>> = {},
): Stage<R, P> {
  const run = () => ({}) as Pick<Layers, P>;
  return { name, version: '1', requires, provides, config, resources: '', run };
}

const read = stage('read', ['source'], ['article']);
const detect = stage('detect', ['article'], ['languages']);
const normalize = stage('normalize', ['article', 'languages'], ['normalized']);
const transcribe = stage('transcribe', ['source'], ['article']);

describe('the typed builder', () => {
  it('builds a chain in which every stage finds its layers', () => {
    const built = pipeline().stage(read).stage(detect).stage(normalize).build();
    expect(built.map(({ name }) => name)).toEqual(['read', 'detect', 'normalize']);
    expect(Object.isFrozen(built)).toBe(true);
  });

  it('goes on from one beginning in two ways', () => {
    const beginning = pipeline().stage(read);
    expect(beginning.stage(detect).build()).toHaveLength(2);
    expect(beginning.build()).toHaveLength(1);
  });

  it('does not compile where a layer is missing', () => {
    // @ts-expect-error detect reads `article`, which nothing provides
    const bad = pipeline().stage(detect);
    expect(() => bad.build()).toThrow('needs the layer article');
  });

  it('does not compile where one of two layers is missing', () => {
    // @ts-expect-error normalize reads `languages`, too
    const bad = pipeline().stage(read).stage(normalize);
    expect(() => bad.build()).toThrow('needs the layer languages');
  });

  it('does not compile where a layer is provided twice', () => {
    // @ts-expect-error both provide `article`
    const bad = pipeline().stage(read).stage(transcribe);
    expect(() => bad.build()).toThrow('which read provides already');
  });

  it('does not compile where the initial layer is provided again', () => {
    // @ts-expect-error the source is what an article starts with
    const bad = pipeline().stage(stage('fetch', [], ['source']));
    expect(() => bad.build()).toThrow('which the article itself provides already');
  });
});

describe('the check at run time', () => {
  const cases: readonly [string, readonly AnyStage[], string, string][] = [
    ['no stage', [], 'E-PIPELINE-EMPTY', 'the pipeline has no stages'],
    [
      'a layer nobody provides',
      [read, normalize],
      'E-PIPELINE-LAYER-MISSING',
      'the stage normalize needs the layer languages; no stage of the pipeline provides it',
    ],
    [
      'a layer that comes too late',
      [read, normalize, detect],
      'E-PIPELINE-LAYER-MISSING',
      'detect provides it, but only later: move detect before normalize',
    ],
    [
      'a layer provided twice',
      [read, transcribe],
      'E-PIPELINE-LAYER-TWICE',
      'the stage transcribe provides the layer article, which read provides already',
    ],
    ['a stage twice', [read, read], 'E-PIPELINE-STAGE-TWICE', 'the stage read stands twice'],
    [
      'a setting that JSON would lose',
      [stage('read', ['source'], ['article'], { pattern: /a/ })],
      'E-PIPELINE-CONFIG',
      'the settings of the stage read are not plain JSON',
    ],
    [
      'a function deep in the settings',
      [stage('read', ['source'], ['article'], { rules: [{ test: () => true }] })],
      'E-PIPELINE-CONFIG',
      'the settings of the stage read are not plain JSON',
    ],
  ];

  it.each(cases)('refuses %s', (_what, stages, code, message) => {
    expect(() => checkChain(stages)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  it('accepts a chain that fits', () => {
    expect(() => checkChain([read, detect, normalize])).not.toThrow();
  });
});
