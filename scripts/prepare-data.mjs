// Part of the build: keeps in dist/prepared/ what the program makes of its data files, so that a start
// neither parses nor checks nor compiles them (src/lexicon/prepared.ts reads it).
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { RECIPES } from '../dist/app/recipes.js';
import { prepare, preparedPath } from '../dist/lexicon/prepared.js';

for (const recipe of RECIPES) {
  const path = preparedPath(recipe.name);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, prepare(recipe));
  } catch (error) {
    // A file that does not fit: the program finds nothing prepared, reads it and says so properly.
    console.error(`not prepared: ${error.message}`);
  }
}
