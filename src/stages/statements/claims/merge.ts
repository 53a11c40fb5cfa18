import { flatMap } from '../../../core/flat-map.js';
import { periodOf } from '../../../core/periods.js';
import { overlaps } from '../../../core/span.js';
import type { Claim, DocumentStatement } from '../../../core/statement.js';
import { FIGURE_KINDS } from '../frames/figure-item.js';
import type { Observer } from '../slots/observer.js';
import { isInvestment } from '../subjects/takers.js';
import { comparisonCue } from './comparison.js';

/**
 * One statement for each distinct claim, at its first full mention: a repetition is dropped, a
 * repetition with less said as well, and a fuller one takes the place of the one before it. The
 * time is kept from whichever tells it.
 */
export function mergeRepeated(
  statements: readonly DocumentStatement[],
  isSymmetric: (predicate: string) => boolean,
  observer?: Observer,
): DocumentStatement[] {
  const byParties = new Map<string, DocumentStatement[]>();
  for (const statement of statements) {
    const key = partiesKey(statement.claim, isSymmetric(statement.claim.predicate));
    const same = byParties.get(key);
    if (same === undefined) {
      byParties.set(key, [statement]);
      continue;
    }
    const from = Math.max(0, same.length - COMPARED);
    const near = same.slice(from);
    const at =
      from +
      near.findIndex(
        (other) => saysTheSame(other.claim, statement.claim) || completes(other, statement),
      );
    const earlier = at < from ? undefined : same[at];
    if (earlier === undefined) {
      same.push(statement);
      continue;
    }
    const kept = completes(earlier, statement)
      ? joined(earlier, statement)
      : fuller(earlier, statement);
    same[at] = kept;
    observer?.repeated(kept.evidence === statement.evidence ? earlier : statement, kept);
  }
  return flatMap([...byParties.values()], (same) => same).sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  );
}

/** A claim is compared with this many before it: it bounds the work on hostile text. */
const COMPARED = 50;

function partiesKey({ predicate, subject, object, polarity }: Claim, isSymmetric: boolean): string {
  const other = object ?? '';
  const [first, second] = isSymmetric && other < subject ? [other, subject] : [subject, other];
  return `${predicate}\n${first}\n${second}\n${polarity}`;
}

/** The figures that both tell are equal, and one of the two tells no figure that the other lacks. */
function saysTheSame(a: Claim, b: Claim): boolean {
  if (isNewPosition(a, b)) return false;
  const [inA, inB] = [kindsIn(a), kindsIn(b)];
  const both = inA & inB;
  if ((both !== inA && both !== inB) || isOtherRound(a, b)) return false;
  if (inA === 0 && inB === 0) return isTimeCompatible(a, b);
  return (
    isEqualIfBoth(a.money, b.money) &&
    isEqualIfBoth(a.percent, b.percent) &&
    isEqualIfBoth(a.quantity, b.quantity)
  );
}

/**
 * One deal told once, each of its figures by another word: "signed a €2 billion |contract| with Nordvik for
 * 42 trains".
 */
function completes(a: DocumentStatement, b: DocumentStatement): boolean {
  if (a.claim.object === undefined || !overlaps(a.evidence, b.evidence)) return false;
  const [inA, inB] = [kindsIn(a.claim), kindsIn(b.claim)];
  if (inA === 0 || inB === 0 || (inA & inB) !== 0) return false;
  const [one, other] = [a.claim, b.claim];
  return one.modality === other.modality && isTimeEqualIfBoth(one, other);
}

function isTimeEqualIfBoth(a: Claim, b: Claim): boolean {
  return a.time === undefined || b.time === undefined || a.time.edtf === b.time.edtf;
}

function joined(a: DocumentStatement, b: DocumentStatement): DocumentStatement {
  const told = new Set(a.roles.map(({ role }) => role));
  return {
    ...a,
    claim: { ...b.claim, ...a.claim },
    evidence: {
      start: Math.min(a.evidence.start, b.evidence.start),
      end: Math.max(a.evidence.end, b.evidence.end),
    },
    roles: [...a.roles, ...b.roles.filter(({ role }) => !told.has(role))],
    cues: [...a.cues, ...b.cues.filter(({ start }) => a.cues.every((cue) => cue.start !== start))],
  };
}

