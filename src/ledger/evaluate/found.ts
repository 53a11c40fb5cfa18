import { basename } from 'node:path';
import type { Amount, Money } from '../../core/figure.js';
import type { EntityType } from '../../core/name.js';
import type { MentionRecord } from '../../core/records/mention.js';
import type { Claim } from '../../core/statement.js';
import type { Ledger } from '../open.js';
import { type Magnitude, type MoneyMagnitude, noLayers, type ToldFact } from './layers.js';
import { spellingOf } from './spelling.js';

const TYPES: Readonly<Record<EntityType, string>> = {
  organization: 'ORG',
  person: 'PERSON',
  product: 'PRODUCT',
  place: 'LOC',
  other: 'OTHER',
};

/** What a store found, article by article, and how it names its entities. */
export interface FoundLayers {
  /** By the file name of the article. */
  readonly articles: ReadonlyMap<string, ReturnType<typeof noLayers>>;
  /** Spellings of all names of an entity, by its id. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** @throws UsageError (E-STORE-MISSING, E-STORE-BROKEN) */
export async function readFound(ledger: Ledger): Promise<FoundLayers> {
  const articles = new Map<string, ReturnType<typeof noLayers>>();
  const byId = new Map<string, ReturnType<typeof noLayers>>();
  await ledger.each('documents.jsonl', ({ id, uri }) => {
    const layers = noLayers();
    articles.set(basename(uri), layers);
    byId.set(id, layers);
  });
  await ledger.each('mentions.jsonl', (mention) => {
    const layers = byId.get(mention.document);
    if (layers !== undefined) addMention(layers, mention);
  });
  await ledger.each('statements.jsonl', (statement) => {
    byId.get(statement.document)?.facts.push(toldFact(statement));
  });
  const names = new Map<string, Set<string>>();
  await ledger.each('entities.jsonl', ({ id, labels, aliases }) => {
    const all = [id, ...Object.values(labels), ...aliases.map(({ value }) => value)];
    names.set(id, new Set(all.map(spellingOf)));
  });
  return { articles, names };
}

function addMention(layers: ReturnType<typeof noLayers>, mention: MentionRecord): void {
  const span = { start: mention.startUtf16, end: mention.endUtf16 };
  switch (mention.kind) {
    case 'money':
      layers.money.push({ ...span, ...moneyMagnitude(mention.money) });
      break;
    case 'percent':
      layers.percent.push({ ...span, ...magnitude(mention.percent) });
      break;
    case 'quantity':
      layers.quantity.push({ ...span, ...magnitude(mention.quantity) });
      break;
    case 'time':
      layers.time.push({ ...span, edtf: mention.time.edtf });
      break;
    case 'entity':
      layers.entities.push({ ...span, type: TYPES[mention.type], id: mention.entity });
      break;
  }
}

/** What a statement claims, as it is scored. */
export function toldFact(claim: Claim): ToldFact {
  const { predicate, subject, object, money, percent, quantity, time } = claim;
  return {
    predicate,
    subject,
    object,
    money: money && moneyMagnitude(money),
    percent: percent && magnitude(percent),
    quantity: quantity && magnitude(quantity),
    time: time?.edtf,
    modality: claim.modality,
    polarity: claim.polarity,
  };
}

function magnitude({ value, minValue, maxValue, bound }: Amount): Magnitude {
  return { low: toNumber(minValue ?? value), high: toNumber(maxValue ?? value), bound };
}

function moneyMagnitude(money: Money): MoneyMagnitude {
  return { ...magnitude(money), currency: money.currency };
}

function toNumber(decimal: string | undefined): number | undefined {
  return decimal === undefined ? undefined : Number(decimal);
}
