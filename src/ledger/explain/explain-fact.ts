import type { DocumentRecord } from '../../core/records/document.js';
import type { EntityRecord } from '../../core/records/entity.js';
import type { FactRecord } from '../../core/records/fact.js';
import type { MentionRecord } from '../../core/records/mention.js';
import type { StatementRecord } from '../../core/records/statement.js';
import { loadNameRules, type NameRules } from '../../lexicon/name-rules.js';
import { headOf } from '../claim.js';
import type { Ledger } from '../open.js';
import { excerptOf } from './excerpt.js';
import type {
  ArticleSummary,
  ExplainedStatement,
  FactExplanation,
  StatementExplanation,
} from './explanation.js';
import { byId, explainedMention, gather, known, labelOf, summaryOf } from './gather.js';

/** The statements to show, and everything around their fact. */
interface Surroundings {
  readonly fact: FactRecord;
  readonly rivals: ReadonlyMap<string, FactRecord>;
  readonly beside: readonly FactRecord[];
  /** Of the fact and of its rivals. */
  readonly statements: readonly StatementRecord[];
  readonly mentions: ReadonlyMap<string, MentionRecord>;
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly rules: NameRules;
}

export async function explainFact(ledger: Ledger, id: string): Promise<FactExplanation> {
  const around = await surroundingsOf(ledger, id);
  const own = around.statements.filter((statement) => statement.fact === id);
  const statements = own.map((statement) => explainedStatement(statement, around));
  return { kind: 'fact', ...mergedFact(around), statements };
}

export async function explainStatement(ledger: Ledger, id: string): Promise<StatementExplanation> {
  const found = await gather(ledger, 'statements.jsonl', (statement) => statement.id === id);
  const statement = known(byId(found), id);
  const around = await surroundingsOf(ledger, statement.fact);
  return {
    kind: 'statement',
    ...explainedStatement(statement, around),
    ...mergedFact(around),
  };
}

async function surroundingsOf(ledger: Ledger, id: string): Promise<Surroundings> {
  const fact = known(byId(await gather(ledger, 'facts.jsonl', (f) => f.id === id)), id);
  const rivalIds = new Set(fact.conflicts.map((conflict) => conflict.fact));
  const rivals = byId(await gather(ledger, 'facts.jsonl', (f) => rivalIds.has(f.id)));
  const beside = await gather(
    ledger,
    'facts.jsonl',
    (f) => f.slot === fact.slot && f.id !== id && !rivalIds.has(f.id),
  );
  const statements = await gather(
    ledger,
    'statements.jsonl',
    (s) => s.fact === id || rivalIds.has(s.fact),
  );
  const mentionIds = new Set(statements.flatMap((s) => s.mentions));
  const mentions = await gather(ledger, 'mentions.jsonl', (m) => mentionIds.has(m.id));
  const entityIds = new Set(mentions.flatMap((m) => (m.kind === 'entity' ? [m.entity] : [])));
  for (const { subject, object } of [fact, ...rivals.values()]) {
    entityIds.add(headOf(subject));
    if (object !== undefined) entityIds.add(headOf(object));
  }
  const documentIds = new Set(statements.map((s) => s.document));
  return {
    fact,
    rivals,
    beside,
    statements,
    mentions: byId(mentions),
    entities: byId(await gather(ledger, 'entities.jsonl', (e) => entityIds.has(e.id))),
    documents: byId(await gather(ledger, 'documents.jsonl', (d) => documentIds.has(d.id))),
    rules: loadNameRules(),
  };
}

function mergedFact(around: Surroundings) {
  const { fact, rivals, beside, entities } = around;
  return {
    fact,
    articles: articlesOf(fact.id, around),
    conflicts: fact.conflicts.map((conflict) => ({
      class: conflict.class,
      fact: known(rivals, conflict.fact),
      articles: articlesOf(conflict.fact, around),
    })),
    beside,
    labels: Object.fromEntries([...entities].map(([id, entity]) => [id, labelOf(entity)])),
  };
}

function articlesOf(fact: string, { statements, documents }: Surroundings): ArticleSummary[] {
  const own = statements.filter((statement) => statement.fact === fact);
  const ids = [...new Set(own.map((statement) => statement.document))];
  return ids.map((id) => summaryOf(known(documents, id)));
}

function explainedStatement(statement: StatementRecord, around: Surroundings): ExplainedStatement {
  const document = known(around.documents, statement.document);
  const mentions = statement.mentions.map((id) => known(around.mentions, id));
  return {
    statement,
    article: summaryOf(document),
    excerpt: excerptOf(document, statement.evidence, mentions),
    mentions: mentions.map((mention) => explainedMention(mention, around.entities, around.rules)),
  };
}
