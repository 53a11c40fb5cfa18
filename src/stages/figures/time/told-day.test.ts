import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../../test/support/read-figures.js';

/** The times of a text that was published on 2 May 2024. */
function timesOf(text: string): string[] {
  const language = /\p{Script=Han}/u.test(text) ? 'zh-Hans-CN' : 'en';
  return figuresOf(text, { language, published: '2024-05-02' }).flatMap((figure) =>
    figure.kind === 'time' ? [figure.time.edtf] : [],
  );
}

describe('a time that counts from the one told last', () => {
  it.each([
    ['去年10月28日上市，当天股价上涨。', ['2023-10-28', '2023-10-28']],
    ['同一天，对手也公布了业绩。', ['2024-05-02']],
    ['4月12日公布财报，股价翌日下跌。', ['2024-04-12', '2024-04-13']],
    ['消息公布后，股价翌日下跌。', []],
    ['将于次日恢复交易。', ['2024-05-03']],
    ['4月12日公布财报，两周后股价下跌。', ['2024-04-12', '2024-04-26']],
    ['2019年成立，三年后上市。', ['2019', '2022']],
    ['2019年成立，预计将于三年后上市。', ['2019', '2027']],
    ['It was bought in 2012 and sold two years later.', ['2012', '2014']],
    ['It was bought in March 2021. Three months later it was sold.', ['2021-03', '2021-06']],
    ['It will open two years later than planned.', []],
    ['Profit rose in the January-March period.', ['2024-01/2024-03']],
    ['Profit rose in the April-June quarter of 2023.', ['2023-04/2023-06']],
    [
      'The group, founded in 1911, had 9 shops at the end of 2023, up from 8 a year earlier.',
      ['1911', '2023-12', '2022'],
    ],
    ['Two months later it was sold.', []],
    [
      'Shares closed at a high on Tuesday, after a fall a day earlier.',
      ['2024-04-30', '2024-04-29'],
    ],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });
});

describe('the year of the time told last', () => {
  it.each([
    ['2019年5月递表，当年9月撤回，次年1月重来。', ['2019-05', '2019-09', '2020-01']],
    ['2021年收入转正，同年用户过亿。', ['2021', '2021']],
    ['当年他靠贷款起家。', []],
    ['2021年5月递表，几个月后撤回。', ['2021-05']],
    [
      'It bought Kelso in December 2020, and two months earlier sold Orrin.',
      ['2020-12', '2020-10'],
    ],
    ['The plant opened a month earlier than planned.', []],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });
});

describe('the same period of the year before', () => {
  it.each([
    ['二季度营收5亿元，较去年同期增长；上年同期亏损。', ['2024-Q2', '2023-Q2', '2023-Q2']],
    ['2月营收5亿元，较去年同月增长。', ['2024-02', '2023-02']],
    ['去年同期亏损5亿元。', ['2023']],
    ['二季度营收5亿元。\n去年同期亏损。', ['2024-Q2', '2023']],
    ['Profit was $3 in the six months to June, from $4 a year earlier.', ['2024-H1', '2023-H1']],
    [
      'Profit for the quarter ended Feb. 2 was $3, against $4 a year ago.',
      ['2023-11/2024-01', '2022-Q4'],
    ],
    ['Sales for 2022 rose 4% from a year earlier.', ['2022', '2021']],
    ['Sales for 2022 rose to $4 from $3 the year before.', ['2022', '2021']],
    ['It lost $4 in 2023. It had earned $3 the year before.', ['2023', '2022']],
    ['It listed in 2019, the year before the flood.', ['2019']],
    ['合并后年营收将达5亿元，进入今年后放缓。', ['2024']],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });
});

describe('the quarter before', () => {
  it.each([
    ['某公司首季亏损收窄\n\n某公司上季净亏损5亿元。', ['2024-Q1', '2024-Q1']],
    ['首季净亏损5亿元。较上季的6亿元收窄。', ['2024-Q1', '2023-Q4']],
    [
      'Sales fell in the fourth quarter, after a gain in the preceding quarter.',
      ['2023-Q4', '2023-Q3'],
    ],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });
});

describe('what is over and what is to come', () => {
  it.each([
    ['Talks collapsed in July.', ['2023-07']],
    ['Orrin bought Kelso for $4.1 billion in December.', ['2023-12']],
    ['It plans to start production in June.', ['2024-06']],
    ['Acme will report its results on Monday.', ['2024-05-06']],
    ['Acme and Orrin are due to report Monday.', ['2024-05-06']],
    ['It will cut jobs, a person close to Acme said Monday.', ['2024-04-29']],
    ['It will cut jobs, the company said on Monday.', ['2024-04-29']],
    ['公司将于周一公布财报，周二股价上涨。', ['2024-05-06', '2024-04-30']],
    ['Acme shipped the Orb 16 in September.', ['2023-09']],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });
});

describe('parts of the year', () => {
  it.each([
    ['今年头三个月成长，今年前六个月持平。', ['2024-Q1', '2024-H1']],
    ['年内股价上涨，三年内翻倍。', ['2024']],
    ['半年前估值偏低，过去半年上涨。', ['2023-11', '2023-11/2024-05']],
    ['本财年看好，上财年持平。', ['2024', '2023']],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });
});

describe('years behind a verb that ends like a word for what is to come', () => {
  it.each([
    ['两家公司签下三年合约。', []],
    ['公司下三年将投资一亿元。', ['2024-05/2027-05']],
  ])('%s', (text, times) => {
    expect(timesOf(text)).toEqual(times);
  });
});
