import { flatMap } from '../../core/flat-map.js';
import { PAUSE } from './enumeration.js';
import type { Clause, Party } from './reading.js';
import type { Named } from './topics.js';
import { isOfVoice, saysBehind } from './voices.js';

/** A subject of a clause. One of several told together, or one without a name, is not carried far. */
export interface Told extends Named {
  readonly isListed?: boolean;
  readonly speaks?: boolean;
}

/** Where the verb of a clause starts; its end where it has none. */
export function verbOf({ words, end }: Clause): number {
  const verb = words.find(
    ({ senses }) => senses.claims && senses.metrics.length === 0 && !senses.possessive,
  );
  return verb?.start ?? end;
}

/** Whether a clause tells what investors, lenders or analysts do or think. */
export function isOfBystander({ words }: Clause): boolean {
  return words.some(
    ({ senses }) => senses.bystander || senses.cues.some(({ benchmark }) => benchmark),
  );
}

/** 据甲报道: whoever tells it takes no part in it. */
export function isSource({ start }: Party, { words }: Clause): boolean {
  return words.some(({ end, senses }) => senses.accordingTo === true && end === start);
}

/**
 * The subjects that a clause gives: its members, and the company whose title a person has. Whoever
 * speaks speaks for the company; what a person does else is the person's own.
 */
export function subjectsOf({ members, end }: Party, { words }: Clause): Told[] {
  const isListed = members.length > 1;
  const speaks = saysBehind(end, words);
  const isSpeech = words.some(({ senses }) => senses.saying);
  return flatMap(members, (member) => {
    const own = { entity: member.entity, type: member.type, isListed, speaks };
    if (member.represents === undefined) return [own];
    const company = { ...member.represents, isListed, speaks };
    return isSpeech ? [company, own] : [own, company];
  });
}

/** 早一天上市的乙涨9%: the clause goes on behind what its relative ends in. */
export function isRelativeHead({ start, end }: Party, clause: Clause): boolean {
  const lead = clause.lowered.slice(0, start - clause.start);
  const [first, ...others] = clause.words.filter(({ senses }) => senses.claims);
  if (first === undefined || lead.length > LONGEST_RELATIVE || !lead.endsWith('的')) return false;
  return (
    first.end === start - 1 &&
    others.some((word) => word.start >= end && word.start - end <= VERB_REACH)
  );
}

/** From a subject to its verb: 乙今年再涨. */
const VERB_REACH = 6;

/** 是乙的前总监, told of the running subject: what it is, not a new one. */
export function isComplement(party: Party, { start, words }: Clause): boolean {
  return words.some(
    (word) =>
      word.senses.complement === true && word.end === party.start && word.start - start <= 1,
  );
}

const LONGEST_RELATIVE = 24;

/**
 * Whether the clause is about the second of two names: 甲持股45%的乙 speaks of 乙, and what a broker
 * expects of a company (大和料乙…) is about the company.
 */
export function isHeadOf(next: Party, first: Party, { lowered, start, words }: Clause): boolean {
  const gap = lowered.slice(first.end - start, next.start - start);
  if (gap.length > LONGEST_RELATIVE || PAUSE.test(gap)) return false;
  const between = words.filter((word) => word.start >= first.end && word.end <= next.start);
  if (gap.endsWith('的')) return between.some(({ senses }) => senses.patterns.length > 0);
  return between.some(
    (word) =>
      (word.start === first.end && word.end === next.start && isOfVoice(word)) ||
      (word.senses.saying && isTeller(first) && SAYS_THAT.test(gap)),
  );
}

/** "The Korea Times reports that SK Hynix …": a paper only tells it. */
function isTeller({ members }: Party): boolean {
  return members.every(({ type }) => type === 'other');
}

const SAYS_THAT = /^ (?:\w+ )?\w+(?: that)?(?: the)? $/;
