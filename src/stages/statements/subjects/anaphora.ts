import type { Span } from '../../../core/span.js';
import type { Member, ReadText, TimeItem } from '../clauses/reading.js';
import type { Named } from '../clauses/topics.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';
import type { Anaphor } from '../words/tables.js';
import { actedOn, isActedOn } from './acted-on.js';
import type { Descriptions } from './descriptions.js';
import type { Discourse } from './discourse.js';
import { notOfItsSubject } from './governed.js';
import { leadHeads } from './lead-heads.js';
import { apposedLeads } from './leading-names.js';
import { governsPronoun, OtherParties } from './other-party.js';

/** What is known of the sentence. */
interface Inside {
  readonly words: readonly Word[];
  readonly names: readonly Member[];
  readonly times: readonly TimeItem[];
  readonly phrases: Phrases;
  readonly descriptions: Descriptions;
  /** Those who rate shares and count markets. */
  readonly observers: ReadonlySet<string>;
}

const LETTER = /[\p{L}\p{N}]/u;
const ARTICLE_REACH = 40;

/**
 * The members that words such as 该公司, 双方 or "the company" stand for. A word that a name stands
 * right beside (公司OpenAI, the retailer Walmart) describes that name and stands for nothing else.
 */
export function resolveAnaphors(
  text: ReadText,
  sentence: Span,
  inside: Inside,
  discourse: Discourse,
): Member[] {
  const others = new OtherParties(text.lowered, sentence, discourse, inside.phrases);
  const members: Member[] = [];
  for (const [index, word] of inside.words.entries()) {
    const anaphor = anaphorOf(word, text, inside);
    if (anaphor === undefined || describesName(anaphor, word, text, inside)) continue;
    const [previous, next] = [inside.words[index - 1], inside.words[index + 1]];
    const place = { text, sentence, inside, word, previous, next, members };
    const { usual, found } = stoodFor(anaphor, place, discourse, others);
    const { start, end } = word;
    const apartFrom = usual[0]?.entity;
    for (const { entity, type } of found) {
      const isBystander = standsBy(entity, apartFrom, inside, discourse);
      const represents = undefined;
      members.push({ start, end, entity, type, isAnaphor: true, isBystander, represents });
    }
  }
  return members;
}

/** Whom a word would stand for by the names before it, and whom it does by all that is told. */
interface StoodFor {
  readonly usual: readonly Named[];
  readonly found: readonly Named[];
}

const NOBODY: StoodFor = { usual: [], found: [] };

function stoodFor(
  anaphor: Anaphor,
  place: At,
  discourse: Discourse,
  others: OtherParties,
): StoodFor {
  const { word, previous, next, text, inside } = place;
  const isGoverned = governsPronoun(word, previous, next, inside.phrases);
  const isDoneTo = isActedOn(word, previous, inside.phrases);
  if (!mayStand(anaphor, isGoverned || isDoneTo, place)) return NOBODY;
  const apart = isGoverned || isComplement(previous, word) ? previous : undefined;
  const names = namesBefore(apart, place, discourse);
  const usual = isDoneTo
    ? actedOn(word, [...names.told, ...place.members], text.lowered, discourse, inside.phrases)
    : byNames(anaphor, apart, place, names, discourse, others);
  const { told } = names;
  const { words } = inside;
  const { members } = place;
  const at = { word, previous, next, words, told, members, lowered: text.lowered };
  const isOfTwo = ['former', 'latter', 'both'].includes(anaphor.means);
  const company = isOfTwo ? usual : notOfItsSubject(at, usual, discourse, inside.phrases);
  if (anaphor.where === 'article') {
    const spokenOf = anaphor.means === 'topic' ? goneOnWith(place, discourse) : undefined;
    return { usual, found: describedBy(place, company, spokenOf) };
  }
  return { usual, found: closingBefore(anaphor, place, discourse) ?? company };
}

