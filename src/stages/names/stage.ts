import { sha256 } from '../../core/hash.js';
import { isTraditional, languageAt } from '../../core/language.js';
import type { Layers } from '../../core/layers.js';
import type { Name } from '../../core/name.js';
import type { Stage } from '../../core/stage.js';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { agree } from './agree.js';
import { findAppositions } from './apposition.js';
import { findBracketedPersons } from './bracketed-persons.js';
import { hasHan } from './characters.js';
import { findEnglishCompanies } from './companies-en.js';
import { findDatelines } from './datelines.js';
import { dropDescriptions } from './descriptions.js';
import { type Draft, Drafts } from './drafts.js';
import { englishSentences, findEnglishByContext, findEnglishShapes } from './english.js';
import { extendOrganizations } from './extend-organizations.js';
import { extendProducts, extendShortNames } from './extend-products.js';
import { findGovernments } from './governments.js';
import { findIntroduced } from './introduced.js';
import { findInvestors } from './investors-zh.js';
import { findKnown } from './known.js';
import { findKnownElsewhere } from './known-elsewhere.js';
import { findLatinInChinese } from './latin-in-chinese.js';
import { findLatinLegal } from './latin-legal.js';
import { takeListingMarks } from './listing-marks.js';
import { type NameText, nameTextOf } from './name-text.js';
import { type NewEntityId, newEntityIds } from './new-entity.js';
import { dropOrdinary } from './ordinary.js';
import { findChineseOrganizations } from './organizations-zh.js';
import { findEnglishCredits, findEnglishOutlets } from './outlets-en.js';
import { findPageHeads } from './page-heads.js';
import { findChinesePersons } from './persons-zh.js';
import { findWithoutPlace } from './placed-companies.js';
import { splitPlaces } from './places-zh.js';
import { propagate } from './propagate.js';
import { findQuotedCompanies } from './quoted-companies.js';
import { findQuotedProducts } from './quoted-products.js';
import { splitTagged } from './split-tagged.js';
import { findStakes } from './stakes-zh.js';
import { findSectorNames, findSubjects } from './subjects-zh.js';
import { loadNameTables, type NameTables } from './tables.js';
import { addLikelyTags, addSureTags, dropUnlikely, readTags } from './tagged.js';
import { loadTaggers, type Taggers } from './tagger/load.js';
import { findTickered } from './tickers.js';
import { findHeadedCompanies, findToldCompanies } from './told-companies.js';
import { findTorn } from './torn-known.js';
import { findWorks } from './works.js';

type Requires = 'article' | 'languages' | 'normalized' | 'segments';

interface NamesSettings {
  readonly lexicon: Lexicon;
  /** The trained taggers: those of the project unless others are given. */
  readonly taggers?: Taggers;
}

/**
 * Finds and links the names of an article. The lexicon is asked first and wins; then come what the
 * taggers are sure of, names by shape and context and in apposition, and what the taggers hold for
 * likely. What was found once is found through the whole article.
 */
export function namesStage({
  lexicon,
  taggers = loadTaggers(),
}: NamesSettings): Stage<Requires, 'names'> {
  const tables = loadNameTables();
  const newEntity = newEntityIds(lexicon);
  return {
    name: 'names',
    version: '8',
    requires: ['article', 'languages', 'normalized', 'segments'],
    provides: ['names'],
    config: {},
    resources: sha256(`${lexicon.hash}\n${tables.hash}\n${taggers.hash}`),
    run: (input) => ({ names: findNames(input, { lexicon, tables, taggers, newEntity }) }),
  };
}

/** What the search in all articles goes by. */
interface Resources {
  readonly lexicon: Lexicon;
  readonly tables: NameTables;
  readonly taggers: Taggers;
  readonly newEntity: NewEntityId;
}

