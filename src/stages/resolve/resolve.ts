import { statementId } from '../../core/identity.js';
import { languageAt } from '../../core/language.js';
import type { Resolution, StoreContents, StoredArticle } from '../../core/state.js';
import type { DocumentStatement } from '../../core/statement.js';
import type { Entity } from '../../lexicon/entity.js';
import type { Predicates } from '../../lexicon/predicates.js';
import type { StatedClaim } from './draft.js';
import { EntityCensus } from './entities.js';
import { resolveFacts } from './facts.js';
import { type CopyCandidate, groupNearCopies, signatureOf } from './near-copies.js';

/** What resolve knows of the world. */
export interface Knowledge {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly predicates: Predicates;
  /** Words in a headline by which an article says that it corrects an earlier one. */
  readonly correctionWords: readonly string[];
}

/** The claims of one article, before it is known which articles are copies of each other. */
interface StatingArticleDraft {
  readonly candidate: CopyCandidate;
  readonly datePublished: string;
  readonly isCorrection: boolean;
  readonly claims: readonly Pick<StatedClaim, 'id' | 'claim'>[];
}

/** Goes once over all articles and derives facts, entities and groups of near-copies from them. */
export async function resolveStore(
  contents: StoreContents,
  knowledge: Knowledge,
): Promise<Resolution> {
  const drafts: StatingArticleDraft[] = [];
  const census = new EntityCensus();
  for await (const article of contents.articles()) {
    drafts.push(draftArticle(article, knowledge.correctionWords));
    countNames(census, article);
  }
  const originalOf = groupNearCopies(drafts.map((draft) => draft.candidate));
  const { facts, factOf } = resolveFacts(
    drafts.flatMap((draft) => statedClaims(draft, originalOf)),
    knowledge.predicates,
  );
  return { facts, factOf, originalOf, entities: census.records(knowledge.entities) };
}

function draftArticle(
  { id, uri, layers }: StoredArticle,
  correctionWords: readonly string[],
): StatingArticleDraft {
  const datePublished = layers.article.datePublished?.value ?? '';
  const headline = layers.article.headline?.value ?? '';
  return {
    candidate: {
      id,
      signature: signatureOf(layers.normalized.text),
      order: `${datePublished} ${uri}`,
    },
    datePublished,
    isCorrection: correctionWords.some((word) => headline.includes(word)),
    claims: claimsOf(id, layers.statements),
  };
}

/** The claims of an article that stands alone: every origin is itself. */
export function statedClaimsOf({ id, layers }: StoredArticle): StatedClaim[] {
  const datePublished = layers.article.datePublished?.value ?? '';
  const article = { id, origin: id, datePublished, isCorrection: false };
  return claimsOf(id, layers.statements).map((claim) => ({ ...claim, article }));
}

/** Each statement once, with its id. */
function claimsOf(document: string, statements: readonly DocumentStatement[]) {
  const claims = statements.map(({ claim, evidence }) => ({
    id: statementId(document, claim, evidence),
    claim,
  }));
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

function statedClaims(
  draft: StatingArticleDraft,
  originalOf: ReadonlyMap<string, string>,
): StatedClaim[] {
  const { candidate, datePublished, isCorrection } = draft;
  const origin = originalOf.get(candidate.id) ?? candidate.id;
  const article = { id: candidate.id, origin, datePublished, isCorrection };
  return draft.claims.map((claim) => ({ ...claim, article }));
}

function countNames(census: EntityCensus, { id, layers }: StoredArticle): void {
  const { article, languages, names } = layers;
  for (const name of names) {
    const exact = article.text.slice(name.start, name.end);
    const language = languageAt(languages.clauses, name.start) ?? languages.document;
    census.add(id, name, exact, language);
  }
}
