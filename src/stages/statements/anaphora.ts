import type { Span } from '../../core/span.js';
import type { Discourse } from './discourse.js';
import type { Member, TimeItem } from './reading.js';
import type { Word } from './vocabulary.js';

const LETTER = /[\p{L}\p{N}]/u;
/** "the", and up to three words between it and its noun. */
const ARTICLE = /\bthe(?: [\w'-]+){0,3} $/;
const ARTICLE_REACH = 40;

/**
 * The members that words such as 该公司, 双方 or "the company" stand for. A word that a name stands
 * right beside (公司OpenAI, the retailer Walmart) describes that name and stands for nothing else.
 */
export function resolveAnaphors(
  lowered: string,
  sentence: Span,
  words: readonly Word[],
  names: readonly Member[],
  times: readonly TimeItem[],
  discourse: Discourse,
): Member[] {
  const members: Member[] = [];
  words.forEach((word, index) => {
    const anaphor = word.senses.anaphors[0];
    if (anaphor === undefined || standsBesideName(word, names)) return;
    const allowed = {
      anywhere: () => true,
      start: () => beginsClause(lowered, sentence, word, words[index - 1], times),
      article: () =>
        ARTICLE.test(
          lowered.slice(Math.max(sentence.start, word.start - ARTICLE_REACH), word.start),
        ),
    }[anaphor.where];
    if (!allowed()) return;
    const told = names.filter((name) => name.end <= word.start);
    const sources = new Set(told.filter((n) => isSource(n, words)).map(({ entity }) => entity));
    const isOther = words[index - 1]?.senses.complement && words[index - 1]?.end === word.start;
    const before = told.filter(
      (name) =>
        !sources.has(name.entity) &&
        !(isOther && !PARTED.test(lowered.slice(name.end, word.start))),
    );
    const leading = before.filter(
      (name) =>
        beginsClause(lowered, sentence, name, undefined, times) &&
        !isOtherThan(lowered, word, name),
    );
    const near = anaphor.means === 'former' ? joinedTwo(lowered, before) : before;
    const found = discourse.resolve(anaphor.means, near, leading);
    members.push(
      ...found.map(({ entity, type }) => ({
        start: word.start,
        end: word.end,
        entity,
        type,
        isAnaphor: true,
      })),
    );
  });
  return members;
}

const JOINED = /^(?:[和与及跟同、]|以及)$/;

/** The last two of the names that are told joined (甲和乙), else all of them. */
function joinedTwo(lowered: string, names: readonly Member[]): readonly Member[] {
  const at = names.findLastIndex((name, index) => {
    const next = names[index + 1];
    return next !== undefined && JOINED.test(lowered.slice(name.end, next.start).trim());
  });
  return at < 0 ? names : names.slice(at, at + 2);
}

const PARTED = /[,;:，；：]|\b(?:said|says|that|and|as|if|when|while|because|where)\b/;

/** "Temasek owns 5% of the company": in one breath with a name before it, the company is another one. */
function isOtherThan(lowered: string, word: Word, name: Span): boolean {
  return word.text.startsWith('the ') && !PARTED.test(lowered.slice(name.end, word.start));
}

/** Whoever counted or reported it (甲统计，该公司…) is not the company that is spoken of. */
function isSource(name: Span, words: readonly Word[]): boolean {
  return words.some(
    ({ start, senses }) =>
      senses.bystander && start >= name.end && start - name.end <= SOURCE_REACH,
  );
}

/** A closing bracket may stand between. */
const SOURCE_REACH = 1;

function standsBesideName(word: Span, names: readonly Span[]): boolean {
  return names.some((name) => {
    const gap = name.start - word.end;
    return name.end === word.start || gap === 0 || gap === 1;
  });
}

function beginsClause(
  lowered: string,
  sentence: Span,
  word: Span,
  previous: Word | undefined,
  times: readonly TimeItem[],
): boolean {
  if (word.start === sentence.start) return true;
  if (times.some((time) => time.end === word.start)) return true;
  const isLed = previous !== undefined && previous.senses.leadIn === true;
  if (isLed && word.start - previous.end <= 1) return true;
  const before = lowered.slice(Math.max(sentence.start, word.start - 2), word.start).trimEnd();
  return before === '' || !LETTER.test(before.slice(-1));
}
