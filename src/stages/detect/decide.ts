import { isChinese, type LanguageTag } from '../../core/language.js';
import type { Profile } from './profile.js';
import type { DetectTables } from './tables.js';
import { trigramVote } from './trigrams.js';

export interface Decision {
  readonly inLanguage: LanguageTag;
  readonly score: number;
}

/** What a stretch inherits where it does not decide itself. */
export interface Outer {
  readonly inLanguage: LanguageTag;
  /** Region of Traditional text in this article: HK, TW, or '' where nothing tells. */
  readonly region: '' | 'HK' | 'TW';
}

const INHERITED = 0.2;
/** Share of kana among kana and Han from which a stretch is Japanese. */
const KANA_SHARE = 0.1;
/** Latin letters and evidence from which a Latin stretch leaves the Chinese around it. */
const OWN_LETTERS = 20;
const OWN_EVIDENCE = 1.5;
/** How far the best language must lead the second; further to leave a Latin language around it. */
const LEAD = 1.4;
const FOREIGN_LEAD = 3;
/** Evidence a language needs at all; more to leave a Latin language around it, which one word may not. */
const EVIDENCE = 1;
const FOREIGN_EVIDENCE = 2;
/** Latin letters from which letter statistics may choose among all languages. */
const ANY_LETTERS = 60;

/** The language of a stretch from its counts; `text` is read only where the counts do not decide. */
export function decide(
  profile: Profile,
  text: () => string,
  outer: Outer,
  tables: DetectTables,
): Decision {
  const { han, kana, hangul, latinWords, latinLetters, other } = profile;
  const inherited = { inLanguage: outer.inLanguage, score: INHERITED };
  const total = han + kana + hangul + latinWords + other;
  if (total === 0) return inherited;
  if (hangul > 0 && hangul >= han + kana) {
    return hangul >= latinWords ? { inLanguage: 'ko', score: hangul / total } : inherited;
  }
  if (kana >= (han + kana) * KANA_SHARE && kana > 0 && han + kana >= latinWords) {
    return { inLanguage: 'ja', score: (han + kana) / total };
  }
  if (han > 0 && han >= latinWords) return decideHan(profile, outer, han / total);
  if (latinLetters > other) return decideLatin(profile, text, outer, tables);
  return other > 0 ? decideOther(text, inherited) : inherited;
}

function decideHan(profile: Profile, outer: Outer, share: number): Decision {
  if (outer.inLanguage === 'ja') return { inLanguage: 'ja', score: INHERITED };
  if (
    profile.japanese > profile.simplified &&
    profile.kana + profile.japanese > 0 &&
    isJapaneseShape(profile)
  ) {
    return { inLanguage: 'ja', score: 0.5 };
  }
  const { traditional, simplified } = profile;
  const evidence = traditional + simplified;
  const language = isCantonese(profile, outer) ? 'yue' : 'zh';
  if (traditional === simplified) {
    if (language === 'yue') return { inLanguage: `yue-Hant-HK`, score: share * 0.5 };
    const inLanguage = isChinese(outer.inLanguage) ? outer.inLanguage : 'zh';
    return { inLanguage, score: INHERITED };
  }
  const lead = Math.abs(traditional - simplified) / evidence;
  const score = share * lead * (evidence / (evidence + 0.5));
  return { inLanguage: chineseTag(language, traditional > simplified, outer), score };
}

/** Characters of Japanese shape and none that is Simplified alone nor Traditional alone in number. */
function isJapaneseShape({ japanese, traditional, han }: Profile): boolean {
  return japanese >= 1 && japanese >= han * 0.1 && japanese >= traditional;
}

/** One character of its own in a sentence; in longer stretches one in fifty. */
function isCantonese({ cantonese, weakCantonese, han }: Profile, outer: Outer): boolean {
  const evidence = cantonese + weakCantonese / 2;
  if (outer.inLanguage.startsWith('yue')) return evidence > 0 || han < 12;
  return evidence >= 1 && evidence * 50 >= han;
}

function chineseTag(language: 'yue' | 'zh', traditional: boolean, outer: Outer): LanguageTag {
  if (!traditional) return `${language}-Hans-CN`;
  if (language === 'yue') return 'yue-Hant-HK';
  return outer.region === '' ? 'zh-Hant' : `zh-Hant-${outer.region}`;
}

function decideLatin(
  profile: Profile,
  text: () => string,
  outer: Outer,
  tables: DetectTables,
): Decision {
  const inherited = { inLanguage: outer.inLanguage, score: INHERITED };
  const [best, second] = ranking(profile, tables);
  const letters = profile.latinLetters;
  if (isEastAsian(outer.inLanguage) && (letters < OWN_LETTERS || best.evidence < OWN_EVIDENCE)) {
    return inherited;
  }
  const isKnown = tables.latin.languages.includes(outer.inLanguage);
  const isForeign = isKnown && best.language !== outer.inLanguage;
  const enough = isForeign ? FOREIGN_EVIDENCE : EVIDENCE;
  const lead = isForeign ? FOREIGN_LEAD : LEAD;
  if (best.evidence >= enough && best.evidence >= second.evidence * lead) {
    const score = Math.min(1, best.evidence / Math.max(2, profile.latinWords * 0.3));
    return { inLanguage: best.language, score };
  }
  if (letters < ANY_LETTERS && isKnown) return inherited;
  const among = best.evidence > 0 || letters < ANY_LETTERS ? tables.latin.languages : undefined;
  const vote = letters >= OWN_LETTERS ? trigramVote(text(), among) : undefined;
  if (vote !== undefined) return { inLanguage: vote.language, score: vote.score };
  if (best.evidence > second.evidence) return { inLanguage: best.language, score: 0.3 };
  return outer.inLanguage === 'und' ? { inLanguage: 'en', score: 0.1 } : inherited;
}

interface Ranked {
  readonly language: string;
  readonly evidence: number;
}

/** The two languages with the most evidence; English, with none, where no word was known. */
function ranking({ latin }: Profile, tables: DetectTables): readonly [Ranked, Ranked] {
  let best: Ranked = { language: 'en', evidence: 0 };
  let second = best;
  for (const [index, evidence] of latin?.entries() ?? []) {
    const ranked = { language: tables.latin.languages[index] ?? 'en', evidence };
    if (evidence > best.evidence) [best, second] = [ranked, best];
    else if (evidence > second.evidence) second = ranked;
  }
  return [best, second];
}

function decideOther(text: () => string, inherited: Decision): Decision {
  const vote = trigramVote(text());
  return vote === undefined ? inherited : { inLanguage: vote.language, score: vote.score };
}

function isEastAsian(tag: LanguageTag): boolean {
  return isChinese(tag) || tag === 'ja' || tag === 'ko';
}
