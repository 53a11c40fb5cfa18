// The chain up to the statements with parts of the finding of names left out, to see what each gives.
import { stages } from '../dist/app/catalog.js';
import { runInProcess } from '../dist/app/layers.js';
import { lexiconWith } from '../dist/app/lexicon.js';
import { sha256 } from '../dist/core/hash.js';
import { documentId } from '../dist/core/identity.js';
import { compileLexicon } from '../dist/lexicon/lexicon.js';
import { NO_USER_LEXICON } from '../dist/lexicon/user-lexicon.js';
import { findKnown } from '../dist/stages/names/known/known.js';
import { namesStage } from '../dist/stages/names/stage.js';
import { addLikelyTags, addSureTags, readTags } from '../dist/stages/names/tagged/tagged.js';
import { loadTaggers } from '../dist/stages/names/tagger/load.js';
import { Drafts } from '../dist/stages/names/text/drafts.js';
import { nameTextOf } from '../dist/stages/names/text/name-text.js';
import { newEntityIds } from '../dist/stages/names/text/new-entity.js';
import { loadNameTables } from '../dist/stages/names/words/tables.js';
import { segmentStage } from '../dist/stages/segment/stage.js';

const EMPTY = compileLexicon([]);
const FULL = lexiconWith(NO_USER_LEXICON);
const TABLES = loadNameTables();
const NO_TAGGER = { tag: () => [], tagAll: () => [] };
const NO_TAGGERS = { chinese: NO_TAGGER, latin: NO_TAGGER, hash: '' };

/** What can be left out, by what is left; each entry makes its chain. */
export const ABLATIONS = {
  'lexicon, rules and taggers': () => chain(FULL, namesStage({ lexicon: FULL })),
  'without taggers': () => chain(FULL, namesStage({ lexicon: FULL, taggers: NO_TAGGERS })),
  'without the lexicon': () => chain(EMPTY, namesStage({ lexicon: EMPTY })),
  'rules alone': () => chain(EMPTY, namesStage({ lexicon: EMPTY, taggers: NO_TAGGERS })),
  'lexicon alone': () => chain(FULL, withoutRules(FULL, lexiconNames(TABLES))),
  'taggers alone': () => chain(EMPTY, withoutRules(EMPTY, taggedNames(TABLES, loadTaggers()))),
};

/** The stages, and the entities they know. An emptied lexicon has no words for the segmenter either. */
function chain(lexicon, names) {
  const all = [
    stages.read(),
    stages.detect(),
    stages.normalize(),
    segmentStage({ userWords: lexicon.words }),
    stages.figures(),
    names,
    stages.statements(),
  ];
  return { stages: all, entities: lexicon.entities };
}

function lexiconNames(tables) {
  return (text, drafts, lexicon) => findKnown(text, lexicon, tables, drafts);
}

function taggedNames(tables, taggers) {
  return (text, drafts) => {
    const tags = readTags(text, tables, taggers, drafts);
    addSureTags(text, tags, drafts);
    addLikelyTags(text, tags, drafts);
  };
}

/** A names stage of one way to find names. */
function withoutRules(lexicon, find) {
  return {
    name: 'names',
    run(input) {
      const text = nameTextOf(input, TABLES);
      const drafts = new Drafts(text.text.length, newEntityIds(lexicon));
      find(text, drafts, lexicon);
      return { names: drafts.all().map((draft) => nameOf(draft, text, input.article)) };
    },
  };
}

function nameOf({ type, entity, rule, score, ...draft }, { alignment }, article) {
  const start = alignment.toOriginal(draft.start);
  const end = alignment.toOriginal(draft.end, true);
  const name = { start, end, type, entity, rule };
  if (score === undefined) return name;
  return { ...name, score, labels: { 'zh-Hant': article.text.slice(start, end) } };
}

/** A text as the store holds it, with the layers that a chain gives it. */
export async function articleOf({ stages: all }, uri, bytes, hints) {
  const source = { uri, base64: bytes.toString('base64'), ...(hints && { hints }) };
  const { layers, issues } = await runInProcess(all, source);
  return { id: documentId(uri), uri, contentHash: `sha256:${sha256(bytes)}`, layers, issues };
}
