import { oneOf } from '../../../core/one-of.js';
import {
  changePhrases,
  figurePhrases,
  ofOthersPhrases,
  percentPhrases,
  timePhrases,
} from './figure-phrases.js';
import {
  anaphoraPhrases,
  listPhrases,
  partyPhrases,
  relativePhrases,
  rolePhrases,
  roundPhrases,
  subjectPhrases,
  unnamedPhrases,
} from './party-phrases.js';
import type { PhraseWords } from './phrase-tables.js';

/** The patterns that the words of lexicon/statements/phrases.yaml make, in normalized text in lower case. */
export type Phrases = ReturnType<typeof phrasesOf>;

/** Compiles the words; made once for all texts. */
export function phrasesOf(words: PhraseWords) {
  return {
    anaphora: anaphoraPhrases(words.anaphora),
    parties: partyPhrases(words.parties),
    lists: listPhrases(words.enumeration),
    subjects: subjectPhrases(words.subjects),
    relatives: relativePhrases(words.subjects),
    unnamed: unnamedPhrases(words.subjects),
    causes: causePhrases(words.causes),
    roles: rolePhrases(words.roles),
    rounds: roundPhrases(words.rounds),
    cues: cuePhrases(words.cues),
    titles: titlePhrases(words.titles),
    percents: percentPhrases(words.percents),
    times: timePhrases(words.times),
    figures: figurePhrases(words.figures),
    changes: changePhrases(words.figures),
    ofOthers: ofOthersPhrases(words.figures),
  };
}

function causePhrases(words: PhraseWords['causes']) {
  const opening = `^[\\s，,；;：:]*${oneOf(words.openers)}{0,2}`;
  const upToName = '[^，,；;]{0,14}$';
  return {
    /** |受惠于旗舰晶片|乙放量， */
    benefits: new RegExp(`${opening}${oneOf(words.benefits)}${upToName}`),
    /** |由于|乙砍单， */
    causes: new RegExp(`${opening}(?!${oneOf(words.noCauses)})${oneOf(words.causes)}${upToName}`),
  };
}

function cuePhrases(words: PhraseWords['cues']) {
  return {
    either: new Set(words.either),
    /** 目前未能确定|会否|收购乙, "it is unclear| whether |X will buy Y" */
    asks: new RegExp(
      `${oneOf(words.asks)}|(?<!\\b${oneOf(words.asked)} )\\b${oneOf(words.asksEnglish)}\\b`,
    ),
    joinsVerb: new RegExp(` ${oneOf(words.joinsVerb)} $`),
    opensClause: new RegExp(`^\\s*${oneOf(words.opensClause)}\\b`),
    that: new RegExp(`^ ${oneOf(words.that)}`),
    object: new Set(words.object),
    /** 某证券|预计，| */
    foretells: new RegExp(`${oneOf(words.foretells)}[\\s，,：:]*$`),
    /** 优于华尔街|预期 */
    beaten: new RegExp(
      `(?:${oneOf(words.beats)}[^，,；]{0,12}|\\b${oneOf(words.beatsEnglish)} [^，,；]{0,24})$`,
    ),
    /** "beat estimates |as |revenue rose 5%" */
    knownBehind: new RegExp(`\\b${oneOf(words.knownBehind)}\\b`),
    /** 将|持股由5%提高到8% */
    disposal: new RegExp(
      `^[^，,；]{1,16}${oneOf(words.disposedFrom)}[^，,；]{1,16}${oneOf(words.disposes)}`,
    ),
    /** "|Orrin Inc.| to cut |jobs" */
    toDo: new RegExp(`^((?: ${oneOf(words.companyForms)}\\.?)? )to \\w`),
  };
}

function titlePhrases(words: PhraseWords['titles']) {
  return {
    joined: new RegExp(`^[\\s、,&]*${oneOf(words.joins)}?\\s*$`),
    before: new RegExp(`${oneOf(words.before)}$`),
  };
}