/** Whom a word stands for by the names told before it in its sentence. */
function byNames(
  { means }: Anaphor,
  apart: Word | undefined,
  place: At,
  { told, before, leading }: NamesBefore,
  discourse: Discourse,
  others: OtherParties,
): readonly Named[] {
  const { text, inside, members } = place;
  const isToldSo = isSaid(place);
  const isOfTwo = means === 'former' || means === 'both';
  const outside = isToldSo ? outsideAsides(text.lowered, before) : before;
  const names = isOfTwo ? joinedTwo(text.lowered, before, inside.phrases) : outside;
  const resolve = (first: readonly Member[]) =>
    discourse.resolve(means, names, first, isToldSo || isUnder(place));
  if (apart === undefined) return resolve(leading);
  const { naming } = inside.phrases.anaphora;
  const named = members.filter(({ start, end }) => naming.has(text.lowered.slice(start, end)));
  return others.resolve(apart, { all: [...told, ...named], names, leading }, resolve);
}

/** …来自乙。|这家公司: at the head of a sentence it stands for the name that the one before ended in. */
function closingBefore(
  { where, means }: Anaphor,
  { word, sentence }: At,
  { closing }: Discourse,
): readonly Named[] | undefined {
  const isHead = where === 'described' && means !== 'venture' && word.start === sentence.start;
  return isHead && closing !== undefined ? [closing] : undefined;
}

/** Whether a description is of a backer other than who is spoken of: the text does not go on with it. */
function standsBy(
  entity: string,
  spokenOf: string | undefined,
  { descriptions }: Inside,
  discourse: Discourse,
): boolean {
  return entity !== spokenOf && !discourse.isTopic(entity) && descriptions.isBacker(entity);
}

/** What a word stands for; 这家 together with what describes it, unless a name stands behind that. */
function anaphorOf(
  word: Word,
  { lowered }: ReadText,
  { names, phrases }: Inside,
): Anaphor | undefined {
  const { end } = word;
  const anaphor = word.senses.anaphors[0];
  if (anaphor?.where !== 'described') return anaphor;
  const description = phrases.anaphora.described.exec(
    lowered.slice(end, end + LONGEST_DESCRIPTION),
  );
  if (description === null) return undefined;
  const behind = end + description[0].length;
  if (names.some(({ start }) => start === behind)) return undefined;
  // 甲收购了乙，|这家成立五年的公司: of the name right before it.
  if (names.some((name) => EXPLAINED.test(lowered.slice(name.end, word.start)))) {
    return { ...anaphor, means: 'nearest' };
  }
  return description.groups?.['venture'] === undefined ? anaphor : { ...anaphor, means: 'venture' };
}

const LONGEST_DESCRIPTION = 26;

/** Where a word stands that may stand for a name. */
interface At {
  readonly text: ReadText;
  readonly sentence: Span;
  readonly inside: Inside;
  readonly word: Word;
  readonly previous: Word | undefined;
  readonly next: Word | undefined;
  /** What the words before it stand for. */
  readonly members: readonly Member[];
}

/** The names of a sentence before a word: all, those that are spoken of, and those that lead it. */
interface NamesBefore {
  readonly told: readonly Member[];
  readonly before: readonly Member[];
  readonly leading: readonly Member[];
}

/** Who was spoken of before a word, in another breath ("X bought the Leeds group" is not of X). */
function goneOnWith(place: At, discourse: Discourse): Named | undefined {
  const { before, leading } = namesBefore(place.word, place, discourse);
  return discourse.resolve('subject', before, leading)[0];
}

/** Whom "the French operator" stands for by what the text says of its companies. */
function describedBy(
  { text: { lowered }, sentence, inside: { phrases, descriptions }, word }: At,
  usual: readonly Named[],
  spokenOf: Named | undefined,
): readonly Named[] {
  const article = articleBefore(lowered, word, phrases, sentence.start);
  if (article === undefined) return usual;
  const [, ...adjectives] = article.split(' ');
  const description = [...adjectives.slice(0, -1), word.text].join(' ');
  const found = descriptions.find(description, word.start - article.length, usual[0], spokenOf);
  return found === undefined ? [] : [found];
}

