import type { EntityType } from '../../core/name.js';
import type { Span } from '../../core/span.js';
import { type Group, isPossessive } from './enumeration.js';
import type { FigureItem } from './figure-item.js';
import { isMetric } from './metric.js';
import type { Member, Party } from './reading.js';
import type { Word } from './vocabulary.js';

const FAR_MARKER = 24;
const NEAR_MARKER = 5;
const LONGEST_DESCRIPTION = 24;

/** Gives each group of one clause the word that governs it, and marks mere descriptions. */
export function governGroups(
  text: string,
  clause: Span,
  groups: readonly Group[],
  words: readonly Word[],
  figures: readonly FigureItem[],
): Party[] {
  const parties: Party[] = [];
  groups.forEach((group, index) => {
    const left = groups[index - 1];
    const from = Math.max(clause.start, left?.end ?? 0, lastEndBefore(figures, group.start));
    const marker = markerBefore(words, from, group.start);
    const previous = parties.at(-1);
    for (const member of group.describing) {
      const { start, end } = member;
      parties.push({ members: [member], links: [], start, end, isModifier: true });
    }
    if (previous !== undefined && marker === undefined && describes(text, previous, group, words)) {
      parties[parties.indexOf(previous)] = { ...previous, isModifier: true };
      parties.push(party(group, previous.marker));
      return;
    }
    parties.push({ ...party(group, marker), isModifier: describesNoun(text, group) });
  });
  return parties;
}

/** "a Goldman Sachs analyst", "an Embraer customer": behind an article a name only says whose a noun is. */
function describesNoun(text: string, { start, end }: Span): boolean {
  return (
    ARTICLE_BEFORE.test(text.slice(Math.max(0, start - 4), start)) &&
    NOUN_BEHIND.test(text.slice(end, end + 2))
  );
}

const ARTICLE_BEFORE = /(?:^|[^A-Za-z])[Aa]n? $/;
const NOUN_BEHIND = /^ [a-z]/;

function party({ members, links, start, end }: Group, marker: string | undefined): Party {
  const isGoverned = marker !== undefined;
  return { members, links, start, end, isModifier: false, ...(isGoverned && { marker }) };
}

function lastEndBefore(items: readonly Span[], position: number): number {
  let end = 0;
  for (const item of items) if (item.end <= position) end = item.end;
  return end;
}

function markerBefore(words: readonly Word[], from: number, start: number): string | undefined {
  let marker: string | undefined;
  for (const word of words) {
    if (word.start < from || word.end > start) continue;
    const distance = start - word.end;
    const isFar = word.senses.marker === 'far' && distance <= FAR_MARKER;
    const isNear = word.senses.marker === 'near' && distance <= NEAR_MARKER;
    if (isFar || isNear) marker = word.text;
    else if (word.senses.verb || isLatinLink(word)) marker = undefined;
    else if (word.senses.patterns.length > 0 && !isNoun(word, start)) {
      marker = distance <= FAR_MARKER ? word.senses.ending : undefined;
    }
  }
  return marker;
}

/** "60% of the venture and X": the marker is of what stands before the link. */
function isLatinLink({ senses, text }: Word): boolean {
  return senses.link === true && LATIN.test(text);
}

const LATIN = /^[a-z]/;

/** A noun right before its name (大股东海王集团, 竞争对手微软) lets the marker before it govern the name. */
function isNoun({ end, senses }: Word, start: number): boolean {
  if (end !== start) return false;
  return senses.patterns.some(({ subject, object }) =>
    [...subject, ...object].some(({ side, within }) => side === 'after' && within <= NOUN_REACH),
  );
}

/** A trigger that is no part of a description of the name that starts at a position. */
export function isVerb(word: Word, start: number): boolean {
  return word.senses.patterns.length > 0 && !word.senses.possessive && !isNoun(word, start);
}

const NOUN_REACH = 3;

/**
 * A only says which B: a place before a company (美国大厂博通), a company before the title of a person
 * (微软执行长纳德拉), or 旗下 and 的 right behind A with nothing but nouns up to B.
 */
function describes(text: string, a: Party, b: Group, words: readonly Word[]): boolean {
  if (b.start - a.end > LONGEST_DESCRIPTION) return false;
  const gap = text.slice(a.end, b.start);
  if (PAUSE.test(gap)) return false;
  const between = words.filter((word) => word.start >= a.end && word.end <= b.start);
  const last = between.at(-1);
  if (a.members.every(({ type }) => type === 'place')) return between.length === 0;
  if (last?.end === b.start && last.senses.patterns.some(({ titles }) => titles)) {
    return b.members[0]?.type === 'person';
  }
  if (between.some(isMetric)) return false;
  if (POSSESSIVE.test(gap)) return true;
  if (gap === '' && isMakerOf(a, b)) return true;
  if (between.some((word) => isVerb(word, b.start))) return false;
  return isPossessive(gap, between, a.end) || (a.marker !== undefined && gap.includes('的'));
}

/** 亚马逊AWS, 腾讯元宝: the company right before its product or part. */
function isMakerOf(a: Party, b: Group): boolean {
  const isOf = (member: Member | undefined, types: readonly EntityType[]): boolean =>
    member !== undefined && types.includes(member.type);
  return (
    isOf(a.members.at(-1), ['organization']) && isOf(b.members[0], ['organization', 'product'])
  );
}

const PAUSE = /[，,；;：:。!?"“「]/;
const POSSESSIVE = /^\s*(?:[)）]\s*)?(?:的|最大的|'s\b)/;
