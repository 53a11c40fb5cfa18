import type { EntityType } from '../../core/name.js';
import type { Clause, Member, Party } from './reading.js';
import type { Anaphor } from './tables.js';

type Named = Pick<Member, 'entity' | 'type'>;

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
  #section = 0;
  #paragraph = -1;
  /** Subjects of the clauses of this sentence, and of the last sentence of the paragraph. */
  #clauseSubjects: Named[] = [];
  #sentenceSubjects: Named[] = [];
  /** Those of the last sentence of the paragraph before. */
  #subjectsBefore: Named[] = [];
  /** The last parties told, latest first, each once. */
  #recent: Named[] = [];

  constructor(appearances: readonly Appearance[]) {
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
    const hasTold = this.#clauseSubjects.some(({ type }) => type !== 'person');
    // Who speaks in a sentence is not what the next one goes on with.
    const before = hasTold ? [] : this.#sentenceSubjects;
    if (!isSame) {
      const last = [...this.#clauseSubjects, ...this.#sentenceSubjects];
      this.#subjectsBefore = section === this.#section ? last : [];
    }
    this.#sentenceSubjects = isSame ? [...this.#clauseSubjects, ...before].slice(0, KEPT) : [];
    if (section !== this.#section) this.#recent = [];
    this.#clauseSubjects = [];
    this.#paragraph = paragraph;
    this.#section = section;
  }

  /** Notes the parties of a clause that has been read, and its grammatical subject. */
  leaveClause(clause: Clause): void {
    const firstTrigger = clause.words.find(
      ({ senses }) =>
        senses.patterns.some(({ titles }) => !titles) &&
        senses.metrics.length === 0 &&
        !senses.possessive,
    );
    const limit = firstTrigger?.start ?? clause.end;
    const isBystander = clause.words.some(
      ({ senses }) => senses.bystander || senses.cues.some(({ benchmark }) => benchmark),
    );
    const [first, next] = clause.parties.filter(
      (party) => party.marker === undefined && !party.isModifier,
    );
    const isHead = first !== undefined && next !== undefined && isHeadOf(next, first, clause);
    const subject = isHead ? next : first;
    const isTold = subject !== undefined && subject.start < limit && !isBystander;
    if (subject !== undefined && (isTold || isHead)) {
      this.#clauseSubjects.unshift(
        ...subject.members.flatMap((m) => (m.represents ? [m.represents, m] : [m])),
      );
    }
    for (const party of clause.parties) for (const member of party.members) this.#tell(member);
  }

  /** The running subject of one of the types; the topic of the section or text as a last resort. */
  subject(types: readonly EntityType[]): Named | undefined {
    const fits = (named: Named | undefined): boolean =>
      named !== undefined && types.includes(named.type);
    return [
      ...this.#clauseSubjects,
      this.#sentenceSubjects.findLast(fits),
      ...this.#sentenceSubjects,
      this.#topic(),
      this.#textTopic,
    ].find(fits);
  }

  /** What the section, else the whole text, is about. */
  topic(types: readonly EntityType[]): Named | undefined {
    return [this.#topic(), this.#textTopic].find(
      (named) => named !== undefined && types.includes(named.type),
    );
  }

  /** Whether the section is about the same as the whole text. */
  isOnTextTopic(): boolean {
    return this.#textTopic !== undefined && this.#topic()?.entity === this.#textTopic.entity;
  }

  /** The party last told that is none of the given ones. */
  other(than: readonly string[], types: readonly EntityType[]): Named | undefined {
    return this.#recent.find(({ entity, type }) => types.includes(type) && !than.includes(entity));
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
    if (means === 'both') return this.#lastTwo(organizations);
    const found = {
      subject: () =>
        leading.find(({ type }) => type === 'organization') ??
        this.subject(['organization']) ??
        organizations[0],
      thing: () => leading.find(({ type }) => TOPIC_TYPES.includes(type)) ?? this.#thing(),
      nearest: () => organizations.at(-1) ?? this.subject(['organization']),
      topic: () => this.#topic() ?? this.#textTopic,
    }[means]();
    return found === undefined ? [] : [found];
  }

  /** What is spoken of here, else in the paragraph before. */
  #thing(): Named | undefined {
    const told = [...this.#clauseSubjects, ...this.#sentenceSubjects, ...this.#subjectsBefore];
    return told.find(({ type }) => TOPIC_TYPES.includes(type)) ?? this.subject(TOPIC_TYPES);
  }

  #topic(): Named | undefined {
    return this.#sectionTopics.get(this.#section);
  }

  #lastTwo(before: readonly Member[]): readonly Named[] {
    const seen = new Map<string, Named>();
    for (const named of [...before].reverse()) if (seen.size < 2) seen.set(named.entity, named);
    for (const named of this.#recent) {
      if (seen.size < 2 && named.type === 'organization') seen.set(named.entity, named);
    }
    return seen.size === 2 ? [...seen.values()].reverse() : [];
  }

  #tell({ entity, type }: Named): void {
    this.#recent = [{ entity, type }, ...this.#recent.filter((r) => r.entity !== entity)].slice(
      0,
      8,
    );
  }
}

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
    ({ start: from, end, senses }) =>
      from === first.end &&
      end === next.start &&
      (senses.saying || senses.cues.some(({ sets }) => sets === 'forecast')),
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
