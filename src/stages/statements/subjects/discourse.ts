import type { EntityType } from '../../../core/name.js';
import { tellsBeside } from '../clauses/asides.js';
import type { Clause, Member, Party } from '../clauses/reading.js';
import {
  type Appearance,
  bySection,
  isLeader,
  type Named,
  sectionTopics,
  TOPIC_TYPES,
  textTopic,
} from '../clauses/topics.js';
import type { Anaphor } from '../words/tables.js';
import { isOfCause } from './causes.js';
import {
  isComplement,
  isHeadOf,
  isLate,
  isOfBystander,
  isSource,
  subjectsOf,
  type Told,
  toldAhead,
  verbOf,
} from './clause-subjects.js';
import { DealsTold } from './deals-told.js';
import { closingOf, rankedIn } from './leading-names.js';
import { ownerIn } from './owner.js';
import { joinedIn, lastTwo, partnersOf, partnersTold } from './partners.js';
import { type Tellers, tellsOwnResult } from './tellers.js';
import { COUNTED, isCounted, UNNAMED, unnamedSubject } from './unnamed.js';

/** Subjects, and parties, carried on from sentence to sentence. */
const KEPT = 8;

/**
 * What the text has talked about so far: the running subject, which Chinese clauses leave out and
 * 公司 or "the company" point at, the parties last told, and the topic of each section.
 */
export class Discourse {
  readonly #tellers: Tellers;
  readonly deals = new DealsTold();
  readonly #sectionTopics: ReadonlyMap<number, Named>;
  readonly #textTopic: Named | undefined;
  #section = 0;
  #paragraph = -1;
  #opensParagraph = true;
  /** Subjects of the clauses of this sentence, and of the last sentence of the paragraph. */
  #clauseSubjects: Told[] = [];
  #sentenceSubjects: Told[] = [];
  /** Those of the last sentence of the paragraph before. */
  #subjectsBefore: Named[] = [];
  /** The company that the paragraph was first told of: 集团 behind what is told of its parts. */
  #opening: Named | undefined;
  /** The last subject where several were told as one. */
  #together: readonly Named[] = [];
  /** The last parties told, latest first, each once. */
  #recent: Named[] = [];
  /** The company last told to be new. */
  #created: Named | undefined;
  #closing: Named | undefined;
  /** The pair was told in the sentence that is read. */
  #isNewPair = false;
  /** The last two of the section that a clause told to do something together. */
  #partners: readonly Named[] = [];
  /** The last two of the paragraph that were told joined. */
  #joined: readonly Named[] = [];
  /** The two of which 前者 was the first: 后者 is the second. */
  #pair: readonly Named[] = [];

  constructor(all: readonly Appearance[], tellers: Tellers) {
    const { bodies, listed } = tellers;
    const appearances = all.filter(
      ({ entity, section }) =>
        !bodies.has(entity) || (listed.has(entity) && isLeader(entity, section, all)),
    );
    this.#tellers = tellers;
    const sections = bySection(appearances);
    this.#sectionTopics = sectionTopics(sections);
    this.#textTopic = textTopic([...sections.values()]);
  }

