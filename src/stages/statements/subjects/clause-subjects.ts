import { flatMap } from '../../../core/flat-map.js';
import type { Span } from '../../../core/span.js';
import { PAUSE } from '../clauses/enumeration.js';
import type { Clause, Party } from '../clauses/reading.js';
import type { Named } from '../clauses/topics.js';
import { isOfVoice, saysBehind } from '../clauses/voices.js';
import type { Word } from '../frames/vocabulary.js';
import { frontedIn, isApposed } from './leading-names.js';

/** A subject of a clause. */
export interface Told extends Named {
  /** One of several told together, a rival, or one without a name: the next sentence does not go on with it. */
  readonly isPassing?: boolean;
  readonly speaks?: boolean;
}

/** Where the verb of a clause starts; its end where it has none. */
export function verbOf({ words, end, parties }: Clause): number {
  const verb = words.find(
    (word) =>
      word.senses.claims &&
      word.senses.metrics.length === 0 &&
      !word.senses.possessive &&
      !parties.some((party) => isRival(word, party)),
  );
  return verb?.start ?? end;
}

/** A rival right before its name, of which a clause may tell what it does: 竞争对手京东营收…. */
function isRival(word: Word, { start }: Party): boolean {
  return word.senses.rival === true && word.end <= start && start - word.end <= 1;
}

/** Whether a clause tells what investors, lenders or analysts do or think. */
export function isOfBystander({ words, parties }: Clause, subject: Party): boolean {
  const isHolder = saysWhatItIs(subject, words);
  return words.some(
    (word) =>
      (word.senses.bystander &&
        !isHolder &&
        !isRival(word, subject) &&
        !isOfNext(word, subject, parties)) ||
      word.senses.cues.some(({ benchmark }) => benchmark),
  );
}

/** 甲为|乙持股64%|的上市公司: what another is to the subject, whose name stands right before the word. */
function isOfNext({ start }: Word, subject: Party, parties: readonly Party[]): boolean {
  return parties.some(
    (party) => party.end === start && party.start >= subject.end && party.marker !== undefined,
  );
}

/** 甲是乙的股东，持股6%: the sentence goes on with 甲. */
function saysWhatItIs({ end }: Party, words: readonly Word[]): boolean {
  return words.some(
    ({ start, senses }) =>
      senses.complement === true && start >= end && start - end <= COPULA_REACH,
  );
}

/** An adverb may stand before the copula: 甲则是. */
const COPULA_REACH = 2;

/** 据甲报道: whoever tells it takes no part in it. */
export function isSource({ start }: Party, { words }: Clause): boolean {
  return words.some(({ end, senses }) => senses.accordingTo === true && end === start);
}

/**
 * The subjects that a clause gives: its members, and the company whose title a person has. Whoever
 * speaks speaks for the company; what a person does else is the person's own.
 */
export function subjectsOf(party: Party, clause: Clause): Told[] {
  const { words } = clause;
  const { members } = party;
  const end = behindBracket(party.end, clause);
  const isHolder = saysWhatItIs(party, words) && words.some(({ senses }) => senses.bystander);
  const isPassing = members.length > 1 || isHolder || words.some((word) => isRival(word, party));
  const speaks = saysBehind(end, words);
  const isSpeech = words.some(({ senses }) => senses.saying);
  return flatMap(members, (member) => {
    const own = { entity: member.entity, type: member.type, isPassing, speaks };
    const { represents } = member;
    if (represents === undefined) return [own];
    const { entity, type, start, end: until } = represents;
    const company = { entity, type, start, end: until, isPassing, speaks };
    return isSpeech ? [company, own] : [own, company];
  });
}

/** Whom a sentence speaks of by the words that it begins with, else what its relative ends in. */
export function toldAhead(clause: Clause, isFirst: boolean): readonly Told[] | undefined {
  const fronted = frontedIn(clause);
  if (fronted !== undefined) return fronted.members;
  const head = isFirst ? headOfRelative(clause) : undefined;
  return head && subjectsOf(head, clause);
}

/** 甲（9999）公布: where the ticker behind a name ends. */
export function behindBracket(end: number, { lowered, start }: Clause): number {
  return end + (BRACKET.exec(lowered.slice(end - start))?.[0].length ?? 0);
}

/** Whether a name stands too late in its clause to be what it tells of: behind its verb, or at its end. */
export function isLate(subject: Party, clause: Clause): boolean {
  return (
    (subject.start >= verbOf(clause) || closesSentence(subject, clause)) &&
    !isApposed(subject, clause) &&
    !isRelativeHead(subject, clause)
  );
}

/** 早一天上市的乙涨9%: the clause goes on behind what its relative ends in. */
function isRelativeHead({ start, end }: Party, clause: Clause): boolean {
  const verbs = clause.words.filter(({ senses }) => senses.claims);
  return (
    isBehindRelative(start, clause) &&
    verbs[0]?.end === start - 1 &&
    verbs.some((word) => word.start >= end && word.start - end <= VERB_REACH)
  );
}

