import { oneOf } from '../../../core/one-of.js';
import type { PhraseWords } from './phrase-tables.js';

export function anaphoraPhrases(words: PhraseWords['anaphora']) {
  const bare = `${oneOf(words.particles)}{0,3}${oneOf(words.adverbs)}?`;
  return {
    /** "the", and up to three words between it and its noun. */
    article: new RegExp(`\\b${oneOf(words.articles)}(?: [\\w'-]+){0,3} $`),
    /** " has said": behind a name and its description. */
    says: new RegExp(`^ (?:${oneOf(words.auxiliaries)} )?${oneOf(words.says)}\\b`),
    /** "a blow to Airbus as |it …" */
    under: new RegExp(`\\b${oneOf(words.under)} $`),
    /** "while the Swiss rival |Kelso" */
    contrast: new RegExp(`\\b${oneOf(words.contrasts)} (?:the |a |an )?(?:[a-z'-]+ ){0,3}$`),
    joined: new RegExp(`^${oneOf(words.joins)}$`),
    parted: new RegExp(`[,;:，；：]|\\b${oneOf(words.parts)}\\b`),
    /** "creating a telecoms giant called| X", 合并成立一家名为|X */
    creates: new RegExp(
      `(?:${oneOf(words.creates)}[^，,；;。]{0,8}|\\b${oneOf(words.createsEnglish)}\\b[^,;.]{0,40})$`,
    ),
    /** |组建一家合资公司| */
    foundsVenture: new RegExp(
      `${oneOf(words.founds)}[^，,；;。]{0,16}${oneOf(words.jointVentures)}`,
    ),
    /** 以色列安全公司|: what describes a company, up to its noun. */
    described: new RegExp(
      `^[^，,。；;：:！!？?、（(“「\\n]{0,18}?(?:(?<venture>${oneOf(words.ventures)})|${oneOf(words.described)})`,
    ),
    /** A word before a name that does not only describe it: "Since last year |Orrin|". */
    noLead: new RegExp(`\\b${oneOf(words.noLeads)}\\b`),
    naming: new Set(words.naming),
    rates: new RegExp(oneOf([...words.ratings, ...words.targets])),
    /** 买入|评级 */
    rated: new RegExp(`^[”」』"’]?[^，,。；;]{0,3}${oneOf(words.ratings)}`),
    pronouns: new Set(words.pronouns),
    /** 收购|了|这家公司 */
    aspect: new RegExp(`^${oneOf(words.aspects)}$`),
    objects: new Set(words.objects),
    /** What may stand before a pronoun in a clause without a subject. */
    bareStart: new RegExp(`^\\s*${oneOf(words.ownNouns)}?${oneOf(words.openers)}?${bare}$`),
  };
}

export function partyPhrases(words: PhraseWords['parties']) {
  return {
    /** "its |Nasdaq|-listed shares" */
    compound: new RegExp(`^-${oneOf(words.compounds)}\\b`),
    /** |某某实验室|里的一班人 */
    inside: new RegExp(`^${oneOf(words.inside)}`),
    indefinite: new RegExp(`(?:^|[^A-Za-z])${oneOf(words.indefinite)} $`),
    /** "to| the buyout firm |X" */
    articleAhead: new RegExp(`^ ${oneOf(words.describes)} `, 'i'),
    noDescription: new RegExp(`[^\\p{L}\\p{N}\\s.'’&/-]|\\b${oneOf(words.noDescription)}\\b`, 'u'),
    /** "|Hong Kong|-based private equity firm X", "|Japan|'s largest bank X" */
    placed: new RegExp(`^(?:-${oneOf(words.placed)}|['’]s?)(?= )`),
    /** （含外卖、|甲|等） */
    includedIn: new RegExp(`[（(]\\s?${oneOf(words.including)}[^（()）]{0,12}$`),
    /** 成员|包括|甲及乙 */
    listed: new RegExp(`${oneOf(words.including)}[^，,]{0,6}$`),
    governing: new Set(words.governing),
    gives: new Set(words.gives),
    /** 乙|位于南港的|丙: whose the thing behind is. */
    located: new RegExp(`^${oneOf(words.located)}[^，,；;。]{1,16}${oneOf(words.possessives)}`),
    /** 乙|薯片母公司 */
    parent: new RegExp(`^\\p{Script=Han}{0,4}${oneOf(words.parents)}`, 'u'),
    possessive: new RegExp(`^\\s*(?:[)）]\\s*)?(?:${oneOf(words.possessives)}|'s\\b)`),
    /** "Vexa| owner |Umbra" */
    owner: new RegExp(`^ ${oneOf(words.owners)} $`),
    /** "|Apple|'s share in China" */
    possessedWithin: new RegExp(`^\\s*'s\\b.* ${oneOf(words.prepositions)} `),
  };
}

