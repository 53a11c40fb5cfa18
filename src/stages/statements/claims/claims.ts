import type { Alignment } from '../../../core/alignment.js';
import type { ComparedWith, Money, Percent, Quantity, Time } from '../../../core/figure.js';
import { flatMap } from '../../../core/flat-map.js';
import type { Span } from '../../../core/span.js';
import type { Claim, DocumentStatement, StatementRole } from '../../../core/statement.js';
import type { Draft } from '../clauses/draft.js';
import type { Makers, Member, SentenceReading, TimeItem } from '../clauses/reading.js';
import type { FigureItem } from '../frames/figure-item.js';
import { tellsOfMinority } from '../slots/minority.js';
import { type ComparisonHit, comparisonCue } from './comparison.js';
import type { CueHit } from './cue-hit.js';
import type { Stance } from './cues.js';
import type { Suppliers } from './suppliers.js';

export interface DraftContext {
  readonly sentence: SentenceReading;
  readonly stance: Stance;
  /** Where the time stands, and as the claim has it. */
  readonly time: TimeItem | undefined;
  readonly claimTime: Time | undefined;
  readonly title: string | undefined;
  readonly attribution: string | undefined;
  readonly market: string | undefined;
  readonly alsoMoney: FigureItem | undefined;
  readonly comparison: ComparisonHit | undefined;
  readonly normalized: string;
  readonly alignment: Alignment;
  readonly makers: Makers;
  readonly suppliers: Suppliers;
}

/** One statement for each pair of a subject and an object that the draft names. */
export function statementsOf(draft: Draft, context: DraftContext): DocumentStatement[] {
  const subjects = roleOf(draft, 'subject', context);
  const objects = hasObject(draft, context) ? roleOf(draft, 'object', context) : [undefined];
  return flatMap(subjects, (subject) =>
    objects
      .filter((object) => object?.entity !== subject.entity)
      .map((object) =>
        object !== undefined && isReversed(draft, context, subject, object)
          ? statementOf(draft, context, object, subject)
          : statementOf(draft, context, subject, object),
      ),
  );
}

/** 甲与乙签署合同: whoever is known to sell to the other is the supplier, however they stand. */
function isReversed(
  { pattern }: Draft,
  { suppliers }: DraftContext,
  customer: Named,
  supplier: Named,
): boolean {
  return pattern.undirected === true && suppliers.sellsTo(customer.entity, supplier.entity);
}

function hasObject({ object, pattern }: Draft, { market }: DraftContext): boolean {
  return pattern.market === 'object' ? market !== undefined : object !== undefined;
}

type Named = { readonly entity: string } & Partial<Member>;

function roleOf(draft: Draft, role: 'subject' | 'object', context: DraftContext): readonly Named[] {
  const isMarket = draft.pattern.market === role || (draft.ofMarket && role === 'subject');
  if (isMarket) return [{ entity: context.market ?? '' }];
  const maker = role === 'subject' ? makerOfObject(draft, context.makers) : undefined;
  if (maker !== undefined && draft.subject?.party === undefined) return [{ entity: maker }];
  const members: readonly Named[] = draft[role]?.members ?? [];
  if (maker !== undefined && draft.pattern.maker === 'only') {
    return members.filter(({ entity }) => entity === maker);
  }
  if (!draft.pattern.frame.makers.includes(role)) return members;
  if (members.every(({ type }) => type !== 'product')) return members;
  return members.flatMap((member) => madeBy(member, context.makers) ?? []);
}

/** …，乙X7上市: a product comes from its maker, whoever was spoken of before. */
function makerOfObject({ pattern, object }: Draft, makers: Makers): string | undefined {
  return pattern.maker && makers.get(object?.members[0]?.entity ?? '');
}

/** The maker of a product; undefined for a product of an unknown maker. */
function madeBy(member: Named, makers: Makers): Named | undefined {
  if (member.type !== 'product') return member;
  const maker = makers.get(member.entity) ?? makers.get(familyOf(member.entity));
  return maker === undefined ? undefined : { ...member, entity: maker };
}

/** boeing-737-max of boeing-737-max-8s: the known product that a model without an entry is one of. */
function familyOf(product: string): string {
  return MODEL.exec(product)?.[1] ?? product;
}

const MODEL = /^([a-z0-9-]+)-\d[a-z0-9]*$/;

function statementOf(
  draft: Draft,
  context: DraftContext,
  subject: Named,
  object: Named | undefined,
): DocumentStatement {
  const { alignment } = context;
  const { frame, name } = draft.pattern;
  const metric = draft.metric === undefined || draft.ofMarket ? '' : `#${draft.metric}`;
  const predicate = predicateOf(draft, context);
  const { alsoMoney, title, claimTime, attribution, stance } = context;
  const { modality, polarity } = stance;
  const claim: Claim = { predicate, subject: subject.entity + metric, modality, polarity };
  if (object !== undefined) claim.object = object.entity;
  addFigures(claim, draft, context.comparison?.comparedWith);
  if (alsoMoney?.figure.kind === 'money') claim.alsoMoney = alsoMoney.figure.money;
  if (title !== undefined) claim.title = title;
  if (claimTime !== undefined) claim.time = claimTime;
  return {
    claim,
    evidence: evidenceOf(draft, context),
    roles: rolesOf(draft, context, subject, object),
    rule: `${frame.predicate}/${name}`,
    cues: cuesOf(context).map((cue) => originalCue(cue, alignment)),
    ...(attribution !== undefined && { attribution }),
  };
}

