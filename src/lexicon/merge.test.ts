import { describe, expect, it } from 'vitest';
import { compileLexicon } from './lexicon.js';
import { lexiconFile, type UserLexicon, userLexiconFile } from './schema.js';

const builtIn = [
  {
    path: 'companies.yaml',
    hash: 'b',
    data: lexiconFile.parse({
      type: 'organization',
      entities: [
        {
          id: 'apple',
          names: { en: ['Apple', 'Apple Inc'], 'zh-Hant': ['蘋果'], 'zh-Hans': ['苹果公司'] },
          tickers: ['NASDAQ:AAPL'],
          region: 'US',
          ambiguous: [
            { name: '苹果', notBefore: ['树'] },
            { name: 'Apple', near: ['iPhone'] },
          ],
        },
        { id: 'orchard', names: { en: ['Orchard'] } },
      ],
    }),
  },
];

/** A user's lexicon of one file; entity n stands in line n. */
function mine(entities: readonly object[], type = 'organization'): UserLexicon {
  const data = userLexiconFile.parse({ type, entities });
  const entries = data.entities.map((entity, i) => ({
    type: data.type,
    entity,
    file: 'my.yaml',
    place: `my.yaml:${i + 1}`,
  }));
  return { hash: JSON.stringify(entities), entries };
}

const lexiconOf = (...entities: object[]) => compileLexicon(builtIn, mine(entities));
const ownerOf = (name: string, ...entities: object[]) =>
  lexiconOf(...entities).matcher.get(name)?.entity.id;

describe('an entity of the user', () => {
  it('adds one that is not known', () => {
    expect(ownerOf('Plum', { id: 'plum', names: { en: ['Plum'] } })).toBe('plum');
  });

  it('extends a known one: its names come first, and nothing is lost', () => {
    const { entities } = lexiconOf({
      id: 'apple',
      names: { en: ['Apple Computer'] },
      region: 'IE',
    });
    expect(entities.get('apple')).toMatchObject({
      type: 'organization',
      files: ['companies.yaml', 'my.yaml'],
      names: { en: ['Apple Computer', 'Apple', 'Apple Inc'], 'zh-Hant': ['蘋果'] },
      tickers: ['NASDAQ:AAPL'],
      region: 'IE',
    });
  });

  it('gives a known one its own type, and tells which it had', () => {
    const user = mine([{ id: 'orchard', names: { en: ['The Orchard'] } }], 'place');
    const { entities, changes } = compileLexicon(builtIn, user);
    expect(entities.get('orchard')?.type).toBe('place');
    expect(changes).toMatchObject([{ kind: 'extends', type: 'place', typeBefore: 'organization' }]);
  });

  it.each(['苹果', '蘋果'])('takes the name %s from another one, in both scripts', (name) => {
    const language = name === '蘋果' ? 'zh-Hant' : 'zh-Hans';
    const { matcher, entities, changes } = lexiconOf({
      id: 'fruit',
      names: { [language]: [name] },
    });
    expect(matcher.get('苹果')?.entity.id).toBe('fruit');
    expect(entities.get('apple')?.names).toEqual({
      en: ['Apple', 'Apple Inc'],
      'zh-Hans': ['苹果公司'],
    });
    expect(changes).toMatchObject([{ id: 'fruit', taken: [{ name: '蘋果', from: 'apple' }] }]);
  });

  it('is all that is left of one that loses its last name', () => {
    const { entities } = lexiconOf({ id: 'plum', names: { en: ['Orchard'] } });
    expect(entities.has('orchard')).toBe(false);
  });

  it('names count everywhere, unless it says where', () => {
    const conditions = (entity: object) =>
      lexiconOf(entity).matcher.get('苹果')?.conditions?.notBefore;
    expect(conditions({ id: 'apple', region: 'IE' })).toEqual(['树']);
    expect(conditions({ id: 'apple', names: { 'zh-Hant': ['蘋果'] } })).toBeUndefined();
    const own = { name: '蘋果', notBefore: ['派'] };
    expect(conditions({ id: 'apple', ambiguous: [own] })).toEqual(['派']);
  });
});

describe('what the user takes away', () => {
  it.each(['苹果', '蘋果'])('is a name in both scripts: %s', (name) => {
    const lexicon = lexiconOf({ id: 'apple', drop: [name] });
    expect(lexicon.matcher.get('苹果')).toBeUndefined();
    expect(lexicon.matcher.get('蘋果')).toBeUndefined();
    expect(lexicon.matcher.get('苹果公司')?.entity.id).toBe('apple');
  });

  it('is a whole entity', () => {
    const lexicon = lexiconOf({ id: 'apple', remove: true });
    expect(lexicon.entities.has('apple')).toBe(false);
    expect(lexicon.matcher.get('Apple')).toBeUndefined();
    expect(lexicon.changes).toMatchObject([
      { kind: 'removes', names: expect.arrayContaining(['Apple']) },
    ]);
  });

  it('can be given to another one', () => {
    const given = { id: 'plum', names: { en: ['Apple'] } };
    expect(ownerOf('Apple', { id: 'apple', remove: true }, given)).toBe('plum');
  });
});

describe('a lexicon of the user', () => {
  it('is part of the hash, and no lexicon is not', () => {
    const plain = compileLexicon(builtIn).hash;
    expect(lexiconOf({ id: 'plum', names: { en: ['Plum'] } }).hash).not.toBe(plain);
    expect(compileLexicon(builtIn, { hash: '', entries: [] }).hash).toBe(plain);
  });

  it.each([
    [
      'an id twice',
      [
        { id: 'plum', names: { en: ['A1'] } },
        { id: 'plum', names: { en: ['B2'] } },
      ],
      /E-LEXICON-COLLISION id plum: in my\.yaml:1 and in my\.yaml:2/,
    ],
    [
      'a name twice',
      [
        { id: 'a', names: { 'zh-Hans': ['蓝'] } },
        { id: 'b', names: { 'zh-Hant': ['藍'] } },
      ],
      /E-LEXICON-COLLISION name 蓝: a in my\.yaml:1 and b in my\.yaml:2/,
    ],
    [
      'an entity without names that nobody knows',
      [{ id: 'plum' }],
      /E-LEXICON-ENTITY my\.yaml:1: plum: .*give it names/,
    ],
    [
      'nothing to remove',
      [{ id: 'plum', remove: true }],
      /E-LEXICON-ENTITY my\.yaml:1: plum: .*correct the id/,
    ],
    [
      'nothing to drop',
      [{ id: 'apple', drop: ['Pear'] }],
      /E-LEXICON-ENTITY my\.yaml:1: apple: .*no name Pear to drop; its names are Apple, /,
    ],
    [
      'conditions for no name',
      [{ id: 'apple', ambiguous: [{ name: 'Pear', near: ['x'] }] }],
      /E-LEXICON-ENTITY my\.yaml:1: apple: conditions for Pear/,
    ],
  ] as const)('is refused with %s', (_what, entities, message) => {
    const errorOf = () => {
      try {
        lexiconOf(...entities);
        return '';
      } catch (error) {
        return error instanceof Error && 'code' in error
          ? `${error.code} ${error.message.replace(/^your .*\n/, '')}`
          : '';
      }
    };
    expect(errorOf()).toMatch(message);
  });

  it('never says anything of a removed entity but its id', () => {
    expect(() => mine([{ id: 'apple', remove: true, region: 'US' }])).toThrow(/nothing else/);
  });
});
