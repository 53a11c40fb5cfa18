import type { CompiledPattern } from './compiled-pattern.js';
import type { Discourse } from './discourse.js';
import type { Attempt, Draft } from './draft.js';
import { FIGURE_KINDS, type FigureItem, type FigureKind } from './figure-item.js';
import { figureCandidates, figureDistance, fitsNeighbours, prices } from './figure-slots.js';
import { giveOutFigures } from './give-out.js';
import { isMetric, metricOf } from './metric.js';
import type { Lack, Observer } from './observer.js';
import { fillParties, type Parties } from './parties-of-pattern.js';
import type { Place } from './place.js';
import type { Clause, ReadText, SentenceReading } from './reading.js';
import { figureInOrder, inOrder } from './respective.js';
import { SENTENCE_REACH } from './slots.js';
import type { Vocabulary, Word } from './vocabulary.js';

interface MatchTools {
  readonly text: ReadText;
  readonly vocabulary: Vocabulary;
  readonly observer?: Observer | undefined;
}

/** Reads one sentence with all frames. The discourse moves on clause by clause. */
export function matchSentence(
  { clauses }: SentenceReading,
  discourse: Discourse,
  tools: MatchTools,
): Draft[] {
  const groups: Attempt[][] = [];
  for (const clause of clauses) {
    const figures = clause.figures.flatMap((item) => tools.vocabulary.figureTrigger(item) ?? []);
    for (const trigger of [...clause.words, ...figures]) {
      groups.push(...attemptsAt({ clauses, clause, trigger, discourse }, trigger, tools));
    }
    discourse.leaveClause(clause);
  }
  return inOrder(giveOutFigures(groups, clauses, tools.observer), clauses);
}

/** The patterns that fit at one trigger, those of one predicate together. */
function attemptsAt(place: Place, trigger: Word, tools: MatchTools): Attempt[][] {
  if (trigger.senses.patterns.length === 0) return [];
  const groups = new Map<string, Attempt[]>();
  for (const pattern of trigger.senses.patterns) {
    const attempt = tryPattern(pattern, trigger, place, tools);
    if (typeof attempt === 'string') {
      tools.observer?.declined({ pattern, trigger, clause: place.clause }, attempt);
      continue;
    }
    const group = groups.get(pattern.frame.predicate);
    if (group === undefined) groups.set(pattern.frame.predicate, [attempt]);
    else group.push(attempt);
  }
  return [...groups.values()];
}

const HAN = /\p{Script=Han}/u;
const HAN_BEHIND = /\p{Script=Han} ?$/u;
const HAN_AHEAD = /^ ?\p{Script=Han}/u;
const NO_FIGURE_COST = 5;
/** The price of a deal is the deal's before it is a cost or an amount of something else. */
const PRICE_COST = -6;
/** A counted thing goes to a word that speaks of it before it speaks for itself. */
const UNIT_COST = 25;
/** A claim whose parties stand in the clause has a better title to a figure than one that carries them over. */
const TOLD_BONUS = 8;

function tryPattern(
  pattern: CompiledPattern,
  trigger: Word,
  place: Place,
  tools: MatchTools,
): Attempt | Lack {
  if (isOfOtherLanguage(pattern, trigger, place.clause)) return 'language';
  if (!hasFigures(pattern, place.clause)) return 'figureKind';
  if (isShunned(pattern, trigger, place)) return 'shunned';
  if (!hasCompany(pattern, place)) return 'with';
  if (pattern.closes && !closesClause(trigger, place.clause)) return 'with';
  const metric = metricOf(pattern, trigger, place);
  if (pattern.metric === 'required' && metric === undefined) return 'metric';
  const parties = fillParties(pattern, metric?.place ?? place);
  if (typeof parties === 'string') return parties;
  // Something unnamed that grows is not the running subject.
  const isUnnamed = pattern.metric === 'optional' && metric === undefined;
  if (isUnnamed && parties.subject?.party === undefined) return 'named';
  const candidates = candidatesOf(pattern, trigger, place, tools);
  if (candidates === undefined) return 'figurePlace';
  return {
    pattern,
    clause: place.clause,
    trigger,
    candidates,
    cost: costOf(pattern, trigger, place, candidates, parties),
    subject: parties.subject,
    object: parties.object,
    metric: metric?.name,
    isInstant: metric?.isInstant ?? false,
    isDaily: metric?.isDaily ?? false,
  };
}

/** English patterns are for English words; a Latin title (CEO) may stand in Chinese text. */
function isOfOtherLanguage(
  { isEnglish, isChinese, titles }: CompiledPattern,
  { text, start, end }: Word,
  clause: Clause,
): boolean {
  const { lowered } = clause;
  if (isEnglish) {
    const [from, to] = [start - clause.start, end - clause.start];
    return (
      HAN.test(text) ||
      HAN_BEHIND.test(lowered.slice(0, from).slice(-2)) ||
      HAN_AHEAD.test(lowered.slice(to, to + 2))
    );
  }
  return isChinese && titles === true && !HAN.test(lowered);
}

