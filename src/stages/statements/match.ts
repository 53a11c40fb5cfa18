import type { Discourse } from './discourse.js';
import type { FigureSlot } from './frame.js';
import type { Clause, FigureItem, FigureKind, ReadText, SentenceReading } from './reading.js';
import { type Filler, figureCandidates, figureDistance, fillParty, type Place } from './slots.js';
import { timeOf } from './when.js';
import type { CompiledPattern, Vocabulary, Word } from './vocabulary.js';

export const FIGURE_KINDS = ['money', 'percent', 'quantity'] as const;

/** The figures given to the roles of one claim. */
export type FigureRoles = Partial<Readonly<Record<FigureKind, FigureItem>>>;

/** What a frame read in one sentence, before time, modality and the like are added. */
export interface Draft {
  readonly pattern: CompiledPattern;
  readonly clause: Clause;
  readonly trigger: Word;
  readonly subject?: Filler;
  readonly object?: Filler;
  readonly metric?: string;
  /** The metric has a value at each moment, not one of a period. */
  readonly isInstant: boolean;
  readonly figures: FigureRoles;
  /** The figure or trigger that the time is looked for around. */
  readonly anchor: { readonly start: number; readonly end: number };
}

/** A pattern whose parties are found and whose figures are still to be given out. */
interface Attempt extends Omit<Draft, 'figures' | 'anchor'> {
  readonly candidates: Readonly<Record<FigureKind, readonly FigureItem[]>>;
  /** Where the distance of figures is measured from. */
  readonly cost: number;
}

export interface MatchTools {
  readonly text: ReadText;
  readonly vocabulary: Vocabulary;
}

