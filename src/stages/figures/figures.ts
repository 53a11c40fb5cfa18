import type { Article } from '../../core/article.js';
import { parseDate } from '../../core/calendar.js';
import type { Figure } from '../../core/figure.js';
import type { StageIssue } from '../../core/issue.js';
import type { Languages } from '../../core/language.js';
import type { Draft } from './amounts/draft.js';
import { CurrencyContext } from './article/currency-context.js';
import { figureOf, timeFigure } from './article/figure-of.js';
import { type LinkedDraft, linked } from './article/links.js';
import {
  type MagnitudeMismatch,
  magnitudeIssue,
  magnitudeMismatches,
  zhaoIssues,
} from './article/magnitude-check.js';
import { regionsOf } from './article/regions.js';
import { scan } from './article/scan.js';
import { statedCurrencies } from './article/stated-currency.js';
import { afterTold } from './time/previous-quarter.js';
import { ofSamePeriod } from './time/same-period.js';
import type { TimeReading } from './time/time-context.js';
import { fromTold } from './time/told-day.js';
import type { FigureTables } from './words/tables.js';

/** Every figure of an article, in text order and without overlap. */
export function readFigures(
  article: Article,
  languages: Languages,
  tables: FigureTables,
  issue: (issue: StageIssue) => void,
): Figure[] {
  const published = article.datePublished?.value;
  const anchor = published === undefined ? undefined : parseDate(published);
  const drafts: Draft[] = [];
  const times: TimeReading[] = [];
  for (const region of regionsOf(article, languages, tables)) {
    const scanned = scan(article.text, region, anchor);
    for (const draft of scanned.drafts) drafts.push(draft);
    for (const time of scanned.times) {
      const { text } = article;
      const told = fromTold(time, { told: times, text, tables: region.tables, anchor });
      if (told === undefined) continue;
      const ofResults = afterTold(told, times, text, region.tables);
      times.push(ofSamePeriod(ofResults, times, text, region.tables));
    }
  }
  const { localCurrencies, outlets } = tables;
  const stated = statedCurrencies(article.text, tables.currencies);
  const context = new CurrencyContext(article, languages, localCurrencies, outlets, stated);
  const found = linked(article.text, drafts, context, tables.links);
  const mismatches = magnitudeMismatches(article.text, found);
  for (const mismatch of mismatches) issue(magnitudeIssue(article.text, mismatch));
  for (const unsure of zhaoIssues(article.text, found, languages.document)) issue(unsure);
  return withContradictions(inOrder(found, times, published), mismatches);
}

/** Drafts and figures are told apart by where they begin: figures never overlap. */
function withContradictions(figures: Figure[], mismatches: readonly MagnitudeMismatch[]): Figure[] {
  if (mismatches.length === 0) return figures;
  const places = new Map(figures.map(({ start }, place) => [start, place]));
  const others = new Map(
    mismatches.map(({ draft, other }) => [draft.start, places.get(other.start)]),
  );
  return figures.map((figure) => {
    const contradicts = others.get(figure.start);
    if (contradicts === undefined || figure.kind !== 'money') return figure;
    return { ...figure, contradicts };
  });
}

function inOrder(
  drafts: readonly LinkedDraft[],
  times: readonly TimeReading[],
  published: string | undefined,
): Figure[] {
  const places = new Map<Draft, number>();
  const figures: Figure[] = [];
  let next = 0;
  for (const { draft, currency, equivalentOf } of drafts) {
    for (
      let time = times[next];
      time !== undefined && time.start < draft.start;
      time = times[++next]
    ) {
      figures.push(timeFigure(time, published));
    }
    places.set(draft, figures.length);
    const source = equivalentOf === undefined ? undefined : places.get(equivalentOf);
    figures.push(figureOf(draft, currency, source));
  }
  for (let time = times[next]; time !== undefined; time = times[++next]) {
    figures.push(timeFigure(time, published));
  }
  return figures;
}
