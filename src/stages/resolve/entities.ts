import type { EntityType, Name } from '../../core/name.js';
import { byCodeUnits } from '../../core/order.js';
import type { EntityRecord } from '../../core/records/entity.js';
import type { Entity } from '../../lexicon/entity.js';

type Alias = EntityRecord['aliases'][number];

interface Sighting {
  mentions: number;
  readonly documents: Set<string>;
  readonly types: Map<EntityType, number>;
  /** How often the articles write it so, by name and language (joined by a tab). */
  readonly forms: Map<string, number>;
  readonly labels: Map<string, string>;
}

/** Counts the names of all articles and makes the entity records from them. */
export class EntityCensus {
  readonly #sightings = new Map<string, Sighting>();

  /** Takes in one name as an article writes it, in the language of the place where it stands. */
  add(document: string, name: Name, exact: string, language: string): void {
    const sighting = this.#sightings.get(name.entity) ?? newSighting();
    this.#sightings.set(name.entity, sighting);
    sighting.mentions++;
    sighting.documents.add(document);
    increment(sighting.types, name.type);
    increment(sighting.forms, `${exact}\t${labelLanguage(exact, language)}`);
    for (const [key, label] of Object.entries(name.labels ?? {}))
      keepSmallest(sighting.labels, key, label);
  }

  /** One record for each entity that some article names, sorted by id. */
  records(lexicon: Pick<ReadonlyMap<string, Entity>, 'get'>): EntityRecord[] {
    const ids = [...this.#sightings.keys()].sort(byCodeUnits);
    return ids.flatMap((id) => {
      const sighting = this.#sightings.get(id);
      return sighting === undefined ? [] : [toRecord(id, sighting, lexicon.get(id))];
    });
  }
}

function toRecord(id: string, sighting: Sighting, known: Entity | undefined): EntityRecord {
  return {
    id,
    type: known?.type ?? mostFrequent(sighting.types),
    labels: known === undefined ? learntLabels(sighting) : labelsOf(known),
    aliases: aliasesOf(sighting, known),
    sameAs: [],
    identifiers: known?.tickers === undefined ? {} : { ticker: known.tickers },
    ...(known && { knownFrom: [...known.files] }),
    mentions: sighting.mentions,
    documents: sighting.documents.size,
  };
}

function newSighting(): Sighting {
  return {
    mentions: 0,
    documents: new Set(),
    types: new Map(),
    forms: new Map(),
    labels: new Map(),
  };
}

/** The first name of each language in the lexicon. */
function labelsOf(entity: Entity): Record<string, string> {
  const labels = Object.entries(entity.names).flatMap(([language, names]) =>
    names?.[0] === undefined ? [] : [[language, names[0]] as const],
  );
  return Object.fromEntries(labels.sort(([a], [b]) => byCodeUnits(a, b)));
}

/** Labels that the articles gave; where they gave none, the commonest form of each language. */
function learntLabels(sighting: Sighting): Record<string, string> {
  const labels = new Map<string, string>();
  const forms = [...sighting.forms].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b));
  for (const [form] of forms) {
    const { value, language } = splitForm(form);
    if (!labels.has(language)) labels.set(language, value);
  }
  for (const [language, label] of sighting.labels) labels.set(language, label);
  return Object.fromEntries([...labels].sort(([a], [b]) => byCodeUnits(a, b)));
}

/** Every form of the lexicon and of the articles, once a language. */
function aliasesOf(sighting: Sighting, known: Entity | undefined): Alias[] {
  const forms = new Set(sighting.forms.keys());
  for (const [language, names] of Object.entries(known?.names ?? {})) {
    for (const value of names ?? []) forms.add(`${value}\t${language}`);
  }
  return [...forms].sort(byCodeUnits).map(splitForm);
}

/** The name itself may hold a tab, the language cannot. */
function splitForm(form: string): Alias {
  const tab = form.lastIndexOf('\t');
  return { value: form.slice(0, tab), language: form.slice(tab + 1) };
}

/** The key of the lexicon's labels for a name in a text: a Latin name is English wherever it stands. */
function labelLanguage(exact: string, language: string): string {
  if (/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(exact)) return 'en';
  if (language.startsWith('zh-Hant-HK') || language.startsWith('yue')) return 'zh-Hant-HK';
  return /^zh-Han[st]/.exec(language)?.[0] ?? language;
}

function mostFrequent(types: ReadonlyMap<EntityType, number>): EntityType {
  const [first] = [...types].sort(([a, m], [b, n]) => n - m || byCodeUnits(a, b));
  return first?.[0] ?? 'other';
}

function increment<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function keepSmallest(labels: Map<string, string>, language: string, label: string): void {
  const present = labels.get(language);
  if (present === undefined || byCodeUnits(label, present) < 0) labels.set(language, label);
}
