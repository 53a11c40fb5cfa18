import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DataFile, LEXICON_FOLDER, readDataFolder } from './data-file.js';
import { compileLexicon, loadLexicon } from './lexicon.js';
import { type LexiconFile, lexiconFile } from './schema.js';

const file = (path: string, data: unknown): DataFile<LexiconFile> => ({
  path,
  data: lexiconFile.parse(data),
  hash: path,
});

const chips = file('chips.yaml', {
  type: 'organization',
  entities: [
    { id: 'nvidia', names: { en: ['NVIDIA'], 'zh-Hant': ['輝達'], 'zh-Hans': ['英伟达'] } },
    {
      id: 'apple',
      names: { en: ['Apple'], 'zh-Hant': ['蘋果'] },
      ambiguous: [{ name: '蘋果', notBefore: ['樹'] }],
    },
  ],
});

describe('a lexicon', () => {
  it.each([
    ['英伟达', 'nvidia'],
    ['辉达', 'nvidia'],
    ['輝達', 'nvidia'],
    ['NVIDIA', 'nvidia'],
    ['nvidia', undefined],
    ['辉', undefined],
  ])('knows %s as %s', (name, id) => {
    expect(compileLexicon([chips]).matcher.get(name)?.entity.id).toBe(id);
  });

  it('knows Latin names in other letter cases apart', () => {
    expect(compileLexicon([chips]).anyCase.get('nvidia')?.entity.id).toBe('nvidia');
  });

  it('gives the conditions of an ambiguous name in normalized form', () => {
    expect(compileLexicon([chips]).matcher.get('苹果')?.conditions?.notBefore).toEqual(['树']);
  });

  it('offers its Simplified names to the segmenter, without the ambiguous ones', () => {
    expect(compileLexicon([chips]).words.list()).toEqual([
      { word: '辉达', tag: 'nt' },
      { word: '英伟达', tag: 'nt' },
    ]);
  });

  it('refuses doubled ids and doubled names, and lists all of them with their files', () => {
    const other = file('other.yaml', {
      type: 'product',
      entities: [
        { id: 'nvidia', names: { en: ['Nvidia'] } },
        { id: 'fruit', names: { 'zh-Hans': ['苹果'] } },
      ],
    });
    expect(() => compileLexicon([chips, other])).toThrow(
      /id nvidia: in chips\.yaml and in other\.yaml[\s\S]*name 苹果: apple in chips\.yaml and fruit in other\.yaml/,
    );
  });
});

const folders = ['organizations', 'persons', 'products', 'places', 'works']
  .map((name) => join(LEXICON_FOLDER, name))
  .filter(existsSync);

describe.each(folders)('the entity files of %s', (folder) => {
  it('keep to the schema', () => {
    const yamlFiles = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(readDataFolder(folder, lexiconFile)).toHaveLength(yamlFiles.length);
  });
});

describe('the lexicon of the project', () => {
  it('has no id and no name twice', () => {
    expect(loadLexicon().entities.size).toBeGreaterThan(0);
  });
});
