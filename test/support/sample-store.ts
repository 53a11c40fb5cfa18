import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CodePointIndex } from '../../src/core/code-points.js';
import { documentId, factId, mentionId, statementId } from '../../src/core/identity.js';
import type { FactRecord } from '../../src/core/records/fact.js';
import { RECORD_FILES, type RecordFile, type RecordOf } from '../../src/core/records/index.js';
import type { MentionRecord } from '../../src/core/records/mention.js';
import { sortRecords } from '../../src/core/records/order.js';
import type { Quote } from '../../src/core/records/span-record.js';
import type { Claim } from '../../src/core/statement.js';
import { loadPredicates, predicateOf } from '../../src/lexicon/predicates.js';
import { inOrder, slotOf } from '../../src/lexicon/slot.js';
import { SAMPLE_ARTICLES, type SampleArticle } from './sample-articles.js';

/** The records of a store, by file, in the order of their lines. */
export type StoreRecords = { [File in RecordFile]: RecordOf<File>[] };

const { predicates } = loadPredicates();
const RUN = 'run-000001';

/** The records of the sample articles as a store has them: complete, in order, without a fault. */
export function sampleRecords(): StoreRecords {
  const mentions = SAMPLE_ARTICLES.flatMap(mentionsOf);
  const stated = SAMPLE_ARTICLES.flatMap((article) => statementsOf(article, mentions));
  const records: StoreRecords = {
    'documents.jsonl': SAMPLE_ARTICLES.map(documentOf),
    'mentions.jsonl': mentions,
    'statements.jsonl': stated.map(({ record }) => record),
    'facts.jsonl': factsOf(stated),
    'entities.jsonl': entitiesOf(mentions),
    'issues.jsonl': SAMPLE_ARTICLES.slice(0, 1).map((article) => ({
      code: 'I-SAMPLE',
      level: 'info',
      document: documentId(article.uri),
      span: quote(article, '快訊'),
      message: 'noticed',
    })),
    'deadletters.jsonl': [
      { uri: 'd/picture.txt', code: 'E-READ', stage: 'read', message: 'no text', firstSeen: RUN },
    ],
  };
  const sorted = (file: RecordFile): [string, unknown[]] => [
    file,
    // Parsing puts the keys in order.
    sortRecords(file, records[file]).map((record) => RECORD_FILES[file].parse(record)),
  ];
  const files = Object.keys(RECORD_FILES) as RecordFile[];
  return Object.fromEntries(files.map(sorted)) as unknown as StoreRecords;
}

/** The first record of a file that fits. */
export function pick<F extends RecordFile>(
  records: StoreRecords,
  file: F,
  fits: (record: RecordOf<F>) => boolean = () => true,
): RecordOf<F> {
  const found = (records[file] as RecordOf<F>[]).find(fits);
  if (found === undefined) throw new Error(`no such record in ${file}`);
  return found;
}

