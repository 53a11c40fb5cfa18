import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../core/slug.js';
import { type Draft, Drafts } from '../text/drafts.js';
import { nameTextOf } from '../text/name-text.js';
import { loadNameTables } from '../words/tables.js';
import { addLikelyTags, addSureTags, dropUnlikely, type Tags } from './tagged.js';

const TABLES = loadNameTables();
const TEXT = '晨光电子和云帆在北京朝阳区见面';

function textOf(text: string) {
  const article = {
    text,
    mediaType: 'text/plain',
    encoding: { label: 'utf-8', basis: 'valid' },
    margins: [],
  } as const;
  const normalized = { text, edits: [] };
  const segments = { sentences: [], tokens: { starts: [], ends: [], tags: [] } };
  return nameTextOf({ article, normalized, segments }, TABLES);
}

function tagsOf(...names: Tags['names']): Tags {
  return { names, outside: new Float32Array(TEXT.length) };
}

/** Drafts in which the lexicon found 晨光, 北京 and 朝阳区. */
function knownDrafts(): Drafts {
  const drafts = new Drafts(TEXT.length, slugOf);
  drafts.add({ start: 0, end: 2, type: 'organization', entity: 'morning', rule: 'lexicon' });
  drafts.add({ start: 8, end: 10, type: 'place', entity: 'beijing', rule: 'lexicon' });
  drafts.add({ start: 10, end: 13, type: 'place', entity: 'chaoyang', rule: 'lexicon' });
  return drafts;
}

const namesOf = (drafts: Drafts) =>
  drafts.all().map(({ start, end, rule }: Draft) => `${rule} ${TEXT.slice(start, end)}`);

describe('the names of the taggers', () => {
  const company = { start: 0, end: 4, type: 'organization', score: 0.9 } as const;
  const district = { start: 8, end: 13, type: 'place', score: 0.9 } as const;
  const short = { start: 5, end: 7, type: 'organization', score: 0.9 } as const;

  it.each([
    { what: 'a longer one is taken over a known one', name: company, text: 'tagger 晨光电子' },
    { what: 'a place may hold several', name: district, text: 'tagger 北京朝阳区' },
    { what: 'one where nothing stands is added', name: short, text: 'tagger 云帆' },
  ])('$what', ({ name, text }) => {
    const drafts = knownDrafts();
    addSureTags(textOf(TEXT), tagsOf(name), drafts);
    expect(namesOf(drafts)).toContain(text);
  });

  it.each([
    { what: 'an unsure one', name: { ...company, score: 0.5 } },
    { what: 'one that is known as it is', name: { ...company, end: 2 } },
    { what: 'two known names side by side', name: { ...district, type: 'organization' as const } },
    { what: 'one that cuts a known one', name: { ...short, start: 5, end: 9 } },
  ])('leave what is known: $what', ({ name }) => {
    const drafts = knownDrafts();
    addSureTags(textOf(TEXT), tagsOf(name), drafts);
    expect(namesOf(drafts)).toEqual(namesOf(knownDrafts()));
  });

  it('fill what is free in the end, if they are likely', () => {
    const drafts = knownDrafts();
    const person = { ...short, type: 'person' as const, score: 0.5 };
    addLikelyTags(textOf(TEXT), tagsOf(company, person), drafts);
    expect(namesOf(drafts)).toEqual([
      'lexicon 晨光',
      'tagger 云帆',
      'lexicon 北京',
      'lexicon 朝阳区',
    ]);
  });

  it('take back guesses from capitals whose words are likely in no name', () => {
    const drafts = new Drafts(20, slugOf);
    for (const [start, rule] of [
      [0, 'en.capitals'],
      [5, 'en.capitals'],
      [10, 'en.legal'],
    ] as const) {
      drafts.add({
        start,
        end: start + 4,
        type: 'organization',
        entity: `e${start}`,
        rule,
        score: 0.5,
      });
    }
    const outside = new Float32Array(20).fill(0.95, 0, 4).fill(0.3, 5, 9).fill(0.95, 10, 14);
    dropUnlikely({ names: [], outside }, drafts);
    expect(drafts.all().map(({ start }) => start)).toEqual([5, 10]);
  });
});
