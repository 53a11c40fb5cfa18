import type { Span } from '../../../core/span.js';
import { isInserted, isRelative } from '../clauses/asides.js';
import { isMetric } from '../clauses/metric-words.js';
import type { Clause } from '../clauses/reading.js';
import type { CompiledPattern } from '../frames/compiled-pattern.js';
import type { Word } from '../frames/vocabulary.js';
import type { Place } from '../subjects/place.js';
import { hasHan } from '../words/han.js';

/** What is measured of a market rather than of a company. */
export const MARKET_METRIC = 'market';

export interface MetricRead {
  readonly name: string;
  readonly isInstant: boolean;
  readonly isDaily: boolean;
  /** Its word, but for a metric that the pattern names. */
  readonly word?: Span;
  /** Where its owner is looked for from. */
  readonly place: Place;
}

/** The metric a pattern speaks of: its own, the trigger's, the nearest, or the last of the sentence. */
export function metricOf(
  pattern: CompiledPattern,
  trigger: Word,
  place: Place,
): MetricRead | undefined {
  if (pattern.named !== undefined) {
    const { instant = false, daily = false } = pattern.namedMetric ?? {};
    return { name: pattern.named, isInstant: instant, isDaily: daily, place };
  }
  return pattern.metric === 'none' ? undefined : metricTold(trigger, place);
}

/** The trigger's own metric, the nearest, or the last of the sentence before. */
function metricTold(trigger: Word, place: Place): MetricRead | undefined {
  const around = metricAround(trigger, place.clause);
  const itself = trigger.senses.metrics[0]?.implied ? undefined : trigger;
  const own = read(itself, place) ?? read(around, { ...place, trigger: around ?? trigger });
  if (own !== undefined) return own;
  for (let i = place.clause.index - 1; i >= 0; i--) {
    const before = place.clauses[i];
    if (before === undefined || (i > 0 && isLeft(before, place))) continue;
    const earlier = before.words.findLast((word) => isMetric(word) && !isImplied(word));
    if (earlier !== undefined) return read(earlier, { ...place, measured: earlier });
  }
  return undefined;
}

/** "Fees, which are most of its profit, brought in $1 billion, up 9%": behind a relative the sentence goes on without it. */
function isLeft(before: Clause, { clause }: Place): boolean {
  return isInserted(before, clause) || (isRelative(before) && clause.index > before.index + 1);
}

function read(word: Word | undefined, place: Place): MetricRead | undefined {
  const metric = word?.senses.metrics[0];
  if (word === undefined || metric === undefined) return undefined;
  return { name: metric.metric, isInstant: metric.instant, isDaily: metric.daily, word, place };
}

/** An English verb (they earned, lost) speaks of its metric in its own clause only. */
function isImplied({ text, senses }: Word): boolean {
  return !hasHan(text) && senses.metrics.every(({ implied }) => implied);
}

const METRIC_AFTER = 24;
/** "increase in sales": in between stands one short word. */
const METRIC_BESIDE = 4;

/** The last metric word before the trigger, else, in English, the first soon after it. */
function metricAround(trigger: Word, clause: Clause): Word | undefined {
  const { words, lowered, start } = clause;
  const { changeIn } = clause.phrases.figures;
  const before = words.findLast((word) => word.end <= trigger.start && isMetric(word));
  // "a 9% increase in revenue"; in Chinese a metric after the change is the next thing told.
  if (hasHan(trigger.text)) return before;
  // "low-cost goods led to 7% growth in overall revenue"
  const isTold = before === undefined || changeIn.test(lowered.slice(trigger.end - start));
  const reach = isTold ? METRIC_AFTER : METRIC_BESIDE;
  // "Orrin gained 2% and Kelso lost 3%": a verb behind the change tells another one.
  const isNext = (w: Word): boolean => isMetric(w) && !isImplied(w);
  const after = words.find(
    (w) => w.start >= trigger.end && w.start - trigger.end <= reach && isNext(w),
  );
  return after ?? before;
}