/** "The French ": an article, and what describes the noun behind it. */
function articleBefore(
  lowered: string,
  { start }: Span,
  { anaphora }: Phrases,
  from = 0,
): string | undefined {
  const before = lowered.slice(Math.max(from, start - ARTICLE_REACH), start);
  return anaphora.article.exec(before)?.[0];
}

/** Whether a word only says what a name beside it is. */
function describesName(
  { where }: Anaphor,
  word: Word,
  { text, lowered }: ReadText,
  { names, phrases }: Inside,
): boolean {
  if (where === 'described') return false;
  if (standsBesideName(lowered, word, names)) return true;
  if (where !== 'article') return false;
  return (
    UNKNOWN_NAME.test(text.slice(word.end, word.end + 2)) ||
    explainsName(lowered, word, names, phrases)
  );
}

function mayStand(
  { where }: Anaphor,
  isGoverned: boolean,
  { text: { lowered }, sentence, inside, word, previous }: At,
): boolean {
  if (where === 'anywhere' || where === 'described') return true;
  if (where === 'start') {
    return isGoverned || beginsClause(lowered, sentence, word, previous, inside.times);
  }
  return articleBefore(lowered, word, inside.phrases, sentence.start) !== undefined;
}

/**
 * The names told before a word, those of them that it may stand for, behind a word that sets it
 * `apart` those outside of its clause, and those that begin a clause.
 */
function namesBefore(
  apart: Word | undefined,
  { text: { lowered }, sentence, inside, word }: At,
  discourse: Discourse,
): NamesBefore {
  const { names, words, times, phrases, observers } = inside;
  const { parted, rates } = phrases.anaphora;
  // 甲证券给予买入评级，预计公司…
  const isRated = rates.test(lowered.slice(sentence.start, sentence.end));
  const isRater = (entity: string): boolean =>
    isRated && observers.has(entity) && !discourse.isTopic(entity);
  const told = names.filter((name) => name.end <= word.start);
  const sources = new Set(
    told.filter((name) => isSource(lowered, name, words)).map(({ entity }) => entity),
  );
  const before = told.filter(
    ({ entity, end }) =>
      !sources.has(entity) &&
      !discourse.reports(entity) &&
      !isRater(entity) &&
      (apart === undefined || parted.test(lowered.slice(end, word.start))),
  );
  const heads = leadHeads(lowered, sentence, before, words, phrases);
  const leading = [
    ...contrasted(lowered, sentence, before, phrases),
    ...heads,
    ...apposedLeads(lowered, sentence, before, words, phrases),
    ...before.filter((name) => beginsClause(lowered, sentence, name, undefined, times)),
  ].filter((name) => !isOtherThan(lowered, word, name, phrases));
  return { told, before, leading };
}

/** "Orrin sold its mill, while |Kelso| kept its": the last one that a clause sets against another before it. */
function contrasted(
  lowered: string,
  sentence: Span,
  names: readonly Member[],
  { anaphora: { contrast, noLead } }: Phrases,
): Member[] {
  const last = names.findLast(({ start, type }) => {
    if (type !== 'organization') return false;
    const before = lowered.slice(Math.max(sentence.start, start - ARTICLE_REACH), start);
    const found = contrast.exec(before);
    if (found === null || start - found[0].length <= sentence.start) return false;
    return !noLead.test(found[0].slice(found[0].indexOf(' ')));
  });
  return last === undefined ? [] : [last];
}

/** What is told of "it" behind "as" and the like is of the same sentence: "a blow to Orrin as it …". */
function isUnder({ text: { lowered }, sentence, inside, word }: At): boolean {
  const from = Math.max(sentence.start, word.start - LONGEST_UNDER);
  return inside.phrases.anaphora.under.test(lowered.slice(from, word.start));
}

const LONGEST_UNDER = 10;

