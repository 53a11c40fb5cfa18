import { byCodeUnits } from '../../core/order.js';
import type { MentionRecord } from '../../core/records/mention.js';
import { loadNameRules } from '../../lexicon/name-rules.js';
import { headOf } from '../claim.js';
import { type Ledger, openLedger } from '../open.js';
import { mentionExcerpt } from './excerpt.js';
import { explainFact, explainStatement } from './explain-fact.js';
import type {
  DocumentExplanation,
  EntityExplanation,
  Explanation,
  MentionExplanation,
} from './explanation.js';
import { type FoundId, findId } from './find-id.js';
import { byId, explainedMention, gather, known, labelsOf, summaryOf } from './gather.js';

/**
 * Everything a store knows about a fact, statement, mention, entity or document.
 * @param given its id, or at least six characters with which no other id starts.
 * @throws UsageError E-STORE-MISSING, E-STORE-BROKEN, E-ID-UNKNOWN, E-ID-SHORT, E-ID-AMBIGUOUS.
 */
export async function explain(folder: string, given: string): Promise<Explanation> {
  const ledger = openLedger(folder);
  const { predicates } = ledger.manifest;
  return {
    ...(await explained(ledger, await findId(ledger, given))),
    ...(predicates && { predicates }),
  };
}

function explained(ledger: Ledger, { file, id }: FoundId): Promise<Explanation> {
  switch (file) {
    case 'facts.jsonl':
      return explainFact(ledger, id);
    case 'statements.jsonl':
      return explainStatement(ledger, id);
    case 'mentions.jsonl':
      return explainMention(ledger, id);
    case 'entities.jsonl':
      return explainEntity(ledger, id);
    case 'documents.jsonl':
      return explainDocument(ledger, id);
  }
}

async function explainMention(ledger: Ledger, id: string): Promise<MentionExplanation> {
  const mention = known(byId(await gather(ledger, 'mentions.jsonl', (m) => m.id === id)), id);
  const documents = await gather(ledger, 'documents.jsonl', (d) => d.id === mention.document);
  const document = known(byId(documents), mention.document);
  const entities = await gather(
    ledger,
    'entities.jsonl',
    (e) => mention.kind === 'entity' && e.id === mention.entity,
  );
  const statements = await gather(ledger, 'statements.jsonl', (s) => s.mentions.includes(id));
  return {
    kind: 'mention',
    ...explainedMention(mention, byId(entities), loadNameRules()),
    article: summaryOf(document),
    excerpt: mentionExcerpt(document, mention),
    statements,
    labels: await labelsOf(ledger, statements),
  };
}

async function explainEntity(ledger: Ledger, id: string): Promise<EntityExplanation> {
  const entities = await gather(ledger, 'entities.jsonl', (e) => e.id === id);
  const mentions = await gather(
    ledger,
    'mentions.jsonl',
    (m) => m.kind === 'entity' && m.entity === id,
  );
  const byDocument = new Map<string, MentionRecord[]>();
  for (const mention of mentions) {
    const own = byDocument.get(mention.document);
    if (own === undefined) byDocument.set(mention.document, [mention]);
    else own.push(mention);
  }
  const documents = await gather(ledger, 'documents.jsonl', (d) => byDocument.has(d.id));
  const facts = await gather(
    ledger,
    'facts.jsonl',
    ({ subject, object }) =>
      headOf(subject) === id || (object !== undefined && headOf(object) === id),
  );
  return {
    kind: 'entity',
    entity: known(byId(entities), id),
    articles: documents.map((document) => {
      const own = byDocument.get(document.id) ?? [];
      const spellings = [...new Set(own.map((mention) => mention.exact))].sort(byCodeUnits);
      return { article: summaryOf(document), mentions: own.length, spellings };
    }),
    facts,
    labels: await labelsOf(ledger, facts),
  };
}

async function explainDocument(ledger: Ledger, id: string): Promise<DocumentExplanation> {
  const found = byId(await gather(ledger, 'documents.jsonl', (d) => d.id === id));
  const { text: _text, ...document } = known(found, id);
  const mentions: Record<string, number> = {};
  await ledger.each('mentions.jsonl', (mention) => {
    if (mention.document !== id) return;
    mentions[mention.kind] = (mentions[mention.kind] ?? 0) + 1;
  });
  const statements = await gather(ledger, 'statements.jsonl', (s) => s.document === id);
  const labels = await labelsOf(ledger, statements);
  return { kind: 'document', document, mentions, statements, labels };
}
