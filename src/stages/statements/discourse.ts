import type { EntityType } from '../../core/name.js';
import { partnersOf } from './partners.js';
import type { Clause, Member, Party } from './reading.js';
import type { Anaphor } from './tables.js';
import { unnamedSubject } from './unnamed.js';
import { isOfVoice, saysBehind } from './voices.js';

type Named = Pick<Member, 'entity' | 'type'>;

/** A subject of a clause. One of several told together, or one without a name, is not carried far. */
interface Told extends Named {
  readonly isListed?: boolean;
  readonly speaks?: boolean;
}

/** Stands for a subject without a name. */
const UNNAMED: Told = { entity: '', type: 'organization', isListed: true };

/** A name with the section it stands in; `isProminent` in a heading or the first sentence of it. */
export interface Appearance extends Named {
  readonly section: number;
  readonly isProminent: boolean;
}

/** Subjects carried on from sentence to sentence. */
const KEPT = 8;
const PROMINENT_WEIGHT = 3;
const TOPIC_TYPES: readonly EntityType[] = ['organization', 'product'];

/**
 * What the text has talked about so far: the running subject, which Chinese clauses leave out and
 * 公司 or "the company" point at, the parties last told, and the topic of each section.
 */
export class Discourse {
  readonly #sectionTopics: ReadonlyMap<number, Named>;
  readonly #textTopic: Named | undefined;
  readonly #sources: ReadonlySet<string>;
  #section = 0;
  #paragraph = -1;
  /** Subjects of the clauses of this sentence, and of the last sentence of the paragraph. */
  #clauseSubjects: Told[] = [];
  #sentenceSubjects: Told[] = [];
  /** Those of the last sentence of the paragraph before. */
  #subjectsBefore: Named[] = [];
  /** The last subject where several were told as one. */
  #together: readonly Named[] = [];
  /** The last parties told, latest first, each once. */
  #recent: Named[] = [];
  /** The pair was told in the sentence that is read. */
  #isNewPair = false;
  /** The last two of the section that a clause told to do something together. */
  #partners: readonly Named[] = [];
  /** The last two of the paragraph that were told joined. */
  #joined: readonly Named[] = [];
  /** The two of which 前者 was the first: 后者 is the second. */
  #pair: readonly Named[] = [];

  /** `sources`: entities that give news and figures of others. */
  constructor(appearances: readonly Appearance[], sources: ReadonlySet<string>) {
    this.#sources = sources;
    const sections = new Map<number, Appearance[]>();
    for (const appearance of appearances) {
      const list = sections.get(appearance.section);
      if (list === undefined) sections.set(appearance.section, [appearance]);
      else list.push(appearance);
    }
    const topics = [...sections].flatMap(([section, own]) => {
      const topic = mainTopic(own);
      return topic === undefined ? [] : [[section, topic] as const];
    });
    this.#sectionTopics = new Map(topics);
    this.#textTopic = mainTopic(appearances);
  }

  enterSentence(paragraph: number, section: number): void {
    const isSame = paragraph === this.#paragraph;
    if (!isSame || !this.#isNewPair) this.#pair = [];
    this.#isNewPair = false;
    // One of many is not what the next sentence goes on with.
    this.#clauseSubjects = this.#clauseSubjects.filter(({ isListed }) => !isListed);
    const hasTold = this.#clauseSubjects.some(({ type }) => type !== 'person');
    // Who speaks in a sentence is not what the next one goes on with.
    const before = hasTold ? [] : this.#sentenceSubjects;
    if (!isSame) {
      const last = [...this.#clauseSubjects, ...this.#sentenceSubjects];
      this.#subjectsBefore = section === this.#section ? last : [];
      this.#joined = [];
    }
    this.#sentenceSubjects = isSame ? [...this.#clauseSubjects, ...before].slice(0, KEPT) : [];
    if (section !== this.#section) {
      this.#recent = [];
      this.#partners = [];
    }
    this.#clauseSubjects = [];
    this.#paragraph = paragraph;
    this.#section = section;
  }

  /** Notes the parties of a clause that has been read, and its grammatical subject. */
  leaveClause(clause: Clause): void {
    this.#noteSubject(clause);
    if (clause.parties.length === 0) return;
    for (const party of clause.parties) {
      if (isSource(party, clause)) continue;
      for (const member of party.members) this.#tell(member);
    }
    const two = clause.parties.findLast(({ members }) => members.length === 2);
    if (two !== undefined) this.#joined = two.members;
    this.#partners = partnersOf(clause) ?? this.#partners;
  }

  #noteSubject(clause: Clause): void {
    const [first, next] = clause.parties.filter(
      (party) =>
        party.marker === undefined &&
        !party.isModifier &&
        !party.isVoice &&
        !isComplement(party, clause),
    );
    if (first === undefined) {
      const fronted = frontedIn(clause);
      if (fronted !== undefined) this.#clauseSubjects.unshift(...fronted.members);
      else this.#noteUnnamed(clause);
      return;
    }
    const isHead = next !== undefined && isHeadOf(next, first, clause);
    const subject = isHead ? next : first;
    if (!isHead && (subject.start >= verbOf(clause) || isOfBystander(clause))) {
      this.#noteUnnamed(clause);
      return;
    }
    this.#together = subject.members.length > 1 ? subject.members : [];
    this.#clauseSubjects.unshift(...subjectsOf(subject, clause));
  }

  #noteUnnamed(clause: Clause): void {
    if (unnamedSubject(clause, verbOf(clause)) !== undefined) this.#clauseSubjects.unshift(UNNAMED);
  }

