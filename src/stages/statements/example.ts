import type { Figure } from '../../core/figure.js';
import { ENTITY_TYPES, type EntityType, type Name } from '../../core/name.js';
import type { Claim } from '../../core/statement.js';
import { toSimplified } from '../../lexicon/simplify.js';
import type { Example } from './frames/frame.js';
import type { Reader } from './reader.js';
import type { StatementsInput } from './subjects/document.js';

const MARK = /\[(?:([a-z]+) )?([a-z0-9.-]+)\|([^\]]*)\]|\{([^|}]*)\|([^}]*)\}/g;
const SENTENCE = /[^。！？!?\n]+?(?:[。！？!?\n]+|\.(?=\s|$)\s*|$)/g;

/**
 * What a frame example says against its expected claims of one predicate: '' where they agree, else
 * the claims found, one a line. Only the fields that the example names are compared.
 */
export function checkExample(example: Example, predicate: string, read: Reader): string {
  const found = read(layersOf(example))
    .filter(({ claim }) => claim.predicate === predicate)
    .map(({ claim }) => fieldsOf(claim));
  const rest = [...found];
  for (const expected of example.claims) {
    const at = rest.findIndex((claim) =>
      Object.entries(expected).every(([field, value]) => claim[field] === value),
    );
    if (at < 0) return report(found, expected);
    rest.splice(at, 1);
  }
  return rest.length === 0 ? '' : report(found, undefined);
}

function report(found: readonly Fields[], missing: Fields | undefined): string {
  const lines = found.map((fields) => `found ${JSON.stringify(fields)}`);
  if (missing !== undefined) lines.push(`missing ${JSON.stringify(missing)}`);
  return lines.join('\n');
}

type Fields = Readonly<Record<string, string>>;

/** A claim as the examples write it: money "100 USD", percent "27", quantity "30 aircraft". */
function fieldsOf(claim: Claim): Fields {
  const { money, percent, quantity, time, object, title } = claim;
  return {
    subject: claim.subject,
    ...(object !== undefined && { object }),
    ...(money && { money: `${amount(money)} ${money.currency}` }),
    ...(percent && { percent: amount(percent) }),
    ...(percent?.comparedWith && { comparedWith: percent.comparedWith }),
    ...(quantity && { quantity: `${amount(quantity)} ${quantity.unit}` }),
    ...(time && { time: time.edtf }),
    ...(title !== undefined && { title }),
    modality: claim.modality,
    polarity: claim.polarity,
  };
}

function amount({
  value,
  minValue,
  maxValue,
}: {
  value?: string | undefined;
  minValue?: string | undefined;
  maxValue?: string | undefined;
}): string {
  return value ?? `${minValue}-${maxValue}`;
}

/** The layers of a text with inline marks, a line with # being a heading: [nvidia|辉达], [person cook|Tim Cook], {USD 100|100美元}, {t 2025|今年}. */
export function layersOf({ text: marked, published }: Example): StatementsInput {
  const names: Name[] = [];
  const figures: Figure[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(last, match.index);
    const [whole, type, entity, name, measure, figure] = match;
    const start = text.length;
    text += name ?? figure ?? '';
    const span = { start, end: text.length, rule: 'example' };
    if (entity !== undefined) names.push({ ...span, entity, type: typeOf(type) });
    if (measure !== undefined) figures.push(figureOf(measure, { ...span, trace: [] }));
    last = match.index + whole.length;
  }
  text += marked.slice(last);
  const normalized = toSimplified(text, 'tw');
  if (normalized.length !== text.length)
    throw new Error(`an example must keep its length: ${text}`);
  const sentences = [...text.matchAll(SENTENCE)].map(({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
    role: sentence.startsWith('#') ? ('heading' as const) : ('body' as const),
  }));
  return {
    article: {
      text,
      mediaType: 'text/plain',
      encoding: { label: 'utf-8', basis: 'valid' },
      margins: [],
      ...(published !== undefined && { datePublished: { value: published, basis: 'hint' } }),
    },
    normalized: { text: normalized, edits: [] },
    segments: { sentences, tokens: { starts: [], ends: [], tags: [] } },
    figures,
    names,
  };
}

function typeOf(type: string | undefined): EntityType {
  return ENTITY_TYPES.find((known) => known === type) ?? 'organization';
}

interface Told {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly trace: readonly string[];
}

/** A figure by its mark: "USD 100", "USD/share 2.5", "% 27", "q users 900", "t 2025-Q3". */
function figureOf(measure: string, told: Told): Figure {
  const [kind = '', first = '', second = ''] = measure.split(' ');
  if (kind === 't') return { ...told, kind: 'time', time: { edtf: first } };
  if (kind === '%') return { ...told, kind: 'percent', percent: { value: first, bound: 'exact' } };
  if (kind === 'q') {
    return { ...told, kind: 'quantity', quantity: { value: second, unit: first, bound: 'exact' } };
  }
  const [currency = '', per] = kind.split('/');
  const money = {
    value: first,
    bound: 'exact',
    currency,
    decimals: 0,
    currencyBasis: 'explicit',
  } as const;
  return { ...told, kind: 'money', money: { ...money, ...(per !== undefined && { per }) } };
}
