import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { SAMPLE_ARTICLES } from './sample-articles.js';

const asserted = { modality: 'asserted', polarity: 'positive' };

/** What is annotated in one sample article, by its words. */
interface Annotations {
  readonly money: readonly (readonly [text: string, fields: object])[];
  readonly percent: readonly (readonly [text: string, fields: object])[];
  readonly quantity: readonly (readonly [text: string, fields: object])[];
  readonly time: readonly (readonly [text: string, fields: object])[];
  readonly entities: readonly (readonly [text: string, fields: object])[];
  readonly facts: readonly object[];
}

const usd = { currency: 'USD', bound: 'exact' };

/** Differs from the sample store on purpose: other ids, a bound, a span, a time, facts more and less. */
const ANNOTATIONS: readonly (Annotations | undefined)[] = [
  {
    money: [
      ['100億美元', { ...usd, value: 1e10, bound: 'atMost' }],
      ['5000億', { ...usd, value: 5e11 }],
    ],
    percent: [],
    quantity: [],
    time: [],
    entities: [
      ['軟銀', { type: 'ORG', id: 'softbank' }],
      ['OpenAI', { type: 'ORG', id: 'openai' }],
    ],
    facts: [
      {
        predicate: 'invests_in',
        subject: 'softbank',
        object: 'openai',
        money: { ...usd, value: 1e10, bound: 'atMost' },
        modality: 'asserted',
        polarity: 'positive',
      },
      { predicate: 'partners_with', subject: 'openai', object: 'softbank', ...asserted },
      { predicate: 'acquires', subject: 'softbank', object: 'openai', ...asserted },
    ],
  },
  undefined,
  {
    money: [['$300 billion', { ...usd, value: 3e11, bound: 'approx' }]],
    percent: [['40%', { value: -40, bound: 'exact' }]],
    quantity: [['9 million users', { value: 8e6, unit: 'users', bound: 'exact' }]],
    time: [['2025', { value: '2025' }]],
    entities: [['OpenAI', { type: 'PRODUCT', id: 'openai' }]],
    facts: [
      {
        predicate: 'valued_at',
        subject: 'openai',
        money: { ...usd, value: 3e11 },
        time: { value: '2025' },
        ...asserted,
      },
      {
        predicate: 'grows',
        subject: 'generative-ai-market',
        percent: { value: 40, bound: 'exact' },
        time: { value: '2025' },
        ...asserted,
      },
      { predicate: 'market_size', subject: 'ai', money: { ...usd, value: 1 }, ...asserted },
    ],
  },
];

/** Writes gold files for two of the sample articles. */
export function writeGold(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [i, { uri, text }] of SAMPLE_ARTICLES.entries()) {
    const annotations = ANNOTATIONS[i];
    if (annotations === undefined) continue;
    const marked = Object.entries(annotations).map(([layer, items]) => [
      layer,
      layer === 'facts'
        ? items
        : items.map(([words, fields]: [string, object]) => {
            const start = text.indexOf(words);
            return { start, end: start + words.length, text: words, ...fields };
          }),
    ]);
    const gold = { file: basename(uri), ...Object.fromEntries(marked) };
    writeFileSync(join(folder, `${basename(uri)}.gold.json`), JSON.stringify(gold));
    writeFileSync(join(folder, basename(uri)), text);
  }
}