  /** The running subject of one of the types; the topic of the section or text as a last resort. */
  subject(types: readonly EntityType[]): Named | undefined {
    const fits = (named: Named | undefined): boolean =>
      named !== undefined && types.includes(named.type);
    const told: readonly (Told | undefined)[] = [
      ...this.#clauseSubjects,
      this.#sentenceSubjects.findLast(fits),
      ...this.#sentenceSubjects,
      this.#topic(),
      this.#textTopic,
    ];
    const found = told.find(fits);
    if (found === UNNAMED) return undefined;
    // What someone tells of no one is done by the company that is spoken of.
    const isVoice = found?.speaks && found.type === 'person' && types.includes('organization');
    return isVoice ? (told.find((t) => t?.type === 'organization') ?? found) : found;
  }

  /** The running subject that does not speak itself: what brokers speak about. */
  covered(types: readonly EntityType[]): Named | undefined {
    const told = [...this.#clauseSubjects, ...this.#sentenceSubjects];
    return (
      told.find(({ type, speaks }) => types.includes(type) && !speaks) ??
      this.topic(types) ??
      this.subject(types)
    );
  }

  /** Whether a clause of the sentence has told a subject of one of the types. */
  hasSubject(types: readonly EntityType[]): boolean {
    return this.#clauseSubjects.some(({ type }) => types.includes(type));
  }

  /** Whether an entity gives news and figures of others. */
  isSource(entity: string): boolean {
    return this.#sources.has(entity);
  }

  /** What the section, else the whole text, is about. */
  topic(types: readonly EntityType[]): Named | undefined {
    return [this.#topic(), this.#textTopic].find(
      (named) => named !== undefined && types.includes(named.type),
    );
  }

  /** Whether the text or the section is about an entity. */
  isTopic(entity: string): boolean {
    return this.#textTopic?.entity === entity || this.#topic()?.entity === entity;
  }

  /** Whether the section is about the same as the whole text. */
  isOnTextTopic(): boolean {
    return this.#textTopic !== undefined && this.#topic()?.entity === this.#textTopic.entity;
  }

  /** The party last told that is none of the given ones. */
  other(than: readonly string[], types: readonly EntityType[]): Named | undefined {
    // What 前者 and 后者 both do is done with a third.
    const isOfPair = this.#pair.some(({ entity }) => than.includes(entity));
    const [first, second] = isOfPair ? this.#pair : [];
    return this.#recent.find(
      ({ entity, type }) =>
        types.includes(type) &&
        !than.includes(entity) &&
        entity !== first?.entity &&
        entity !== second?.entity,
    );
  }

  /**
   * What an anaphor stands for, given the names before it in the sentence and those of them that
   * begin a clause.
   */
  resolve(
    means: Anaphor['means'],
    before: readonly Member[],
    leading: readonly Member[],
  ): readonly Named[] {
    const organizations = before.filter(({ type }) => type === 'organization');
    if (means === 'both') return this.#partnersTold(organizations) ?? this.#lastTwo(organizations);
    if (means === 'former' || means === 'latter') return this.#oneOfTwo(means, before);
    const found = {
      subject: () =>
        leading.find(({ type }) => type === 'organization') ?? this.#single() ?? organizations[0],
      thing: () => leading.find(({ type }) => TOPIC_TYPES.includes(type)) ?? this.#thing(),
      nearest: () => organizations.at(-1) ?? this.subject(['organization']),
      topic: () => this.#topic() ?? this.#textTopic,
    }[means]();
    return found === undefined ? [] : [found];
  }

