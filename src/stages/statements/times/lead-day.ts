import type { Time } from '../../../core/figure.js';
import type { Span } from '../../../core/span.js';
import type { DocumentStatement } from '../../../core/statement.js';
import type { Predicates } from '../../../lexicon/predicates.js';
import type { StatementsInput } from '../subjects/document.js';
import { isNewsDay } from './time-kinds.js';

/** Sentences of the body that tell the news; its day stands in one of them. */
const LEAD_SENTENCES = 3;
/** A deal of one of so many is the news itself; what follows is told of its background. */
const NEWS_SENTENCES = 2;
/** A page that has no such sentences among its first has no lead. */
const MOST_SENTENCES = 40;

/**
 * Gives the deals that a headline and the first sentences tell without a time the day of the news:
 * "Orrin buys Kelso" over "Orrin said on Tuesday …". Only for predicates whose deals are announced.
 */
export function withLeadDay(
  statements: readonly DocumentStatement[],
  input: StatementsInput,
  predicates: Predicates,
): readonly DocumentStatement[] {
  const isUntimed = ({ claim, evidence }: DocumentStatement, end: number): boolean =>
    predicates[claim.predicate]?.announced === true &&
    claim.time === undefined &&
    claim.polarity === 'positive' &&
    evidence.start < end;
  const { news, lead } = openingOf(input);
  if (!statements.some((statement) => isUntimed(statement, news))) return statements;
  const time = dayIn(input, lead);
  if (time === undefined) return statements;
  return statements.map((statement) =>
    isUntimed(statement, news) ? { ...statement, claim: { ...statement.claim, time } } : statement,
  );
}

/** Where the sentences that tell the news end, and those of the lead. */
function openingOf({ segments, article }: StatementsInput): { news: number; lead: number } {
  const isMargin = ({ start, end }: Span): boolean =>
    article.margins.some((margin) => margin.start <= start && end <= margin.end);
  let [news, lead, count] = [0, 0, 0];
  for (const sentence of segments.sentences.slice(0, MOST_SENTENCES)) {
    if (count === LEAD_SENTENCES) break;
    if (isMargin(sentence)) continue;
    if (sentence.role === 'body') count++;
    lead = sentence.end;
    if (count <= NEWS_SENTENCES) news = sentence.end;
  }
  return { news, lead };
}

function dayIn({ figures, article }: StatementsInput, end: number): Time | undefined {
  const published = article.datePublished?.value;
  for (const figure of figures) {
    if (figure.start >= end) return undefined;
    if (figure.kind === 'time' && isNewsDay({ figure }, published)) return figure.time;
  }
  return undefined;
}
