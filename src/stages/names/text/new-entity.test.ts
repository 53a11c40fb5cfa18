import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../lexicon/lexicon.js';
import { lexiconFile } from '../../../lexicon/schema.js';
import { newEntityIds } from './new-entity.js';

const file = (type: string, entities: readonly object[]) => ({
  path: `${type}.yaml`,
  hash: '',
  data: lexiconFile.parse({ type, entities }),
});
const files = [
  file('organization', [
    { id: 'block', names: { en: ['Block Inc'] } },
    { id: 'block-organization', names: { en: ['Organization of Blocks'] } },
    { id: 'apple', names: { en: ['Apple'] } },
    {
      id: 'kuaishou',
      names: { 'zh-Hans': ['快手'] },
      ambiguous: [{ name: '快手', near: ['直播'] }],
    },
  ]),
  file('place', [
    { id: 'jordan', names: { en: ['Jordan'] } },
    { id: 'singapore', names: { 'zh-Hans': ['新加坡'] } },
  ]),
];
const removal = {
  type: 'organization',
  entity: { id: 'apple', remove: true },
  file: 'my.yaml',
  place: 'my.yaml:3',
} as const;

describe('the id of a name that the lexicon does not know', () => {
  const idOf = newEntityIds(compileLexicon(files));

  it.each([
    ['Zork Labs', 'organization', 'zork-labs'],
    ['没有关系', 'organization', '没有关系'],
    // The name is one of the entity's own, whatever its conditions: the same thing.
    ['Apple', 'organization', 'apple'],
    ['APPLE', 'product', 'apple'],
    ['快手', 'organization', 'kuaishou'],
    ['快手', 'product', '快手'],
    ['新加坡', 'place', 'singapore'],
    ['新加坡', 'person', '新加坡'],
    // A company of another name.
    ['Block', 'person', 'block-person'],
    ['Block', 'organization', 'block-organization-organization'],
    // A person is no place.
    ['Jordan', 'person', 'jordan-person'],
    ['Jordan', 'place', 'jordan'],
  ] as const)('%s, a %s, is %s', (name, type, id) => {
    expect(idOf(name, type)).toBe(id);
  });

  it('is never one that the user removed', () => {
    const lexicon = compileLexicon(files, { hash: 'mine', entries: [removal] });
    expect(newEntityIds(lexicon)('Apple', 'organization')).toBe('apple-organization');
  });
});
