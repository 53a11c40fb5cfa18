import { languageAt } from '../core/language.js';
import type { Layers } from '../core/layers.js';
import { overlaps, type Span } from '../core/span.js';
import type { DocumentStatement } from '../core/statement.js';
import type { Placed, Verdict, WhyNotMiss, WhyNotPlace } from '../ledger/why-not/why-not.js';
import type { StatementsDiagnosis } from '../stages/statements/diagnosis.js';
import { unreadIn } from './unread.js';

type Read = Pick<Layers, 'article' | 'languages' | 'segments' | 'figures' | 'names'>;

/** What every stage made of the words at one place, and which of them was the first to decline. */
export function placeOf(span: Span, layers: Read, diagnosis: StatementsDiagnosis): WhyNotPlace {
  const { text, margins } = layers.article;
  const sentence = sentenceAround(span, layers);
  const placed = <T extends Span>(items: readonly T[]): Placed<T>[] =>
    items
      .filter((item) => overlaps(item, sentence))
      .map((item) => ({
        ...item,
        exact: text.slice(item.start, item.end),
        isInside: overlaps(item, span),
      }));
  const margin = margins.find((one) => overlaps(one, span));
  const seen = {
    inLanguage: languageAt(layers.languages.sentences, span.start) ?? layers.languages.document,
    ...(margin !== undefined && { margin: margin.kind }),
    figures: placed(layers.figures),
    names: placed(layers.names),
    unread: margin === undefined ? unreadIn(span, sentence, layers) : [],
    misses: diagnosis.misses.map(
      ({ predicate, pattern, trigger, lacks, message }): WhyNotMiss => ({
        rule: `${predicate}/${pattern}`,
        word: text.slice(trigger.start, trigger.end),
        lacks,
        message,
      }),
    ),
  };
  return {
    ...span,
    exact: text.slice(span.start, span.end),
    sentence: text.slice(sentence.start, sentence.end).trim(),
    verdict: verdictOf(span, seen, diagnosis, text),
    ...seen,
    statements: diagnosis.statements,
  };
}

/** The sentence that holds the words, or all that they reach over. */
function sentenceAround(span: Span, { segments }: Read): Span {
  const around = segments.sentences.filter((sentence) => overlaps(sentence, span));
  return {
    start: Math.min(span.start, ...around.map(({ start }) => start)),
    end: Math.max(span.end, ...around.map(({ end }) => end)),
  };
}

type Seen = Pick<WhyNotPlace, 'inLanguage' | 'margin' | 'figures' | 'names' | 'unread' | 'misses'>;

function verdictOf(span: Span, seen: Seen, diagnosis: StatementsDiagnosis, text: string): Verdict {
  return (
    inMargin(seen) ??
    wasRead(span, seen, diagnosis) ??
    wasRepeated(span, seen, diagnosis, text) ??
    withoutFigure(seen) ??
    nearestMiss(seen, diagnosis) ??
    nothingTried(seen, diagnosis)
  );
}

function inMargin({ margin }: Seen): Verdict | undefined {
  if (margin === undefined) return undefined;
  const message = `the words stand in a margin (${MARGINS[margin]}), where no facts are read`;
  return { stage: 'read', rule: `margin ${margin}`, message };
}

const MARGINS = {
  frontMatter: 'front matter',
  stamp: 'a page stamp',
  url: 'a link',
  markup: 'markup',
  imprint: 'an imprint',
} as const;

/** A statement uses what was asked for: one of its figures, else of its names, else words of its evidence. */
function tells(
  { roles, evidence }: DocumentStatement,
  span: Span,
  { figures, names }: Seen,
): boolean {
  const asked = figures.filter(({ isInside, kind }) => isInside && kind !== 'number');
  const parts = asked.length > 0 ? asked : names.filter(({ isInside }) => isInside);
  if (parts.length === 0) return overlaps(evidence, span);
  return roles.some((role) => parts.some((part) => overlaps(role, part)));
}

function wasRead(span: Span, seen: Seen, { statements }: StatementsDiagnosis): Verdict | undefined {
  const fits = statements.filter((statement) => tells(statement, span, seen));
  if (fits.length === 0) return undefined;
  const rules = [...new Set(fits.map(({ rule }) => rule))].join(', ');
  return { stage: 'none', rule: rules, message: 'the words were read, see below' };
}

function wasRepeated(
  span: Span,
  seen: Seen,
  { repeated }: StatementsDiagnosis,
  text: string,
): Verdict | undefined {
  const first = repeated.find(({ dropped }) => tells(dropped, span, seen));
  if (first === undefined) return undefined;
  const { start, end } = first.kept.evidence;
  const message = `it was read and left out as a repetition of “${text.slice(start, end).trim()}”`;
  return { stage: 'statements', rule: `${first.dropped.rule} (repeated)`, message };
}

/** A number of the asked words that no figure was made of. */
function withoutFigure({ figures, unread }: Seen): Verdict | undefined {
  const isFigure = figures.some(({ isInside, kind }) => isInside && kind !== 'number');
  const number = unread.find(({ exact }) => /\d/.test(exact));
  if (isFigure || number === undefined) return undefined;
  return { stage: 'figures', rule: '', message: `${number.exact}: ${number.reason}` };
}

function nearestMiss({ misses }: Seen, { knowsWord }: StatementsDiagnosis): Verdict | undefined {
  const [first] = misses;
  if (first === undefined || !knowsWord) return undefined;
  const message = `“${first.word}” ${first.message}`;
  return { stage: 'statements', rule: first.rule, message };
}

function nothingTried({ inLanguage, names }: Seen, { knowsWord }: StatementsDiagnosis): Verdict {
  if (!/^(?:zh|yue|en)\b/.test(inLanguage)) {
    const message = `the sentence is read as ${inLanguage}; names and statements are read in Chinese and English`;
    return { stage: 'detect', rule: inLanguage, message };
  }
  if (knowsWord) {
    const message =
      'the words that frames know in this clause gave other statements, or belong to frames of the other language';
    return { stage: 'statements', rule: '', message };
  }
  const nobody = names.length === 0 ? ', and no name was found in the sentence' : '';
  const message = `no frame knows a word of this clause${nobody}`;
  return { stage: 'statements', rule: '', message };
}