function findNames(
  input: Readonly<Pick<Layers, Requires>>,
  { lexicon, tables, taggers, newEntity }: Resources,
): Name[] {
  const text = nameTextOf(input, tables);
  const drafts = new Drafts(text.text.length, newEntity);
  findKnown(text, lexicon, tables, drafts);
  if (text.hasHan) findTorn(text, lexicon, tables, drafts);
  if (text.hasHan) findKnownElsewhere(text, lexicon, tables, drafts);
  const tags = readTags(text, tables, taggers, drafts);
  extendProducts(text, lexicon, tables, drafts);
  findWorks(text, drafts);
  extendOrganizations(text, tables, drafts);
  addSureTags(text, tags, drafts);
  dropOrdinary(text, tables, drafts);
  splitPlaces(text, lexicon, tables, drafts);
  splitTagged(text, lexicon, tables, drafts);
  if (!text.hasHan) findDatelines(text, drafts);
  if (text.hasHan) findHanNames(text, tables, drafts);
  if (text.hasHan) dropDescriptions(text, lexicon, tables, drafts);
  if (text.hasHan) findBracketedPersons(text, tables, drafts);
  if (text.hasHan) findLatinLegal(text, tables, drafts);
  findQuotedProducts(text, tables, drafts);
  findQuotedCompanies(text, tables, drafts);
  findEnglishOutlets(text, tables, drafts);
  findEnglishCredits(text, tables, drafts);
  findGovernments(text, tables, drafts);
  const english = englishSentences(text, tables);
  findEnglishShapes(text, english, tables, drafts);
  findAppositions(text, tables, drafts);
  propagate(text, tables, drafts);
  extendShortNames(text, tables, drafts);
  findEnglishCompanies(text, english, tables, drafts);
  findLatinInChinese(text, tables, drafts);
  findEnglishByContext(text, english, tables, drafts);
  dropUnlikely(tags, drafts);
  addLikelyTags(text, tags, drafts);
  dropOrdinary(text, tables, drafts);
  agree(text, tables, drafts);
  if (text.hasHan) {
    findToldCompanies(text, tables, drafts);
    takeListingMarks(text, tables, drafts);
    findWithoutPlace(text, lexicon, tables, drafts);
  }
  propagate(text, tables, drafts);
  if (text.hasHan) dropDescriptions(text, lexicon, tables, drafts);
  return drafts.all().map((draft) => nameOf(draft, text, input));
}

/** Finds names of Han characters by what stands around them. */
function findHanNames(text: NameText, tables: NameTables, drafts: Drafts): void {
  findChineseOrganizations(text, tables, drafts);
  findTickered(text, tables, drafts);
  findChinesePersons(text, tables, drafts);
  findIntroduced(text, tables, drafts);
  findSectorNames(text, tables, drafts);
  findSubjects(text, tables, drafts);
  findStakes(text, tables, drafts);
  findInvestors(text, tables, drafts);
  findHeadedCompanies(text, tables, drafts);
  findPageHeads(text, tables, drafts);
}

/** A draft in positions of the original text, with labels where the lexicon has none. */
function nameOf(
  draft: Draft,
  { alignment }: NameText,
  { article, languages }: Pick<Layers, 'article' | 'languages'>,
): Name {
  const start = alignment.toOriginal(draft.start);
  const end = alignment.toOriginal(draft.end, true);
  const { type, entity, rule, score, evidence, trace } = draft;
  const told = { start, end, type, entity, rule, ...(trace && { trace }) };
  if (score === undefined) return told;
  const label = article.text.slice(start, end);
  const tag = languageAt(languages.sentences, start) ?? languages.document;
  const language = hasHan(label) ? (isTraditional(tag) ? 'zh-Hant' : 'zh-Hans') : 'en';
  return {
    ...told,
    labels: { [language]: label },
    score,
    ...(evidence && {
      evidence: {
        start: alignment.toOriginal(evidence.start),
        end: alignment.toOriginal(evidence.end, true),
      },
    }),
  };
}
