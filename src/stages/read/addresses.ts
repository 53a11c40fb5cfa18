import type { Margin } from '../../core/article.js';

const URL_CHARACTER =
  '[^\\s<>"\'`“”‘’，。、；！？（）「」『』【】《》〈〉\\[\\]\\u4e00-\\u9fff\\u3040-\\u30ff]';
const URL_PATTERN = new RegExp(`(?:https?:\\/\\/|(?<![\\w.])www\\.)${URL_CHARACTER}+`, 'giu');
/** A tag or a comment; bounded, so that a page of "<" costs no more than its length. */
const TAG =
  /<!--[\s\S]{0,2000}?-->|<\/?[a-z][a-z0-9-]{0,20}(?=[\s/>])[^<>]{0,2000}>|&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/giu;
const LOCAL_PART = /[\w.+%-]/;
const DOMAIN = /^(?:[\w-]{1,63}\.){1,5}[a-z]{2,24}\b/iu;

/** URLs, e-mail addresses, Markdown link targets, HTML tags and entities from a position on. */
export function addresses(text: string, from: number): Margin[] {
  const body = text.slice(from);
  const margins: Margin[] = [];
  const add = (start: number, end: number, kind: Margin['kind']) => {
    margins.push({ start: from + start, end: from + end, kind });
  };
  for (const match of body.matchAll(URL_PATTERN)) {
    add(match.index, match.index + trimUrl(match[0]).length, 'url');
  }
  for (const match of body.matchAll(TAG)) add(match.index, match.index + match[0].length, 'markup');
  addLinkTargets(body, add);
  addMail(body, add);
  return margins;
}

/** The URLs among the margins, as text. */
export function urlsIn(text: string, margins: readonly Margin[]): string[] {
  return margins
    .filter(({ kind }) => kind === 'url')
    .map(({ start, end }) => text.slice(start, end).replace(/^[\s(<]+/u, ''))
    .filter((url) => /^(?:https?:|www\.)/iu.test(url));
}

/** Without the punctuation of the sentence around it, and without a bracket that it did not open. */
function trimUrl(url: string): string {
  const bracket = url.indexOf('(');
  let end = url.length;
  while (end > 0 && '.,;:!?)]}*_'.includes(url[end - 1] ?? ' ')) {
    if (url[end - 1] === ')' && bracket >= 0 && bracket < end - 1) break;
    end--;
  }
  return url.slice(0, end);
}

/** The bracket behind a Markdown link text or image: `](target "title")`, the title left out. */
function addLinkTargets(body: string, add: (start: number, end: number, kind: 'url') => void) {
  for (let at = body.indexOf(']('); at >= 0; at = body.indexOf('](', at + 2)) {
    const target =
      /^\(<?[^\s()<>[\]]{0,2000}(?:\([^\s()<>[\]]{0,200}\)[^\s()<>[\]]{0,2000})?>?/u.exec(
        body.slice(at + 1, at + 4000),
      );
    if (target === null) continue;
    const end = at + 1 + target[0].length;
    add(at + 1, body[end] === ')' ? end + 1 : end, 'url');
  }
}

function addMail(body: string, add: (start: number, end: number, kind: 'url') => void) {
  for (let at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && LOCAL_PART.test(body[start - 1] ?? ' ')) start--;
    const domain = start === at ? null : DOMAIN.exec(body.slice(at + 1, at + 256));
    if (domain === null) continue;
    const prefix = body.slice(Math.max(0, start - 7), start) === 'mailto:' ? 7 : 0;
    add(start - prefix, at + 1 + domain[0].length, 'url');
  }
}
