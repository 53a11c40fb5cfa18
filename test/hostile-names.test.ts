import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../src/index.js';

/** So long that a pass over it which is not linear would not end in time. */
const BYTES = 400_000;

function repeated(text: string): string {
  return text.repeat(Math.ceil(BYTES / Buffer.byteLength(text)));
}

/** Companies that nobody knows, no two alike, each in a deal. */
function strangers(): string {
  let text = '';
  for (let i = 0; text.length < BYTES / 3; i++) {
    const name = [...String(i)].map((digit) => '海山林云川星河石峰田'[Number(digit)]).join('');
    text += `晨光${name}电子以3亿美元收购远山科技。`;
  }
  return text;
}

const TEXTS: readonly (readonly [string, string])[] = [
  ['one name, listed', repeated('微软、')],
  ['有限公司', repeated('有限公司')],
  ['names in brackets that are never closed', repeated('微软（OpenAI')],
  ['thousands of names, each in a deal', strangers()],
];

describe('a text of names that was made to be slow', () => {
  const annotate = createAnnotator(['names', 'statements']);

  it.each(TEXTS)('comes through: %s', { timeout: 120_000 }, async (_, text) => {
    const { error, mentions } = await annotate({ id: '1', text, inLanguage: 'zh-Hans' });
    expect(error).toBeUndefined();
    for (const { exact, startUtf16, endUtf16 } of mentions.slice(-100)) {
      expect(text.slice(startUtf16, endUtf16)).toBe(exact);
    }
  });
});
