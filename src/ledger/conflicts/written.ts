import type { Amount } from '../../core/figure.js';
import type { FactRecord } from '../../core/records/fact.js';
import type { MentionRecord } from '../../core/records/mention.js';
import { byId, gather } from '../explain/gather.js';
import type { Ledger } from '../open.js';

/** How the articles write the figures of facts, each way once, in the order of the statements. */
export async function writtenFigures(
  ledger: Ledger,
  facts: readonly FactRecord[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = byId(facts);
  const statements = await gather(ledger, 'statements.jsonl', ({ fact }) => wanted.has(fact));
  const ids = new Set(statements.flatMap(({ mentions }) => mentions));
  const mentions = byId(await gather(ledger, 'mentions.jsonl', ({ id }) => ids.has(id)));
  const written = new Map<string, Set<string>>();
  for (const { fact: id, mentions: roles, evidence } of statements) {
    const fact = wanted.get(id);
    if (fact === undefined) continue;
    const figures = roles
      .flatMap((mention) => mentions.get(mention) ?? [])
      .filter((mention) => tells(mention, fact))
      .map(({ exact }) => exact);
    const ways = written.get(id) ?? new Set();
    written.set(id, ways);
    for (const way of figures.length > 0 ? figures : [evidence.exact]) ways.add(way);
  }
  return new Map([...written].map(([id, ways]) => [id, [...ways]]));
}

/** Whether a mention is the figure of the fact; a decrease has another sign than its words. */
function tells(mention: MentionRecord, { money, percent, quantity }: FactRecord): boolean {
  switch (mention.kind) {
    case 'money':
      return isSame(mention.money, money) && mention.money.currency === money?.currency;
    case 'percent':
      return isSame(mention.percent, percent);
    case 'quantity':
      return isSame(mention.quantity, quantity);
    default:
      return false;
  }
}

function isSame(a: Amount, b: Amount | undefined): boolean {
  return b !== undefined && sizes(a) === sizes(b);
}

function sizes({ value, minValue, maxValue }: Amount): string {
  return [value, minValue, maxValue]
    .flatMap((number) => (number === undefined ? [] : [number.replace('-', '')]))
    .sort()
    .join(' ');
}
