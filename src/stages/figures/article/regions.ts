import type { Article } from '../../../core/article.js';
import type { Languages } from '../../../core/language.js';
import type { FigureTables, LatinLanguage } from '../words/tables.js';
import type { Region } from './scan.js';

/** Cuts the text into stretches of one Latin language, without what is no prose. */
export function regionsOf(article: Article, languages: Languages, tables: FigureTables): Region[] {
  const regions: Region[] = [];
  const cuts = stretches(article, languages);
  for (const { start, end, tag } of cuts) {
    regions.push({
      start,
      end,
      tables: tables.forLanguage(latinOf(tag)),
      dayFirst: !tag.startsWith('en') || /-(GB|AU|IN|NZ|IE)$/.test(tag),
    });
  }
  return regions;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
}

/** Sentences of one language are read together, so that a figure may cross the end of one. */
function stretches(article: Article, languages: Languages): Stretch[] {
  const out: Stretch[] = [];
  let start = 0;
  for (const margin of article.margins) {
    if (margin.start > start) out.push(...byLanguage(start, margin.start, languages));
    start = Math.max(start, margin.end);
  }
  if (start < article.text.length) out.push(...byLanguage(start, article.text.length, languages));
  return out;
}

function byLanguage(start: number, end: number, languages: Languages): Stretch[] {
  const out: Stretch[] = [];
  let from = start;
  let tag = languages.document;
  for (const range of languages.sentences) {
    if (range.end <= start) continue;
    if (range.start >= end) break;
    if (latinOf(range.inLanguage) !== latinOf(tag) && range.start > from) {
      out.push({ start: from, end: range.start, tag });
      from = range.start;
    }
    tag = range.inLanguage;
  }
  out.push({ start: from, end, tag });
  return out;
}

function latinOf(tag: string): LatinLanguage {
  const language = tag.slice(0, 2);
  return language === 'de' || language === 'fr' || language === 'es' ? language : 'en';
}
