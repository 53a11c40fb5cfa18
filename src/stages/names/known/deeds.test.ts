import { describe, expect, it } from 'vitest';
import { loadNameTables } from '../words/tables.js';
import { deedLength } from './deeds.js';

const TABLES = loadNameTables();

const CASES = [
  { text: '晨屿投资了云帆', name: '晨屿投资', length: 2 },
  { text: '晨屿投资3亿元', name: '晨屿投资', length: 2 },
  { text: '晨屿投资约3亿元', name: '晨屿投资', length: 2 },
  { text: '晨屿投资 Vexa', name: '晨屿投资', length: 2 },
  { text: '云帆获红杉、晨屿投资。', name: '晨屿投资', length: 2 },
  { text: '晨屿投资宣布', name: '晨屿投资', length: undefined },
  { text: '红杉、晨屿投资跟投', name: '晨屿投资', length: undefined },
  { text: '晨屿资本投了云帆', name: '晨屿资本', length: undefined },
] as const;

describe('what a company does at the end of what looks like its name', () => {
  it.each(CASES)('$text: $length', ({ text, name, length }) => {
    const start = text.indexOf(name);
    expect(deedLength(text, { start, end: start + name.length }, TABLES)).toBe(length);
  });
});
