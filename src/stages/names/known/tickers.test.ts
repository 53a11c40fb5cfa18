import { expect, it } from 'vitest';
import { slugOf } from '../../../core/slug.js';
import { Drafts } from '../text/drafts.js';
import { nameTextOf } from '../text/name-text.js';
import { loadNameTables } from '../words/tables.js';
import { findTickered } from './tickers.js';

const TABLES = loadNameTables();

/** A text of which every letter is a word. */
function textOf(text: string) {
  const article = {
    text,
    mediaType: 'text/plain',
    encoding: { label: 'utf-8', basis: 'valid' },
    margins: [],
  } as const;
  const starts = [...text].map((_, at) => at);
  const tokens = { starts, ends: starts.map((at) => at + 1), tags: starts.map(() => 'n') };
  const segments = { sentences: [], tokens };
  return nameTextOf({ article, normalized: { text, edits: [] }, segments }, TABLES);
}

it.each([
  ['器材厂晨屿（9999）扩产', '晨屿'],
  ['生技公司晨屿（9999）扩产', '晨屿'],
  ['晨屿电子（9999）扩产', '晨屿电子'],
])('a trade before a name with a ticker is no part of it: %s', (text, name) => {
  const drafts = new Drafts(text.length, slugOf);
  findTickered(textOf(text), TABLES, drafts);
  expect(drafts.all().map(({ start, end }) => text.slice(start, end))).toEqual([name]);
});
