import type { Span } from '../../core/span.js';
import type { FigureItem } from './figure-item.js';
import type { Member, Party } from './reading.js';
import type { Word } from './vocabulary.js';

const LONGEST_GAP = 24;
const FAR_MARKER = 24;
const NEAR_MARKER = 5;
const LONGEST_DESCRIPTION = 24;
/** What may stand beside a link word: spaces, quotes, commas, 以及 and the like are links of their own. */
const FILLER = /^[\s"'“”‘’「」『』《》,，、&/]*$/;
const BRACKET = /[(（][^()（）]{0,40}[)）]/g;

/** A run of members joined to an enumeration, not yet governed by anything. */
interface Group extends Span {
  readonly members: readonly Member[];
  readonly links: readonly string[];
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
): Group[] {
  const groups: { members: Member[]; links: string[] }[] = [];
  let previous: Member | undefined;
  const links = new LinkFinder(text, words);
  for (const member of members) {
    const group = groups.at(-1);
    const link = previous === undefined ? undefined : links.between(previous, member);
    if (group !== undefined && link === SAME) {
      const last = group.members.pop();
      group.members.push({ ...(last ?? member), end: member.end });
    } else if (group !== undefined && link !== undefined && previous?.type === member.type) {
      group.members.push(member);
      group.links.push(link);
    } else {
      groups.push({ members: [member], links: [] });
    }
    previous = member;
  }
  return groups.flatMap(settleCommas).map(({ members: own, links: between }) => ({
    members: own,
    links: between,
    start: own[0]?.start ?? 0,
    end: closingBracket(text, own.at(-1)?.end ?? 0),
  }));
}

/** The same entity again in brackets: 亚马逊（Amazon）. */
const SAME = '=';

class LinkFinder {
  readonly #text: string;
  readonly #words: readonly Word[];
  #next = 0;

  constructor(text: string, words: readonly Word[]) {
    this.#text = text;
    this.#words = words;
  }

  /** The link between two members, undefined where other words part them. Call in text order. */
  between(left: Member, right: Member): string | undefined {
    // 双方 stands for two at one place.
    if (left.start === right.start) return '、';
    const gap = this.#text.slice(left.end, right.start);
    if (gap.length > LONGEST_GAP * 2) return undefined;
    if (left.entity === right.entity && /^\s*[(（"“「]\s*$/.test(gap)) return SAME;
    while ((this.#words[this.#next]?.start ?? Infinity) < left.end) this.#next++;
    let rest = gap.replace(BRACKET, '');
    if (rest.startsWith(')') || rest.startsWith('）')) rest = rest.slice(1);
    let link: string | undefined;
    for (let i = this.#next; (this.#words[i]?.start ?? Infinity) < right.start; i++) {
      const word = this.#words[i];
      if (word?.senses.link === undefined) continue;
      link ??= word.text;
      rest = rest.toLowerCase().replace(word.text, '');
    }
    if (!FILLER.test(rest)) return undefined;
    if (link !== undefined) return link;
    if (/[、&/]/.test(rest)) return '、';
    return /[,，]/.test(rest) ? ',' : undefined;
  }
}

/** Commas alone join nothing: a run of them must hold 、 or a link word somewhere. */
function settleCommas(group: { members: Member[]; links: string[] }): {
  members: Member[];
  links: string[];
}[] {
  if (group.links.length === 0 || group.links.some((link) => link !== ',')) return [group];
  if (group.links.length >= 2) return [group];
  return group.members.map((member) => ({ members: [member], links: [] }));
}

function closingBracket(text: string, end: number): number {
  const next = text.charAt(end);
  return next === ')' || next === '）' ? end + 1 : end;
}

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
    if (previous !== undefined && marker === undefined && describes(text, previous, group, words)) {
      parties[parties.length - 1] = { ...previous, isModifier: true };
      parties.push(party(group, previous.marker));
      return;
    }
    parties.push(party(group, marker));
  });
  return parties;
}

function party(group: Group, marker: string | undefined): Party {
  return { ...group, isModifier: false, ...(marker !== undefined && { marker }) };
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
    else if (word.senses.patterns.length > 0 && !isNoun(word, start)) marker = undefined;
  }
  return marker;
}

/** A noun right before its name (大股东海王集团, 竞争对手微软) lets the marker before it govern the name. */
function isNoun({ end, senses }: Word, start: number): boolean {
  if (end !== start) return false;
  return senses.patterns.some(({ subject, object }) =>
    [...subject, ...object].some(({ side, within }) => side === 'after' && within <= NOUN_REACH),
  );
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
  if (between.some(({ senses }) => senses.metrics.length > 0)) return false;
  return POSSESSIVE.test(gap) || (a.marker !== undefined && gap.includes('的'));
}

const PAUSE = /[，,；;：:。!?"“「]/;
const POSSESSIVE = /^\s*(?:[)）]\s*)?(?:的|旗下|最大的|'s\b)/;
