import { UsageError } from '../../core/errors.js';
import type { DocumentRecord } from '../../core/records/document.js';
import type { EntityRecord } from '../../core/records/entity.js';
import type { RecordFile, RecordOf } from '../../core/records/index.js';
import type { MentionRecord } from '../../core/records/mention.js';
import type { Claim } from '../../core/statement.js';
import type { NameRules } from '../../lexicon/name-rules.js';
import { headOf } from '../claim.js';
import type { Ledger } from '../open.js';
import type { ArticleSummary, ExplainedMention } from './explanation.js';
import { nameReasons } from './name-reasons.js';

/** The records of a file that fit, in the order of its lines. */
export async function gather<F extends RecordFile>(
  ledger: Ledger,
  file: F,
  fits: (record: RecordOf<F>) => boolean,
): Promise<RecordOf<F>[]> {
  const gathered: RecordOf<F>[] = [];
  await ledger.each(file, (record) => {
    if (fits(record)) gathered.push(record);
  });
  return gathered;
}

export function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** @throws UsageError (E-STORE-BROKEN) where a store refers to what it does not have. */
export function known<T>(records: ReadonlyMap<string, T>, id: string): T {
  const record = records.get(id);
  if (record === undefined) {
    throw new UsageError(
      'E-STORE-BROKEN',
      `the store refers to ${id} and does not have it; run \`liushui verify\``,
    );
  }
  return record;
}

export function summaryOf(document: DocumentRecord): ArticleSummary {
  const { id, uri, inLanguage, headline, publisher, datePublished, nearCopyOf } = document;
  return {
    id,
    uri,
    inLanguage,
    ...(headline !== undefined && { headline }),
    ...(publisher !== undefined && { publisher }),
    ...(datePublished !== undefined && { datePublished }),
    ...(nearCopyOf !== undefined && { nearCopyOf }),
  };
}

export function explainedMention(
  mention: MentionRecord,
  entities: ReadonlyMap<string, EntityRecord>,
  rules: NameRules,
): ExplainedMention {
  if (mention.kind !== 'entity') return { mention };
  const entity = entities.get(mention.entity);
  const why = nameReasons(mention, entity, rules);
  return { mention, ...(entity !== undefined && { entity }), why };
}

/** What to call the subjects and objects of claims, by entity id. */
export async function labelsOf(
  ledger: Ledger,
  claims: readonly Pick<Claim, 'subject' | 'object'>[],
): Promise<Record<string, string>> {
  const ids = new Set(
    claims.flatMap(({ subject, object }) => [subject, object ?? subject].map(headOf)),
  );
  const entities = await gather(ledger, 'entities.jsonl', ({ id }) => ids.has(id));
  return Object.fromEntries(entities.map((entity) => [entity.id, labelOf(entity)]));
}

/** The name to show for an entity: the English one, else the first there is. */
export function labelOf({ id, labels }: EntityRecord): string {
  return labels['en'] ?? Object.values(labels)[0] ?? id;
}