  /** The running organization that "it" may stand for: none of several told together. */
  #single(): Named | undefined {
    const told = this.subject(['organization']);
    return told !== undefined && this.#together.some(({ entity }) => entity === told.entity)
      ? this.topic(['organization'])
      : told;
  }

  /** What is spoken of here, else in the paragraph before. */
  #thing(): Named | undefined {
    const told = [...this.#clauseSubjects, ...this.#sentenceSubjects, ...this.#subjectsBefore];
    return told.find(({ type }) => TOPIC_TYPES.includes(type)) ?? this.subject(TOPIC_TYPES);
  }

  #topic(): Named | undefined {
    return this.#sectionTopics.get(this.#section);
  }

  /** The two that last did something together, unless the sentence tells of others. */
  #partnersTold(before: readonly Member[]): readonly Named[] | undefined {
    if (this.#partners.length < 2) return undefined;
    const isOfThem = before.every(({ entity }) => this.#partners.some((p) => p.entity === entity));
    return isOfThem ? this.#partners : undefined;
  }

  #lastTwo(before: readonly Member[]): readonly Named[] {
    const seen = new Map<string, Named>();
    for (const named of [...before].reverse()) if (seen.size < 2) seen.set(named.entity, named);
    for (const named of this.#recent) {
      if (seen.size < 2 && named.type === 'organization') seen.set(named.entity, named);
    }
    return seen.size === 2 ? [...seen.values()].reverse() : [];
  }

  /** 后者 without a 前者 before it is whoever was told last. */
  #oneOfTwo(means: 'former' | 'latter', before: readonly Member[]): readonly Named[] {
    if (means === 'former') {
      const own = before.filter(({ type }) => TOPIC_TYPES.includes(type));
      this.#isNewPair = true;
      this.#pair = own.length === 0 && this.#joined.length > 0 ? this.#joined : this.#lastTwo(own);
      return this.#pair.slice(0, 1);
    }
    const [, second] = this.#pair;
    const told = [...[...before].reverse(), ...this.#recent];
    const last = second ?? told.find(({ type }) => TOPIC_TYPES.includes(type));
    return last === undefined ? [] : [last];
  }

  #tell({ entity, type }: Named): void {
    this.#recent = [{ entity, type }, ...this.#recent.filter((r) => r.entity !== entity)].slice(
      0,
      8,
    );
  }
}

/** Where the verb of a clause starts; its end where it has none. */
function verbOf({ words, end }: Clause): number {
  const verb = words.find(
    ({ senses }) => senses.claims && senses.metrics.length === 0 && !senses.possessive,
  );
  return verb?.start ?? end;
}

/** Whether a clause tells what investors, lenders or analysts do or think. */
function isOfBystander({ words }: Clause): boolean {
  return words.some(
    ({ senses }) => senses.bystander || senses.cues.some(({ benchmark }) => benchmark),
  );
}

/** 据甲报道: whoever tells it takes no part in it. */
function isSource({ start }: Party, { words }: Clause): boolean {
  return words.some(({ end, senses }) => senses.accordingTo === true && end === start);
}

/**
 * The subjects that a clause gives: its members, and the company whose title a person has. Whoever
 * speaks speaks for the company; what a person does else is the person's own.
 */
function subjectsOf({ members, end }: Party, { words }: Clause): Told[] {
  const isListed = members.length > 1;
  const speaks = saysBehind(end, words);
  const isSpeech = words.some(({ senses }) => senses.saying);
  return members.flatMap((member) => {
    const own = { entity: member.entity, type: member.type, isListed, speaks };
    if (member.represents === undefined) return [own];
    const company = { ...member.represents, isListed, speaks };
    return isSpeech ? [company, own] : [own, company];
  });
}

/** 是乙的前总监, told of the running subject: what it is, not a new one. */
function isComplement(party: Party, { start, words }: Clause): boolean {
  return words.some(
    (word) =>
      word.senses.complement === true && word.end === party.start && word.start - start <= 1,
  );
}

/** "For X, the order…": what a sentence begins with speaks of it. */
function frontedIn({ index, start, lowered, parties }: Clause): Party | undefined {
  const [party] = parties;
  if (index > 0 || party === undefined || parties.length > 1) return undefined;
  return FRONTED.test(lowered) && lowered.trimEnd().length - (party.end - start) <= 1
    ? party
    : undefined;
}

const FRONTED = /^\W*(?:for|at) (?=\S+(?: \S+){0,4},\s*$)/;

const LONGEST_RELATIVE = 24;
const PAUSE = /[，,；;：:。!?"“「]/;

/**
 * Whether the clause is about the second of two names: 甲持股45%的乙 speaks of 乙, and what a broker
 * expects of a company (大和料乙…) is about the company.
 */
function isHeadOf(next: Party, first: Party, { lowered, start, words }: Clause): boolean {
  const gap = lowered.slice(first.end - start, next.start - start);
  if (gap.length > LONGEST_RELATIVE || PAUSE.test(gap)) return false;
  const between = words.filter((word) => word.start >= first.end && word.end <= next.start);
  if (gap.endsWith('的')) return between.some(({ senses }) => senses.patterns.length > 0);
  return between.some(
    (word) => word.start === first.end && word.end === next.start && isOfVoice(word),
  );
}

const OFTEN_TOLD = 3;

/** What the text is about: it stands in a heading or the first sentence, or is told often; else unknown. */
function mainTopic(appearances: readonly Appearance[]): Named | undefined {
  const topic = mostTold(appearances);
  const own = appearances.filter(({ entity }) => entity === topic?.entity);
  const isMain = own.length >= OFTEN_TOLD || own.some(({ isProminent }) => isProminent);
  return isMain ? topic : undefined;
}

function mostTold(appearances: readonly Appearance[]): Named | undefined {
  for (const type of TOPIC_TYPES) {
    const counts = new Map<string, number>();
    for (const appearance of appearances) {
      if (appearance.type !== type) continue;
      const weight = appearance.isProminent ? PROMINENT_WEIGHT : 1;
      counts.set(appearance.entity, (counts.get(appearance.entity) ?? 0) + weight);
    }
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    if (best !== undefined) return { entity: best[0], type };
  }
  return undefined;
}
