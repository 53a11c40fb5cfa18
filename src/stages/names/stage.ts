import { sha256 } from '../../core/hash.js';
import { isTraditional, languageAt } from '../../core/language.js';
import type { Layers } from '../../core/layers.js';
import type { Name } from '../../core/name.js';
import type { Stage } from '../../core/stage.js';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { agree } from './article/agree.js';
import { findGathered } from './article/gathered.js';
import { dropOrdinary } from './article/ordinary.js';
import { propagate } from './article/propagate.js';
import { findDatelines } from './known/datelines.js';
import { findGovernments } from './known/governments.js';
import { findKnown } from './known/known.js';
import { findKnownElsewhere } from './known/known-elsewhere.js';
import { takeListingMarks } from './known/listing-marks.js';
import { findEnglishCredits, findEnglishOutlets } from './known/outlets-en.js';
import { findTickered } from './known/tickers.js';
import { findTorn } from './known/torn-known.js';
import { findAppositions } from './organizations/apposition.js';
import { findBoundedCompanies } from './organizations/bounded-zh.js';
import { findEnglishCompanies } from './organizations/companies-en.js';
import { dropDescriptions } from './organizations/descriptions.js';
import {
  englishSentences,
  findEnglishByContext,
  findEnglishShapes,
} from './organizations/english.js';
import {
  extendOrganizations,
  extendShortOrganizations,
} from './organizations/extend-organizations.js';
import { findIntroduced } from './organizations/introduced.js';
import { findInvestors } from './organizations/investors-zh.js';
import { findLatinInChinese } from './organizations/latin-in-chinese.js';
import { findLatinLegal } from './organizations/latin-legal.js';
import { findListedEnglish } from './organizations/listed-en.js';
import { findListedChinese } from './organizations/listed-zh.js';
import { findChineseOrganizations } from './organizations/organizations-zh.js';
import { findWithoutPlace } from './organizations/placed-companies.js';
import { findQuotedCompanies } from './organizations/quoted-companies.js';
import { findStakes } from './organizations/stakes-zh.js';
import { findSectorNames, findSubjects } from './organizations/subjects-zh.js';
import { findHeadedCompanies, findToldCompanies } from './organizations/told-companies.js';
import { trimOrganizations } from './organizations/trimmed.js';
import { findBracketedPersons } from './persons/bracketed-persons.js';
import { extendHongKongNames } from './persons/hong-kong-names.js';
import { findPageHeads } from './persons/page-heads.js';
import { findChinesePersons } from './persons/persons-zh.js';
import { splitTagged } from './tagged/split-tagged.js';
import { addLikelyTags, addSureTags, dropUnlikely, readTags } from './tagged/tagged.js';
import { loadTaggers, type Taggers } from './tagger/load.js';
import { hasHan } from './text/characters.js';
import { type Draft, Drafts } from './text/drafts.js';
import { type NameText, nameTextOf } from './text/name-text.js';
import { type NewEntityId, newEntityIds } from './text/new-entity.js';
import { extendProducts, extendShortNames } from './things/extend-products.js';
import { splitPlaces } from './things/places-zh.js';
import { findQuotedProducts } from './things/quoted-products.js';
import { findWorks } from './things/works.js';
import { loadNameTables, type NameTables } from './words/tables.js';

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
    version: '14',
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
  extendHongKongNames(text, drafts);
  findAppositions(text, tables, drafts);
  propagate(text, tables, drafts);
  extendShortNames(text, tables, drafts);
  if (text.hasHan) extendShortOrganizations(text, tables, drafts);
  findEnglishCompanies(text, english, tables, drafts);
  findLatinInChinese(text, tables, drafts);
  findEnglishByContext(text, english, tables, drafts);
  findListedEnglish(text, english, tables, drafts);
  if (text.hasHan) findListedChinese(text, tables, drafts);
  dropUnlikely(tags, drafts);
  addLikelyTags(text, tags, drafts);
  dropOrdinary(text, tables, drafts);
  agree(text, tables, drafts);
  if (text.hasHan) {
    findGathered(text, tables, drafts);
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
  trimOrganizations(text, tables, drafts);
  findTickered(text, tables, drafts);
  findChinesePersons(text, tables, drafts);
  findIntroduced(text, tables, drafts);
  findSectorNames(text, tables, drafts);
  findBoundedCompanies(text, tables, drafts);
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
  if (score === undefined) return { start, end, type, entity, rule, ...(trace && { trace }) };
  const label = article.text.slice(start, end);
  const tag = languageAt(languages.sentences, start) ?? languages.document;
  const language = hasHan(label) ? (isTraditional(tag) ? 'zh-Hant' : 'zh-Hans') : 'en';
  return {
    start,
    end,
    type,
    entity,
    rule,
    labels: { [language]: label },
    score,
    ...(trace && { trace }),
    ...(evidence && {
      evidence: {
        start: alignment.toOriginal(evidence.start),
        end: alignment.toOriginal(evidence.end, true),
      },
    }),
  };
}