/** Reads one sentence with all frames. The discourse moves on clause by clause. */
export function matchSentence(
  sentence: SentenceReading,
  discourse: Discourse,
  tools: MatchTools,
): Draft[] {
  const groups = new Map<string, Attempt[]>();
  for (const clause of sentence.clauses) {
    const figures = clause.figures.flatMap((item) => tools.vocabulary.figureTrigger(item) ?? []);
    for (const trigger of [...clause.words, ...figures]) {
      for (const pattern of trigger.senses.patterns) {
        const attempt = tryPattern(pattern, trigger, clause, sentence, discourse, tools);
        if (attempt === undefined) continue;
        const key = `${pattern.frame.predicate} ${trigger.start}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [attempt]);
        else group.push(attempt);
      }
    }
    discourse.leaveClause(clause);
  }
  return giveOutFigures([...groups.values()], sentence);
}

function tryPattern(
  pattern: CompiledPattern,
  trigger: Word,
  clause: Clause,
  sentence: SentenceReading,
  discourse: Discourse,
  { text, vocabulary }: MatchTools,
): Attempt | undefined {
  if (pattern.name.startsWith('en.') && HAN.test(trigger.text)) return undefined;
  if (!fitsContext(pattern, clause, sentence, text)) return undefined;
  const place: Place = { clauses: sentence.clauses, clause, trigger, discourse };
  const metric = metricOf(pattern, trigger, place);
  if (pattern.metric === 'required' && metric === undefined) return undefined;
  const parties = fillParties(pattern, metric?.place ?? place);
  if (parties === undefined) return undefined;
  // Something unnamed that grows is not the running subject.
  if (pattern.metric === 'optional' && metric === undefined && !parties.subject?.party)
    return undefined;
  const candidates = { money: [], percent: [], quantity: [] } as Record<FigureKind, FigureItem[]>;
  let cost = NO_FIGURE_COST;
  if (pattern.units !== undefined) {
    const item = clause.figures.find(({ start }) => start === trigger.start);
    const kind = FIGURE_KINDS.find((name) => name === item?.figure.kind);
    if (item !== undefined && kind !== undefined) candidates[kind] = [item];
    cost = UNIT_COST;
  }
  for (const kind of FIGURE_KINDS) {
    const slot = pattern[kind];
    if (slot === undefined) continue;
    candidates[kind] = figureCandidates(slot, kind, place, text, vocabulary.modifiers).filter(
      (item) => pattern.metrics === undefined || !crossesMetric(item, trigger, clause),
    );
    const [nearest] = candidates[kind];
    if (nearest === undefined && !slot.optional) return undefined;
    if (nearest !== undefined) cost = figureDistance(nearest, trigger);
  }
  return {
    pattern,
    clause,
    trigger,
    candidates,
    cost: cost - TOLD_BONUS * toldParties(parties),
    ...parties,
    isInstant: metric?.isInstant ?? false,
    ...(metric !== undefined && { metric: metric.name }),
  };
}

const HAN = /\p{Script=Han}/u;

/** Whether the words that a pattern asks for, and none that it shuns, stand in the clause. */
function fitsContext(
  pattern: CompiledPattern,
  clause: Clause,
  { clauses }: SentenceReading,
  { lowered }: ReadText,
): boolean {
  const words = lowered.slice(clause.start, clause.end);
  if (pattern.unless.some((word) => words.includes(word))) return false;
  if (pattern.with.length === 0) return true;
  if (pattern.withIn === 'sentence') {
    const whole = lowered.slice(clauses[0]?.start, clauses.at(-1)?.end);
    return pattern.with.some((word) => whole.includes(word));
  }
  const slots = [pattern.subject, pattern.object].flat();
  const reachesOn = slots.some((slot) => slot?.reach === 'sentence');
  const next = reachesOn ? clauses[clause.index + 1] : undefined;
  const reached = next === undefined ? words : lowered.slice(clause.start, next.end);
  return pattern.with.some((word) => reached.includes(word));
}

const NO_FIGURE_COST = 5;
/** A counted thing goes to a word that speaks of it before it speaks for itself. */
const UNIT_COST = 25;

/** A claim whose parties stand in the clause has a better title to a figure than one that carries them over. */
const TOLD_BONUS = 8;

function toldParties({ subject, object }: Parties): number {
  return [subject, object].filter((filler) => filler?.party !== undefined).length;
}

type Parties = Pick<Draft, 'subject' | 'object'>;

function fillParties(pattern: CompiledPattern, place: Place): Parties | undefined {
  const { subject: subjectTypes, object: objectTypes = subjectTypes } = pattern.frame.types;
  if (pattern.pair !== undefined) {
    const filler = fillParty(pattern.pair, subjectTypes, place, []);
    return filler === undefined ? undefined : splitPair(filler);
  }
  const isObjectFirst = rank(pattern.object) < rank(pattern.subject);
  const used: Filler[] = [];
  const fill = (role: 'subject' | 'object'): Filler | 'missing' | undefined => {
    const slots = pattern[role];
    if (slots === undefined) return undefined;
    const types = role === 'subject' ? subjectTypes : objectTypes;
    const filler = fillParty(slots, types, place, used);
    if (filler !== undefined) used.push(filler);
    else if (![slots].flat().some((slot) => slot.optional)) return 'missing';
    return filler;
  };
  const first = fill(isObjectFirst ? 'object' : 'subject');
  const second = first === 'missing' ? first : fill(isObjectFirst ? 'subject' : 'object');
  if (first === 'missing' || second === 'missing') return undefined;
  const [subject, object] = isObjectFirst ? [second, first] : [first, second];
  return { ...(subject && { subject }), ...(object && { object }) };
}

/** "The other party" can only be told once the first is known. */
const LAST_RANK = 1000;

/** Marked roles are filled first, then those with little room: what they take is gone for the others. */
function rank(slots: CompiledPattern['object']): number {
  if (slots === undefined) return LAST_RANK;
  const ranks = [slots].flat().map(({ marker, within, reach }) => {
    if (reach === 'other') return LAST_RANK;
    return marker === undefined ? within : 0;
  });
  return ranks.includes(LAST_RANK) ? LAST_RANK : Math.min(...ranks);
}

function splitPair(filler: Filler): Parties | undefined {
  const [first, ...others] = filler.members;
  if (first === undefined || others.length === 0) return undefined;
  return { subject: { ...filler, members: [first] }, object: { ...filler, members: others } };
}

/** A figure behind the word of another metric is that metric's. */
function crossesMetric(item: FigureItem, trigger: Word, clause: Clause): boolean {
  const [from, to] =
    item.start >= trigger.end ? [trigger.end, item.start] : [item.end, trigger.start];
  return clause.words.some(
    ({ start, end, senses }) => start >= from && end <= to && senses.metrics.length > 0,
  );
}

/** The metric a pattern speaks of, and the place its owner is looked for from. */
function metricOf(
  pattern: CompiledPattern,
  trigger: Word,
  place: Place,
): MetricRead | undefined {
  if (pattern.named !== undefined) return { name: pattern.named, isInstant: false, place };
  if (pattern.metric === 'none') return undefined;
  const read = (word: Word | undefined, at: Place): MetricRead | undefined => {
    const metric = word?.senses.metrics[0];
    return metric && { name: metric.metric, isInstant: metric.instant, place: at };
  };
  const around = metricAround(trigger, place.clause);
  const own = read(trigger, place) ?? read(around, { ...place, trigger: around ?? trigger });
  if (own !== undefined) return own;
  for (let i = place.clause.index - 1; i >= 0; i--) {
    const earlier = place.clauses[i]?.words.findLast((w) => w.senses.metrics.length > 0);
    if (earlier !== undefined) return read(earlier, place);
  }
  return undefined;
}

interface MetricRead {
  readonly name: string;
  readonly isInstant: boolean;
  /** Where its owner is looked for from. */
  readonly place: Place;
}

const METRIC_AFTER = 24;

/** The last metric word before the trigger, else the first soon after it. */
function metricAround(trigger: Word, clause: Clause): Word | undefined {
  const metrics = clause.words.filter((word) => word.senses.metrics.length > 0);
  const before = metrics.findLast((word) => word.end <= trigger.start);
  // "a 9% increase in revenue"; in Chinese a metric after the change is the next thing told.
  if (before !== undefined || HAN.test(trigger.text)) return before;
  return metrics.find((w) => w.start >= trigger.end && w.start - trigger.end <= METRIC_AFTER);
}

/**
 * Gives each figure to one claim only, the nearest trigger first. Of the patterns of one predicate
 * on one trigger the first that gets its figures wins.
 */
function giveOutFigures(groups: readonly Attempt[][], sentence: SentenceReading): Draft[] {
  const owners = new Map<FigureItem, string>();
  const drafts: Draft[] = [];
  const cost = (group: readonly Attempt[]): number => group[0]?.cost ?? 0;
  for (const group of [...groups].sort((a, b) => cost(a) - cost(b))) {
    for (const attempt of group) {
      const draft = draftOf(attempt, owners);
      if (draft === undefined) continue;
      drafts.push(draft);
      break;
    }
  }
  const timed = drafts.filter(
    (draft) => draft.pattern.time !== 'required' || timeOf(draft, sentence, false) !== undefined,
  );
  const kept = timed.filter((draft) => !yields(draft, timed));
  const claimed = new Set(owners.keys());
  const series = kept.flatMap((draft) => seriesOf(draft, sentence, claimed));
  return [...kept, ...series].sort((a, b) => a.anchor.start - b.anchor.start);
}

/** Whether a predicate that says more was read from the same word. */
function yields({ pattern, trigger }: Draft, drafts: readonly Draft[]): boolean {
  const { yieldsTo } = pattern.frame;
  return drafts.some(
    (other) =>
      other.trigger.start === trigger.start && yieldsTo.includes(other.pattern.frame.predicate),
  );
}

function draftOf(attempt: Attempt, owners: Map<FigureItem, string>): Draft | undefined {
  const { candidates, cost: _, ...rest } = attempt;
  const figures: Partial<Record<FigureKind, FigureItem>> = {};
  const { pattern } = attempt;
  for (const kind of FIGURE_KINDS) {
    const slot = pattern[kind] ?? (candidates[kind].length > 0 ? { optional: false } : undefined);
    if (slot === undefined) continue;
    const free = candidates[kind].find((item) => !owners.has(item));
    if (free !== undefined) figures[kind] = free;
    else if (!slot.optional) return undefined;
  }
  for (const item of Object.values(figures)) owners.set(item, pattern.frame.predicate);
  const main = figures.money ?? figures.percent ?? figures.quantity;
  return { ...rest, figures, anchor: main ?? attempt.trigger };
}

/** Later figures of the kind with times of their own: 2023年10亿美元，2025年130亿美元. */
function seriesOf(draft: Draft, sentence: SentenceReading, claimed: Set<FigureItem>): Draft[] {
  const kind = FIGURE_KINDS.find((k) => draft.pattern[k]?.series === true);
  const slot: FigureSlot | undefined = kind && draft.pattern[kind];
  const main = kind && draft.figures[kind];
  if (kind === undefined || slot === undefined || main === undefined) return [];
  const drafts: Draft[] = [];
  let last = main;
  for (const clause of sentence.clauses.slice(draft.clause.index)) {
    if (clause.index > draft.clause.index && breaksSeries(clause, draft)) break;
    for (const item of clause.figures) {
      if (item.start < last.end || item.figure.kind !== kind || claimed.has(item)) continue;
      if (!sameUnit(item, main) || !hasOwnTime(item, last, clause)) continue;
      claimed.add(item);
      drafts.push({ ...draft, clause, figures: { [kind]: item }, anchor: item });
      last = item;
    }
  }
  return drafts;
}

function breaksSeries(clause: Clause, draft: Draft): boolean {
  return clause.words.some(
    ({ senses }) =>
      senses.metrics.length > 0 &&
      !senses.patterns.some((pattern) => pattern.frame === draft.pattern.frame),
  );
}

function hasOwnTime(item: FigureItem, last: FigureItem, clause: Clause): boolean {
  return clause.times.some(
    (time) => time.start >= last.end && Math.abs(time.start - item.start) < 40,
  );
}

function sameUnit({ figure: a }: FigureItem, { figure: b }: FigureItem): boolean {
  if (a.kind === 'money' && b.kind === 'money') return a.money.per === b.money.per;
  if (a.kind === 'quantity' && b.kind === 'quantity') {
    const power = new Set(['GW', 'MW', 'kW']);
    const [x, y] = [a.quantity.unit, b.quantity.unit];
    return x === y || (power.has(x) && power.has(y));
  }
  return true;
}
