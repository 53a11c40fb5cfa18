import {
  appendFileSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RECORD_FILES } from '../../core/records/index.js';
import type { StoreContents, StoredArticle } from '../../core/state.js';
import { loadConflictWords } from '../../lexicon/conflict-words.js';
import { loadPredicates } from '../../lexicon/predicates.js';
import { resolveStore } from '../resolve/resolve.js';
import { publish, writeRunLog } from './publish.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liushui-emit-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const TEXT = '🚀晨光集團投資遠山公司3億元。';

/** An article with an emoji before everything, so that the two kinds of offsets differ. */
function article(id: string, text = TEXT): StoredArticle {
  const at = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const money = {
    value: '300000000',
    bound: 'exact' as const,
    currency: 'TWD',
    currencyBasis: 'document' as const,
    decimals: -8,
  };
  return {
    id,
    uri: `${id}.txt`,
    contentHash: `sha256:${'0'.repeat(64)}`,
    layers: {
      article: {
        text,
        mediaType: 'text/plain',
        encoding: { label: 'utf-8', basis: 'valid' },
        datePublished: { value: '2025-06-01', basis: 'fileName' },
        margins: [],
      },
      languages: {
        document: 'zh-Hant-TW',
        paragraphs: [],
        sentences: [],
        clauses: [{ start: 0, end: text.length, inLanguage: 'zh-Hant-TW', score: 1 }],
      },
      normalized: {
        text: text
          .replaceAll('團', '团')
          .replace('資', '资')
          .replace('遠', '远')
          .replace('億', '亿'),
        edits: [],
      },
      figures: [
        { ...at('3億元'), kind: 'money', money, rule: 'money.suffix', trace: ['3', '× 億 (10^8)'] },
      ],
      names: [
        {
          ...at('晨光集團'),
          type: 'organization',
          entity: 'chenguang',
          rule: 'suffix',
          score: 0.8,
        },
        { ...at('遠山公司'), type: 'organization', entity: 'yuanshan', rule: 'suffix', score: 0.8 },
      ],
      statements: [
        {
          claim: {
            predicate: 'invests_in',
            subject: 'chenguang',
            object: 'yuanshan',
            money,
            modality: 'asserted',
            polarity: 'positive',
          },
          evidence: { start: 2, end: text.length - 1 },
          roles: [
            { role: 'subject', ...at('晨光集團') },
            { role: 'object', ...at('遠山公司') },
            { role: 'money', ...at('3億元') },
          ],
          rule: 'invests_in/zh.1',
          cues: [],
        },
      ],
    },
    issues: [{ code: 'W-TEST', level: 'warning', message: 'noticed', span: at('3億元') }],
  };
}

const contents = (...articles: StoredArticle[]): StoreContents => ({
  async *articles() {
    yield* articles;
  },
  deadLetters: [
    {
      uri: 'bad.txt',
      code: 'E-READ-BINARY',
      stage: 'read',
      message: 'a picture',
      bytes: 9,
      firstSeen: 'run-000001',
    },
    {
      uri: 'gone.txt',
      code: 'E-READ',
      stage: '',
      message: 'no such file',
      bytes: null,
      firstSeen: 'run-000001',
    },
  ],
});

const provenance = {
  generator: { name: 'liushui' as const, version: '1' },
  pipeline: 'p',
  lexicon: 'l',
};

async function publishAll(...articles: StoredArticle[]) {
  const all = contents(...articles);
  const { predicates } = loadPredicates();
  const resolution = await resolveStore(all, {
    entities: new Map(),
    predicates,
    words: loadConflictWords(),
  });
  return publish(folder, all, resolution, provenance);
}

const linesOf = (file: string) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