function predicateOf({ pattern, figures, clause }: Draft, { stance }: DraftContext): string {
  const { planned, frame } = pattern;
  const isBelowZero =
    figures.money?.figure.kind === 'money' && isNegative(figures.money.figure.money);
  if (frame.negative !== undefined && isBelowZero) return frame.negative;
  if (frame.minority !== undefined && tellsOfMinority(clause)) return frame.minority;
  return (stance.isPlanned ? planned : undefined) ?? frame.predicate;
}

function isNegative({ value, maxValue }: Money): boolean {
  return (value ?? maxValue)?.startsWith('-') ?? false;
}

type CueWord = Pick<CueHit, 'start' | 'end'> & { readonly sets: string };

function cuesOf({ stance, comparison }: DraftContext): readonly CueWord[] {
  if (comparison === undefined) return stance.cues;
  const { start, end, comparedWith } = comparison;
  return [...stance.cues, { start, end, sets: comparisonCue(comparedWith) }];
}

function originalCue(
  { start, end, sets }: CueWord,
  alignment: Alignment,
): DocumentStatement['cues'][number] {
  return { start: alignment.toOriginal(start), end: alignment.toOriginal(end, true), sets };
}

function addFigures(
  claim: Claim,
  { figures: { money, percent, quantity }, pattern }: Draft,
  comparedWith: ComparedWith | undefined,
): void {
  if (money?.figure.kind === 'money') claim.money = withoutSign(money.figure.money);
  // The part that a minority investor buys is told by what it owns then.
  const isMinority = claim.predicate === pattern.frame.minority;
  if (percent?.figure.kind === 'percent' && !isMinority) {
    claim.percent = {
      ...signed(percent.figure.percent, pattern.sign),
      ...(comparedWith !== undefined && { comparedWith }),
    };
  }
  if (quantity?.figure.kind === 'quantity') {
    claim.quantity = signed(quantity.figure.quantity, pattern.sign);
  }
}

/** The sign of an amount is told by the predicate (a loss is has_loss). */
function withoutSign(money: Money): Money {
  return money.value?.startsWith('-') ? { ...money, value: money.value.slice(1) } : money;
}

/** A decrease is a negative figure; one that is written negative already stays so. */
function signed<A extends Percent | Quantity>(amount: A, sign: '-' | undefined): A {
  if (sign === undefined || amount.value?.startsWith('-')) return amount;
  const { value, minValue, maxValue } = amount;
  return {
    ...amount,
    ...(value !== undefined && { value: negated(value) }),
    ...(minValue !== undefined &&
      maxValue !== undefined && {
        minValue: negated(maxValue),
        maxValue: negated(minValue),
      }),
  };
}

function negated(value: string): string {
  return /^0(\.0+)?$/.test(value) ? value : `-${value}`;
}

function rolesOf(
  draft: Draft,
  { alignment, time, alsoMoney }: DraftContext,
  subject: Named,
  object: Named | undefined,
): StatementRole[] {
  const { money, percent, quantity } = draft.figures;
  const roles: StatementRole[] = [];
  const add = (role: StatementRole['role'], span: Partial<Span> | undefined): void => {
    if (span?.start === undefined || span.end === undefined) return;
    const start = alignment.toOriginal(span.start);
    roles.push({ role, start, end: alignment.toOriginal(span.end, true) });
  };
  add('subject', subject);
  add('object', object);
  add('money', money);
  add('alsoMoney', alsoMoney);
  add('percent', percent);
  add('quantity', quantity);
  add('time', time);
  return roles;
}

const EDGE_START = /^[\s，,；;：:、。]+/;
const EDGE_END = /[\s，,；;：:、—–|]/;

/** Where the text ends but for marks and spaces. */
function closeOf(text: string): number {
  let end = text.length;
  while (end > 0 && EDGE_END.test(text.charAt(end - 1))) end--;
  return end;
}

/** From the first to the last clause of the sentence that holds a part of the claim. */
function evidenceOf(draft: Draft, { sentence, time, normalized, alignment }: DraftContext): Span {
  const { money, percent, quantity } = draft.figures;
  const parts = [
    draft.trigger,
    draft.subject?.party,
    draft.object?.party,
    time,
    money,
    percent,
    quantity,
  ];
  let [from, to] = [sentence.end, sentence.start];
  for (const part of parts) {
    if (part === undefined || part.start < sentence.start || part.end > sentence.end) continue;
    from = Math.min(from, part.start);
    to = Math.max(to, part.end);
  }
  const first = sentence.clauses.findLast((clause) => clause.start <= from);
  const last = sentence.clauses.find((clause) => clause.end >= to);
  const opening = first?.start ?? from;
  const text = normalized.slice(opening, last?.end ?? to);
  const start = opening + (EDGE_START.exec(text)?.[0].length ?? 0);
  const end = opening + closeOf(text);
  return { start: alignment.toOriginal(start), end: alignment.toOriginal(Math.max(end, to), true) };
}
