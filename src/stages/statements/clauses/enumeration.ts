import { flatMap } from '../../../core/flat-map.js';
import type { Span } from '../../../core/span.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';
import type { Member } from './reading.js';
import { isTitle } from './title.js';
import { TOPIC_TYPES } from './topics.js';

const LONGEST_GAP = 24;
const LONGEST_DESCRIPTION = 24;
/** What may stand beside a link word: spaces, quotes, commas, 以及 and the like are links of their own. */
const FILLER = /^[\s"'“”‘’「」『』《》,，、&/]*$/;
const BRACKET = /[(（][^()（）]{0,40}[)）]/g;
/** What a second name of the same thing stands in: （X, “X, (X. */
const OPENING = /^\s*[(（"“「]\s*["“「]?\s*$/;
/** A mark that no description of a name goes over. */
export const PAUSE = /[，,；;：:。!?"“「]/;

/** A run of members joined to an enumeration, not yet governed by anything. */
export interface Group extends Span {
  readonly members: readonly Member[];
  readonly links: readonly string[];
  /** Names that only say which one a later member is: 乙 in 甲和乙旗下的丙. */
  readonly describing: readonly Member[];
}

interface OpenGroup {
  members: Member[];
  links: string[];
  describing: Member[];
  /** The link to the group before, where the types do not go together. */
  linkBefore: string | undefined;
}

/**
 * Joins names to enumerations: A、B和C; A, B and C. Brackets between them (tickers, the name in
 * another language) do not part them; a comma alone joins only where the enumeration goes on with
 * a link word, or is one of 、 already.
 */
export function groupMembers(
  text: string,
  members: readonly Member[],
  words: readonly Word[],
  phrases: Phrases,
): Group[] {
  const groups: OpenGroup[] = [];
  const gaps = new GapReader(text, words, phrases);
  let previous: Member | undefined;
  for (const [index, member] of members.entries()) {
    const isNext = members[index + 1]?.start === member.end;
    if (previous?.type === 'organization' && !isNext && beginsName(text, member, phrases)) continue;
    const relation =
      previous === undefined || isOwner(text, member, phrases)
        ? {}
        : gaps.between(previous, member);
    const isExample = relation.link !== undefined && isOfExamples(text, groups.at(-1), phrases);
    add(groups, previous, member, relation, isExample);
    previous = member;
  }
  return flatMap(groups, (group) => settleCommas(text, group, phrases)).map(
    ({ members: own, links, describing }) => ({
      members: own,
      links,
      describing,
      start: own[0]?.start ?? 0,
      end: closingBracket(text, own.at(-1)?.end ?? 0),
    }),
  );
}

/** "from A and |its |wrapping from B" */
function isOwner(text: string, { isAnaphor, start, end }: Member, { lists }: Phrases): boolean {
  return isAnaphor && lists.ownerEnglish.test(text.slice(start, end));
}

/** 甲、深圳某某和乙: a place within an enumeration that an unknown name begins with. */
function beginsName(text: string, { type, start, end }: Member, { lists }: Phrases): boolean {
  return (
    type === 'place' &&
    lists.inList.test(text.charAt(start - 1)) &&
    NAME_ON.test(text.slice(end, end + 2))
  );
}

const NAME_ON = /^(?:\p{Script=Han}{2}|[A-Za-z]{2})/u;

function add(
  groups: OpenGroup[],
  previous: Member | undefined,
  member: Member,
  { link, isSame, isDescribed, title }: Relation,
  isExample: boolean,
): void {
  const group = groups.at(-1);
  if (group !== undefined && isSame) {
    const last = group.members.pop();
    group.members.push({ ...(last ?? member), end: member.end });
    return;
  }
  const goesOn =
    previous?.type === member.type ||
    (isExample && isParty(previous) && isParty(member)) ||
    (link === '、' && isRival(previous) && isRival(member));
  if (group !== undefined && link !== undefined && goesOn && !isClosed(group, link)) {
    group.members.push(member);
    group.links.push(link);
    return;
  }
  if (isDescribed && takesPlace(groups, member)) return;
  if (title !== undefined) splitLast(groups);
  const stands = title === 'present' && previous !== undefined;
  groups.push(openGroup(stands ? { ...member, represents: previous } : member, link));
}

/** "Backed by A and B, C has …": behind the last of them, which "and" tells, a comma goes on with something else. */
function isClosed({ links }: OpenGroup, link: string): boolean {
  return link === ',' && links.at(-1) === ENGLISH_LINK;
}

function isParty(member: Member | undefined): boolean {
  return member?.type === 'person' || member?.type === 'organization';
}

/** 抖音、快手: of those that compete or are used some are companies and some their products. */
function isRival(member: Member | undefined): boolean {
  return member !== undefined && TOPIC_TYPES.includes(member.type);
}

/** "investors including X, Orrin and Kelso", 获甲、某某投资: persons and companies stand in one enumeration. */
function isOfExamples(text: string, group: OpenGroup | undefined, { lists }: Phrases): boolean {
  const start = group?.members[0]?.start;
  if (start === undefined) return false;
  const before = text.slice(Math.max(0, start - 12), start);
  return lists.examples.test(before) || lists.examplesChinese.test(before);
}

function openGroup(member: Member, linkBefore: string | undefined): OpenGroup {
  return { members: [member], links: [], describing: [], linkBefore };
}

/** 甲与乙董事长丙: only the last has the title. */
function splitLast(groups: OpenGroup[]): void {
  const group = groups.at(-1);
  if (group === undefined || group.members.length < 2) return;
  const [link, last] = [group.links.pop(), group.members.pop()];
  if (last !== undefined) groups.push(openGroup(last, link));
}

/** A name takes the place in an enumeration of the name before it, which only describes it. */
function takesPlace(groups: OpenGroup[], member: Member): boolean {
  const group = groups.at(-1);
  const last = group?.members.at(-1);
  if (group === undefined || last === undefined) return false;
  if (group.members.length > 1) {
    if (group.members.at(-2)?.type !== member.type) return false;
    group.members.splice(-1, 1, member);
    group.describing.push(last);
    return true;
  }
  const before = groups.at(-2);
  if (group.linkBefore === undefined || before?.members.at(-1)?.type !== member.type) return false;
  groups.pop();
  before.links.push(group.linkBefore);
  before.members.push(member);
  before.describing.push(last);
  return true;
}

/** How a name goes with the name before it. */
interface Relation {
  /** The word that joins them; 、 and commas too. */
  readonly link?: string;
  /** The same thing again: 亚马逊（Amazon）, 甲公司（下称“甲”）. */
  readonly isSame?: boolean;
  /** The one before only says which this one is: 甲旗下的乙, 美国甲公司. */
  readonly isDescribed?: boolean;
  /** The one before is the company whose title the person has, or had. */
  readonly title?: 'present' | 'former';
}

class GapReader {
  readonly #text: string;
  readonly #words: readonly Word[];
  readonly #phrases: Phrases;
  #next = 0;

  constructor(text: string, words: readonly Word[], phrases: Phrases) {
    this.#text = text;
    this.#words = words;
    this.#phrases = phrases;
  }

  /** Call in text order. */
  between(left: Member, right: Member): Relation {
    // 双方 stands for two at one place.
    if (left.start === right.start) return { link: '、' };
    const gap = this.#text.slice(left.end, right.start);
    if (gap.length > LONGEST_GAP * 2) return {};
    // …，双方各持股50%: a word for names told before goes on with none.
    if (right.isAnaphor && /[，,]/.test(gap)) return {};
    const words = this.#wordsUpTo(left.end, right.start);
    if (isAlias(gap, words, left.entity === right.entity)) return { isSame: true };
    const link = linkOf(gap, words, this.#phrases);
    if (link !== undefined) return { link };
    if (left.type === 'place' && right.type !== 'place' && isOfPlace(gap, words, this.#phrases)) {
      return { isDescribed: true };
    }
    if (left.type === 'organization' && right.type === 'person' && endsInTitle(gap, words, right)) {
      const isFormer = this.#phrases.lists.former.test(gap) || this.#isFormer(left);
      return { title: isFormer ? 'former' : 'present' };
    }
    return { isDescribed: isPossessive(gap, words, left.end) };
  }

  /** Whether a person is called a former one before the company. */
  #isFormer({ start }: Span): boolean {
    // 前英特尔工程师甲, "former Google engineer"
    const { formerBefore } = this.#phrases.lists;
    return formerBefore.test(this.#text.slice(Math.max(0, start - FORMER_REACH), start));
  }

  #wordsUpTo(from: number, to: number): Word[] {
    while ((this.#words[this.#next]?.start ?? Infinity) < from) this.#next++;
    const words: Word[] = [];
    for (let i = this.#next; (this.#words[i]?.start ?? Infinity) < to; i++) {
      const word = this.#words[i];
      if (word !== undefined) words.push(word);
    }
    return words;
  }
}

function isAlias(gap: string, words: readonly Word[], isSameEntity: boolean): boolean {
  // 法国能源集团Engie: its name in two languages, one right behind the other.
  if (isSameEntity && gap.trim() === '') return true;
  let rest = gap;
  let isTold = false;
  for (const { senses, text } of words) {
    if (!senses.alias) continue;
    isTold = true;
    rest = rest.replace(text, '');
  }
  return (isTold || isSameEntity) && OPENING.test(rest.replace(/[:：]/g, ''));
}

/** The word that joins two names with nothing else between them but 其, 旗下 and the like. */
function linkOf(gap: string, words: readonly Word[], { lists }: Phrases): string | undefined {
  let rest = gap.replace(BRACKET, '').replace(lists.fundNumber, '');
  if (rest.startsWith(')') || rest.startsWith('）')) rest = rest.slice(1);
  let link: string | undefined;
  for (const { senses, text } of words) {
    const isOwned = senses.possessive && link !== undefined;
    if (!senses.link && !isOwned) continue;
    if (senses.link) link ??= text;
    rest = rest.toLowerCase().replace(text, '');
  }
  if (link !== undefined) rest = rest.replace(lists.particles, '');
  // 甲和另一家电商巨头乙, 甲、美国芯片巨头乙: what stands between says what the second one is.
  const joint = MARK.exec(rest)?.[0] ?? link;
  if (
    joint !== undefined &&
    isDescription(rest.replace(MARK, ''), lists) &&
    !words.some((w) => !w.senses.link && tells(w))
  )
    return joint;
  if (!FILLER.test(rest)) return linkOver(gap, words, lists);
  if (link !== undefined) return link;
  if (/[、&/]/.test(rest)) return '、';
  return /[,，]/.test(rest) ? ',' : undefined;
}

/** 美国|芯片巨头|甲: between a place and a name stands at most what the named one is. */
function isOfPlace(gap: string, words: readonly Word[], { lists }: Phrases): boolean {
  // "ABB and France's Schneider", "and Poland's oil group Orlen"
  const told = gap.replace(POSSESSIVE, '');
  // 敦豪及丹麦|的|DSV
  if (gap === '' || lists.particle.test(gap) || (told !== gap && told === ' ')) return true;
  return !words.some((word) => word.senses.link || tells(word)) && isDescription(told, lists);
}

const POSSESSIVE = /^['’]s?(?= )/;

/** 芯片巨头, " Japanese carmaker " */
function isDescription(text: string, { description, descriptionEnglish }: Phrases['lists']) {
  return description.test(text) || descriptionEnglish.test(text);
}

const MARK = /^[、,]/;

/** The link of two names with a description of the second, or an unknown name, between them. */
function linkOver(
  gap: string,
  words: readonly Word[],
  lists: Phrases['lists'],
): string | undefined {
  if (lists.linkEnglish.test(gap)) return ENGLISH_LINK;
  // One of an enumeration that is not known as a name does not end it.
  const isListed = lists.unknownBetween.test(gap.replace(BRACKET, '')) && !words.some(tells);
  return isListed ? '、' : undefined;
}

const ENGLISH_LINK = 'and';

function tells({ senses }: Word): boolean {
  return senses.claims === true || (senses.marker !== undefined && !senses.link);
}

const FORMER_REACH = 8;

function endsInTitle(gap: string, words: readonly Word[], right: Span): boolean {
  const last = words.at(-1);
  return last?.end === right.start && isTitle(last) && !PAUSE.test(gap);
}

/** A word such as 旗下 or 持有的 right behind the name before, and no pause up to the next. */
export function isPossessive(gap: string, words: readonly Word[], end: number): boolean {
  const owners = words.filter(({ senses }) => senses.possessive);
  if (owners.length === 0 || gap.length > LONGEST_DESCRIPTION || PAUSE.test(gap)) return false;
  const bracket = CODE.exec(gap)?.[0].length ?? 0;
  return owners.some(({ start }) => start === end + bracket);
}

/** What may stand between a name and the word: （301688）, the rest of a bracket, marks of bold text. */
const CODE = /^\s*(?:[(（][\dA-Za-z.]{2,12})?[)）]?[*\s]*/;

const LONGEST_GOING_ON = 16;

/** Commas alone join nothing: a run of them must hold 、 or a link word somewhere. */
function settleCommas(text: string, group: OpenGroup, { lists }: Phrases): OpenGroup[] {
  if (group.links.length === 0 || group.links.some((link) => link !== ',')) return [group];
  if (group.links.length >= 2) return [group];
  const end = group.members.at(-1)?.end ?? 0;
  if (isHeadlinePair(text, group)) return [group];
  if (lists.goesOn.test(text.slice(end, end + LONGEST_GOING_ON))) return [group];
  return group.members.map((member) => openGroup(member, undefined));
}

/** "# Orrin, Kelso to build plant": two companies at the head of a heading, and what both do. */
function isHeadlinePair(text: string, { members }: OpenGroup): boolean {
  const [first, last] = [members[0], members.at(-1)];
  if (first === undefined || last === undefined) return false;
  return (
    members.every(({ type }) => type === 'organization') &&
    HEADING.test(text.slice(Math.max(0, first.start - 8), first.start)) &&
    BOTH_DO.test(text.slice(last.end, last.end + LONGEST_GOING_ON))
  );
}

const HEADING = /(?:^|\n)#{1,6} $/;
/** No name, mark or verb of one alone follows. */
const BOTH_DO = /^ [a-z]+(?<!s) /;

const CLOSING = /^["”」]?[)）]/;

function closingBracket(text: string, end: number): number {
  return end + (CLOSING.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}
