import type { EntityType } from '../../../core/name.js';
import type { Member } from '../clauses/reading.js';
import type { Named } from '../clauses/topics.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';
import type { Discourse } from './discourse.js';
import { isInvestment, isPurchase } from './takers.js';

/** A word for a company told elsewhere, and the names told before it in its sentence. */
interface Place {
  readonly word: Word;
  readonly previous: Word | undefined;
  readonly next: Word | undefined;
  readonly words: readonly Word[];
  readonly told: readonly Member[];
  /** What the words before it stand for. */
  readonly members: readonly Member[];
  readonly lowered: string;
}

const COMPANIES: readonly EntityType[] = ['organization'];

/**
 * What a word stands for behind one that makes it no subject: 甲向|该公司|注资 is not of 甲, and where
 * 乙 was just told to put money into 丙, what 甲 puts in goes to 丙 too. `found`: what it would stand for.
 */
export function notOfItsSubject(
  place: Place,
  found: readonly Named[],
  discourse: Discourse,
  phrases: Phrases,
): readonly Named[] {
  const { word, told, members, lowered } = place;
  if (!isGoverned(place, phrases)) return found;
  const { parted, joined } = phrases.anaphora;
  const isCompany = ({ type }: Named): boolean => type === 'organization';
  const isOwn = ({ end }: Member): boolean => !parted.test(lowered.slice(end, word.start));
  const own = told.findLast(isOwn) ?? members.findLast(isOwn);
  if (own === undefined || !isCompany(own)) return found;
  const [first] = found;
  if (first !== undefined && first.entity !== own.entity) {
    return isTold(first, told) || !isDeal(place.next, lowered, phrases)
      ? found
      : [ventureOf(first, own, discourse)];
  }
  const other = told.findLast(
    (name) =>
      isCompany(name) &&
      name.entity !== own.entity &&
      !joined.test(lowered.slice(name.end, own.start).trim()),
  );
  const running = discourse.subject(COMPANIES);
  const spokenOf =
    other ??
    (running === undefined || running.entity === own.entity
      ? discourse.other([own.entity], COMPANIES)
      : ventureOf(running, own, discourse));
  return spokenOf === undefined ? found : [spokenOf];
}

/** 向|该公司|注资, 收购了|这家成立五年的公司. */
function isGoverned({ word, previous, words, lowered }: Place, phrases: Phrases): boolean {
  if (previous === undefined) return false;
  if (previous.end === word.start)
    return previous.senses.marker !== undefined || isDeal(previous, lowered, phrases);
  if (isPutInto(word, previous, words, lowered, phrases)) return true;
  return (
    isDeal(previous, lowered, phrases) &&
    phrases.anaphora.aspect.test(lowered.slice(previous.end, word.start))
  );
}

/** "invested $40 million in |the company|" */
function isPutInto(
  word: Word,
  { start, end, senses }: Word,
  words: readonly Word[],
  lowered: string,
  phrases: Phrases,
): boolean {
  if (senses.marker !== 'near' || word.start - end !== 1 || lowered.charAt(word.end) === "'")
    return false;
  return words.some(
    (verb) => verb.end < start && start - verb.end < LONGEST_PUT && isDeal(verb, lowered, phrases),
  );
}

const LONGEST_PUT = 40;

function isTold({ entity }: Named, told: readonly Member[]): boolean {
  return told.some((name) => name.entity === entity);
}

/** Whom a company was last told to buy or to put money into, else itself. */
function ventureOf(company: Named, own: Named, { deals }: Discourse): Named {
  const venture = deals.ventureOf(company.entity);
  return venture === undefined || venture.entity === own.entity ? company : venture;
}

/** Whether a verb buys or puts money in; 对其|买入|评级 is what a broker says of it. */
function isDeal(
  verb: Word | undefined,
  lowered: string,
  { anaphora: { rated } }: Phrases,
): boolean {
  return (
    verb !== undefined &&
    !rated.test(lowered.slice(verb.end, verb.end + LONGEST_RATED)) &&
    verb.senses.patterns.some(
      ({ frame: { predicate } }) => isPurchase(predicate) || isInvestment(predicate),
    )
  );
}

const LONGEST_RATED = 8;
