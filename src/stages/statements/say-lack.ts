import type { EntityType } from '../../core/name.js';
import type { Span } from '../../core/span.js';
import { gapBetween } from './clauses/gaps.js';
import type { Clause, Member, Party, SentenceReading } from './clauses/reading.js';
import { FIGURE_KINDS, type FigureKind } from './frames/figure-item.js';
import type { FigureSlot, PartySlot } from './frames/frame.js';
import type { Lack, Trial } from './slots/observer.js';

/** What a pattern lacked, in words, with what stands there instead. */
export function sayLack(
  lack: Exclude<Lack, 'language'>,
  trial: Trial,
  sentence: SentenceReading,
): string {
  const { pattern, clause } = trial;
  switch (lack) {
    case 'asked':
      return 'stands in a question (whether …), which tells nothing';
    case 'figureKind':
      return `needs ${listed(neededKinds(trial))} in the clause, which has ${listed(kindsIn(clause))}`;
    case 'shunned':
      return `reads nothing beside ${quoted(shunnedBy(trial, sentence))}`;
    case 'with':
      return `needs one of ${quoted(pattern.with)} near`;
    case 'metric':
      return 'needs a word for what is measured (revenue, profit …), and none stands before it';
    case 'segment':
      return 'tells of a part of a company (a business, a division) without a name';
    case 'pair':
      return 'needs two names joined to an enumeration (A and B) beside it';
    case 'subject':
    case 'object':
      return sayParty(lack, trial, sentence);
    case 'named':
      return 'subject missing: nobody is named as the owner of what changes';
    case 'apart':
      return 'its figure is what several have together, not what each has';
    case 'figurePlace':
      return sayFigure(trial, sentence);
    case 'figureTaken':
      return 'its figure went to another claim, which stands nearer to it';
    case 'time':
      return 'needs a time, and the sentence tells none for it';
    case 'lesser':
      return `another predicate that says more (${pattern.frame.yieldsTo.join(', ')}) was read from the same word`;
    case 'role':
      return sayRole(trial);
  }
}

function neededKinds({ pattern, clause }: Trial): FigureKind[] {
  return FIGURE_KINDS.filter((kind) => {
    const slot = pattern[kind];
    if (slot === undefined || slot.optional || slot.reach === 'sentence') return false;
    return !clause.figures.some(({ figure }) => figure.kind === kind);
  });
}

function kindsIn({ figures, times }: Clause): string[] {
  const kinds = [
    ...figures.map(({ figure }) => figure.kind),
    ...(times.length > 0 ? ['time'] : []),
  ];
  return kinds.length === 0 ? ['no figure'] : [...new Set(kinds)];
}

/** The words beside which the pattern reads nothing. */
function shunnedBy({ pattern, clause }: Trial, { clauses }: SentenceReading): string[] {
  const next = clauses[clause.index + 1]?.lowered ?? '';
  const among = pattern.unlessIn === 'sentence' ? clauses : [clause];
  return [
    ...pattern.unless.filter((word) => among.some(({ lowered }) => lowered.includes(word))),
    ...pattern.unlessAt.filter((word) => clause.lowered.includes(word)),
    ...pattern.unlessNext.filter((word) => next.includes(word)),
  ];
}

/** The name of the sentence that comes nearest to the role, and why it does not fill it. */
function sayParty(
  role: 'subject' | 'object',
  { pattern, clause, trigger }: Trial,
  { clauses }: SentenceReading,
): string {
  const [slot] = pattern[role];
  const { subject, object = subject } = pattern.frame.types;
  const types = slot?.types ?? (role === 'subject' ? subject : object);
  const names = clauses.flatMap((home) =>
    home.parties.flatMap((party) => party.members.map((member) => ({ member, party, home }))),
  );
  const misfits = ({ type, ...span }: Member): number =>
    Number(!types.includes(type)) + Number(isOffSide(span, slot, trigger));
  const [nearest] = names.sort(
    (a, b) =>
      misfits(a.member) - misfits(b.member) ||
      gapBetween(a.member, trigger) - gapBetween(b.member, trigger),
  );
  if (nearest === undefined) return `${role} missing: the sentence names nobody`;
  const { member, party, home } = nearest;
  const reason = whyNot(member, party, home === clause, slot, types, trigger);
  return `${role} missing: the nearest name is ${member.entity}, ${reason}`;
}