export function listPhrases(words: PhraseWords['enumeration']) {
  const parts = '、，,。；;：:！？!?（）()';
  return {
    inList: new RegExp(oneOf(words.inList)),
    /** 甲|等, "A| and others" */
    others: new RegExp(`^\\s*(?:${oneOf(words.others)}|,? ${oneOf(words.othersEnglish)}\\b)`),
    /** "A, B| and several banks": the enumeration goes on without names. */
    goesOn: new RegExp(`^,? ${oneOf(words.goesOn)} ${oneOf(words.unnamed)}`),
    particles: new RegExp(oneOf(words.particles), 'g'),
    particle: new RegExp(`^${oneOf(words.particles)}$`),
    /** 甲和|另一家电商巨头|乙 */
    description: new RegExp(
      `^${oneOf(words.another)}?[\\p{Script=Han}a-z]{0,14}${oneOf(words.nouns)}$`,
      'iu',
    ),
    /** "A, |Japanese carmaker |B" */
    descriptionEnglish: new RegExp(`^ +(?:[\\p{L}.'-]+ ){0,4}${oneOf(words.nounsEnglish)} $`, 'iu'),
    /** "Vexa| and battery maker |Umbra", "Vexa|, as well as online shops like |Umbra" */
    linkEnglish: new RegExp(
      `^,? ${oneOf(words.linksEnglish)} (?:${oneOf(words.adjectives)}|(?:[a-z-]+ ){0,2}${oneOf(words.nounsEnglish)}(?: ${oneOf(words.examples)})?) $`,
      'i',
    ),
    /** "41%| of the market, |B", 41%|，|B: up to who is told next. */
    gapLink: new RegExp(
      `^(?: ${oneOf(words.gapNouns)}(?:(?! and )[a-z '-]){0,40}|的?股[权份])?(?:[,;，；、] ?|,? ${oneOf(words.gapLinks)} )$`,
    ),
    /** B| |37%, B|则占|37% */
    gap: new RegExp(`^(?: ?|${oneOf(words.gapWords)}| ${oneOf(words.gapWordsEnglish)} )$`),
    ownerEnglish: new RegExp(`^${oneOf(words.ownersEnglish)}$`, 'i'),
    examples: new RegExp(` ${oneOf([...words.examples, ...words.mixes])} $`, 'i'),
    examplesChinese: new RegExp(`${oneOf(words.examplesChinese)}$`),
    /** "|Shops including |Vexa and Umbra": whoever the clause begins with. */
    examplesAhead: new RegExp(
      `^\\W*(?:(?!of )[\\w’'-]+ ){0,3}[\\w-]+s ${oneOf(words.examples)} $`,
      'i',
    ),
    /** 设计|公司|乙: the rest of what a company is called by before its name. */
    kind: new RegExp(`^[^，,、；;：:。的了\\d]{0,8}${oneOf(words.nouns)}$`),
    /** 软银愿景基金|二期|和 */
    fundNumber: new RegExp(
      `^(?:${oneOf(words.numerals)}|\\d)${oneOf(words.fund)}(?=[、，,]|${oneOf(words.fundLinks)})`,
    ),
    /** 甲|、某某资本和|乙: one that is not known as a name. */
    unknownBetween: new RegExp(
      `^["”」』)）]?、[^${parts}\\s][^${parts.slice(1)}]{1,24}${oneOf(words.links)}["“「『]?$`,
    ),
    /** A title that a person had. */
    former: new RegExp(`^[^\\p{L}]*${oneOf(words.former)}`, 'u'),
    formerBefore: new RegExp(`(?:${oneOf(words.former)}|\\b${oneOf(words.formerEnglish)})$`, 'i'),
    respectively: new RegExp(
      `${oneOf(words.respectively)}|\\b${oneOf(words.respectivelyEnglish)}\\b`,
    ),
    respectivelyAhead: new RegExp(`^${oneOf(words.respectivelyEnglish)}`),
    /** "34%| and |85%" */
    joined: new RegExp(`^(?:,| ${oneOf(words.joins)}|, ${oneOf(words.joins)}) $`),
    /** "$5 million in X| and another |$3 million in Y" */
    paired: new RegExp(
      `^[\\s,，、]*(?:${oneOf(words.countLinks)})?\\s*(?:${oneOf(words.counted)}\\s*)?$`,
    ),
    /** "40 |jets, and a further |20", 18|架客机及|15架 */
    counted: new RegExp(
      `^(?:[\\s-]|${oneOf(words.counted)})*(?:[,，、]|${oneOf(words.countLinks)})(?:[\\s,，、]|${oneOf(words.countLinks)}|${oneOf(words.counted)})*$`,
    ),
  };
}

