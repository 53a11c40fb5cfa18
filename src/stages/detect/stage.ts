import type { Article } from '../../core/article.js';
import type { LanguageRange, Languages } from '../../core/language.js';
import type { Span } from '../../core/span.js';
import type { Stage } from '../../core/stage.js';
import { decide, type Outer } from './decide.js';
import { layoutOf, type Paragraph, type SentenceLayout } from './layout.js';
import { Profile, profileOf } from './profile.js';
import { regionOfArticle } from './region.js';
import { type DetectTables, loadDetectTables } from './tables.js';

/**
 * Tells the languages of an article at four widths: document, paragraph (line), sentence, clause.
 * Scripts and tables decide; letter statistics help with Latin and other scripts; what does not
 * decide itself inherits from the stretch around it.
 */
export function detectStage(): Stage<'article', 'languages'> {
  const tables = loadDetectTables();
  return {
    name: 'detect',
    version: '1',
    requires: ['article'],
    provides: ['languages'],
    config: {},
    resources: tables.hash,
    run: ({ article }) => ({ languages: detect(article, tables) }),
  };
}

interface Measured extends Span {
  readonly profile: Profile;
  readonly parts: readonly Measured[];
}

function detect(article: Article, tables: DetectTables): Languages {
  const text = blankMargins(article);
  const measured = layoutOf(article.text).map((p) => measureParagraph(text, p, tables));
  const whole = sumOf(measured);
  const region = regionOfArticle(article, whole, tables);
  const declared = article.declaredLanguage?.value ?? 'und';
  const judge = (part: Span & { profile: Profile }, inLanguage: string) =>
    decide(
      part.profile,
      () => text.slice(part.start, Math.min(part.end, part.start + 4096)),
      { inLanguage, region } satisfies Outer,
      tables,
    );
  const document = judge({ start: 0, end: text.length, profile: whole }, declared).inLanguage;
  const widths: Record<'paragraphs' | 'sentences' | 'clauses', LanguageRange[]> = {
    paragraphs: [],
    sentences: [],
    clauses: [],
  };
  const descend = (parts: readonly Measured[], outer: string, depth: 0 | 1 | 2) => {
    const ranges = [widths.paragraphs, widths.sentences, widths.clauses][depth];
    for (const part of parts) {
      const range = { start: part.start, end: part.end, ...judge(part, outer) };
      if (depth === 2) appendClause(widths.clauses, range);
      else ranges?.push(range);
      if (depth < 2) descend(part.parts, range.inLanguage, depth === 0 ? 1 : 2);
    }
  };
  descend(measured, document, 0);
  return { document, ...widths };
}

/** Neighbouring clauses of one language are told as one range, which is what readers of them need. */
function appendClause(clauses: LanguageRange[], range: LanguageRange): void {
  const last = clauses.at(-1);
  if (last === undefined || last.end !== range.start || last.inLanguage !== range.inLanguage) {
    clauses.push(range);
    return;
  }
  const length = range.end - last.start;
  const score =
    (last.score * (last.end - last.start) + range.score * (range.end - range.start)) / length;
  clauses[clauses.length - 1] = { ...range, start: last.start, score };
}

function measureParagraph(text: string, paragraph: Paragraph, tables: DetectTables): Measured {
  const parts = paragraph.sentences.map((sentence) => measureSentence(text, sentence, tables));
  return { ...spanOf(paragraph), parts, profile: sumOf(parts) };
}

function measureSentence(text: string, sentence: SentenceLayout, tables: DetectTables): Measured {
  const parts = sentence.clauses.map((clause) => ({
    ...clause,
    parts: [],
    profile: profileOf(text, clause, tables),
  }));
  return { ...spanOf(sentence), parts, profile: sumOf(parts) };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The counts of the parts together; those of the part itself where it is the only one. */
function sumOf(parts: readonly Measured[]): Profile {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.profile;
  const sum = new Profile();
  for (const { profile } of parts) sum.add(profile);
  return sum;
}

/** The text with blanks where it is no prose, so that addresses and page stamps count for nothing. */
function blankMargins({ text, margins }: Article): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of margins) {
    pieces.push(text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
