import { flatMap } from '../../../core/flat-map.js';
import { isHan } from '../../../core/scripts.js';
import { isInserted } from '../clauses/asides.js';
import { clauseAt } from '../clauses/clauses.js';
import type { Attempt, Draft } from '../clauses/draft.js';
import { isMetric } from '../clauses/metric-words.js';
import { isAsked } from '../clauses/questions.js';
import type { Clause, ReadText, SentenceReading } from '../clauses/reading.js';
import { isTitle, titleSpan } from '../clauses/title.js';
import type { CompiledPattern } from '../frames/compiled-pattern.js';
import { type FigureItem, type FigureKind, isEquivalent } from '../frames/figure-item.js';
import type { ReadyFigureSlot } from '../frames/slot-shape.js';
import type { Vocabulary, Word } from '../frames/vocabulary.js';
import type { Discourse } from '../subjects/discourse.js';
import type { Place } from '../subjects/place.js';
import { UNNAMED } from '../subjects/unnamed.js';
import { figureCandidates, figureDistance, fitsNeighbours, prices } from './figure-slots.js';
import { giveOutFigures } from './give-out.js';
import { givenIn, ownerTold } from './going-on.js';
import { MARKET_METRIC, type MetricRead, metricOf } from './metric.js';
import type { Lack, Observer } from './observer.js';
import { fillParties, type Parties } from './parties-of-pattern.js';
import { figureInOrder, inOrder } from './respective.js';
import { isOfSegment, tellsOfSegment } from './segment.js';
import { SENTENCE_REACH } from './slots.js';
import { withSoleGivers } from './sole-giver.js';
import { lackAround } from './surroundings.js';

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
    const before = groups.length;
    for (const trigger of triggersOf(clause, tools.vocabulary)) {
      const found = attemptsAt({ clauses, clause, trigger, discourse }, trigger, tools);
      for (const [attempt] of found) {
        if (attempt !== undefined) discourse.deals.note(attempt);
      }
      groups.push(...found);
    }
    discourse.leaveClause(clause);
    const owner = tellsOfSegment(clause, clauses) ? UNNAMED : ownerTold(groups.slice(before));
    if (owner !== undefined) discourse.goOnWith(owner);
  }
  for (const { taker, givers } of givenIn(groups)) {
    if (!givers.some((giver) => discourse.isTopic(giver))) discourse.goOnWith(taker, givers);
  }
  return inOrder(withSoleGivers(giveOutFigures(groups, clauses, tools.observer)), clauses);
}

/** The words of a clause, and the counted things that a pattern may start from. */
function triggersOf({ words, figures }: Clause, vocabulary: Vocabulary): readonly Word[] {
  const counted = flatMap(figures, (item) => {
    const trigger = isEquivalent(item) ? undefined : vocabulary.figureTrigger(item);
    return trigger === undefined ? [] : [trigger];
  });
  return counted.length === 0 ? words : [...words, ...counted];
}

/**
 * The patterns that fit at one trigger, those of one predicate together. Where none does, what other predicates
 * make of a shorter word that it begins with: nobody is cut in "sales fell by 4%".
 */
function attemptsAt(place: Place, trigger: Word, tools: MatchTools): Attempt[][] {
  const { patterns } = trigger.senses;
  const found = patterns.length === 0 ? NO_ATTEMPTS : attemptsOf(patterns, trigger, place, tools);
  const { shorter } = trigger;
  if (found.length > 0 || shorter === undefined) return found;
  const others = shorter.senses.patterns.filter(
    ({ frame }) => !patterns.some((pattern) => pattern.frame.predicate === frame.predicate),
  );
  return attemptsOf(others, shorter, { ...place, trigger: shorter }, tools);
}

const NO_ATTEMPTS: Attempt[][] = [];

