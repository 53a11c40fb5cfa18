import type { FactRecord } from '../../core/records/fact.js';
import type { Quote } from '../../core/records/span-record.js';
import { sayFigures } from '../wording.js';
import { articleText } from './article-text.js';
import type {
  ArticleSummary,
  ExplainedMention,
  ExplainedStatement,
  MergedFact,
} from './explanation.js';
import { labelOf } from './gather.js';
import { mentionReading } from './mention-reading.js';
import type { Page } from './page.js';

/** Labels of the rows that tell how a figure was read. */
const FIGURE_LABELS = {
  money: 'amount',
  percent: 'percent',
  quantity: 'quantity',
  time: 'time',
} as const;

/** Where a statement stands, and how its parts were read. */
export function addStatement(page: Page, explained: ExplainedStatement): void {
  const { statement, article, excerpt, mentions } = explained;
  page.row('evidence', evidenceText(article, statement.evidence, excerpt.proved));
  page.quote(excerpt.original);
  if (excerpt.normalized !== undefined) page.quote(excerpt.normalized, '  (normalized view)');
  for (const { mention } of mentions) {
    if (mention.kind === 'entity') continue;
    const reading = [...mentionReading(mention), `rule ${mention.rule}`].join(' · ');
    page.row(FIGURE_LABELS[mention.kind], `${mention.exact} = ${reading}`);
  }
  const names = mentions.filter(({ mention }) => mention.kind === 'entity');
  if (names.length > 0) page.row('who', ...names.map(nameReading));
  page.row('status', statusText(explained));
  if (statement.attribution !== undefined) page.row('said by', statement.attribution);
  page.row('rule', statement.rule);
}

/** The fact with the articles that say it. */
export function addMerged(page: Page, { fact, articles }: MergedFact): void {
  const origins = `${fact.origins} independent ${fact.origins === 1 ? 'origin' : 'origins'}`;
  const count = `${fact.documents} ${fact.documents === 1 ? 'article' : 'articles'}`;
  page.row('merged', `fact ${fact.id} · ${count} · ${origins}`);
  page.row('', ...articles.map(withCopyNote));
  page.row('rank', `${fact.rank}: ${fact.rankReason}`);
}

/** The facts that contradict it, with their values and articles, and the others of its slot. */
export function addConflicts(page: Page, { conflicts, beside }: MergedFact): void {
  if (conflicts.length === 0) page.row('conflicts', 'none');
  for (const [i, { class: kind, fact, articles }] of conflicts.entries()) {
    page.row(
      i === 0 ? 'conflicts' : '',
      `✗ ${kind}: ${otherValue(fact)}`,
      ...articles.map((article) => `  ${withCopyNote(article)}`),
    );
  }
  const more = beside.length - BESIDE;
  const rows = beside.slice(0, BESIDE).map(otherValue);
  if (more > 0) rows.push(`and ${more} more (--json lists all)`);
  if (rows.length > 0) page.row('beside it', ...rows);
}

/** Facts of the slot that are shown; the JSON form has all. */
const BESIDE = 6;

/** What another fact of the slot tells, told apart by its figures, time and status. */
function otherValue(fact: FactRecord): string {
  const { id, polarity, title, time, modality, origins, rank } = fact;
  const value = [
    polarity === 'negative' ? 'not' : '',
    sayFigures(fact),
    title ?? '',
    time?.edtf ?? '',
    modality === 'asserted' ? '' : `[${modality}]`,
  ];
  const said = value.filter((part) => part !== '').join(' ') || 'the same as such';
  return `${said} · fact ${id} · ${origins} ${origins === 1 ? 'origin' : 'origins'} · ${rank}`;
}

/** Where a quote stands and whether the stored text still has it. */
export function evidenceText(article: ArticleSummary, quote: Quote, proved: boolean): string {
  const check = proved ? '✓ quote matches stored text' : '✗ stored text differs';
  return `${articleText(article)} · code points ${quote.start}–${quote.end} · ${check}`;
}

function withCopyNote(article: ArticleSummary): string {
  const note = article.nearCopyOf === undefined ? '' : ` · copy of ${article.nearCopyOf}`;
  return `${articleText(article)}${note}`;
}

function nameReading({ mention, entity, why = [] }: ExplainedMention): string {
  const reasons = why.join(' · ');
  if (entity === undefined) return `${mention.exact} · ${reasons}`;
  const others = [...Object.values(entity.labels), ...entity.aliases.map(({ value }) => value)];
  const also = [...new Set(others)].filter((name) => name !== mention.exact);
  const names = also.length === 0 ? '' : ` · also ${also.join(', ')}`;
  const target = `${labelOf(entity)} (${entity.id}, ${entity.type})`;
  return `${mention.exact} → ${target} · ${reasons}${names}`;
}

function statusText({ statement }: ExplainedStatement): string {
  const cues = (statement.cues ?? []).map(({ exact, sets }) => `${exact} → ${sets}`);
  const status = `${statement.modality}, ${statement.polarity}`;
  return [status, ...(cues.length === 0 ? ['no cue word'] : cues)].join(' · ');
}
