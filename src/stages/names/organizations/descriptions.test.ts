import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../core/slug.js';
import { compileLexicon } from '../../../lexicon/lexicon.js';
import { lexiconFile } from '../../../lexicon/schema.js';
import { Drafts } from '../text/drafts.js';
import { nameTextOf } from '../text/name-text.js';
import { loadNameTables } from '../words/tables.js';
import { dropDescriptions } from './descriptions.js';

const TABLES = loadNameTables();
const places = lexiconFile.parse({
  type: 'place',
  entities: [{ id: 'japan', names: { 'zh-Hans': ['日本'] } }],
});
const LEXICON = compileLexicon([{ path: 'test.yaml', hash: '', data: places }]);

function textOf(text: string) {
  const article = {
    text,
    mediaType: 'text/plain',
    encoding: { label: 'utf-8', basis: 'valid' },
    margins: [],
  } as const;
  const segments = { sentences: [], tokens: { starts: [], ends: [], tags: [] } };
  return nameTextOf({ article, normalized: { text, edits: [] }, segments }, TABLES);
}

const CASES = [
  { text: '日本制药商晨屿扩产', name: '日本制药', left: ['日本'] },
  { text: '日本制药巨头晨屿扩产', name: '日本制药', left: ['日本'] },
  { text: '网络安全公司Vexa扩产', name: '网络安全公司', left: [] },
  { text: '网络安全公司扩产', name: '网络安全公司', left: ['网络安全公司'] },
  { text: '日本制药宣布扩产', name: '日本制药', left: ['日本制药'] },
  { text: '晨屿制药巨头扩产', name: '晨屿制药', left: ['晨屿制药'] },
];

describe('what only describes the next name', () => {
  it.each(CASES)('$text: $left', ({ text, name, left }) => {
    const drafts = new Drafts(text.length, slugOf);
    const span = { start: 0, end: name.length, type: 'organization' } as const;
    drafts.add({ ...span, entity: 'guess', rule: 'suffix', score: 0.7 });
    dropDescriptions(textOf(text), LEXICON, TABLES, drafts);
    expect(drafts.all().map(({ start, end }) => text.slice(start, end))).toEqual(left);
  });
});