export function subjectPhrases(words: PhraseWords['subjects']) {
  const ordinal = `${oneOf(words.ordinal)}(?:${oneOf(words.numerals)}|\\d)+`;
  const place = `(?:${ordinal}|${oneOf(words.places)})[^，,]{0,8}${oneOf(words.copulas)}`;
  return {
    owners: new Set(words.owners),
    fronted: new RegExp(`^\\W*${oneOf(words.fronted)} (?=\\S+(?: \\S+){0,4},\\s*$)`),
    /** 而对|…甲|来说，| */
    frontedChinese: new RegExp(`^[^\\p{L}]*${oneOf(words.frontedFrom)}`, 'u'),
    frontedEnd: new RegExp(`^[)）]?${oneOf(words.frontedTo)}\\s*[，,]\\s*$`),
    apposed: new RegExp(`^[^，,；;]{1,16}${oneOf(words.apposed)}$`),
    introducing: new RegExp(`${oneOf(words.introduces)}[^“「『"，,]{0,14}$`),
    ranked: new RegExp(`^[\\s，,；;]*${oneOf(words.ranks)}?${place}\\s?$`),
    aside: new RegExp(`^\\W*${oneOf(words.asides)}`),
    resumes: new RegExp(`^\\s*${oneOf(words.resumes)}\\b`),
    /** "said |Orrin": a name whose verb follows. */
    underSaying: new RegExp(`\\b${oneOf(words.sayings)} (?:the )?$`),
    /** ", the largest pump maker in Oslo, |with": what explains a name inside of a clause. */
    apposition: new RegExp(
      `^(?: ?\\([^()]{1,16}\\))?, ${oneOf(words.explaining)} [^,;:()—–]{4,70}, (?:(?=${oneOf(words.goesOn)} )|(?<verb>(?=${oneOf(words.resumes)} )))`,
    ),
    backer: new RegExp(`${oneOf(words.backers)}$`),
    copulas: new Set(words.copulas),
    /** "says that the global smart-phone |market" */
    wholeMarket: new RegExp(
      `(?:^\\W*|\\b${oneOf(words.sayings)} )(?:the )?${oneOf(words.wholeMarkets)} (?:[a-z-]+ ){1,2}$`,
    ),
    /** 预测称明年|全球新车销量 */
    wholeMarketChinese: new RegExp(
      `${oneOf(words.wholeCountries)}(?:(?!${oneOf(words.noMarket)})[^，,。；、]){2,12}${oneOf(words.marketMetrics)}[^，,。；、]{0,12}$`,
    ),
    spending: new RegExp(`^\\W*${oneOf(words.spenders)} ${oneOf(words.spending)}$`),
  };
}

export function relativePhrases(words: PhraseWords['subjects']) {
  const participle = `(?:${oneOf(words.relativeAdverbs)}[ -])?${oneOf(words.participles)}`;
  const shortened = `${participle} ${oneOf(words.participlePrepositions)}`;
  return {
    /** 由, 旗下有: what a Chinese relative begins with. */
    openers: new RegExp(`^[\\s"“「]*${oneOf(words.relativeOpeners)}`),
    /** 成立于2015年的: it can only describe the name that it ends in. */
    describing: new RegExp(`^[\\s"“「]*${oneOf(words.relativeDescribing)}`),
    /** 周二公布: up to a verb of telling. */
    speech: new RegExp(`^[^，,。]{0,10}?${oneOf(words.relativeSpeech)}`),
    /** "Founded in", "Originally listed on": what a sentence may begin with before its subject. */
    opening: new RegExp(
      `^[\\s"“]*${participle}(?: ${oneOf(words.participlePrepositions)}| \\d)\\b`,
    ),
    /** "which bottles X" */
    pronoun: new RegExp(`^\\s*${oneOf(words.relativePronouns)} `),
    heads: new Set(words.relativeHeads),
    /** "an order| for 40 jets that the Dutch carrier |Orrin": up to the subject of a relative without a mark. */
    subjectAhead: new RegExp(
      `^(?:(?! ${oneOf(words.sayings)} )[^,;:.]){0,50} ${oneOf(words.relativeObjects)} (?:the )?(?:[a-z-]+ ){0,3}$`,
    ),
    /** "which raised", "once owned by", "a start-up that raised" */
    start: new RegExp(
      `^\\s*(?:${oneOf(words.relatives)}|${shortened}|(?:an?|the) [a-z0-9'’ -]{2,60}? ${oneOf(words.relativePronouns)})\\b`,
    ),
  };
}

