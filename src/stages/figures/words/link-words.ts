import { oneOf } from '../../../core/one-of.js';
import type { LinksFile } from './table-schema.js';

/** What stands between two amounts and ties them to each other. */
export class LinkWords {
  /** Between two bounds of one number. */
  readonly bounds: ReadonlySet<string>;
  /** Between amounts with a sign of currency in front, of which the last tells the magnitude. */
  readonly signed: ReadonlySet<string>;
  /** Between amounts of which the last tells the currency. */
  readonly lists: ReadonlySet<string>;
  /** In what stands between an amount at one time and at another. */
  readonly changes: RegExp;
  /** What a bare amount ends in that takes the currency of the one before. */
  readonly bare: ReadonlySet<string>;
  /** In what stands between an amount and what it was at another time. */
  readonly earlier: RegExp;
  /** What bare numbers count. */
  readonly counted: RegExp;
  /** A clause up to its bare amount that says that money is measured. */
  readonly measured: RegExp;
  /** English text up to a bare amount, and behind it, that says that money is measured: "a profit of |187 million| in 2022". */
  readonly measuredAhead: RegExp;
  readonly closed: RegExp;
  /** All that may stand between an amount and the same in another currency. */
  readonly same: RegExp;
  /** What of it there must be. */
  readonly tellsSame: RegExp;

  /** All that stands between an amount and what it was before. */
  readonly former: RegExp;

  constructor(file: LinksFile) {
    this.bounds = new Set(file.bounds);
    this.signed = new Set(file.signed);
    this.lists = new Set(file.lists);
    this.changes = new RegExp(oneOf(file.changes));
    this.bare = new Set(file.bare);
    this.earlier = new RegExp(oneOf(file.earlier));
    this.counted = new RegExp(oneOf(file.counted));
    this.measured = new RegExp(
      `${oneOf(file.measured)}(?![^，,。；;]*${this.counted.source})[^，,。；;、（(\\n]{0,14}$`,
    );
    this.former = new RegExp(
      `^(?: ${oneOf(file.formerTimes)}(?: [\\w-]{1,12}){1,3})?,? ${oneOf(file.former)} $`,
    );
    const { measured, reaching, spent, closed } = file.english;
    const noun = `${oneOf(measured)}(?: [a-z-]+){0,3}? ${oneOf(reaching)}`;
    this.measuredAhead = new RegExp(`(?<![\\w-])(?:${noun}|${oneOf(spent)}) $`, 'i');
    this.closed = new RegExp(`^(?:[.,;:)—–]|\\s*$|\\s*\\n| ${oneOf(closed)}\\b)`);
    const any = oneOf([...file.same, ...file.nearly]);
    this.same = new RegExp(`^\\s?[（(,，]?\\s?(?:${any}|\\s)*$`);
    this.tellsSame = new RegExp(`[（(]|${oneOf(file.same)}`);
  }
}
