import { overlaps } from '../../core/span.js';
import { loadPredicates } from '../../lexicon/predicates.js';
import { openLedger } from '../open.js';
import { sameFact, sameMagnitude, sameMoney, samePercent, sameSpan } from './compare.js';
import { type FoundLayers, readFound } from './found.js';
import { type GoldArticle, readGold } from './gold.js';
import { type ArticleLayers, noLayers, type ToldFact } from './layers.js';
import { linkEntities, type SameEntity } from './linking.js';
import { type Accuracy, type LayerScore, Scores } from './scores.js';

/** How well annotated articles were read. */
export interface Evaluation {
  readonly articles: number;
  /** Annotated articles that the store does not have: all of theirs counts as missed. */
  readonly missing: readonly string[];
  /** money, money.exactspan+bound, percent, quantity, time, entity.…, facts, facts.withfigure */
  readonly layers: Readonly<Record<string, LayerScore>>;
  /** fact.modality, fact.polarity, fact.time */
  readonly accuracies: Readonly<Record<string, Accuracy>>;
}

/**
 * Scores a store against the gold files of a folder.
 * @throws UsageError E-STORE-MISSING, E-STORE-BROKEN, E-GOLD-MISSING, E-GOLD-FILE.
 */
export async function evaluateLedger(folder: string, goldFolder: string): Promise<Evaluation> {
  const gold = readGold(goldFolder);
  return score(gold, await readFound(openLedger(folder)));
}

/** Scores what was found in articles against what was annotated in them. */
function score(gold: readonly GoldArticle[], found: FoundLayers): Evaluation {
  const scores = new Scores();
  const same = linkEntities(gold, found);
  const { predicates } = loadPredicates();
  for (const { file, layers } of gold) {
    const own = found.articles.get(file) ?? noLayers();
    scoreFigures(scores, layers, own);
    scoreEntities(scores, layers, own, same);
    scoreFacts(scores, layers.facts, own.facts, (g, f) => sameFact(g, f, same, predicates));
  }
  return {
    articles: gold.length,
    missing: gold.map(({ file }) => file).filter((file) => !found.articles.has(file)),
    layers: scores.layers(),
    accuracies: scores.accuracies(),
  };
}

function scoreFigures(scores: Scores, gold: ArticleLayers, found: ArticleLayers): void {
  scoreSpans(scores, 'money', gold.money, found.money, (g, f) => overlaps(g, f) && sameMoney(g, f));
  scoreSpans(
    scores,
    'money.exactspan+bound',
    gold.money,
    found.money,
    (g, f) => sameSpan(g, f) && sameMoney(g, f) && g.bound === f.bound,
  );
  scoreSpans(
    scores,
    'percent',
    gold.percent,
    found.percent,
    (g, f) => overlaps(g, f) && samePercent(g, f),
  );
  scoreSpans(
    scores,
    'quantity',
    gold.quantity,
    found.quantity,
    (g, f) => overlaps(g, f) && sameMagnitude(g, f),
  );
  scoreSpans(scores, 'time', gold.time, found.time, (g, f) => overlaps(g, f) && g.edtf === f.edtf);
}

function scoreEntities(
  scores: Scores,
  { entities: gold }: ArticleLayers,
  { entities: found }: ArticleLayers,
  same: SameEntity,
): void {
  const sameType = (g: (typeof gold)[number], f: (typeof gold)[number]) =>
    sameSpan(g, f) && g.type === f.type;
  const actor = ({ type }: (typeof gold)[number]) => type === 'ORG' || type === 'PERSON';
  scoreSpans(scores, 'entity.span', gold, found, sameSpan);
  scoreSpans(scores, 'entity.span+type', gold, found, sameType);
  scoreSpans(scores, 'entity.linked', gold, found, (g, f) => sameSpan(g, f) && same(g.id, f.id));
  scoreSpans(scores, 'entity.ORG+PERSON', gold.filter(actor), found.filter(actor), sameType);
}

function scoreFacts(
  scores: Scores,
  gold: readonly ToldFact[],
  found: readonly ToldFact[],
  same: (gold: ToldFact, found: ToldFact) => boolean,
): void {
  const pairs = pairUp(gold, found, same);
  for (const [annotated, told] of pairs) {
    scores.compare('fact.modality', annotated.modality === told.modality);
    scores.compare('fact.polarity', annotated.polarity === told.polarity);
    if (annotated.time !== undefined) scores.compare('fact.time', annotated.time === told.time);
  }
  scores.add('facts', pairs.length, gold.length, found.length);
  scores.add(
    'facts.withfigure',
    pairs.filter(([annotated]) => hasFigure(annotated)).length,
    gold.filter(hasFigure).length,
    found.filter(hasFigure).length,
  );
}

function scoreSpans<T>(
  scores: Scores,
  layer: string,
  gold: readonly T[],
  found: readonly T[],
  same: (gold: T, found: T) => boolean,
): void {
  scores.add(layer, pairUp(gold, found, same).length, gold.length, found.length);
}

/** Each annotated item with the first found one that fits and is not taken yet. */
function pairUp<T>(
  gold: readonly T[],
  found: readonly T[],
  same: (gold: T, found: T) => boolean,
): (readonly [T, T])[] {
  const free = [...found];
  return gold.flatMap((annotated) => {
    const at = free.findIndex((candidate) => same(annotated, candidate));
    return at < 0 ? [] : free.splice(at, 1).map((taken) => [annotated, taken] as const);
  });
}

function hasFigure({ money, percent, quantity }: ToldFact): boolean {
  return money !== undefined || percent !== undefined || quantity !== undefined;
}
