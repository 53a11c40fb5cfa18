import { lexiconRecipe } from '../lexicon/lexicon.js';
import { outletsRecipe } from '../lexicon/outlets.js';
import { predicatesRecipe } from '../lexicon/predicates.js';
import type { Recipe } from '../lexicon/prepared.js';
import { detectRecipe } from '../stages/detect/tables.js';
import { figuresRecipe } from '../stages/figures/words/recipe.js';
import { nameWordsRecipe } from '../stages/names/words/word-files.js';
import { normalizeRecipe } from '../stages/normalize/opencc.js';
import { pageLabelsRecipe } from '../stages/read/page-labels.js';
import { segmentRecipe } from '../stages/segment/language-data.js';
import { statementsRecipe } from '../stages/statements/frames/recipe.js';

/** Everything that the build prepares (scripts/prepare-data.mjs). */
export const RECIPES: readonly Recipe<object>[] = [
  pageLabelsRecipe,
  detectRecipe,
  normalizeRecipe,
  segmentRecipe,
  figuresRecipe,
  outletsRecipe,
  nameWordsRecipe,
  statementsRecipe,
  predicatesRecipe,
  lexiconRecipe,
];
