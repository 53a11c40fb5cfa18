import type { Article } from '../../core/article.js';
import { type Decimal, plain } from '../../core/decimal.js';
import type { Amount, Figure } from '../../core/figure.js';
import type { StageIssue } from '../../core/issue.js';
import type { Languages } from '../../core/language.js';
import { CurrencyContext, type CurrencyReading } from './currency-context.js';
import type { Draft } from './draft.js';
import { type LinkedDraft, linked } from './links.js';
import { magnitudeIssues, zhaoIssues } from './magnitude-check.js';
import { regionsOf } from './regions.js';
import { scan } from './scan.js';
import type { FigureTables } from './tables.js';
import { parseDate } from './time/calendar.js';
import type { TimeReading } from './time/time-context.js';

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
    for (const time of scanned.times) times.push(time);
  }
  const context = new CurrencyContext(article, languages, undefined);
  const found = linked(article.text, drafts, context);
  for (const mismatch of magnitudeIssues(article.text, found)) issue(mismatch);
  for (const unsure of zhaoIssues(article.text, found, languages.document)) issue(unsure);
  return inOrder(found, times, published);
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

function timeFigure(time: TimeReading, published: string | undefined): Figure {
  const { start, end, edtf, rule } = time;
  const anchor = time.anchored && published !== undefined ? { anchor: published } : {};
  return { kind: 'time', start, end, rule, trace: [`→ ${edtf}`], time: { edtf, ...anchor } };
}

function figureOf(
  draft: Draft,
  currency: CurrencyReading | undefined,
  equivalentOf: number | undefined,
): Figure {
  const { start, end, rule, cue } = draft;
  const span = { start, end, rule, trace: [...draft.trace], ...(cue === undefined ? {} : { cue }) };
  const amount = amountOf(draft);
  switch (draft.kind) {
    case 'money':
      return {
        ...span,
        kind: 'money',
        money: {
          ...amount,
          currency: currency?.currency ?? null,
          ...(currency?.candidates === undefined ? {} : { candidates: [...currency.candidates] }),
          decimals: -(draft.high ?? draft.low).exponent,
          currencyBasis: currency?.basis ?? 'document',
          ...(draft.per === undefined ? {} : { per: draft.per }),
        },
        ...(equivalentOf === undefined ? {} : { equivalentOf }),
      };
    case 'percent':
      return {
        ...span,
        kind: 'percent',
        percent: { ...amount, ...(draft.points ? { unit: 'points' } : {}) },
      };
    case 'quantity':
      return { ...span, kind: 'quantity', quantity: { ...amount, unit: draft.unit ?? 'items' } };
    case 'number':
      return { ...span, kind: 'number', number: numberOf(draft, amount) };
  }
}

function amountOf(draft: Draft): Amount {
  const { low, high, bound } = draft;
  if (high === undefined) return { value: plain(low), bound };
  return { ...ends(low, high), bound };
}

function ends(low: Decimal, high: Decimal): { minValue: string; maxValue: string } {
  return { minValue: plain(low), maxValue: plain(high) };
}

/** A bare number with a bound is an interval with one open end. */
function numberOf(draft: Draft, amount: Amount): Amount {
  if (draft.high !== undefined) return amount;
  if (draft.bound === 'atLeast') return { minValue: plain(draft.low), bound: draft.bound };
  if (draft.bound === 'atMost') return { maxValue: plain(draft.low), bound: draft.bound };
  return amount;
}
