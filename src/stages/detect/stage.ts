import type { Article } from '../../core/article.js';
import type { LanguageRange, Languages, LanguageTag } from '../../core/language.js';
import type { Span } from '../../core/span.js';
import type { Stage } from '../../core/stage.js';
import { type Decision, decide } from './decide.js';
import { layoutOf, type Paragraph, type SentenceLayout } from './layout.js';
import { Profile, profileOf } from './profile.js';
import { regionOfArticle } from './region.js';
import { type DetectTables, loadDetectTables } from './tables.js';
import { withTrigrams } from './trigrams.js';

/**
 * Tells the languages of an article at four widths: document, paragraph (line), sentence, clause.
 * Scripts and tables decide; letter statistics help with Latin and other scripts; what does not
 * decide itself inherits from the stretch around it.
 */
export function detectStage(): Stage<'article', 'languages'> {
  const tables = loadDetectTables();
  return {
    name: 'detect',
    version: '3',
    requires: ['article'],
    provides: ['languages'],
    config: {},
    resources: tables.hash,
    run: ({ article }) => withTrigrams(() => ({ languages: detect(article, tables) })),
  };
}

/** How much of a stretch letter statistics may read. */
const READ = 4096;

interface Measured extends Span {
  readonly profile: Profile;
  readonly parts: readonly Measured[];
}

function detect(article: Article, tables: DetectTables): Languages {
  const text = blankMargins(article);
  const paragraphs = layoutOf(article.text).map((p) => measureParagraph(text, p, tables));
  const whole = sumOf(paragraphs);
  const region = regionOfArticle(article, whole, tables);
  const judge: Judge = ({ start, end, profile }, inLanguage) =>
    decide(
      profile,
      () => text.slice(start, Math.min(end, start + READ)),
      { inLanguage, region },
      tables,
    );
  const declared = article.declaredLanguage?.value ?? 'und';
  const document = judge({ start: 0, end: text.length, profile: whole, parts: [] }, declared);
  return { document: document.inLanguage, ...rangesOf(paragraphs, document, judge) };
}

type Judge = (part: Measured, outer: LanguageTag) => Decision;

/** The ranges at three widths, each stretch judged within the wider one around it. */
function rangesOf(
  paragraphs: readonly Measured[],
  document: Decision,
  judge: Judge,
): Omit<Languages, 'document'> {
  const ranges = {
    paragraphs: [] as LanguageRange[],
    sentences: [] as LanguageRange[],
    clauses: [] as LanguageRange[],
  };
  for (const paragraph of paragraphs) {
    const ofParagraph = judge(paragraph, document.inLanguage);
    ranges.paragraphs.push(rangeOf(paragraph, ofParagraph));
    for (const sentence of paragraph.parts) {
      const ofSentence = judgeWithin(sentence, paragraph, ofParagraph, judge);
      ranges.sentences.push(rangeOf(sentence, ofSentence));
      for (const clause of sentence.parts) {
        appendClause(
          ranges.clauses,
          rangeOf(clause, judgeWithin(clause, sentence, ofSentence, judge)),
        );
      }
    }
  }
  return ranges;
}

/** An only part is what the whole is. */
function judgeWithin(part: Measured, whole: Measured, decided: Decision, judge: Judge): Decision {
  return whole.parts.length === 1 ? decided : judge(part, decided.inLanguage);
}

function rangeOf({ start, end }: Span, { inLanguage, score }: Decision): LanguageRange {
  return { start, end, inLanguage, score };
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
