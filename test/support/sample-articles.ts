import type { DocumentRecord } from '../../src/core/records/document.js';
import type { MentionRecord } from '../../src/core/records/mention.js';
import type { Claim } from '../../src/core/statement.js';

/** A mention by its words: the first place in the text that has them, after `after` if given. */
export interface SampleMention {
  readonly exact: string;
  readonly normalized?: string;
  readonly figure:
    | { readonly kind: 'entity'; readonly entity: string }
    | Pick<Extract<MentionRecord, { kind: 'money' }>, 'kind' | 'money' | 'trace'>
    | Pick<Extract<MentionRecord, { kind: 'percent' }>, 'kind' | 'percent'>
    | Pick<Extract<MentionRecord, { kind: 'quantity' }>, 'kind' | 'quantity'>
    | Pick<Extract<MentionRecord, { kind: 'time' }>, 'kind' | 'time'>;
}

export interface SampleStatement {
  readonly evidence: string;
  readonly claim: Claim;
  /** The words of the mentions that fill its roles. */
  readonly roles: readonly string[];
  readonly cue?: { readonly exact: string; readonly sets: string };
}

export interface SampleArticle
  extends Pick<DocumentRecord, 'uri' | 'inLanguage' | 'text'>,
    Partial<Pick<DocumentRecord, 'publisher' | 'datePublished' | 'headline'>> {
  /** The uri of the article it is a copy of. */
  readonly copyOf?: string;
  readonly mentions: readonly SampleMention[];
  readonly statements: readonly SampleStatement[];
}

const asserted = { modality: 'asserted', polarity: 'positive' } as const;

function usd(value: string, decimals: number): Claim['money'] {
  return { value, bound: 'exact', currency: 'USD', decimals, currencyBasis: 'explicit' };
}

const tenBillion = { ...usd('10000000000', -8), bound: 'atMost' } as NonNullable<Claim['money']>;
const fiveHundredBillion = usd('500000000000', -9) as NonNullable<Claim['money']>;
const threeHundredBillion = usd('300000000000', -9) as NonNullable<Claim['money']>;

const entity = (exact: string, id: string, normalized = exact): SampleMention => ({
  exact,
  normalized,
  figure: { kind: 'entity', entity: id },
});

const invests: Claim = {
  predicate: 'invests_in',
  subject: 'softbank-group',
  object: 'openai',
  money: tenBillion,
  ...asserted,
  modality: 'planned',
};

// An emoji and a Han character outside the BMP stand before the quotes: the two kinds of offsets differ.
const first: SampleArticle = {
  uri: 'a/softbank.txt',
  inLanguage: 'zh-Hant-TW',
  publisher: '範例日報',
  datePublished: '2025-11-03',
  headline: '軟銀加碼',
  text: '📈𠮷日快訊。軟銀計畫向OpenAI投資最高100億美元，兩家公司也將結盟。OpenAI估值為5000億美元。\n',
  mentions: [
    entity('軟銀', 'softbank-group', '软银'),
    entity('OpenAI', 'openai'),
    {
      exact: '100億美元',
      normalized: '100亿美元',
      figure: { kind: 'money', money: tenBillion, trace: ['100', '× 億 (10^8)', '美元 → USD'] },
    },
    {
      exact: '5000億美元',
      normalized: '5000亿美元',
      figure: { kind: 'money', money: fiveHundredBillion },
    },
  ],
  statements: [
    {
      evidence: '軟銀計畫向OpenAI投資最高100億美元',
      claim: invests,
      roles: ['軟銀', 'OpenAI', '100億美元'],
      cue: { exact: '計畫', sets: 'planned' },
    },
    {
      evidence: '軟銀計畫向OpenAI投資最高100億美元，兩家公司也將結盟',
      claim: {
        predicate: 'partners_with',
        subject: 'softbank-group',
        object: 'openai',
        ...asserted,
      },
      roles: ['軟銀', 'OpenAI'],
    },
    {
      evidence: 'OpenAI估值為5000億美元',
      claim: { predicate: 'valued_at', subject: 'openai', money: fiveHundredBillion, ...asserted },
      roles: ['OpenAI', '5000億美元'],
    },
  ],
};

const copy: SampleArticle = {
  ...first,
  uri: 'b/softbank-copy.txt',
  publisher: '另一家報',
  datePublished: '2025-11-04',
  copyOf: first.uri,
  text: `轉載：${first.text}`,
};

const other: SampleArticle = {
  uri: 'c/valuation.md',
  inLanguage: 'en',
  publisher: 'Sample Wire',
  datePublished: '2025-11-05',
  text: 'OpenAI is valued at $300 billion. The generative AI market grew 40% in 2025 to 9 million users.\n',
  mentions: [
    entity('OpenAI', 'openai'),
    { exact: '$300 billion', figure: { kind: 'money', money: threeHundredBillion } },
    { exact: '40%', figure: { kind: 'percent', percent: { value: '40', bound: 'exact' } } },
    { exact: '2025', figure: { kind: 'time', time: { edtf: '2025' } } },
    {
      exact: '9 million users',
      figure: { kind: 'quantity', quantity: { value: '9000000', bound: 'exact', unit: 'users' } },
    },
  ],
  statements: [
    {
      evidence: 'OpenAI is valued at $300 billion.',
      claim: { predicate: 'valued_at', subject: 'openai', money: threeHundredBillion, ...asserted },
      roles: ['OpenAI', '$300 billion'],
    },
    {
      evidence: 'The generative AI market grew 40% in 2025 to 9 million users.',
      claim: {
        predicate: 'grows',
        subject: 'generative-ai-market',
        percent: { value: '40', bound: 'exact' },
        time: { edtf: '2025' },
        ...asserted,
      },
      roles: ['40%', '2025'],
    },
    {
      evidence: 'OpenAI is valued at $300 billion. The generative AI market',
      // The other way round than the first article says it.
      claim: {
        predicate: 'partners_with',
        subject: 'softbank-group',
        object: 'openai',
        ...asserted,
      },
      roles: ['OpenAI'],
    },
  ],
};

/** Three articles of our own: one, a copy of it, and one that contradicts it on a figure. */
export const SAMPLE_ARTICLES: readonly SampleArticle[] = [first, copy, other];
