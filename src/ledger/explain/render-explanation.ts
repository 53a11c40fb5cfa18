import type { Claim } from '../../core/statement.js';
import { loadPredicates, type Predicates } from '../../lexicon/predicates.js';
import { sayClaim } from '../wording.js';
import { articleText } from './article-text.js';
import type {
  DocumentExplanation,
  EntityExplanation,
  Explanation,
  FactExplanation,
  MentionExplanation,
  StatementExplanation,
} from './explanation.js';
import { labelOf } from './gather.js';
import { mentionReading } from './mention-reading.js';
import { Page, type Paint } from './page.js';
import { addConflicts, addMerged, addStatement, evidenceText } from './statement-rows.js';

/** Longer lists end with how many more there are; the JSON form has all. */
const LISTED = 8;

/** The explanation as text for a terminal of 100 columns; ends with a line feed. */
export function renderExplanation(explanation: Explanation, paint: Paint): string {
  const page = new Page(paint);
  const say = sayer(explanation.predicates);
  switch (explanation.kind) {
    case 'fact':
      addFact(page, explanation, say);
      break;
    case 'statement':
      addOneStatement(page, explanation, say);
      break;
    case 'mention':
      addMention(page, explanation, say);
      break;
    case 'entity':
      addEntity(page, explanation, say);
      break;
    case 'document':
      addDocument(page, explanation, say);
      break;
  }
  return page.text();
}

function addFact(page: Page, explanation: FactExplanation, say: Say): void {
  const { fact, labels, statements } = explanation;
  page.title(`${fact.id}  ${say(fact, labels)}`);
  page.row('slot', fact.slot);
  addMerged(page, explanation);
  addConflicts(page, explanation);
  for (const statement of statements.slice(0, LISTED)) {
    page.gap();
    page.title(statement.statement.id);
    addStatement(page, statement);
  }
  addMore(page, 'statements', statements.length);
}

function addOneStatement(page: Page, explanation: StatementExplanation, say: Say): void {
  const { statement, labels } = explanation;
  page.title(`${statement.id}  ${say(statement, labels)}`);
  addStatement(page, explanation);
  addMerged(page, explanation);
  addConflicts(page, explanation);
}

function addMention(page: Page, explanation: MentionExplanation, say: Say): void {
  const { mention, entity, why = [], article, excerpt, statements, labels } = explanation;
  page.title(`${mention.id}  ${mention.exact}  ${mention.kind}`);
  page.row('evidence', evidenceText(article, mention, excerpt.proved));
  page.quote(excerpt.original);
  if (excerpt.normalized !== undefined) page.quote(excerpt.normalized, '  (normalized view)');
  const reading = mentionReading(mention);
  if (reading.length > 0) page.row('reading', reading.join(' · '));
  if (entity !== undefined) page.row('entity', `${labelOf(entity)} (${entity.id}, ${entity.type})`);
  page.row('because', ...why);
  page.row('rule', mention.rule);
  page.row('used in', ...listed(statements.map((s) => `${s.id}  ${say(s, labels)}`)));
}

function addEntity(page: Page, explanation: EntityExplanation, say: Say): void {
  const { entity, articles, facts, labels } = explanation;
  page.title(`${entity.id}  ${labelOf(entity)}  ${entity.type}`);
  page.row('labels', Object.entries(entity.labels).map(withLanguage).join(', '));
  const aliases = entity.aliases.map(({ value, language }) => withLanguage([language, value]));
  page.row('aliases', aliases.length === 0 ? 'none' : aliases.join(', '));
  const { wikidata, ticker } = entity.identifiers;
  const identifiers = [...(wikidata === undefined ? [] : [wikidata]), ...(ticker ?? [])];
  if (identifiers.length > 0) page.row('known as', identifiers.join(', '));
  if (entity.knownFrom !== undefined) page.row('listed in', entity.knownFrom.join(', '));
  for (const url of entity.sameAs) page.row('same as', url);
  page.row('mentions', `${entity.mentions} in ${entity.documents} articles`);
  const places = articles.map(
    ({ article, mentions, spellings }) =>
      `${mentions} × in ${articleText(article)}: ${spellings.join(', ')}`,
  );
  page.row('', ...listed(places));
  page.row('facts', ...listed(facts.map((fact) => `${fact.id}  ${say(fact, labels)}`)));
}

function addDocument(page: Page, explanation: DocumentExplanation, say: Say): void {
  const { document, mentions, statements, labels } = explanation;
  page.title(`${document.id}  ${document.headline ?? document.uri}`);
  page.row('article', articleText(document));
  page.row('read as', `${document.mediaType}, ${document.encoding.label}, ${document.inLanguage}`);
  const bases = Object.entries(document.basis).map(([field, basis]) => `${field} from ${basis}`);
  if (bases.length > 0) page.row('known by', bases.join(', '));
  page.row('bytes', document.contentHash);
  if (document.nearCopyOf !== undefined) page.row('copy of', document.nearCopyOf);
  const counts = Object.entries(mentions).map(([kind, count]) => `${count} ${kind}`);
  page.row('mentions', counts.length === 0 ? 'none' : counts.join(', '));
  page.row('says', ...listed(statements.map((s) => `${s.id}  ${say(s, labels)}`)));
}

function withLanguage([language, value]: readonly [string, string]): string {
  return `${value} (${language})`;
}

function listed(rows: readonly string[]): string[] {
  if (rows.length === 0) return ['nothing'];
  const more = rows.length - LISTED;
  return more > 0 ? [...rows.slice(0, LISTED), `and ${more} more (--json lists all)`] : [...rows];
}

function addMore(page: Page, what: string, count: number): void {
  if (count > LISTED) page.row('', `and ${count - LISTED} more ${what} (--json lists all)`);
}

/** A claim in words; ids stand for entities without a label. */
type Say = (claim: Claim, labels: Readonly<Record<string, string>>) => string;

function sayer(added: Predicates = {}): Say {
  const predicates = { ...loadPredicates().predicates, ...added };
  return (claim, labels) => sayClaim(claim, (id) => labels[id] ?? id, predicates);
}
