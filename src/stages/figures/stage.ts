import type { Article } from '../../core/article.js';
import type { Figure } from '../../core/figure.js';
import type { Languages } from '../../core/language.js';
import type { Stage, StageContext } from '../../core/stage.js';
import { readFigures } from './figures.js';
import { type FigureTables, figureTables } from './words/tables.js';

/** Reads money, percentages, quantities, times and bare numbers in the original text. */
export function figuresStage(): Stage<'article' | 'languages', 'figures'> {
  const tables: FigureTables = figureTables();
  return {
    name: 'figures',
    version: '11',
    requires: ['article', 'languages'],
    provides: ['figures'],
    config: {},
    resources: tables.hash,
    run: (input, context) => ({ figures: run(input.article, input.languages, context, tables) }),
  };
}

function run(
  article: Article,
  languages: Languages,
  context: StageContext,
  tables: FigureTables,
): readonly Figure[] {
  return readFigures(article, languages, tables, (issue) => context.issue(issue));
}
