import type { Metric } from '../words/tables.js';
import { bitsOf, FIGURE_KINDS, type FigureKind } from './figure-item.js';
import type { FigureSlot, Frame, PartySlot, Pattern } from './frame.js';
import { figureSlot, partySlot, type ReadyFigureSlot } from './slot-shape.js';

/** A pattern ready to be tried: alternatives as lists, and what follows from them worked out. */
export interface CompiledPattern extends Omit<Pattern, 'subject' | 'object' | 'pair' | FigureKind> {
  readonly frame: Frame;
  readonly subject: readonly PartySlot[];
  readonly object: readonly PartySlot[];
  readonly pair: readonly PartySlot[];
  readonly money: ReadyFigureSlot | undefined;
  readonly percent: ReadyFigureSlot | undefined;
  readonly quantity: ReadyFigureSlot | undefined;
  /** The metric that the pattern names. */
  readonly namedMetric: Metric | undefined;
  /** The object is filled before the subject. */
  readonly isObjectFirst: boolean;
  /** It looks into the next clause, so its words may stand there. */
  readonly reachesOn: boolean;
  /** The bits of the kinds of figures that must stand in the clause. */
  readonly figuresNeeded: number;
  /** A name right behind its trigger, or a space behind it, fills a role. */
  readonly takesNameBehind: boolean;
  /** One of the words of `unless`, and of `with`; undefined for none. */
  readonly shuns: RegExp | undefined;
  readonly needs: RegExp | undefined;
  /** For words of English only. */
  readonly isEnglish: boolean;
  /** For clauses with Chinese in them. */
  readonly isChinese: boolean;
}

/** From the end of a trigger to a name that it takes: a space, a mark. */
const RIGHT_BEHIND = 3;

/** Patterns of one frame in the order of the file, which is the order in which they are tried. */
export function compilePatterns(frame: Frame, metrics: readonly Metric[]): CompiledPattern[] {
  const named = frame.objectNamed.length === 0 ? {} : { named: frame.objectNamed };
  const ofFigure = (slot: FigureSlot | undefined) => slot && figureSlot(slot);
  return frame.patterns.map((pattern) => {
    const namedMetric = metrics.find(({ metric }) => metric === pattern.named);
    const subject = slotsOf(pattern.subject).map((slot) => partySlot(slot));
    const object = slotsOf(pattern.object).map((slot) => partySlot({ ...slot, ...named }));
    // "Vexa and Umbra said they will merge": a word for both is none of the two.
    const pair = slotsOf(pattern.pair).map((slot) => partySlot({ ...slot, several: true }));
    return {
      name: pattern.name,
      words: pattern.words,
      metrics: pattern.metrics,
      units: pattern.units,
      precededBy: pattern.precededBy,
      followedBy: pattern.followedBy,
      closes: pattern.closes,
      noun: pattern.noun,
      maker: pattern.maker,
      with: pattern.with,
      withIn: pattern.withIn,
      unless: pattern.unless,
      unlessIn: pattern.unlessIn,
      unlessNext: pattern.unlessNext,
      unlessAt: pattern.unlessAt,
      market: pattern.market,
      metric: pattern.metric,
      series: pattern.series,
      named: pattern.named,
      money: ofFigure(pattern.money),
      percent: ofFigure(pattern.percent),
      quantity: ofFigure(pattern.quantity),
      time: pattern.time,
      bare: pattern.bare,
      titles: pattern.titles,
      undirected: pattern.undirected,
      gives: pattern.gives,
      sign: pattern.sign,
      modality: pattern.modality,
      polarity: pattern.polarity,
      planned: pattern.planned,
      frame,
      subject,
      object,
      pair,
      namedMetric,
      isObjectFirst: rank(object) < rank(subject),
      reachesOn: [...subject, ...object].some(({ reach }) => reach === 'sentence'),
      figuresNeeded: bitsOf(
        FIGURE_KINDS.filter((kind) => {
          const slot = pattern[kind];
          return slot !== undefined && !slot.optional && slot.reach !== 'sentence';
        }),
      ),
      takesNameBehind: [...subject, ...object].some(
        ({ side, within }) => side === 'after' && within <= RIGHT_BEHIND,
      ),
      shuns: anyOf(pattern.unless),
      needs: anyOf(pattern.with),
      isEnglish: pattern.name.startsWith('en.'),
      isChinese: pattern.name.startsWith('zh.'),
    };
  });
}

function slotsOf(slots: PartySlot | readonly PartySlot[] | undefined): PartySlot[] {
  return slots === undefined ? [] : [slots].flat();
}

/** One expression for many words: a clause is searched for all of them at once. */
function anyOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  return new RegExp(
    words.map((word) => word.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
  );
}

/** "The other party" can only be told once the first is known. */
const LAST_RANK = 1000;

/** Marked roles are filled first, then those with little room: what they take is gone for the others. */
function rank(slots: readonly PartySlot[]): number {
  if (slots.length === 0 || slots.some(({ reach }) => reach === 'other')) return LAST_RANK;
  const told = slots.filter((slot) => !isCarriedOnly(slot));
  return Math.min(
    LAST_RANK,
    ...told.map(({ marker, within }) => (marker === undefined ? within : 0)),
  );
}

const CARRIED: ReadonlySet<PartySlot['reach']> = new Set([
  'topic',
  'section',
  'covered',
  'target',
  'buyer',
  'customer',
  'supplier',
  'venture',
  'funded',
]);

/** With no room at all the role is never told in the clause, only carried over. */
export function isCarriedOnly({ within, reach }: PartySlot): boolean {
  return within === 0 && CARRIED.has(reach);
}
