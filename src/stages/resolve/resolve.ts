import { Alignment } from '../../core/alignment.js';
import { statementId } from '../../core/identity.js';
import { languageAt } from '../../core/language.js';
import type { Span } from '../../core/span.js';
import type { Resolution, StoreContents, StoredArticle } from '../../core/state.js';
import type { Claim } from '../../core/statement.js';
import type { ConflictWords } from '../../lexicon/conflict-words.js';
import type { Entity } from '../../lexicon/entity.js';
import type { Predicates } from '../../lexicon/predicates.js';
import type { StatedClaim } from './draft.js';
import { EntityCensus } from './entities.js';
import { type ResolvedFacts, resolveFacts } from './facts.js';
import { type CopyCandidate, groupNearCopies, signatureOf } from './near-copies.js';

/** What resolve knows of the world. */
export interface Knowledge {
  readonly entities: Pick<ReadonlyMap<string, Entity>, 'get'>;
  readonly predicates: Predicates;
  readonly words: ConflictWords;
}

/** The claims of one article, before it is known which articles are copies of each other. */
interface StatingArticleDraft {
  readonly candidate: CopyCandidate;
  readonly datePublished: string;
  readonly isCorrection: boolean;
  readonly claims: readonly Omit<StatedClaim, 'article'>[];
}

/** Goes once over all articles and derives facts, entities and groups of near-copies from them. */
export async function resolveStore(
  contents: StoreContents,
  knowledge: Knowledge,
): Promise<Resolution> {
  const drafts: StatingArticleDraft[] = [];
  const census = new EntityCensus();
  for await (const article of contents.articles()) {
    drafts.push(draftArticle(article, knowledge.words));
    countNames(census, article);
  }
  const originalOf = groupNearCopies(drafts.map((draft) => draft.candidate));
  const publishedOf = new Map(drafts.map((draft) => [draft.candidate.id, draft.datePublished]));
  const { facts, factOf } = resolveFacts(
    drafts.flatMap((draft) => statedClaims(draft, originalOf, publishedOf)),
    knowledge.predicates,
  );
  return { facts, factOf, originalOf, entities: census.records(knowledge.entities) };
}

function draftArticle(article: StoredArticle, words: ConflictWords): StatingArticleDraft {
  const { id, uri, layers } = article;
  const { text } = layers.normalized;
  const datePublished = layers.article.datePublished?.value ?? '';
  const headline = layers.article.headline?.value ?? '';
  return {
    candidate: { id, signature: signatureOf(text), order: `${datePublished} ${uri}` },
    datePublished,
    isCorrection: words.corrects(headline) || words.opensCorrection(text),
    claims: claimsOf(article, words),
  };
}

/** The facts of the statements of an article that stands alone, by statement id. */
export function factsOfOne(
  article: StoredArticle,
  predicates: Predicates,
): ResolvedFacts['factOf'] {
  const { id } = article;
  const alone = { id, origin: id, datePublished: '', firstPublished: '', isCorrection: false };
  const told = { isTotal: () => false, isInTalks: () => false, isEnd: () => false };
  const claims = claimsOf(article, told).map((claim) => ({ ...claim, article: alone }));
  return resolveFacts(claims, predicates).factOf;
}

/** Each statement once, with its id. */
function claimsOf(
  { id: document, layers }: StoredArticle,
  words: Pick<ConflictWords, 'isTotal' | 'isInTalks' | 'isEnd'>,
): Omit<StatedClaim, 'article'>[] {
  const alignment = new Alignment(layers.normalized.edits);
  const wordsOf = ({ start, end }: Span): string =>
    layers.normalized.text.slice(alignment.toNormalized(start), alignment.toNormalized(end, true));
  const claims = layers.statements.map(({ claim, evidence, cues }) => ({
    id: statementId(document, claim, evidence),
    claim,
    evidence,
    isTotal: isOpenEnded(claim) || words.isTotal(wordsOf(evidence)),
    isInTalks: cues.some((cue) => cue.sets === 'planned' && words.isInTalks(wordsOf(cue))),
    isEnd: cues.some((cue) => cue.sets === 'negative' && words.isEnd(wordsOf(cue))),
  }));
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

/** Counted since some time: 2022-12/.. */
function isOpenEnded({ time, modality }: Claim): boolean {
  return modality === 'asserted' && (time?.edtf.endsWith('/..') ?? false);
}

function statedClaims(
  { candidate, datePublished, isCorrection, claims }: StatingArticleDraft,
  originalOf: ReadonlyMap<string, string>,
  publishedOf: ReadonlyMap<string, string>,
): StatedClaim[] {
  const { id } = candidate;
  const origin = originalOf.get(id) ?? id;
  const firstPublished = publishedOf.get(origin) ?? datePublished;
  const article = { id, origin, datePublished, firstPublished, isCorrection };
  return claims.map((claim) => ({ ...claim, article }));
}

function countNames(census: EntityCensus, { id, layers }: StoredArticle): void {
  const { article, languages, names } = layers;
  for (const name of names) {
    const exact = article.text.slice(name.start, name.end);
    const language = languageAt(languages.clauses, name.start) ?? languages.document;
    census.add(id, name, exact, language);
  }
}