/**
 * 其余席位仍在甲和乙手中, 口号是“要做东方的甲”。: what a sentence ends with does nothing in it, unless it
 * is introduced (第一家是甲).
 */
function closesSentence(party: Party, clause: Clause): boolean {
  const lead = clause.lowered.slice(0, party.start - clause.start);
  if (lead.length < LEAST_LEAD || lead.length > LONGEST_OPENING || LAST_LATIN.test(lead)) {
    return false;
  }
  if (clause.phrases.subjects.introducing.test(lead)) return false;
  const rest = clause.lowered.slice(behindBracket(party.end, clause) - clause.start);
  return SENTENCE_CLOSED.test(rest);
}

/** Characters before a name that are more than a time or a word that joins. */
const LEAST_LEAD = 5;
const LAST_LATIN = /[a-z] ?$/;
const SENTENCE_CLOSED = /^[”」』"]?[。；;！!？?]/;

/**
 * 持有甲5%股权的乙，, 旗下有甲的软件公司乙（9999）周二公布: a sentence that begins with a relative is of what
 * this ends in.
 */
export function headOfRelative(clause: Clause): Party | undefined {
  if (clause.parties.some((party) => opens(party, clause))) return undefined;
  return clause.parties.find((party) => closesRelative(party, clause));
}

function closesRelative({ start, end }: Party, clause: Clause): boolean {
  const lead = clause.lowered.slice(0, start - clause.start);
  if (lead.length > LONGEST_OPENING || !RELATIVE.test(lead)) return false;
  const words = clause.words.filter((word) => word.end <= start);
  // 宣布收购旗下的乙 and 收购了做芯片的乙 end in what is bought.
  if (words.some((word) => word.senses.saying || isDone(word, clause))) return false;
  const rest = clause.lowered.slice(end - clause.start).replace(BRACKET, '');
  const { speech, openers, describing } = clause.phrases.relatives;
  if (describing.test(lead)) return true;
  const isRelative = openers.test(lead) || words.some(({ senses }) => senses.claims);
  return isRelative && (CLOSED.test(rest) || speech.test(rest));
}

/** Whether a clause begins with a name that nothing governs: 甲收购做芯片的乙. */
function opens({ start, marker }: Party, clause: Clause): boolean {
  return start - clause.start <= 1 && marker === undefined;
}

/** A relative, and up to a few words that describe the name behind it. */
const RELATIVE = /的[^的，,]{0,10}$/;
const LONGEST_OPENING = 60;
const BRACKET = /^ ?[（(][^()（）]{0,30}[)）]/;

function isBehindRelative(position: number, { lowered, start }: Clause): boolean {
  const lead = lowered.slice(0, position - start);
  return lead.length <= LONGEST_RELATIVE && lead.endsWith('的');
}

/** 收购了做芯片的乙: what is done is no relative. */
function isDone({ end }: Span, { lowered, start }: Clause): boolean {
  return lowered.charAt(end - start) === '了';
}

const CLOSED = /^[，,]$/;

/** From a subject to its verb: 乙今年再涨. */
const VERB_REACH = 6;

/** 是乙的前总监, told of the running subject: what it is, not a new one. */
export function isComplement(party: Party, { start, words }: Clause): boolean {
  return words.some(
    (word) =>
      word.senses.complement === true && word.end === party.start && word.start - start <= 1,
  );
}

const LONGEST_RELATIVE = 28;

/**
 * Whether the clause is about the second of two names: 甲持股45%的乙 speaks of 乙, and what a broker
 * expects of a company (大和料乙…) is about the company.
 */
export function isHeadOf(next: Party, first: Party, clause: Clause): boolean {
  const { lowered, start, words } = clause;
  const gap = lowered.slice(first.end - start, next.start - start);
  if (gap.length > LONGEST_RELATIVE || PAUSE.test(gap)) return false;
  const between = words.filter((word) => word.start >= first.end && word.end <= next.start);
  if (isOwned(next, first, clause)) return false;
  if (gap.endsWith('的')) {
    // 甲宣布收购做芯片的乙, 甲收购了做芯片的乙: what it does is no relative.
    const tells = between.some((word) => word.senses.saying || isDone(word, clause));
    return !tells && between.some(({ senses }) => senses.patterns.length > 0);
  }
  return between.some(
    (word) =>
      (word.start === first.end && word.end === next.start && isOfVoice(word)) ||
      (word.senses.saying && isTeller(first) && SAYS_THAT.test(gap)),
  );
}

/** 甲联手|丙旗下的|乙: it only says whose the other one is. */
function isOwned({ start }: Party, first: Party, { parties, words }: Clause): boolean {
  return words.some(
    (word) =>
      word.senses.possessive === true &&
      word.end === start &&
      parties.some((party) => party !== first && party.isModifier && party.end === word.start),
  );
}

/** "The Korea Times reports that SK Hynix …": a paper only tells it. */
function isTeller({ members }: Party): boolean {
  return members.every(({ type }) => type === 'other');
}

const SAYS_THAT = /^ (?:\w+ )?\w+(?: that)?(?: the)? $/;