/** Writes records as they are, with a manifest that fits them. */
export function writeStore(folder: string, records: StoreRecords): void {
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(records).map(([path, lines]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    writeFileSync(join(folder, path), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { path, sha256, bytes: Buffer.byteLength(text), records: lines.length };
  });
  const manifest = {
    format: 'liushui-fact-store',
    formatVersion: '1.0',
    generator: { name: 'liushui', version: '0.0.0' },
    pipeline: 'sample',
    lexicon: 'sample',
    counts: Object.fromEntries(
      files.map((file) => [file.path.replace('.jsonl', ''), file.records]),
    ),
    files,
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const run = {
    id: RUN,
    started: '2025-11-06T08:00:00Z',
    finished: '2025-11-06T08:00:02Z',
    counts: { added: 3, failed: 1 },
  };
  writeFileSync(join(folder, 'runs.jsonl'), `${JSON.stringify(run)}\n`);
}

function documentOf(article: SampleArticle): RecordOf<'documents.jsonl'> {
  const { uri, inLanguage, text, publisher, datePublished, headline, copyOf } = article;
  return {
    id: documentId(uri),
    uri,
    contentHash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    mediaType: 'text/plain',
    encoding: { label: 'utf-8', basis: 'valid' },
    ...(headline !== undefined && { headline }),
    ...(publisher !== undefined && { publisher }),
    ...(datePublished !== undefined && { datePublished }),
    basis: { publisher: 'bylineLabel', datePublished: 'dateLine' },
    inLanguage,
    languages: [{ start: 0, end: Array.from(text).length, inLanguage, score: 1 }],
    ...(copyOf !== undefined && { nearCopyOf: documentId(copyOf) }),
    text,
  };
}

function quote({ text }: SampleArticle, exact: string): Quote {
  const startUtf16 = text.indexOf(exact);
  if (startUtf16 < 0) throw new Error(`the sample text has no ${exact}`);
  const endUtf16 = startUtf16 + exact.length;
  const index = new CodePointIndex(text);
  return { start: index.at(startUtf16), end: index.at(endUtf16), startUtf16, endUtf16, exact };
}

function mentionsOf(article: SampleArticle): MentionRecord[] {
  const document = documentId(article.uri);
  return article.mentions.map(({ exact, normalized, figure }) => {
    const span = quote(article, exact);
    const id = mentionId({ document, kind: figure.kind, ...span });
    const common = { id, document, ...span, normalized: normalized ?? exact, rule: 'sample' };
    return figure.kind === 'entity'
      ? { ...common, ...figure, type: 'organization' }
      : { ...common, ...figure };
  });
}

interface Stated {
  readonly record: RecordOf<'statements.jsonl'>;
  readonly claim: Claim;
  readonly slot: string;
  readonly origin: string;
}

function statementsOf(article: SampleArticle, mentions: readonly MentionRecord[]): Stated[] {
  const document = documentId(article.uri);
  return article.statements.map(({ evidence, claim: said, roles, cue }) => {
    const predicate = predicateOf(predicates, said.predicate);
    const claim = inOrder(said, predicate);
    const slot = slotOf(claim, predicate);
    const span = quote(article, evidence);
    const filled = mentions.filter((m) => m.document === document && roles.includes(m.exact));
    const record = {
      id: statementId(document, said, { start: span.startUtf16, end: span.endUtf16 }),
      fact: factId(slot, claim),
      document,
      ...said,
      evidence: span,
      mentions: filled.map((m) => m.id),
      rule: 'sample/1',
      ...(cue !== undefined && { cues: [{ ...quote(article, cue.exact), sets: cue.sets }] }),
    };
    return { record, claim, slot, origin: article.copyOf ?? article.uri };
  });
}

function factsOf(stated: readonly Stated[]): FactRecord[] {
  const ids = [...new Set(stated.map(({ record }) => record.fact))];
  const facts = ids.map((id) => {
    const own = stated.filter(({ record }) => record.fact === id);
    const [{ claim, slot }] = own as [Stated];
    const fact: FactRecord = {
      id,
      slot,
      ...claim,
      statements: own.map(({ record }) => record.id).sort(),
      documents: new Set(own.map(({ record }) => record.document)).size,
      origins: new Set(own.map(({ origin }) => origin)).size,
      rank: 'normal',
      rankReason: 'sample',
      conflicts: [],
    };
    return fact;
  });
  return facts.map((fact) => ({
    ...fact,
    conflicts: facts
      .filter((rival) => rival.id !== fact.id && rival.slot === fact.slot)
      .map((rival) => ({ fact: rival.id, class: 'inconsistent' })),
  }));
}

function entitiesOf(mentions: readonly MentionRecord[]): RecordOf<'entities.jsonl'>[] {
  const labels: Record<string, Record<string, string>> = {
    openai: { en: 'OpenAI' },
    'softbank-group': { en: 'SoftBank Group', 'zh-Hant': '軟銀集團' },
  };
  return Object.entries(labels).map(([id, names]) => {
    const own = mentions.filter((m) => m.kind === 'entity' && m.entity === id);
    return {
      id,
      type: 'organization',
      labels: names,
      aliases: [...new Set(own.map((m) => m.exact))].map((value) => ({ value, language: 'und' })),
      sameAs: [],
      identifiers: {},
      mentions: own.length,
      documents: new Set(own.map((m) => m.document)).size,
    };
  });
}
