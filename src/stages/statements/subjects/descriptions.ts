import type { Span } from '../../../core/span.js';
import type { Member, ReadText } from '../clauses/reading.js';
import type { Named } from '../clauses/topics.js';
import { BACKER, type DescriptionWords, isNation, isTrade } from '../words/description-words.js';

/** The country that each company of the lexicon is at home in. */
export type Homes = ReadonlyMap<string, string>;

/** Stands for a company that the text does not name. */
export const STRANGER: Named = { entity: '', type: 'organization' };

const REACH = 60;
/** "Italian steel maker |Orrin", "Spain's |Orrin": words up to a mark. */
const BEFORE = /(?:^|[^\p{L}\p{N}.'’&-])((?:[\p{L}\p{N}.'’&-]+ ){1,5})$/u;
/** "Orrin|, a Dutch steel maker", "Orrin| is the Dutch steel maker". */
const BEHIND = /^(?:,| is| was| remains) (?:a|an|the) ((?:[\p{L}'’&-]+[ -]){0,4}[\p{L}'’&-]+)/u;
const NAME_APART = /[\s.-]+/;

/** What a text says its companies are, so that a description can be found to be of one of them. */
export class Descriptions {
  readonly #text: ReadText;
  readonly #told: readonly Member[];
  readonly #words: DescriptionWords;
  readonly #homes: Homes;
  /** Gathered when they are first asked for: many texts describe nobody. */
  #gathered: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(text: ReadText, members: readonly Member[], words: DescriptionWords, homes: Homes) {
    this.#text = text;
    this.#told = members.filter(({ type }) => type === 'organization');
    this.#words = words;
    this.#homes = homes;
  }

  get #tags(): ReadonlyMap<string, ReadonlySet<string>> {
    this.#gathered ??= this.#gather();
    return this.#gathered;
  }

  #gather(): Map<string, Set<string>> {
    const all = new Map<string, Set<string>>();
    for (const { entity, start, end } of this.#told) {
      const tags = all.get(entity) ?? new Set<string>();
      all.set(entity, tags);
      const home = this.#homes.get(entity);
      if (home !== undefined) tags.add(home);
      for (const tag of this.#beside(this.#text.lowered, { start, end })) tags.add(tag);
    }
    return all;
  }

  #beside(lowered: string, { start, end }: Span): string[] {
    const own = lowered.slice(start, end).split(NAME_APART).slice(1).join(' ');
    // Beside a name of Han characters mostly another one stands.
    const before =
      lowered.charAt(start - 1) === ' '
        ? (BEFORE.exec(lowered.slice(Math.max(0, start - REACH), start))?.[1] ?? '')
        : '';
    const behind = BEHIND.exec(lowered.slice(end, end + REACH))?.[1] ?? '';
    if (own === '' && before === '' && behind === '') return [];
    return [
      ...this.#words.tagsOf(own),
      ...this.#words.tagsOf(this.#words.lastOf(before.trimEnd())),
      ...this.#words.tagsOf(this.#words.firstOf(behind)),
    ];
  }

  /**
   * Whom of those named before a position a description ("french hotel operator") fits best, given whom
   * it would stand for by its noun alone: nobody where that one is of another country. One that says what
   * the text does not tell ("the Leeds-based group") is of who is spoken of, if told.
   */
  find(
    description: string,
    position: number,
    usual: Named | undefined,
    spokenOf: Named | undefined,
  ): Named | undefined {
    const tags = this.#words.tagsOf(description);
    const isOther = (
      differs: (tag: string) => boolean,
      named: Named | undefined = usual,
    ): boolean => named !== undefined && this.#differs(named.entity, tags, differs);
    // A noun alone is of what the text is about, unless that is of another trade.
    if (tags.length === 0 || !(description.includes(' ') || isOther(isTrade))) return usual;
    const told = this.#told.filter(({ end }) => end <= position);
    const scores = told.map(({ entity }) => this.#scoreOf(entity, tags));
    const best = Math.max(0, ...scores);
    if (best > 0) {
      const fitting = told.filter((_, index) => scores[index] === best);
      const isUsual = fitting.some(({ entity }) => entity === usual?.entity);
      return isUsual ? usual : fitting.at(-1);
    }
    const isNew = tags.some((tag) => !isNation(tag) && !isTrade(tag));
    if (isNew && spokenOf !== undefined && !isOther(isNation, spokenOf)) return spokenOf;
    return isOther(isNation) ? STRANGER : usual;
  }

  /** Whether it puts its money into others: what follows goes on with those. */
  isBacker(entity: string): boolean {
    return this.#tags.get(entity)?.has(BACKER) ?? false;
  }

  /** How many of the words an entity was described by; none where it is of another country. */
  #scoreOf(entity: string, tags: readonly string[]): number {
    if (this.#differs(entity, tags, isNation)) return 0;
    const own = this.#tags.get(entity);
    return tags.filter((tag) => own?.has(tag)).length;
  }

  /** Whether both have such tags, and none in common. */
  #differs(entity: string, tags: readonly string[], isOfKind: (tag: string) => boolean): boolean {
    const told = tags.filter(isOfKind);
    const own = [...(this.#tags.get(entity) ?? [])].filter(isOfKind);
    return told.length > 0 && own.length > 0 && !told.some((tag) => own.includes(tag));
  }
}