/** "a week after Orrin said |it| would": of whoever says it. */
function isSaid({ word: { start }, previous }: At): boolean {
  return previous?.senses.saying === true && start - previous.end === BLANK;
}

/** "Orrin, which is owned by Vale Capital, said it": without the names that what is inserted ends in. */
function outsideAsides(lowered: string, names: readonly Member[]): readonly Member[] {
  const isBeforeAside = ({ type, end }: Member): boolean =>
    type === 'organization' && lowered.startsWith(', ', end);
  return names.filter(
    (name) => !(isBeforeAside(name) && names.some((n) => n.end < name.start && isBeforeAside(n))),
  );
}

/** 是其, 成为其: it says what the subject is. */
function isComplement(previous: Word | undefined, { start }: Word): boolean {
  return previous?.senses.complement === true && previous.end === start;
}

/** "Orrin, the world's largest pump maker, said": it says what the name before it is. */
function explainsName(
  lowered: string,
  word: Span,
  names: readonly Span[],
  phrases: Phrases,
): boolean {
  const article = articleBefore(lowered, word, phrases);
  const { says } = phrases.anaphora;
  if (article === undefined || says.test(lowered.slice(word.end, word.end + ARTICLE_REACH)))
    return false;
  const start = word.start - article.length;
  return names.some(({ end }) => end < start && EXPLAINED.test(lowered.slice(end, start)));
}

/** "the start-up Zorbex": it describes a name, known or not. */
const UNKNOWN_NAME = /^ \p{Lu}/u;
const EXPLAINED = /^\.?[)）]?[,，]\s?$/;

/** The last two of the names that are told joined (甲和乙), else all of them. */
function joinedTwo(
  lowered: string,
  names: readonly Member[],
  { anaphora: { joined } }: Phrases,
): readonly Member[] {
  const at = names.findLastIndex((name, index) => {
    const next = names[index + 1];
    return next !== undefined && joined.test(lowered.slice(name.end, next.start).trim());
  });
  return at < 0 ? names : names.slice(at, at + 2);
}

/** "Temasek owns 5% of the company": in one breath with a name before it, the company is another one. */
function isOtherThan(
  lowered: string,
  word: Word,
  name: Span,
  { anaphora: { parted } }: Phrases,
): boolean {
  return word.text.startsWith('the ') && !parted.test(lowered.slice(name.end, word.start));
}

/** Whoever counted or reported it (甲统计，该公司…) is not the company that is spoken of. */
function isSource(lowered: string, name: Span, words: readonly Word[]): boolean {
  return words.some(
    ({ start, senses }) =>
      senses.bystander && start >= name.end && CLOSED.test(lowered.slice(name.end, start)),
  );
}

/** A closing bracket or an amount may stand between (甲以3亿元领投); 甲的股东 is another than 甲. */
const CLOSED = /^(?:[)） ]?|[^\d的，,；;。]{0,2}\d[\d.]*[^\d的，,；;。]{1,6})$/;

/** At once or behind one mark or blank: 公司「甲」; 后者由甲收购 is none. */
function standsBesideName(lowered: string, word: Span, names: readonly Span[]): boolean {
  return names.some((name) => {
    const gap = name.start - word.end;
    const isApart = gap === 1 && !LETTER.test(lowered.charAt(word.end));
    return name.end === word.start || gap === 0 || isApart;
  });
}

const BLANK = 1;

function beginsClause(
  lowered: string,
  sentence: Span,
  word: Span,
  previous: Word | undefined,
  times: readonly TimeItem[],
): boolean {
  if (word.start === sentence.start) return true;
  // 去年公司…, "last July it …"
  if (times.some((time) => time.end <= word.start && word.start - time.end <= BLANK)) return true;
  const isLed = previous !== undefined && previous.senses.leadIn === true;
  if (isLed && word.start - previous.end <= 1) return true;
  const before = lowered.slice(Math.max(sentence.start, word.start - 2), word.start).trimEnd();
  return before === '' || !LETTER.test(before.slice(-1));
}