function attemptsOf(
  patterns: readonly CompiledPattern[],
  trigger: Word,
  place: Place,
  tools: MatchTools,
): Attempt[][] {
  const groups: Attempt[][] = [];
  const isTriggerInHan = isInHan(trigger, place.clause);
  const titled = placeOfTitles(trigger, place, tools);
  const isQuestion = isAsked(trigger, place.clause);
  for (const pattern of patterns) {
    const attempt = isOfOtherLanguage(pattern, isTriggerInHan, place.clause)
      ? 'language'
      : isQuestion
        ? 'asked'
        : tryPattern(pattern, trigger, pattern.titles ? titled : place, tools);
    if (typeof attempt === 'string') {
      tools.observer?.declined({ pattern, trigger, clause: place.clause }, attempt);
      continue;
    }
    const { predicate } = pattern.frame;
    const group = groups.find(([first]) => first?.pattern.frame.predicate === predicate);
    if (group === undefined) groups.push([attempt]);
    else group.push(attempt);
  }
  return groups;
}

/** Of positions told joined the parties stand beside all: "Kelso Chairman, President and CEO X". */
function placeOfTitles(word: Word, place: Place, { text }: MatchTools): Place {
  if (!isTitle(word)) return place;
  const { clauses, clause, discourse } = place;
  return { clauses, clause, trigger: titleSpan(word, clause, text), discourse };
}

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
  const lack = lackAround(pattern, trigger, place, tools.text);
  if (lack !== undefined) return lack;
  const metric = metricOf(pattern, trigger, place);
  if (lacksMetric(pattern, metric, place)) return 'metric';
  // What a market grows by is told of the market.
  const isOfMarket = metric?.name === MARKET_METRIC;
  if (isOfSegment(pattern, metric, { ...place, trigger })) return 'segment';
  const parties = isOfMarket ? NOBODY : fillParties(pattern, metric?.place ?? place);
  if (typeof parties === 'string') return parties;
  // Something unnamed that grows is not the running subject.
  const isUnnamed = pattern.metric === 'optional' && metric === undefined;
  if (isUnnamed && parties.subject?.party === undefined) return 'named';
  if (isTogether(pattern, parties, place) || isOfSum(metric, place)) return 'apart';
  const candidates = candidatesOf(pattern, trigger, place, tools);
  if (candidates === undefined) return 'figurePlace';
  if (isUnnamed && candidates.percent.some(isInPoints)) return 'metric';
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
    ofMarket: isOfMarket ? metric.word : undefined,
  };
}

/** Points are what a rate or share changes by: without one nothing is told (其权重增加3个百分点). */
function isInPoints({ figure }: FigureItem): boolean {
  return figure.kind === 'percent' && figure.percent.unit === 'points';
}

function lacksMetric(
  { metric: need }: CompiledPattern,
  metric: MetricRead | undefined,
  { clause }: Place,
): boolean {
  if (need === 'untold') return clause.words.some(isMetric);
  return need === 'required' && metric === undefined;
}

const NOBODY: Parties = { subject: undefined, object: undefined };

/** 甲、乙合计营收3亿元: what several have together is what none of them has. */
function isTogether(
  { metrics, units, market }: CompiledPattern,
  { subject }: Parties,
  { clause }: Place,
): boolean {
  if (metrics === undefined && units === undefined && market === undefined) return false;
  if (subject?.party === undefined || subject.members.length < 2) return false;
  return clause.words.some(({ senses }) => senses.together);
}

/** 甲及乙合计营收3亿元，|年增5%|: nor does what they have together grow for one of them. */
function isOfSum(metric: MetricRead | undefined, { clauses, clause }: Place): boolean {
  const home = metric?.word && clauseAt(clauses, metric.word.start);
  if (home === undefined || home === clause) return false;
  const isOfSeveral = home.parties.some(({ members }) => members.length > 1);
  return isOfSeveral && home.words.some(({ senses }) => senses.together);
}

/** Whether Han characters are in or beside a trigger. */
function isInHan({ text, start, end }: Word, { lowered, start: from }: Clause): boolean {
  return holdsHan(text) || touchesHan(lowered, start - from, end - from);
}

/** English patterns are for English words; a Latin title (CEO) may stand in Chinese text. */
function isOfOtherLanguage(
  { isEnglish, isChinese, titles }: CompiledPattern,
  isTriggerInHan: boolean,
  { lowered }: Clause,
): boolean {
  if (isEnglish) return isTriggerInHan;
  return isChinese && titles === true && !holdsHan(lowered);
}

function holdsHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/** Whether a Han character stands beside a stretch, or a space between them. */
function touchesHan(text: string, start: number, end: number): boolean {
  const before = text[start - 1] === ' ' ? start - 2 : start - 1;
  const behind = text[end] === ' ' ? end + 1 : end;
  return isHan(text.charCodeAt(before)) || isHan(text.charCodeAt(behind));
}

type Candidates = Attempt['candidates'];

/** The figures for each role, undefined when a role that needs one has none. */
function candidatesOf(
  pattern: CompiledPattern,
  trigger: Word,
  place: Place,
  tools: MatchTools,
): Candidates | undefined {
  const own = pattern.units && place.clause.figures.find(({ start }) => start === trigger.start);
  const of = (kind: FigureKind, slot: ReadyFigureSlot | undefined) =>
    own?.figure.kind === kind
      ? ownFigure(own, slot, place, tools)
      : slot === undefined
        ? NONE
        : figuresFor(pattern, kind, slot, trigger, place, tools);
  const money = of('money', pattern.money);
  if (money === undefined) return undefined;
  const percent = of('percent', pattern.percent);
  if (percent === undefined) return undefined;
  const quantity = of('quantity', pattern.quantity);
  if (quantity === undefined) return undefined;
  const { text, vocabulary } = tools;
  const isPriced = pattern.money !== undefined && money.length === 0;
  return {
    money: isPriced ? prices(pattern.frame, place, text, vocabulary.copulas) : money,
    percent,
    quantity,
  };
}

const NONE: readonly FigureItem[] = [];

/** The counted thing that is the trigger itself, where it stands as the slot asks. */
function ownFigure(
  own: FigureItem,
  slot: ReadyFigureSlot | undefined,
  { clause }: Place,
  { text, vocabulary }: MatchTools,
): readonly FigureItem[] | undefined {
  if (slot && !fitsNeighbours(slot, own, text, vocabulary.modifiers, [clause])) return undefined;
  return [own];
}

/** The figures that a slot may take, undefined when it needs one and there is none. */
function figuresFor(
  pattern: CompiledPattern,
  kind: FigureKind,
  slot: ReadyFigureSlot,
  trigger: Word,
  place: Place,
  { text, vocabulary }: MatchTools,
): readonly FigureItem[] | undefined {
  const ordered = pattern.metrics && figureInOrder(trigger, kind, place.clause, place.clauses);
  if (ordered !== undefined) return [ordered];
  const near = figureCandidates(slot, kind, place, text, vocabulary.modifiers);
  const found =
    pattern.metrics === undefined
      ? near
      : near.filter(
          (item) =>
            !(crossesMetric(item, trigger, place) || isOfEarlierMetric(item, trigger, place)),
        );
  return found.length === 0 && !slot.optional ? undefined : found;
}

/** A figure behind the word of another metric is that metric's. */
function crossesMetric(item: FigureItem, trigger: Word, { clauses, clause }: Place): boolean {
  const isAfter = item.start >= trigger.end;
  const [from, to] = isAfter ? [trigger.end, item.start] : [item.end, trigger.start];
  const reached = clauses.slice(clause.index, clause.index + SENTENCE_REACH);
  return reached.some(
    (other, at) =>
      !isInserted(other, reached[at + 1] ?? other) &&
      other.words.some((word) => word.start >= from && word.end <= to && isMetric(word)),
  );
}

/** "Sales fell to $2 billion and profit dropped 9%": what stands before a word is another's, but for "$2 billion in profit". */
function isOfEarlierMetric(item: FigureItem, trigger: Word, { clause }: Place): boolean {
  if (item.end > trigger.start || holdsHan(trigger.text)) return false;
  const between = clause.lowered.slice(item.end - clause.start, trigger.start - clause.start);
  return !OF_METRIC.test(between) && clause.words.some((w) => isMetric(w) && w.end <= item.start);
}

const OF_METRIC = /^ (?:(?:in|of)\b|$)/;

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
        : figureDistance(nearest, trigger, place.clause);
  return (pattern.units === undefined ? distance : UNIT_COST) - TOLD_BONUS * told;
}
