import { oneOf } from '../../../core/one-of.js';
import type { MarketWords } from './phrase-tables.js';

/** The patterns beside the name of a market. */
export type MarketPhrases = ReturnType<typeof marketPhrases>;

export function marketPhrases(words: MarketWords) {
  const genitive = `${oneOf(words.genitive)}?`;
  const preposition = oneOf(words.prepositions);
  const article = oneOf(words.articles);
  const verb = `(?=${oneOf(words.verbs)}\\b)`;
  return {
    /** 生成式AI|的|市场规模, 晶圆代工|领域的|市占率, 客制化芯片| (ASIC) 的|潜在市场 */
    between: new RegExp(
      `${oneOf(words.nouns)}?(?:\\s*[（(][^（()）]{1,16}[)）]\\s*)?${genitive}\\s*$`,
    ),
    /** "market| for |AI chips", "a share| in the |foundry business" */
    behind: new RegExp(`^\\s?${preposition}\\s(?:${article}\\s)?(?:${oneOf(words.reach)}\\s)?`),
    word: new RegExp(
      `${oneOf([...words.words, ...words.measures])}|\\b${oneOf([...words.wordsEnglish, ...words.measuresEnglish])}\\b`,
      'g',
    ),
    /** What may stand behind the name of a market that is all of it. */
    end: new RegExp(`^(?:${oneOf(words.ends)}|[^\\p{L}]|$)`, 'u'),
    /** "puts |the market at $3 billion": the one spoken of before. */
    bare: new RegExp(`\\b${oneOf(words.bare)} $`),
    /** What stands before the name of a market that no table has, and is no part of it. */
    notMarket: new RegExp(`^.*${oneOf(words.unknown)}`, 'u'),
    notEnglishMarket: new RegExp(`^(?:.* )?${oneOf(words.unknownEnglish)} `),
    /** "a fifth of the |marine hull| market" */
    unknownName: new RegExp(
      `\\b${preposition} (?:${article} )?(?:${oneOf(words.reach)} )?((?:[a-z][\\w'-]* ){1,3})${oneOf(words.wordsEnglish)}\\b(?! ${oneOf(words.noMarketBehind)})`,
    ),
    /** Words before "market" that name none: "the domestic market". */
    generalMarket: new RegExp(`\\b${oneOf(words.general)}\\b`),
    /** The share of a whole market: 全球|市占率. */
    wide: new RegExp(`${oneOf(words.wide)}$`),
    /** " for terminal software was", " for terminal software, worth" */
    unknownBehind: new RegExp(
      `^ ${oneOf(words.unknownPrepositions)} (?:${article} )?([a-z][\\w-]*(?: [a-z][\\w-]*){0,3}?)(?:,| ${verb})`,
    ),
  };
}
