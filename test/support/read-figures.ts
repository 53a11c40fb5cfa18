import type { Article, Margin } from '../../src/core/article.js';
import type { Amount, Figure } from '../../src/core/figure.js';
import type { StageIssue } from '../../src/core/issue.js';
import { readFigures } from '../../src/stages/figures/figures.js';
import { figureTables } from '../../src/stages/figures/words/tables.js';

interface Setting {
  readonly language?: string;
  readonly published?: string;
  readonly region?: string;
  readonly publisher?: string;
  readonly margins?: readonly Margin[];
}

/** Reads the figures of a plain text in one language, for tests. */
export function figuresOf(
  text: string,
  { language = 'und', published, region, publisher, margins = [] }: Setting = {},
  issues: StageIssue[] = [],
): Figure[] {
  const article: Article = {
    text,
    mediaType: 'text/plain',
    encoding: { label: 'utf-8', basis: 'valid' },
    margins,
    ...(published === undefined ? {} : { datePublished: { value: published, basis: 'hint' } }),
    ...(publisher === undefined ? {} : { publisher: { value: publisher, basis: 'frontMatter' } }),
    ...(region === undefined ? {} : { region: { value: region, basis: 'hint' } }),
  };
  const whole = { start: 0, end: text.length, inLanguage: language, score: 1 };
  const languages = {
    document: language,
    paragraphs: [whole],
    sentences: [whole],
    clauses: [whole],
  };
  return readFigures(article, languages, figureTables(), (issue) => issues.push(issue));
}

/** One figure as a line: kind, words, value, what it counts, bound. */
export function tell(text: string, figure: Figure): string {
  const words = text.slice(figure.start, figure.end);
  switch (figure.kind) {
    case 'money':
      return `money ${words} = ${amount(figure.money)} ${figure.money.currency ?? '?'}${bound(figure.money)}${figure.money.per ? ` per ${figure.money.per}` : ''}`;
    case 'percent':
      return `percent ${words} = ${amount(figure.percent)}${figure.percent.unit ? ' points' : ''}${bound(figure.percent)}`;
    case 'quantity':
      return `quantity ${words} = ${amount(figure.quantity)} ${figure.quantity.unit}${bound(figure.quantity)}`;
    case 'time':
      return `time ${words} = ${figure.time.edtf}`;
    case 'number':
      return `number ${words} = ${numberAmount(figure.number)}${bound(figure.number)}`;
  }
}

/** The number as written, and the interval where there is one too: "20 in 20..". */
function numberAmount({ value, minValue, maxValue }: Amount): string {
  const interval = minValue ?? maxValue;
  if (value === undefined || interval === undefined) return amount({ value, minValue, maxValue });
  return `${value} in ${minValue ?? ''}..${maxValue ?? ''}`;
}

function amount(value: Pick<Amount, 'value' | 'minValue' | 'maxValue'>): string {
  return value.value ?? `${value.minValue ?? ''}..${value.maxValue ?? ''}`;
}

function bound(value: { bound: string }): string {
  return value.bound === 'exact' ? '' : ` ${value.bound}`;
}
