import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerKey, pipelineFingerprint, type StageIdentity } from './layer-key.js';

const identity: StageIdentity = {
  name: 'segment',
  version: '3',
  config: { cap: 4000, tags: ['n', 'v'] },
  resources: 'lexicon-hash',
};
const inputs = { article: 'hash-a', languages: 'hash-l' };

describe('the key of a cached layer', () => {
  it('is the same for equal settings, whatever the order they are written in', () => {
    const again = { ...identity, config: { tags: ['n', 'v'], cap: 4000 } };
    const reordered = { languages: 'hash-l', article: 'hash-a' };
    expect(layerKey(again, reordered)).toBe(layerKey(identity, inputs));
  });

  it('is the same in another process', () => {
    // Written out: what another implementation of the same rule makes of the same values.
    const script = `
      const text = '{"config":{"cap":4000,"tags":["n","v"]},"inputs":{"article":"hash-a","languages":"hash-l"},' +
        '"name":"segment","resources":"lexicon-hash","version":"3"}';
      process.stdout.write(require('node:crypto').createHash('sha256').update(text).digest('hex'));`;
    const elsewhere = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    expect(layerKey(identity, inputs)).toBe(elsewhere);
  });

  const changes: readonly [string, StageIdentity, Partial<typeof inputs>][] = [
    ['the name', { ...identity, name: 'segments' }, inputs],
    ['the version', { ...identity, version: '4' }, inputs],
    ['a setting', { ...identity, config: { cap: 4001, tags: ['n', 'v'] } }, inputs],
    ['the type of a setting', { ...identity, config: { cap: '4000', tags: ['n', 'v'] } }, inputs],
    ['the order of a list', { ...identity, config: { cap: 4000, tags: ['v', 'n'] } }, inputs],
    ['the bounds of strings', { ...identity, config: { cap: 4000, tags: ['nv', ''] } }, inputs],
    ['a setting more', { ...identity, config: { ...identity.config, more: null } }, inputs],
    ['the data files', { ...identity, resources: 'lexicon-hash-2' }, inputs],
    ['an input', identity, { ...inputs, article: 'hash-b' }],
    ['two inputs exchanged', identity, { article: 'hash-l', languages: 'hash-a' }],
    ['an input less', identity, { article: 'hash-a' }],
  ];

  it.each(changes)('changes with %s', (_what, stage, layers) => {
    expect(layerKey(stage, layers)).not.toBe(layerKey(identity, inputs));
  });

  it('differs for any two settings that differ', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        const keyOf = (value: unknown) => layerKey({ ...identity, config: { value } }, inputs);
        expect(keyOf(a) === keyOf(b)).toBe(same);
      }),
    );
  });
});

describe('the fingerprint of a pipeline', () => {
  const other = { ...identity, name: 'figures' };

  it('is the same for equal stages', () => {
    expect(pipelineFingerprint([{ ...identity }, other])).toBe(
      pipelineFingerprint([identity, { ...other }]),
    );
  });

  it.each<[string, readonly StageIdentity[]]>([
    ['order', [other, identity]],
    ['number', [identity]],
    ['settings', [identity, { ...other, config: {} }]],
    ['data files', [identity, { ...other, resources: '' }]],
  ])('changes with the %s of the stages', (_what, stages) => {
    expect(pipelineFingerprint(stages)).not.toBe(pipelineFingerprint([identity, other]));
  });
});

/** Objects as lists of entries in order of key: equal exactly where the values are. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sorted)];
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, member]) => [key, sorted(member)]);
  return ['object', ...entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))];
}