/** A cheap look before the parties are searched: the kinds of figures it must have are there. */
function hasFigures({ figuresNeeded }: CompiledPattern, { figures }: Clause): boolean {
  return figuresNeeded.every((kind) => figures.some(({ figure }) => figure.kind === kind));
}

function isShunned(
  { shuns, unlessAt, unlessNext }: CompiledPattern,
  { start, end }: Word,
  { clauses, clause }: Place,
): boolean {
  const { lowered, start: from } = clause;
  if (shuns?.test(lowered)) return true;
  const next = unlessNext.length === 0 ? undefined : clauses[clause.index + 1];
  if (next !== undefined && unlessNext.some((word) => next.lowered.includes(word))) return true;
  if (unlessAt.length === 0) return false;
  const near = lowered.slice(Math.max(0, start - from - RIGHT_BEFORE), end - from);
  return unlessAt.some((word) => near.includes(word));
}

const RIGHT_BEFORE = 4;

/** Whether one of the words that a pattern asks for stands near. */
function hasCompany(
  { needs, reachesOn, withIn }: CompiledPattern,
  { clauses, clause }: Place,
): boolean {
  if (needs === undefined || needs.test(clause.lowered)) return true;
  if (withIn === 'sentence') return clauses.some(({ lowered }) => needs.test(lowered));
  const next = reachesOn ? clauses[clause.index + 1] : undefined;
  return next !== undefined && needs.test(next.lowered);
}

/** Particles that may stand behind a verb without an object. */
const VERB_END = /^[了后時时前的]?[\s，,；;：:。！？!?"”」)）]*$/;

function closesClause({ end }: Word, { lowered, start }: Clause): boolean {
  return VERB_END.test(lowered.slice(end - start));
}

type Candidates = Attempt['candidates'];

/** The figures for each role, undefined when a role that needs one has none. */
function candidatesOf(
  pattern: CompiledPattern,
  trigger: Word,
  place: Place,
  { text, vocabulary }: MatchTools,
): Candidates | undefined {
  const candidates: Record<FigureKind, FigureItem[]> = { money: [], percent: [], quantity: [] };
  const own = pattern.units && place.clause.figures.find(({ start }) => start === trigger.start);
  for (const kind of FIGURE_KINDS) {
    const slot = pattern[kind];
    if (own?.figure.kind === kind) {
      if (slot && !fitsNeighbours(slot, own, text, vocabulary.modifiers)) return undefined;
      candidates[kind] = [own];
      continue;
    }
    if (slot === undefined) continue;
    const ordered = pattern.metrics && figureInOrder(trigger, kind, place.clause, place.clauses);
    if (ordered !== undefined) {
      candidates[kind] = [ordered];
      continue;
    }
    candidates[kind] = figureCandidates(slot, kind, place, text, vocabulary.modifiers).filter(
      (item) =>
        pattern.metrics === undefined ||
        !(crossesMetric(item, trigger, place) || isOfEarlierMetric(item, trigger, place)),
    );
    if (candidates[kind].length === 0 && !slot.optional) return undefined;
  }
  if (pattern.money !== undefined && candidates.money.length === 0) {
    candidates.money = prices(pattern.frame, place, text, vocabulary.copulas);
  }
  return candidates;
}

/** A figure behind the word of another metric is that metric's. */
function crossesMetric(item: FigureItem, trigger: Word, { clauses, clause }: Place): boolean {
  const isAfter = item.start >= trigger.end;
  const [from, to] = isAfter ? [trigger.end, item.start] : [item.end, trigger.start];
  const reached = clauses.slice(clause.index, clause.index + SENTENCE_REACH);
  return reached.some(({ words }) =>
    words.some((word) => word.start >= from && word.end <= to && isMetric(word)),
  );
}

/** "Sales fell to $2 billion and profit dropped 9%": what stands before a word is another's, but for "$2 billion in profit". */
function isOfEarlierMetric(item: FigureItem, trigger: Word, { clause }: Place): boolean {
  if (item.end > trigger.start || HAN.test(trigger.text)) return false;
  const between = clause.lowered.slice(item.end - clause.start, trigger.start - clause.start);
  return !OF_METRIC.test(between) && clause.words.some((w) => isMetric(w) && w.end <= item.start);
}

const OF_METRIC = /^ (?:in|of)\b/;

/** Whether a figure is a price told in another clause than that of the trigger. */
function isPrice(
  { frame }: CompiledPattern,
  { start, end }: FigureItem,
  { clause }: Place,
): boolean {
  return frame.price.length > 0 && (start < clause.start || end > clause.end);
}

function costOf(
  pattern: CompiledPattern,
  trigger: Word,
  place: Place,
  candidates: Candidates,
  { subject, object }: Parties,
): number {
  const told = [subject, object].filter((filler) => filler?.party !== undefined).length;
  const nearest = candidates.quantity[0] ?? candidates.percent[0] ?? candidates.money[0];
  const distance =
    nearest === undefined
      ? NO_FIGURE_COST
      : isPrice(pattern, nearest, place)
        ? PRICE_COST
        : figureDistance(nearest, trigger);
  return (pattern.units === undefined ? distance : UNIT_COST) - TOLD_BONUS * told;
}
