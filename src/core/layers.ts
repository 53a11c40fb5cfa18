import type { Normalized } from './alignment.js';
import type { Article, Source } from './article.js';
import type { Figure } from './figure.js';
import type { Languages } from './language.js';
import type { Name } from './name.js';
import type { Segments } from './segments.js';
import type { DocumentStatement } from './statement.js';

/** Everything that is known of one article, by layer. Layers are plain JSON and never mutated. */
export interface Layers {
  readonly source: Source;
  readonly article: Article;
  readonly languages: Languages;
  readonly normalized: Normalized;
  readonly segments: Segments;
  readonly figures: readonly Figure[];
  readonly names: readonly Name[];
  readonly statements: readonly DocumentStatement[];
}

export type LayerName = keyof Layers;
