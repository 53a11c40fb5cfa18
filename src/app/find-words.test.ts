import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layersOf } from '../stages/statements/example.js';
import { findWords, nearestSentence } from './find-words.js';

const layers = layersOf({ text: '軟銀投資OpenAI\n100億美元。Ａ股　大漲。', claims: [] });
const exact = ({ start, end }: { start: number; end: number }) =>
  layers.article.text.slice(start, end);

describe('finding words in an article', () => {
  it.each([
    ['as given', '軟銀', 'asGiven', ['軟銀']],
    ['in the other script', '软银投资', 'otherwise', ['軟銀投資']],
    ['in another case', 'openai', 'otherwise', ['OpenAI']],
    ['over a line break', 'OpenAI100亿美元', 'otherwise', ['OpenAI\n100億美元']],
    ['that are not there', '苹果', 'nowhere', []],
  ])('%s', (_what, asked, stands, found) => {
    const { stands: how, spans } = findWords(asked, layers);
    expect([how, spans.map(exact)]).toEqual([stands, found]);
  });

  it('gives spans of the text whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('軟', '银', 'O', 'p', ' ', '\n', '1', '。') }),
        (asked) => {
          for (const { start, end } of findWords(asked, layers).spans) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(layers.article.text.length);
          }
        },
      ),
    );
  });
});

it('the nearest sentence is the one that shares most with the words', () => {
  expect(nearestSentence('软银投资苹果', layers).nearest).toContain('軟銀投資OpenAI');
  expect(nearestSentence('xyz', layers)).toEqual({});
});
