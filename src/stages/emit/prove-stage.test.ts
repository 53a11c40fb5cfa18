import { describe, expect, it } from 'vitest';
import type { Layers } from '../../core/layers.js';
import { proveStage } from './prove-stage.js';

const TEXT = '晨光投资远山。';

function layers(name: { start: number; end: number; entity?: string }): Layers {
  return {
    source: { uri: 'a.txt', base64: '' },
    article: {
      text: TEXT,
      mediaType: 'text/plain',
      encoding: { label: 'utf-8', basis: 'valid' },
      margins: [],
    },
    languages: { document: 'zh-Hans-CN', paragraphs: [], sentences: [], clauses: [] },
    normalized: { text: TEXT, edits: [] },
    segments: { sentences: [], tokens: { starts: [], ends: [], tags: [] } },
    figures: [],
    names: [{ type: 'organization', entity: 'chenguang', rule: 'lexicon', ...name }],
    statements: [],
  };
}

const prove = (given: Layers) => proveStage().run(given, { issue: () => {} });

describe('the prove stage', () => {
  it('lets an article through whose records fit', () => {
    expect(prove(layers({ start: 0, end: 2 }))).toEqual({});
  });

  it.each([
    ['beyond the text', { start: 0, end: 99 }, 'E-SPAN-INVALID'],
    ['before the text', { start: -1, end: 2 }, 'E-SPAN-INVALID'],
    ['empty', { start: 2, end: 2 }, 'E-SPAN-INVALID'],
  ])('refuses a span %s', (_what, name, code) => {
    expect(() => prove(layers(name))).toThrow(expect.objectContaining({ code }));
  });

  it('refuses a record against its schema and says which field', () => {
    const bad = layers({ start: 0, end: 2 });
    const [name] = bad.names;
    const broken = { ...bad, names: [{ ...name, score: 7 }] } as Layers;
    expect(() => prove(broken)).toThrow(/score/);
  });
});
