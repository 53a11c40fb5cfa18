import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf, UsageError } from '../../core/errors.js';
import { BOUNDS } from '../../core/figure.js';
import { MODALITIES, POLARITIES } from '../../core/statement.js';
import type { ArticleLayers, Magnitude, MoneyMagnitude } from './layers.js';

const ENDING = '.gold.json';
/** Endings of articles whose gold file leaves them out. */
const ARTICLE_ENDINGS = ['.md', '.txt'];

const amount = {
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  bound: z.enum(BOUNDS).default('exact'),
};
const span = { start: z.int(), end: z.int(), text: z.string() };
const currency = z.string().nullable();
const money = z.object({ ...amount, currency });

/** The gold file of one article; fields beyond these are ignored. */
const goldFile = z.object({
  money: z.array(z.object({ ...span, ...amount, currency })),
  percent: z.array(z.object({ ...span, ...amount })),
  quantity: z.array(z.object({ ...span, ...amount })),
  time: z.array(z.object({ ...span, value: z.string() })),
  entities: z.array(z.object({ ...span, type: z.string(), id: z.string() })),
  facts: z.array(
    z.object({
      predicate: z.string(),
      subject: z.string(),
      object: z.string().optional(),
      money: money.optional(),
      percent: z.object(amount).optional(),
      quantity: z.object(amount).optional(),
      time: z.object({ value: z.string() }).optional(),
      modality: z.enum(MODALITIES),
      polarity: z.enum(POLARITIES),
    }),
  ),
});

export interface GoldArticle {
  /** File name of the article. */
  readonly file: string;
  readonly layers: ArticleLayers;
}

/**
 * Reads the gold files of a folder, in order of name.
 * @throws UsageError E-GOLD-MISSING where there are none, E-GOLD-FILE where one does not fit.
 */
export function readGold(folder: string): GoldArticle[] {
  return goldFiles(folder).map((name) => ({
    file: articleName(folder, name),
    layers: layersOf(join(folder, name)),
  }));
}

/**
 * The file names of the articles that the gold files of a folder annotate.
 * @throws UsageError E-GOLD-MISSING where there are none.
 */
export function goldArticleFiles(folder: string): string[] {
  return goldFiles(folder).map((name) => articleName(folder, name));
}

function goldFiles(folder: string): string[] {
  const names = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const files = names.filter((name) => name.endsWith(ENDING)).sort();
  if (files.length > 0) return files;
  throw new UsageError('E-GOLD-MISSING', `${folder} has no files that end in ${ENDING}`);
}

function articleName(folder: string, goldFile: string): string {
  const name = goldFile.slice(0, -ENDING.length);
  if (existsSync(join(folder, name))) return name;
  const ending = ARTICLE_ENDINGS.find((e) => existsSync(join(folder, name + e)));
  return name + (ending ?? '');
}

function layersOf(path: string): ArticleLayers {
  const gold = parseGold(path);
  return {
    money: gold.money.map((m) => ({ start: m.start, end: m.end, ...moneyMagnitude(m) })),
    percent: gold.percent.map((p) => ({ start: p.start, end: p.end, ...magnitude(p) })),
    quantity: gold.quantity.map((q) => ({ start: q.start, end: q.end, ...magnitude(q) })),
    time: gold.time.map(({ start, end, value }) => ({ start, end, edtf: value })),
    entities: gold.entities.map(({ start, end, type, id }) => ({ start, end, type, id })),
    facts: gold.facts.map((fact) => ({
      ...fact,
      object: fact.object,
      money: fact.money && moneyMagnitude(fact.money),
      percent: fact.percent && magnitude(fact.percent),
      quantity: fact.quantity && magnitude(fact.quantity),
      time: fact.time?.value,
    })),
  };
}

function parseGold(path: string): z.infer<typeof goldFile> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError('E-GOLD-FILE', `${path}: ${messageOf(error)}`);
  }
  const result = goldFile.safeParse(value);
  if (result.success) return result.data;
  throw new UsageError('E-GOLD-FILE', `${path}: ${z.prettifyError(result.error)}`);
}

function magnitude(given: z.infer<z.ZodObject<typeof amount>>): Magnitude {
  const { value, low, high, bound } = given;
  return { low: low ?? value, high: high ?? value, bound };
}

function moneyMagnitude(given: z.infer<typeof money>): MoneyMagnitude {
  return { ...magnitude(given), currency: given.currency };
}