export function unnamedPhrases(words: PhraseWords['subjects']) {
  const genitive = `${oneOf(words.genitive)}?`;
  const opening = `^[\\s，,；;。]*${oneOf(words.ownOpeners)}?[，,]?(?!${oneOf(words.noBusiness)})`;
  const counted = `(?:\\d{1,4}|${oneOf(words.numeralsOfMany)}{1,3}) ?${oneOf(words.classifiers)}`;
  return {
    /** 其中，|服务|业务的: two characters or more that are no pronoun, conjunction or adverb. */
    business: new RegExp(
      `${opening}[\\p{Script=Han}a-z]{2,8}${oneOf(words.businesses)}?${genitive}$`,
      'u',
    ),
    /** |电源及零组件事业|单季: no 公司业务. */
    segment: new RegExp(
      `[^的，,；;：:\\s](?<!${oneOf(words.noSegments)})${oneOf(words.segments)}${oneOf(words.segmentFillers)}{0,3}$`,
    ),
    /** A word that may be a name, right before another one. */
    word: new RegExp(`[\\p{L}\\p{N}]{2}["”」』]?${genitive}$`, 'u'),
    doneBefore: new RegExp(`.{2}${oneOf(words.doneBefore)}$`, 'u'),
    doing: new Set(words.doing),
    /** 56家主要|, 前10家|, 越来越多| */
    count: new RegExp(
      `(?:${counted}|${oneOf(words.many)})(?:(?!${oneOf(words.notOverMany)})[^，,。；、]){0,14}$`,
    ),
  };
}

export function rolePhrases(words: PhraseWords['roles']) {
  return {
    eachOf: new RegExp(`^\\s*${oneOf(words.eachOf)}$`),
    each: new RegExp(`${oneOf(words.each)}|\\b${oneOf(words.eachEnglish)}\\b`),
    apart: new RegExp(oneOf(words.apart)),
    founded: new RegExp(oneOf(words.founded)),
    /** 10%|的股权|, "10%| of the shares|" */
    shares: new RegExp(`^[\\s的]*${oneOf(words.shares)}`),
    rest: new RegExp(oneOf(words.rest)),
    /** 部分股权, 三分之一的股份, "a third of"; no 余下部分股权 */
    smallPart: new RegExp(
      `(?<!${oneOf(words.rest)}的?)${oneOf(words.smallParts)}的?${oneOf(words.shares)}|\\b${oneOf(words.smallPartsOf)}\\b`,
    ),
    links: new Set(words.links),
    agents: new Set(words.agents),
    towards: new Set(words.towards),
    joined: new RegExp(`^${oneOf(words.joins)}`),
    /** 从乙|手中|买下 */
    hands: new RegExp(`^的?${oneOf(words.hands)}`),
    /** 透过|甲|持股 */
    means: new RegExp(`${oneOf(words.means)}(?:其|旗下|全资)?$`),
  };
}

export function roundPhrases(words: PhraseWords['rounds']) {
  const leads = `(?:${oneOf(words.adverbs)})*${oneOf(words.leads)}`;
  return {
    any: new RegExp(`${oneOf(words.leads)}|${oneOf(words.pays)}|${oneOf(words.lists)}`),
    /** 甲|等机构联合领投 */
    leads: new RegExp(
      `^["”」』)）]?(?:等[^，,；、]{0,8}?)?(?:${oneOf(words.towards)}[^，,；、]{1,16})?${leads}`,
    ),
    /** |领投其A轮融资 */
    opening: new RegExp(`^[\\s，,]*${leads}(?!的|方|机构|者|人|名单)`),
    towards: new Set(words.towards),
    /** 甲|先后获得了乙的投资 */
    gets: new RegExp(`^[^，,；、]{0,8}${oneOf(words.sources)}`),
    /** |以及|甲领投 */
    joined: new RegExp(`^[\\s，,]*${oneOf(words.joins)}`),
    /** 获|甲|数千万元A轮融资 */
    source: new RegExp(`${oneOf(words.sources)}(?:了|到)?[^，,；、]{0,8}$`),
    pays: new RegExp(`^[^，,；、]{0,16}${oneOf(words.pays)}`),
    /** |领投的是|替丙代工的甲 */
    listed: new RegExp(`^[\\s，,]*${oneOf(words.lists)}${oneOf(words.are)}`),
    /** |投资方包括|甲 */
    list: new RegExp(`${oneOf(words.lists)}${oneOf(words.are)}[^，,；、]{0,8}$`),
  };
}
