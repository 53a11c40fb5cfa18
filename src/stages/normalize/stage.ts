import type { Normalized } from '../../core/alignment.js';
import type { Article } from '../../core/article.js';
import { isTraditional, type Languages, type LanguageTag } from '../../core/language.js';
import type { Stage } from '../../core/stage.js';
import { normalizeWidth } from './edits.js';
import { type Converters, loadConverters, type Preset } from './opencc.js';

/**
 * Writes Traditional Chinese in Simplified (OpenCC without phrases: the words stay) and folds widths
 * (NFKC), with every edit recorded. Text in other languages keeps its characters.
 */
export function normalizeStage(): Stage<'article' | 'languages', 'normalized'> {
  const converters = loadConverters();
  return {
    name: 'normalize',
    version: '1',
    requires: ['article', 'languages'],
    provides: ['normalized'],
    config: {},
    resources: converters.hash,
    run: ({ article, languages }) => ({ normalized: normalize(article, languages, converters) }),
  };
}

function normalize({ text }: Article, languages: Languages, converters: Converters): Normalized {
  return normalizeWidth(text, simplify(text, languages, converters));
}

/** The text with each stretch of Traditional Chinese converted; as many code points as before. */
function simplify(text: string, languages: Languages, { convert }: Converters): string {
  const pieces: string[] = [];
  let start = 0;
  let preset: Preset | undefined;
  const close = (end: number) => {
    const piece = text.slice(start, end);
    pieces.push(preset === undefined ? piece : convert[preset](piece));
    start = end;
  };
  for (const clause of languages.clauses) {
    const wanted = presetFor(clause.inLanguage);
    if (wanted === preset) continue;
    close(clause.start);
    preset = wanted;
  }
  close(text.length);
  return pieces.join('');
}

function presetFor(tag: LanguageTag): Preset | undefined {
  if (!isTraditional(tag)) return undefined;
  return tag.endsWith('-HK') ? 'hk2s' : 'tw2s';
}
