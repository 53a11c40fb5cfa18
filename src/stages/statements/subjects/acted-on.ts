import type { Member } from '../clauses/reading.js';
import { type Named, TOPIC_TYPES } from '../clauses/topics.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';
import type { Discourse } from './discourse.js';
import { isInvestment, isPurchase } from './takers.js';

const BLANK = 1;

/** "Orrin acquired |it| in 2016": a pronoun right behind a verb that buys a company or puts money in. */
export function isActedOn(
  { text, start }: Word,
  previous: Word | undefined,
  { anaphora: { objects } }: Phrases,
): previous is Word {
  if (previous === undefined || !objects.has(text) || start - previous.end !== BLANK) return false;
  return previous.senses.patterns.some(
    ({ object, frame: { predicate } }) =>
      object.length > 0 && (isPurchase(predicate) || isInvestment(predicate)),
  );
}

/** Whom it stands for: none that its verb has for a subject, and first the one told last in its sentence. */
export function actedOn(
  { start }: Word,
  told: readonly Member[],
  lowered: string,
  discourse: Discourse,
  { anaphora: { parted }, cues: { joinsVerb } }: Phrases,
): readonly Named[] {
  const companies = told.filter(isCompany);
  const own = companies.filter(({ end }) => !parted.test(lowered.slice(end, start)));
  // "Orrin bought a site and sold it": the verb behind "and" has the subject of the one before.
  const [subject = companies[0]] = own;
  const than = [...own, ...(subject ? [subject] : [])].map(({ entity }) => entity);
  const isOther = ({ entity }: Named): boolean => !than.includes(entity);
  const inSentence = companies.findLast(isOther);
  if (inSentence === undefined) {
    const isLeftOut = own.length === 0 && companies.length > 0;
    const found = isLeftOut ? undefined : spokenOf(discourse, than, isOther);
    return found === undefined ? [] : [found];
  }
  // "Orrin built the site and Kelso bought it": of what is built.
  const isOfThing = own[0] && joinsVerb.test(lowered.slice(inSentence.end, own[0].start));
  return isOfThing ? [] : [inSentence];
}

/** The company that the text speaks of; behind what persons did, the one told last. */
function spokenOf(
  discourse: Discourse,
  than: readonly string[],
  isOther: (named: Named) => boolean,
): Named | undefined {
  const told = discourse.spokenOf;
  const running = told?.[0]?.type === 'person' ? undefined : told?.filter(isCompany).find(isOther);
  const last = told === undefined ? undefined : discourse.other(than, TOPIC_TYPES);
  const topic = discourse.topic(['organization']);
  return running ?? last ?? (topic && isOther(topic) ? topic : undefined);
}

function isCompany({ entity, type }: Named): boolean {
  return type === 'organization' && entity !== '';
}