describe('publishing a store', () => {
  it('writes every file of the contract, each found beside the others and listed with its hash', async () => {
    const manifest = await publishAll(article('doc:a'));
    expect(manifest.files.map((file) => file.path)).toEqual(Object.keys(RECORD_FILES));
    expect(manifest.counts).toMatchObject({
      documents: 1,
      mentions: 3,
      statements: 1,
      facts: 1,
      entities: 2,
      issues: 1,
      deadletters: 2,
    });
    expect(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))).toEqual(manifest);
  });

  it('gives code points beside UTF-16 units, and the quote that both cut', async () => {
    await publishAll(article('doc:a'));
    const [first] = linesOf('mentions.jsonl');
    expect(first).toMatchObject({
      start: 1,
      end: 5,
      startUtf16: 2,
      endUtf16: 6,
      exact: '晨光集團',
      normalized: '晨光集团',
    });
    const text = linesOf('documents.jsonl')[0].text;
    expect([...text].slice(first.start, first.end).join('')).toBe(first.exact);
    expect(text.slice(first.startUtf16, first.endUtf16)).toBe(first.exact);
  });

  it('ties a statement to its fact and to the mentions that fill its roles', async () => {
    await publishAll(article('doc:a'));
    const [statement] = linesOf('statements.jsonl');
    expect(statement.fact).toBe(linesOf('facts.jsonl')[0].id);
    expect(statement.mentions).toEqual(linesOf('mentions.jsonl').map((mention) => mention.id));
  });

  it('marks a near-copy and counts its origin once', async () => {
    await publishAll(article('doc:a'), article('doc:b', `${TEXT}！`));
    expect(linesOf('documents.jsonl').map((d) => d.nearCopyOf)).toEqual([undefined, 'doc:a']);
    expect(linesOf('facts.jsonl')[0]).toMatchObject({ documents: 2, origins: 1 });
  });

  it('leaves out what is not known of a dead letter', async () => {
    await publishAll(article('doc:a'));
    expect(linesOf('deadletters.jsonl').map((letter) => letter.bytes)).toEqual([9, undefined]);
  });

  it('swaps by one link and keeps the generation before for who is reading it', async () => {
    await publishAll(article('doc:a'));
    const before = readlinkSync(join(folder, '.store', 'current'));
    const reader = readFileSync(join(folder, '.store', before, 'facts.jsonl'), 'utf8');
    await publishAll(article('doc:a'), article('doc:c', `另訊：${TEXT}`));
    expect(readlinkSync(join(folder, '.store', 'current'))).not.toBe(before);
    expect(readFileSync(join(folder, '.store', before, 'facts.jsonl'), 'utf8')).toBe(reader);
    await publishAll(article('doc:d'));
    const generations = readdirSync(join(folder, '.store')).filter((name) => name.startsWith('g-'));
    expect(generations).toHaveLength(2);
    expect(lstatSync(join(folder, 'facts.jsonl')).isSymbolicLink()).toBe(true);
  });

  it('gives the same content the same generation', async () => {
    await publishAll(article('doc:a'));
    const first = readlinkSync(join(folder, '.store', 'current'));
    await publishAll(article('doc:a'));
    expect(readlinkSync(join(folder, '.store', 'current'))).toBe(first);
  });

  it('writes again what someone changed in the store since', async () => {
    await publishAll(article('doc:a'));
    const facts = join(folder, 'facts.jsonl');
    const before = readFileSync(facts, 'utf8');
    appendFileSync(facts, 'a line of my own\n');
    await publishAll(article('doc:a'));
    expect(readFileSync(facts, 'utf8')).toBe(before);
  });

  it('writes the log of runs beside, outside the manifest', async () => {
    const manifest = await publishAll(article('doc:a'));
    const started = '2026-01-01T00:00:00.000Z';
    await writeRunLog(folder, [
      { id: 'run-000001', started, finished: null, counts: { added: 1 } },
    ]);
    expect(linesOf('runs.jsonl')).toEqual([{ id: 'run-000001', started, counts: { added: 1 } }]);
    expect(manifest.files.map((file) => file.path)).not.toContain('runs.jsonl');
  });
});
