import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import type { FigureItem } from '../frames/figure-item.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';
import { type Group, isPossessive, PAUSE } from './enumeration.js';
import { isMetric } from './metric-words.js';
import type { Member, Party } from './reading.js';
import { isTitle } from './title.js';

const FAR_MARKER = 24;
const NEAR_MARKER = 5;
const LONGEST_DESCRIPTION = 24;

/** A text, and the words of one of its clauses. */
interface Around {
  readonly text: string;
  readonly words: readonly Word[];
  readonly phrases: Phrases;
}

/** Gives each group of one clause the word that governs it, and marks mere descriptions. */
export function governGroups(
  around: Around,
  clause: Span,
  groups: readonly Group[],
  figures: readonly FigureItem[],
): Party[] {
  const parties: Party[] = [];
  groups.forEach((group, index) => {
    const left = groups[index - 1];
    const from = Math.max(clause.start, left?.end ?? 0, lastEndBefore(figures, group.start));
    const previous = parties.at(-1);
    const marker =
      markerBefore(around, from, group.start) ?? markerOver(around, previous, group.start);
    for (const member of group.describing) {
      const { start, end } = member;
      parties.push({
        ...party({ members: [member], links: [], start, end }, undefined),
        isModifier: true,
      });
    }
    if (previous !== undefined && marker === undefined && describes(around, previous, group)) {
      parties[parties.indexOf(previous)] = { ...previous, isModifier: true };
      parties.push(party(group, previous.marker));
      return;
    }
    parties.push({ ...party(group, marker), isModifier: describesNoun(around, group) });
  });
  return parties;
}

/**
 * "a Goldman Sachs analyst", "an Embraer customer": behind an article a name only says whose a noun is,
 * and in the bracket of 新业务（含甲等）what the noun before takes in; 甲内部的团队 is the team.
 */
function describesNoun({ text, phrases: { parties } }: Around, { start, end }: Span): boolean {
  // "its Nasdaq-listed shares", "the Microsoft-backed company"
  return (
    parties.includedIn.test(text.slice(Math.max(0, start - LONGEST_INCLUDED), start)) ||
    parties.compound.test(text.slice(end, end + 9)) ||
    parties.inside.test(text.slice(end, end + LONGEST_INSIDE)) ||
    (NOUN_BEHIND.test(text.slice(end, end + 2)) &&
      parties.indefinite.test(text.slice(Math.max(0, start - 4), start)))
  );
}

const LONGEST_INCLUDED = 16;
const LONGEST_INSIDE = 4;

const NOUN_BEHIND = /^ [a-z]/;

function party(
  { members, links, start, end }: Omit<Group, 'describing'>,
  marker: string | undefined,
): Party {
  return { members, links, start, end, marker, isModifier: false, isVoice: false };
}

function lastEndBefore(items: readonly Span[], position: number): number {
  let end = 0;
  for (const item of items) if (item.end <= position) end = item.end;
  return end;
}

/** In English a description of the name may stand between: "from the Franco-German planemaker X". */
function reachesName(
  { text, phrases }: Around,
  { end, text: marker }: Word,
  start: number,
): boolean {
  if (start - end <= FAR_MARKER) return true;
  if (start - end > LONGEST_LATIN || !LATIN.test(marker)) return false;
  return !phrases.parties.noDescription.test(text.slice(end, start));
}

/** "the chips-to-reactors group" */
function isHyphened(text: string, { start, end }: Span): boolean {
  return text.charAt(start - 1) === '-' || text.charAt(end) === '-';
}

/** "at the market research firm X" */
function isKindBefore(start: number, words: readonly Word[]): boolean {
  return words.some(({ end, senses }) => senses.kind === true && start - end === 1);
}

/** "a stake in the data provider X": the marker right behind a trigger is the trigger's. */
function followsTrigger({ start }: Word, words: readonly Word[]): boolean {
  return words.some(({ end, senses }) => senses.claims === true && start - end === 1);
}

/** "to the buyout firm X": behind an article words are of the description of the name. */
function isDescription(gap: string, { parties }: Phrases): boolean {
  return (
    gap.length <= LONGEST_LATIN &&
    parties.articleAhead.test(gap) &&
    !parties.noDescription.test(gap)
  );
}

const LONGEST_LATIN = 64;

/** "with Kelso-backed |Orrin": what governs the name in a compound governs what it describes. */
function markerOver(
  { text }: Around,
  previous: Party | undefined,
  start: number,
): string | undefined {
  if (previous === undefined || !previous.isModifier) return undefined;
  return COMPOUND.test(text.slice(previous.end, start)) ? previous.marker : undefined;
}

const COMPOUND = /^-[a-z]+ $/;

function markerBefore(around: Around, from: number, start: number): string | undefined {
  const { words, phrases } = around;
  let marker: string | undefined;
  let markerEnd = start;
  for (const word of words) {
    if (word.start < from || word.end > start || isPossessedUnder(word, marker, markerEnd))
      continue;
    if (governsName(around, word, start))
      [marker, markerEnd] = [stillGoverning(marker, word, phrases) ?? word.text, word.end];
    else if (word.senses.verb || isLatinLink(word)) marker = undefined;
    else if (word.senses.patterns.length > 0 && !isNoun(word, start)) {
      if (isCalled(around, word, { marker, markerEnd, start })) continue;
      marker = start - word.end <= FAR_MARKER ? word.senses.ending : undefined;
    }
  }
  return marker;
}

/** 向芯片设计公司乙, "to the buyout firm X": a verb in what the name behind a marker is called by. */
function isCalled(
  { text, phrases }: Around,
  { end }: Word,
  { marker, markerEnd, start }: { marker: string | undefined; markerEnd: number; start: number },
): boolean {
  if (marker !== undefined && phrases.lists.kind.test(text.slice(end, start))) return true;
  return start - end > 1 && isDescription(text.slice(markerEnd, start), phrases);
}