/** A position that someone is to take is another than the one held: 由财务总监甲接任. */
function isNewPosition(a: Claim, b: Claim): boolean {
  const isTold = a.predicate === 'role' && a.title !== b.title;
  return isTold && [a, b].filter(({ modality }) => modality === 'planned').length === 1;
}

/** What someone put into a company in one year and in another is not the same money. */
function isOtherRound(a: Claim, b: Claim): boolean {
  if (!isInvestment(a.predicate) || a.time === undefined || b.time === undefined) return false;
  const [one, other] = [periodOf(a.time.edtf), periodOf(b.time.edtf)];
  return (
    one.to.slice(0, YEAR) < other.from.slice(0, YEAR) ||
    other.to.slice(0, YEAR) < one.from.slice(0, YEAR)
  );
}

const YEAR = 4;

/** Without figures two claims are one unless both tell a time and the times differ. */
function isTimeCompatible(a: Claim, b: Claim): boolean {
  return a.object !== undefined || isTimeEqualIfBoth(a, b);
}

type Figure = Claim['money'] | Claim['percent'] | Claim['quantity'];

/** A bit for each kind of figure that a claim tells. */
function kindsIn({ money, percent, quantity }: Claim): number {
  return (
    (money === undefined ? 0 : 1) |
    (percent === undefined ? 0 : 2) |
    (quantity === undefined ? 0 : 4)
  );
}

function isEqualIfBoth(a: Figure, b: Figure): boolean {
  if (a === undefined || b === undefined) return true;
  const identity = (figure: NonNullable<Figure>): string =>
    [
      figure.value,
      figure.minValue,
      figure.maxValue,
      'currency' in figure ? figure.currency : undefined,
      'unit' in figure ? figure.unit : undefined,
    ].join(' ');
  return identity(a) === identity(b) && isSameBasis(basisOf(a), basisOf(b));
}

/** What a change is compared with is told once and then understood. */
function isSameBasis(a: string | undefined, b: string | undefined): boolean {
  return a === b || a === undefined || b === undefined;
}

function basisOf(figure: Figure): string | undefined {
  return figure !== undefined && 'comparedWith' in figure ? figure.comparedWith : undefined;
}

function fuller(a: DocumentStatement, b: DocumentStatement): DocumentStatement {
  const count = ({ claim }: DocumentStatement): number =>
    FIGURE_KINDS.filter((kind) => claim[kind] !== undefined).length;
  const [fullest, other] = count(b) > count(a) ? [b, a] : [a, b];
  const kept = withTitleOf(withBasisOf(fullest, other), other);
  if (kept.claim.time !== undefined || other.claim.time === undefined) return kept;
  const timeRole = other.roles.filter(({ role }) => role === 'time');
  return {
    ...kept,
    claim: { ...kept.claim, time: other.claim.time },
    roles: [...kept.roles, ...timeRole],
  };
}

function withTitleOf(kept: DocumentStatement, { claim }: DocumentStatement): DocumentStatement {
  if (kept.claim.title !== undefined || claim.title === undefined) return kept;
  return { ...kept, claim: { ...kept.claim, title: claim.title } };
}

function withBasisOf(kept: DocumentStatement, other: DocumentStatement): DocumentStatement {
  const { percent } = kept.claim;
  const comparedWith = other.claim.percent?.comparedWith;
  if (percent === undefined || percent.comparedWith !== undefined || comparedWith === undefined) {
    return kept;
  }
  const told = other.cues.filter(({ sets }) => sets === comparisonCue(comparedWith));
  return {
    ...kept,
    claim: { ...kept.claim, percent: { ...percent, comparedWith } },
    cues: [...kept.cues, ...told],
  };
}
