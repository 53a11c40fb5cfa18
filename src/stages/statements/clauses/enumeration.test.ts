import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../../test/support/read-claims.js';

const told = (text: string): string[] =>
  claimsOf(text).map((claim) =>
    [claim.subject, claim.predicate, claim.object ?? ''].join(' ').trim(),
  );

describe('a name that only says which one the next name is', () => {
  it.each([
    [
      'a place inside an enumeration',
      '[a|甲公司]与[place us|美国][b|乙公司]和[place de|德国][c|丙公司]合作。',
      ['a partners_with b', 'a partners_with c'],
    ],
    [
      'a place with what the company is',
      '[a|甲公司]与[b|乙公司]、[place us|美国]芯片巨头[c|丙公司]和[d|丁公司]合作。',
      ['a partners_with b', 'a partners_with c', 'a partners_with d'],
    ],
    [
      'a place that owns the next name',
      "[a|Acme] partnered with [b|Beta] and [place fr|France]'s [c|Cedar].",
      ['a partners_with b', 'a partners_with c'],
    ],
    [
      'what the company is, in English',
      '[a|Acme] partnered with [b|Beta], Japanese carmaker [c|Cedar] and [d|Delta].',
      ['a partners_with b', 'a partners_with c', 'a partners_with d'],
    ],
    [
      'a company and a product that compete',
      '[a|甲公司]面临[product b|乙视频]、[c|丙公司]的激烈竞争。',
      ['a competes_with b', 'a competes_with c'],
    ],
    [
      'a company right before a part of it',
      '[a|甲公司]的主要客户包括[b|乙集团][c|丙半导体]、[d|丁公司]。',
      ['c contracts_with a', 'd contracts_with a'],
    ],
    [
      'a company right before its product',
      '[product x|甲七]对标[b|乙汽车][product c|丙三]。',
      ['x competes_with c'],
    ],
    [
      'the owner of what is sold',
      '[a|甲公司]收购[b|乙集團]旗下的[c|丙公司]。',
      ['a acquires c', 'b owns_stake c'],
    ],
    [
      'the owner of one party of a deal',
      '[a|甲公司]与[b|乙集团]下属[c|丙公司]、[d|丁公司]签署合作协议。',
      ['a partners_with c', 'a partners_with d', 'b owns_stake c', 'b owns_stake d'],
    ],
    [
      'the company of one who signs',
      '[a|甲公司]总裁[person p|王平]与[b|乙公司]董事长[person q|李青]签署合作协议。',
      ['p role a', 'a partners_with b', 'q role b'],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text).sort()).toEqual([...expected].sort());
  });

  it('is no new party where a clause begins', () => {
    expect(told('[a|Acme] sued [b|Beta], and carmaker [c|Cedar] bought [d|Delta].')).toContain(
      'c acquires d',
    );
  });

  it('is not the company of a former title', () => {
    expect(told('[a|甲公司]与[b|乙公司]前总裁[person q|李青]合作。')).toContain(
      'a partners_with q',
    );
  });
});

describe('one thing with two names', () => {
  it.each([
    ['[a|甲公司]（下称“[x|甲]”）收购[b|乙公司]。', ['a acquires b']],
    ['[a|甲公司]收購[b|乙公司]（以下簡稱[x|乙]）。', ['a acquires b']],
    ['[a|甲公司]（[x|丁公司]的股东）收购[b|乙公司]。', ['a acquires b']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expect.arrayContaining(expected));
    expect(told(text).join()).not.toContain('x acquires');
  });
});

describe('an enumeration that goes on behind a word', () => {
  it('is a party on each side of it, and one party for what follows', () => {
    expect(told('[a|甲公司]及其子公司[b|乙公司]收购[c|丙公司]。').sort()).toEqual([
      'a acquires c',
      'a owns_stake b',
      'b acquires c',
    ]);
  });

  it('tells of its own members before others', () => {
    expect(told('[a|甲公司]和[b|乙公司]就[c|丙公司]签署合作协议。')).toEqual(['a partners_with b']);
  });
});

describe('a clause whose subject the next one tells', () => {
  it.each([
    ['收购[b|乙公司]后，[a|甲公司]迁往上海。', ['a acquires b']],
    ['通过与[b|乙公司]的合作，[a|甲公司]迁往上海。', ['a partners_with b']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is left to a name of its own', () => {
    expect(told('[c|丙公司]收购[b|乙公司]后，[a|甲公司]迁往上海。')).toEqual(['c acquires b']);
  });
});

it('a verb parts a marker from the name behind it', () => {
  expect(told('[a|甲公司]将成为[b|乙公司]第一大股东。')).toEqual(['a owns_stake b']);
});

it('pairs all of a short enumeration, and the first of a long one with each', () => {
  const names = [...'abcdefgh'];
  const text = (count: number): string =>
    `${names
      .slice(0, count)
      .map((name) => `[${name}|${name}公司]`)
      .join('、')}签署备忘录。`;
  expect(told(text(4))).toHaveLength(6);
  expect(told(text(8))).toHaveLength(7);
});

describe('an English enumeration', () => {
  it.each([
    [
      'goes on over what the next one is',
      '[a|Orrin] competes with shops such as [b|Kelso], as well as online retailers like [c|Vireo].',
      ['a competes_with b', 'a competes_with c'],
    ],
    [
      'of examples stands for all whom the clause begins with',
      'Tech companies including [a|Orrin] and [b|Kelso] have cut jobs.',
      ['a cuts', 'b cuts'],
    ],
    [
      'of examples holds persons and companies',
      '[a|Orrin] raised {USD 50000000|$50 million} from investors including [person p|Ann Rowe] and [b|Kelso].',
      ['a raised', 'b invests_in a', 'p invests_in a'],
    ],
    [
      'does not hold an owner beside what it owns',
      'Sales at [a|Orrin] owner [b|Kelso] fell {% 2|2%}.',
      ['b grows'],
    ],
  ])('%s', (_, text, expected) => {
    expect(
      told(text)
        .map((line) => line.replace(/#\S+/, ''))
        .sort(),
    ).toEqual(expected);
  });
});

it('ends where a comma stands behind the name that "and" joins', () => {
  expect(
    told('Backed by [a|Acme] and [b|Beta], [c|Cedar] was valued at {USD 900|$900}.').sort(),
  ).toEqual(['a invests_in c', 'b invests_in c', 'c valued_at']);
});
