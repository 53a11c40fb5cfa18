import { expect, it } from 'vitest';
import { phrasesOf } from './phrases.js';
import { loadTables } from './tables.js';

const { phrases: words, markets } = loadTables().tables;
const phrases = phrasesOf(words);

it('no list has a word twice', () => {
  const lists = Object.entries({ ...words, markets: markets.around }).flatMap(([group, own]) =>
    Object.entries<readonly string[]>(own).map(([key, list]) => [`${group}.${key}`, list] as const),
  );
  const doubled = lists.filter(([, list]) => new Set(list).size < list.length);
  expect(doubled.map(([key]) => key)).toEqual([]);
});

it.each([
  ['a pronoun without a subject before it', phrases.anaphora.bareStart, '公司未来也将持续', true],
  ['a pronoun behind a verb', phrases.anaphora.bareStart, '收购', false],
  ['a description', phrases.parties.articleAhead, ' the pump firm ', true],
  ['a name of which only a part is told', phrases.parties.possessedWithin, "'s share in ", true],
  ['a parent', phrases.parties.possessedWithin, "'s parent ", false],
  ['a company of some kind', phrases.lists.description, '另一家水泵制造商', true],
  ['a second fund', phrases.lists.fundNumber, '二期和', true],
  ['its second quarter', phrases.lists.fundNumber, '二期营收', false],
  ['one without a known name', phrases.lists.unknownBetween, '、青禾资本和', true],
  ['a whole market', phrases.subjects.wholeMarket, 'she said the global pump ', true],
  ['a part of a company', phrases.subjects.wholeMarket, 'its global pump ', false],
  ['the market of a country', phrases.subjects.wholeMarketChinese, '今年我国汽车产量', true],
  ['the whole of a company', phrases.subjects.wholeMarketChinese, '今年全球产量', false],
  ['what a whole takes in', phrases.parties.includedIn, '新业务（含外卖、', true],
  ['what stands in brackets', phrases.parties.includedIn, '新业务（外卖、', false],
  ['a shortened clause', phrases.relatives.start, ' once owned by a fund', true],
  ['a clause of its own', phrases.relatives.start, ' it owned a fund', false],
  ['another business', phrases.unnamed.business, '其中，租赁业务的', true],
  ['the company itself', phrases.unnamed.business, '其中，全年', false],
  ['some that are counted', phrases.unnamed.count, '前十家主要', true],
  ['a place with some', phrases.unnamed.count, '十家在本地的', false],
  ['an amount behind a colon', phrases.figures.amountAhead, ' about $3', true],
  ['a word behind a colon', phrases.figures.amountAhead, ' about pumps', false],
  ['what something changes from', phrases.changes.from, '原先的预估为', true],
  ['what it changes to', phrases.changes.from, '预估为', false],
  ['what is compared with', phrases.changes.comparedFigure, 'from $1.5, or 2 cents,', true],
  ['a range that ends', phrases.changes.comparedFigure, 'from $1 to $2,', false],
])('%s', (_, pattern, text, expected) => {
  expect(pattern.test(text)).toBe(expected);
});