  enterSentence(paragraph: number, section: number): void {
    const isSame = paragraph === this.#paragraph;
    this.#opensParagraph = !isSame;
    if (!isSame || !this.#isNewPair) this.#pair = [];
    this.#isNewPair = false;
    this.#clauseSubjects = this.#clauseSubjects.filter(({ isPassing }) => !isPassing);
    const hasTold = this.#clauseSubjects.some(({ type }) => type !== 'person');
    // Who speaks in a sentence is not what the next one goes on with.
    const before = hasTold ? [] : this.#sentenceSubjects;
    if (!isSame) {
      const last = [...this.#clauseSubjects, ...this.#sentenceSubjects];
      this.#subjectsBefore = section === this.#section ? last : [];
      this.#joined = [];
      this.deals.enterParagraph();
      this.#opening = undefined;
    }
    this.#sentenceSubjects = isSame ? [...this.#clauseSubjects, ...before].slice(0, KEPT) : [];
    if (section !== this.#section) {
      this.#recent = [];
      this.#partners = [];
      this.deals.enterSection();
    }
    this.#clauseSubjects = [];
    this.#paragraph = paragraph;
    this.#section = section;
  }

  /** Notes the parties of a clause that has been read, and its grammatical subject. */
  leaveClause(clause: Clause): void {
    this.#noteSubject(clause);
    this.#closing = closingOf(clause);
    this.#opening ??= this.#clauseSubjects.find(
      (told) => told.entity !== '' && this.#isCompany(told),
    );
    if (clause.parties.length === 0) return;
    for (const party of clause.parties) {
      if (isSource(party, clause)) continue;
      for (const member of party.members) this.#tell(member);
    }
    this.#joined = joinedIn(clause) ?? this.#joined;
    this.#partners = partnersOf(clause) ?? this.#partners;
    this.#created = this.deals.found(clause) ?? this.#created;
  }

  /** Notes whose figures a clause has told, or who was given money by others, whom the text does not go on with. */
  goOnWith(owner: Named, others: readonly string[] = []): void {
    this.#clauseSubjects = this.#clauseSubjects.filter(({ entity }) => !others.includes(entity));
    if (this.#clauseSubjects[0]?.entity !== owner.entity) this.#clauseSubjects.unshift(owner);
  }

  #noteSubject(clause: Clause): void {
    if (tellsBeside(clause) || isOfCause(clause, this.#clauseSubjects.length > 0)) return;
    if (isCounted(clause, verbOf(clause))) {
      this.#clauseSubjects.unshift(COUNTED);
      return;
    }
    const ahead = toldAhead(clause, this.#clauseSubjects.length === 0);
    if (ahead !== undefined) {
      this.#clauseSubjects.unshift(...ahead);
      return;
    }
    const [first, next] = clause.parties.filter(
      (party) =>
        party.marker === undefined &&
        !party.isModifier &&
        !party.isVoice &&
        !isComplement(party, clause),
    );
    if (first === undefined) {
      const late = rankedIn(clause) ?? ownerIn(clause);
      if (late !== undefined) this.#clauseSubjects.unshift(...late.members);
      else this.#noteUnnamed(clause);
      return;
    }
    const isHead = next !== undefined && isHeadOf(next, first, clause);
    const subject = isHead ? next : first;
    const isBody =
      this.#isReporter(subject) ||
      subject.members.every(({ isBystander }) => isBystander) ||
      (this.#isBody(subject) && !(this.#isListed(subject) && tellsOwnResult(subject, clause)));
    if (isBody || (!isHead && (isLate(subject, clause) || isOfBystander(clause, subject)))) {
      this.#noteUnnamed(clause);
      return;
    }
    this.#together = subject.members.length > 1 ? subject.members : [];
    this.#clauseSubjects.unshift(...subjectsOf(subject, clause));
  }

  /** 彭博其后引述知情人士指，公司…: an agency is not what a text goes on with unless it is about it. */
  #isReporter({ members }: Party): boolean {
    return members.every(({ entity }) => this.reports(entity));
  }

  #isBody({ members }: Party): boolean {
    return members.every(({ entity }) => this.#tellers.bodies.has(entity));
  }

  #isListed({ members }: Party): boolean {
    return members.every(({ entity }) => this.#tellers.listed.has(entity));
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
    if (found === UNNAMED || found === COUNTED) return undefined;
    // What someone tells of no one is done by the company that is spoken of.
    const isVoice = found?.speaks && found.type === 'person' && types.includes('organization');
    return isVoice ? (told.find((t) => t?.type === 'organization') ?? found) : found;
  }

  /** The running subject that does not speak itself: what brokers speak about. */
  covered(types: readonly EntityType[]): Named | undefined {
    const told = [...this.#clauseSubjects, ...this.#sentenceSubjects];
    return (
      told.find(
        ({ entity, type, speaks }) =>
          entity !== '' && types.includes(type) && !speaks && !this.#rates(entity),
      ) ??
      this.topic(types) ??
      this.subject(types)
    );
  }

  /** 高盛则维持“中立”，目标价50元: whoever rates others, unless the text is about it. */
  #rates(entity: string): boolean {
    return this.#tellers.observers.has(entity) && !this.isTopic(entity);
  }

  /** The last subject where several were told as one. */
  get together(): readonly Named[] {
    return this.#together;
  }

  /** The last two who did something together, where one of the given entities is one of them. */
  partnersOf(entities: readonly string[]): readonly string[] {
    const pair = this.#partners.map(({ entity }) => entity);
    return pair.some((entity) => entities.includes(entity)) ? pair : [];
  }

  /** Whether a clause of the sentence has told a subject of one of the types. */
  hasSubject(types: readonly EntityType[]): boolean {
    return this.#clauseSubjects.some(({ type }) => types.includes(type));
  }

  /** Whether an entity gives news of others in a text that is not about it. */
  reports(entity: string): boolean {
    return this.#tellers.sources.has(entity) && !this.isTopic(entity);
  }

  /** Whether an entity gives news and figures of others. */
  isSource(entity: string): boolean {
    return this.#tellers.sources.has(entity);
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

  /** The subjects of the sentence so far and of the one before; undefined at the head of a paragraph. */
  get spokenOf(): readonly Named[] | undefined {
    if (this.#opensParagraph) return undefined;
    return [...this.#clauseSubjects, ...this.#sentenceSubjects];
  }

  /** What an anaphor stands for; `leading` of the names before it begin a clause; under "as", "after" and the like. */
  resolve(
    means: Anaphor['means'],
    before: readonly Member[],
    leading: readonly Member[],
    isUnder = false,
  ): readonly Named[] {
    const organizations = before.filter((member) => this.#isCompany(member));
    if (means === 'both')
      return (
        partnersTold(this.#partners, organizations) ??
        this.#ofDeal(organizations) ??
        lastTwo(organizations, this.#recent)
      );
    if (means === 'former' || means === 'latter') return this.#oneOfTwo(means, before);
    const told = (): Named | undefined =>
      leading.find((member) => this.#isCompany(member)) ??
      (isUnder ? organizations.at(-1) : undefined);
    const found = {
      person: () =>
        leading.find(({ type }) => type === 'person') ??
        this.subject(['person']) ??
        this.#recent.find(({ type }) => type === 'person'),
      subject: () => told() ?? this.#single() ?? organizations[0],
      group: () => told() ?? this.#opening ?? this.#single() ?? organizations[0],
      thing: () => leading.find(({ type }) => TOPIC_TYPES.includes(type)) ?? this.#thing(),
      nearest: () => organizations.at(-1) ?? this.#held() ?? this.subject(['organization']),
      topic: () => this.#topic() ?? this.#textTopic,
      pronoun: () => told() ?? this.#goingOn() ?? this.#single() ?? organizations[0],
      created: () => this.#created,
      described: () => undefined,
      venture: () => this.#venture(),
    }[means]();
    return found === undefined ? [] : [found];
  }

  #isCompany({ entity, type }: Named): boolean {
    return type === 'organization' && entity !== '' && !this.#tellers.bodies.has(entity);
  }

  /** The running organization that "it" may stand for: none of several told together. */
  #single(): Named | undefined {
    const told = this.subject(['organization']);
    return told !== undefined && this.#together.some(({ entity }) => entity === told.entity)
      ? this.topic(['organization'])
      : told;
  }

  /** "It" at the head of a paragraph: the company that the end of the one before was about. */
  #goingOn(): Named | undefined {
    if (!this.#opensParagraph || this.#clauseSubjects.length > 0) return undefined;
    return this.#subjectsBefore.find((named) => this.#isCompany(named));
  }

  /** Whom the running organization was last told to buy or to put money into, else itself. */
  #venture(): Named | undefined {
    const told = this.#single();
    return (told && this.deals.ventureOf(told.entity)) ?? told;
  }

  /** 甲持有乙61%股权。|该公司|上市: whom the running organization was told last to hold, if the text is about it. */
  #held(): Named | undefined {
    const told = this.subject(['organization']);
    const held = told && this.deals.heldBy(told.entity);
    return held && this.isTopic(held.entity) ? held : undefined;
  }

  /** What is spoken of here, else in the paragraph before. */
  #thing(): Named | undefined {
    const told = [...this.#clauseSubjects, ...this.#sentenceSubjects, ...this.#subjectsBefore];
    const near = told.find(({ entity, type }) => entity !== '' && TOPIC_TYPES.includes(type));
    return near ?? this.subject(TOPIC_TYPES);
  }

  #topic(): Named | undefined {
    return this.#sectionTopics.get(this.#section);
  }

  /** The company whose name the last sentence of the paragraph ended in: …来自|乙|。这家公司. */
  get closing(): Named | undefined {
    const named = this.#opensParagraph ? undefined : this.#closing;
    return named !== undefined && this.#isCompany(named) ? named : undefined;
  }

  /** The two of the last deal, where none of a sentence of its own are told. */
  #ofDeal(before: readonly Member[]): readonly Named[] | undefined {
    if (before.length > 0 || this.#joined.length > 0) return undefined;
    return this.deals.pair(this.topic(['organization']));
  }

  /** 后者 without a 前者 before it is whoever was told last. */
  #oneOfTwo(means: 'former' | 'latter', before: readonly Member[]): readonly Named[] {
    if (means === 'former') {
      const own = before.filter(({ type }) => TOPIC_TYPES.includes(type));
      this.#isNewPair = true;
      this.#pair =
        own.length === 0 && this.#joined.length > 0 ? this.#joined : lastTwo(own, this.#recent);
      return this.#pair.slice(0, 1);
    }
    const [, second] = this.#pair;
    const told = [...[...before].reverse(), ...this.#recent];
    const last = second ?? told.find(({ type }) => TOPIC_TYPES.includes(type));
    return last === undefined ? [] : [last];
  }

  #tell({ entity, type }: Named): void {
    const others = this.#recent.filter((told) => told.entity !== entity);
    this.#recent = [{ entity, type }, ...others].slice(0, KEPT);
  }
}
