import { oneOf } from '../../../core/one-of.js';
import type { LanguageFile } from './table-schema.js';

type Words = NonNullable<NonNullable<LanguageFile['units']>['elided_counts']>;

/** The words by which a bare number is one of what was counted before it, for a language that tells so. */
export class ElidedCountWords {
  /** What may stand between a noun and its number: 从6月的, 在2024年增长至接近, 同比增长8%至. */
  readonly ofTime: RegExp;
  /** Between two numbers of the same: 增长至, ，高于7月份的, 和3月份的. */
  readonly tied: RegExp;
  /** What may end a noun that is counted: 量 of 用户数量. */
  readonly number: RegExp;

  constructor(words: Words) {
    const { from, years, compared, parts, earlier, changes, to, beside, about, number } = words;
    const time = `(?:\\d{4}年)?(?:\\d{1,2}月份?)?${oneOf(parts)}?`;
    const told = `${oneOf(changes)}?${oneOf(to)}`;
    const near = `${oneOf(about)}?`;
    const when = `${oneOf(from)}?${oneOf(years)}?${time}的?`;
    const changed = `(?:${oneOf(compared)}?${oneOf(changes)}\\d[\\d.]*[%％][，,]?)?`;
    this.ofTime = new RegExp(`${when}${changed}(?:${told})?${near}$`);
    this.tied = new RegExp(
      `^[，,、]?(?:${told}|${oneOf(beside)})${time}${oneOf(earlier)}?的?${near}$`,
    );
    this.number = new RegExp(`^${oneOf(number)}?$`);
  }
}
