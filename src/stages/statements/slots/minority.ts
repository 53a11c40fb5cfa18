import type { Clause } from '../clauses/reading.js';
import type { FigureItem } from '../frames/figure-item.js';

/** In percent: who buys less than this does not take over. */
const SMALL = 40;
const BESIDE = 16;

/** Whether the shares that a clause tells of are a small part of a company, and not the rest of it. */
export function tellsOfMinority(clause: Clause): boolean {
  const parts = clause.figures.filter((item) => isOfShares(item, clause));
  if (parts.length === 0) return clause.phrases.roles.smallPart.test(clause.lowered);
  return parts.every((item) => isSmall(item) && !isRest(item, clause));
}

function isOfShares({ figure, end }: FigureItem, { lowered, start, phrases }: Clause): boolean {
  if (figure.kind !== 'percent') return false;
  return phrases.roles.shares.test(lowered.slice(end - start, end - start + BESIDE));
}

function isSmall({ figure }: FigureItem): boolean {
  if (figure.kind !== 'percent') return false;
  const { value, maxValue } = figure.percent;
  return Number(value ?? maxValue ?? SMALL) < SMALL;
}

function isRest({ start }: FigureItem, { lowered, start: from, phrases }: Clause): boolean {
  return phrases.roles.rest.test(lowered.slice(Math.max(0, start - from - BESIDE), start - from));
}