/** 对其子公司甲: behind a marker, only whose the name is. */
function isPossessedUnder(
  { start, senses }: Word,
  marker: string | undefined,
  markerEnd: number,
): boolean {
  return marker !== undefined && senses.possessive === true && start - markerEnd <= 1;
}

/** 由多家巨头和甲加持: a link behind someone unnamed leaves the word that governs both. */
function stillGoverning(
  marker: string | undefined,
  { senses }: Word,
  { parties: { governing } }: Phrases,
): string | undefined {
  return senses.link && marker !== undefined && governing.has(marker) ? marker : undefined;
}

/** Whether a word is a marker that reaches the name that starts at a position. */
function governsName(around: Around, word: Word, start: number): boolean {
  const { text, words } = around;
  const { marker } = word.senses;
  if (marker === 'far') return !isHyphened(text, word) && reachesName(around, word, start);
  if (marker !== 'near') return false;
  if (start - word.end <= NEAR_MARKER) return true;
  return (
    (followsTrigger(word, words) || isKindBefore(start, words)) && reachesName(around, word, start)
  );
}

/** "60% of the venture and X": the marker is of what stands before the link. */
function isLatinLink({ senses, text }: Word): boolean {
  return senses.link === true && LATIN.test(text);
}

const LATIN = /^[a-z]/;

/** A noun right before its name (大股东海王集团, 竞争对手微软) lets the marker before it govern the name. */
function isNoun({ end, senses }: Word, start: number): boolean {
  // In Latin script a space stands between; a title there is told with its person.
  const isApart = start - end === 1;
  if (end !== start && !isApart) return false;
  return senses.patterns.some(
    ({ takesNameBehind, titles }) => takesNameBehind && !(isApart && titles),
  );
}

/** A trigger that is no part of a description of the name that starts at a position. */
export function isVerb(word: Word, start: number): boolean {
  return word.senses.patterns.length > 0 && !word.senses.possessive && !isNoun(word, start);
}

/**
 * A only says which B: a place before a company (美国大厂博通), a company before the title of a person
 * (微软执行长纳德拉), or 旗下 and 的 right behind A with nothing but nouns up to B.
 */
function describes({ text, words, phrases }: Around, a: Party, b: Group): boolean {
  const { possessive, possessedWithin } = phrases.parties;
  const gap = text.slice(a.end, Math.min(b.start, a.end + LONGEST_LATIN));
  if (isBasedIn(gap, a, b, { words, phrases })) return true;
  if (b.start - a.end > LONGEST_DESCRIPTION) return false;
  if (PAUSE.test(gap)) return false;
  const between = words.filter((word) => word.start >= a.end && word.end <= b.start);
  const last = between.at(-1);
  if (a.members.every(({ type }) => type === 'place')) {
    const isAdjective = LATIN_GAP.test(gap);
    return between.every((word) => word.senses.counted === true || (isAdjective && isPlain(word)));
  }
  if (last?.end === b.start && isTitle(last)) {
    return b.members[0]?.type === 'person';
  }
  if (between.some(isMetric) || isGiven(a, last, b.start, phrases)) return false;
  // "Apple's share in China" tells of Apple; "Google's parent Alphabet" of Alphabet.
  if (possessive.test(gap)) return !possessedWithin.test(gap);
  if (gap === '' && isMakerOf(a, b)) return true;
  if (phrases.parties.owner.test(gap)) return true;
  if (between.some((word) => isVerb(word, b.start))) return false;
  return isPossessive(gap, between, a.end) || (a.marker !== undefined && gap.includes('的'));
}

/** "the |Saudi| low-cost carrier |X": words that only describe. */
const LATIN_GAP = /^ (?:[a-z-]+ )+$/;

function isPlain({ senses }: Word): boolean {
  if (senses.kind === true) return true;
  const governs = senses.marker !== undefined || senses.link || senses.verb || senses.saying;
  return !governs && senses.patterns.length === 0 && senses.metrics.length === 0;
}

/** 将甲的股份卖给乙, 卖给了乙: a thing of the one goes to the other. */
function isGiven({ marker }: Party, last: Word | undefined, at: number, phrases: Phrases): boolean {
  if (marker === undefined || !phrases.parties.gives.has(marker)) return false;
  return last !== undefined && at - last.end <= 1 && isVerb(last, at);
}

/** "Hong Kong-based private equity firm X", "Japan's largest bank X": the place only says which X it is. */
function isBasedIn(
  gap: string,
  a: Party,
  b: Group,
  { words, phrases: { parties } }: Omit<Around, 'text'>,
): boolean {
  if (b.start - a.end >= LONGEST_LATIN || !a.members.every(({ type }) => type === 'place'))
    return false;
  const { placed, noDescription } = parties;
  if (!placed.test(gap) || noDescription.test(gap.replace(placed, ''))) return false;
  return !words.some(
    (word) =>
      word.start >= a.end &&
      word.end <= b.start &&
      (word.senses.marker !== undefined || word.senses.link || isVerb(word, b.start)),
  );
}

/** 亚马逊AWS, 腾讯元宝, 深交所创业板: the company right before its product or part. */
function isMakerOf(a: Party, b: Group): boolean {
  const isOf = (member: Member | undefined, types: readonly EntityType[]): boolean =>
    member !== undefined && types.includes(member.type);
  return (
    isOf(a.members.at(-1), ['organization']) &&
    isOf(b.members[0], ['organization', 'product', 'other'])
  );
}