function sideOf(item: Span, trigger: Span): 'before' | 'after' {
  return item.end <= trigger.start ? 'before' : 'after';
}

function isOffSide(item: Span, slot: PartySlot | undefined, trigger: Span): boolean {
  return slot !== undefined && slot.side !== 'any' && slot.side !== sideOf(item, trigger);
}

function whyNot(
  member: Member,
  party: Party,
  isInClause: boolean,
  slot: PartySlot | undefined,
  types: readonly EntityType[],
  trigger: Span,
): string {
  const gap = gapBetween(member, trigger);
  const place = `${gap} characters ${sideOf(member, trigger)}`;
  if (!types.includes(member.type)) return `a ${member.type}, where ${listed(types, 'or')} fits`;
  if (slot === undefined) return place;
  if (isOffSide(member, slot, trigger)) return `${place}, where it looks ${slot.side} only`;
  if (!isInClause && slot.reach !== 'sentence') return `${place}, in another clause`;
  if (gap > slot.within) return `${place}, where it looks ${slot.within} far`;
  if (slot.marker !== undefined && !slot.marker.includes(party.marker ?? '')) {
    return `${place}, not governed by ${quoted(slot.marker)}`;
  }
  if (party.marker !== undefined && slot.marker === undefined) {
    return `${place}, governed by "${party.marker}"`;
  }
  return party.isModifier
    ? `${place}, only describing the name after it`
    : `${place}, in another role`;
}

/** The nearest figure of the kind, and why it is not the one. */
function sayFigure({ pattern, clause, trigger }: Trial, { clauses }: SentenceReading): string {
  for (const kind of FIGURE_KINDS) {
    const slot = pattern[kind];
    if (slot === undefined || slot.optional) continue;
    const reached = slot.reach === 'clause' ? [clause] : clauses.slice(clause.index);
    const [nearest] = reached
      .flatMap(({ figures }) => figures)
      .filter(({ figure }) => figure.kind === kind)
      .sort((a, b) => gapBetween(a, trigger) - gapBetween(b, trigger));
    if (nearest === undefined) return `needs ${kind}, and the sentence has none from here on`;
    const side = sideOf(nearest, trigger);
    const gap = gapBetween(nearest, trigger);
    return `the nearest ${kind} stands ${gap} characters ${side} the word, where ${sayFigureSlot(kind, slot)}`;
  }
  return 'none of the figures stands where it looks';
}

function sayFigureSlot(
  kind: FigureKind,
  { side, within, after, notAfter, notBefore, units, per }: FigureSlot,
): string {
  return [
    `it looks ${within} characters ${side === 'any' ? 'on both sides' : side}`,
    ...(after === undefined ? [] : [`right behind ${quoted(after)}`]),
    ...(notAfter.length === 0 ? [] : [`not behind ${quoted(notAfter)}`]),
    ...(notBefore.length === 0 ? [] : [`not before ${quoted(notBefore)}`]),
    ...(units === undefined ? [] : [`for ${listed(units, 'or')}`]),
    ...(kind === 'money'
      ? [per === undefined ? 'for whole amounts' : `for amounts per ${listed(per, 'or')}`]
      : []),
  ].join(', ');
}

function sayRole({ pattern }: Trial): string {
  if (pattern.market !== undefined) {
    return `left out: no words beside it name the market that is its ${pattern.market}`;
  }
  if (pattern.frame.makers.length > 0) {
    return 'left out: subject and object are the same, or a product stands where its maker is meant and the maker is not known';
  }
  return 'left out: subject and object are the same';
}

const LISTED = 6;

function quoted(words: readonly string[]): string {
  return listed(
    words.map((word) => `"${word}"`),
    'or',
  );
}

function listed(items: readonly string[], link = 'and'): string {
  const shown = items.length > LISTED ? [...items.slice(0, LISTED), '…'] : items;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${link} ${last}`;
}
