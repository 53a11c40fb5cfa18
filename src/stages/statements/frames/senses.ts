import type { Anaphor, Cue, Metric } from '../words/tables.js';
import type { CompiledPattern } from './compiled-pattern.js';

/**
 * Everything a word may be; a word can be several things. Every field is there from the start: what is
 * asked of every word of a text is asked several times faster of things of one shape.
 */
export class Senses {
  readonly patterns: CompiledPattern[] = [];
  readonly metrics: Metric[] = [];
  readonly cues: Cue[] = [];
  readonly anaphors: Anaphor[] = [];
  /** Some pattern begins with it that is not one of a title. */
  claims: true | undefined;
  /** It is the title of a position. */
  title: true | undefined;
  marker: 'far' | 'near' | undefined;
  link: true | undefined;
  /** Right before a name it says what it is: "the chip maker X". */
  kind: true | undefined;
  /** Behind a name: it only says whose the next one is (旗下, 持有的). */
  possessive: true | undefined;
  /** No marker reaches over it. */
  verb: true | undefined;
  /** The marker that it ends with, which governs the name behind: by of "led by". */
  ending: string | undefined;
  /** In brackets before another name of the same thing. */
  alias: true | undefined;
  /** It begins, or ends, a clause whose subject the next one tells (通过…, …后). */
  opener: true | undefined;
  closer: true | undefined;
  boundary: true | undefined;
  leadIn: true | undefined;
  saying: true | undefined;
  accordingTo: true | undefined;
  /** Behind a paper or agency: what it tells is of others. */
  reports: true | undefined;
  /** Before a time: it ends there. */
  until: true | undefined;
  /** It begins an open interval with the time before or after which it stands. */
  since: 'before' | 'after' | undefined;
  comparedWith: true | undefined;
  asOf: true | undefined;
  /** Before the time from which something holds. */
  effective: true | undefined;
  /** Behind a time: what was told before is done then. */
  done: true | undefined;
  /** The same of a deal: it is signed or takes effect. */
  concluded: true | undefined;
  /** Of the publication of results. */
  results: true | undefined;
  /** It speaks of a business year without naming it. */
  wholeYear: true | undefined;
  /** Its clause tells what someone does to the company that the text is about. */
  bystander: true | undefined;
  /** Such a one of which a clause may tell what it does itself: a rival. */
  rival: true | undefined;
  /** Its figure is of several together: 合计. */
  together: true | undefined;
  /** Many of a kind without a name: 业者, 同业. */
  unnamed: true | undefined;
  /** A noun for companies, which may be counted: 56家厂商. */
  counted: true | undefined;
  /** Such words behind it are no subject: 带动厂商扩产. */
  unnamedUnder: true | undefined;
  /** It says what the running subject is: the name behind it is not what its clause is about. */
  complement: true | undefined;
  /** A subject that is no company: 政府, 同行. */
  stranger: true | undefined;
}

/** Those of the senses that a word has or has not. */
export type Flag = {
  [Key in keyof Senses]-?: NonNullable<Senses[Key]> extends true ? Key : never;
}[keyof Senses];
