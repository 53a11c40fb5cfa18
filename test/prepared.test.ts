import { describe, expect, it } from 'vitest';
import { RECIPES } from '../src/app/recipes.js';
import { sourceFiles } from './support/source-files.js';

const sources = sourceFiles(['src'], ['.ts']).filter(({ path }) => !path.endsWith('.test.ts'));

describe('the build', () => {
  it('prepares all that can be prepared', () => {
    const written = sources.flatMap(({ text }) => text.match(/^export const \w+: Recipe</gm) ?? []);
    expect(RECIPES).toHaveLength(written.length);
  });

  it('keeps everything under a name of its own', () => {
    expect(new Set(RECIPES.map(({ name }) => name)).size).toBe(RECIPES.length);
  });
});
