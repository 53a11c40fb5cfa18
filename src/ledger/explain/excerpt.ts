import { isChinese, isTraditional } from '../../core/language.js';
import type { DocumentRecord } from '../../core/records/document.js';
import type { MentionRecord } from '../../core/records/mention.js';
import type { Quote } from '../../core/records/span-record.js';
import { toSimplified } from '../../lexicon/simplify.js';
import type { Excerpt } from './explanation.js';

/** UTF-16 units shown on either side of a mention. */
const CONTEXT = 60;
/** The converter's recursion cannot take long runs of ideographic description characters. */
const DESCRIPTION_RUN = /[\u2ff0-\u2fff]{50}/;

/** The words of a quote with the mentions inside it marked. */
export function excerptOf(
  document: DocumentRecord,
  quote: Quote,
  mentions: readonly MentionRecord[],
): Excerpt {
  return markedExcerpt(document, quote, quote, mentions);
}

/** A mention within the line it stands in, cut to what is near it. */
export function mentionExcerpt(document: DocumentRecord, mention: MentionRecord): Excerpt {
  const { text } = document;
  const { startUtf16: start, endUtf16: end } = mention;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const from = wholeCharacter(text, Math.max(lineStart, start - CONTEXT));
  const to = wholeCharacter(text, Math.min(lineEnd, end + CONTEXT));
  return markedExcerpt(document, { startUtf16: from, endUtf16: to }, mention, [mention]);
}

function markedExcerpt(
  document: DocumentRecord,
  shown: Pick<Quote, 'startUtf16' | 'endUtf16'>,
  quote: Quote,
  mentions: readonly MentionRecord[],
): Excerpt {
  const { text } = document;
  const simplify = simplifierOf(document, quote.start);
  let original = '';
  let normalized = '';
  let at = shown.startUtf16;
  const inside = mentions
    .filter((m) => m.startUtf16 >= shown.startUtf16 && m.endUtf16 <= shown.endUtf16)
    .sort((a, b) => a.startUtf16 - b.startUtf16);
  for (const mention of inside) {
    if (mention.startUtf16 < at) continue;
    const between = text.slice(at, mention.startUtf16);
    original += `${between}【${text.slice(mention.startUtf16, mention.endUtf16)}】`;
    normalized += `${simplify(between)}【${mention.normalized}】`;
    at = mention.endUtf16;
  }
  const rest = text.slice(at, shown.endUtf16);
  original += rest;
  normalized += simplify(rest);
  const proved = text.slice(quote.startUtf16, quote.endUtf16) === quote.exact;
  return { original, ...(normalized !== original && { normalized }), proved };
}

/** What normalization does to the text around a code point of this article. */
function simplifierOf(document: DocumentRecord, position: number): (text: string) => string {
  const range = document.languages.find(({ start, end }) => start <= position && position < end);
  const tag = range?.inLanguage ?? document.inLanguage;
  if (!isChinese(tag) || !isTraditional(tag)) return (text) => text.normalize('NFKC');
  const variant = tag.includes('-HK') ? 'hk' : 'tw';
  return (text) =>
    DESCRIPTION_RUN.test(text) ? text.normalize('NFKC') : toSimplified(text, variant);
}

/** The position, or the one before it where it would tear a surrogate pair. */
function wholeCharacter(text: string, position: number): number {
  const unit = text.charCodeAt(position);
  return unit >= 0xdc00 && unit <= 0xdfff ? position - 1 : position;
}
