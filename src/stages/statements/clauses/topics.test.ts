import { expect, it } from 'vitest';
import { type Appearance, mainTopic, textTopic } from './topics.js';

const name = (entity: string, section = 0): Appearance => ({
  entity,
  type: 'organization',
  section,
  isProminent: false,
});
const inHeading = (entity: string, section = 0): Appearance => ({
  ...name(entity, section),
  isProminent: true,
});
const product = (entity: string): Appearance => ({ ...inHeading(entity), type: 'product' });

it.each([
  ['what stands in a heading', [inHeading('a'), name('b'), name('b')], 'a'],
  ['what is told often', [name('a'), name('a'), name('a'), name('b')], 'a'],
  ['none that is told once or twice', [name('a'), name('a'), name('b')], undefined],
  ['an organization before a product', [product('p'), inHeading('a')], 'a'],
  ['a product where there is no organization', [product('p')], 'p'],
  ['none of nothing', [], undefined],
])('a text is about %s', (_, appearances, expected) => {
  expect(mainTopic(appearances)?.entity).toBe(expected);
});

it.each([
  ['several sections about one', [['a'], ['a'], ['b'], ['a']], 'a'],
  ['a few sections about different things', [['a'], ['b'], ['c']], 'a'],
  ['many sections about different things', [['a'], ['b'], ['c'], ['d']], undefined],
])('%s', (_, sections, expected) => {
  const told = sections.map((entities, at) => entities.map((entity) => inHeading(entity, at)));
  expect(textTopic(told)?.entity).toBe(expected);
});
