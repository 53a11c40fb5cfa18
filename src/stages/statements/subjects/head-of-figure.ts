import { flatMap } from '../../../core/flat-map.js';
import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import { ofTypes } from '../clauses/filler.js';
import type { Clause, Member, Party } from '../clauses/reading.js';
import type { Place } from './place.js';

/** What may stand between a figure and the name that its relative ends in: 以上|的茶饮品牌|甲. */
const RELATIVE = /^(?:以上|左右|以下|有余)?的(?<noun>[^的，,、；;]{0,14})$/;
const LONGEST = 20;

/** 去年营收突破100亿元的茶饮品牌|甲|宣布: whose the figure is that a Chinese relative tells before its name. */
export function headOfFigure(
  { clause, trigger }: Place,
  types: readonly EntityType[],
): Member | undefined {
  for (const figure of clause.figures) {
    const head = figure.start < trigger.end ? undefined : headBehind(figure, clause);
    if (head !== undefined) return flatMap(head.members, (member) => ofTypes(member, types)).at(0);
  }
  return undefined;
}

/** The name that a relative ends in which a figure ends with. */
export function headBehind({ start, end }: Span, clause: Clause): Party | undefined {
  const head = clause.parties.find((party) => party.start > end);
  if (head === undefined || head.start - end > LONGEST) return undefined;
  return endsRelative(head, end, clause) && !isToldBefore(start, clause) ? head : undefined;
}

/** Nothing but what the named one is stands between 的 and its name. */
function endsRelative(
  { start, marker, isModifier, members }: Party,
  from: number,
  { start: at, lowered, words, phrases }: Clause,
): boolean {
  if (marker !== undefined || isModifier || members.length > 1) return false;
  const noun = RELATIVE.exec(lowered.slice(from - at, start - at))?.groups?.['noun'];
  if (noun === undefined || !(noun === '' || phrases.lists.description.test(noun))) return false;
  return !words.some(
    (word) =>
      word.start > from &&
      word.end <= start &&
      (word.senses.saying || word.senses.verb || word.senses.marker !== undefined),
  );
}

/** 甲今年营收10亿元的…, 甲收购营收10亿元的…: the clause has another subject. */
function isToldBefore(position: number, { parties }: Clause): boolean {
  return parties.some((party) => party.end <= position && !party.isModifier && !party.isVoice);
}
