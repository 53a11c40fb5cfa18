import { expect, it } from 'vitest';
import { datelinesOf } from './datelines.js';

it.each([
  ['（路透新加坡3日电）淡马锡宣布', '（路透新加坡3日电）'],
  ['【财新网讯】比亚迪宣布', '【财新网讯】'],
  ['（法新社巴黎综合外电报导）空巴公司', '（法新社巴黎综合外电报导）'],
  ['新华社北京3月12日电 中石油宣布', '新华社北京3月12日电'],
  ['SEATTLE (Reuters) - Boeing said', 'SEATTLE (Reuters) -'],
  ['NEW YORK (AP) — Pfizer said', 'NEW YORK (AP) —'],
])('finds the dateline of: %s', (text, dateline) => {
  expect(datelinesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([dateline]);
});

it.each(['国泰航空（00293）公布业绩', '小米通讯录（测试版）上线', 'Alphabet (Google) said'])(
  'finds none in: %s',
  (text) => {
    expect(datelinesOf(text)).toEqual([]);
  },
);
