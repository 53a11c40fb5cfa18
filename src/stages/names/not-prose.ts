import type { Span } from '../../core/span.js';

/**
 * Links, mail addresses, tickers and currencies, which hold letters like those of names but name nothing. All
 * patterns are anchored on a mark that is rare in prose and bounded, so that a scan is linear.
 */
const PATTERNS: readonly RegExp[] = [
  /\bhttps?:\/\/[^\s<>()[\]"'\u3000-\u303f\u4e00-\u9fff]{1,2000}/gi,
  /\bwww\.[a-z0-9][^\s<>()[\]"'\u3000-\u303f\u4e00-\u9fff]{1,500}/gi,
  /(?<![\w.%+-])[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
  /(?<![\w.-])[a-z0-9-]{1,63}\.(?:com?|net|org|cn|tw|hk|io|ai|top|gov|edu)(?:\.[a-z]{2})?(?![\w-])/g,
  /\b[0-9]{4,6}[-.](?:TW|TWO|HK|SH|SZ|SS|JP|T|KS|US)\b/g,
  /\b(?:NASDAQ|Nasdaq|NYSE|AMEX|TWSE|TPEx|HKEX|HKG|SEHK|SSE|SZSE|TSE|LSE|KRX|SH|SZ|HK|US|TW)\s?: ?[A-Z0-9.]{1,8}\b/g,
  /(?:纽约证券交易所|纳斯达克|港交所|香港交易所|上交所|深交所|台股|美股|港股|股票代码|股票代号|代码|代号|纽交所)\s?: ?[A-Z0-9.]{1,8}(?![A-Za-z0-9])/g,
  /<\/?[a-zA-Z][^<>\n]{0,300}>/g,
  /#[^\s#]{1,40}/g,
  /\b(?:[A-Z][a-z]{1,20} ){1,2}(?:dollars?|pounds?|francs?|yen|yuan|rupees?|won|pesos?)\b/g,
];

export function notProse(text: string): Span[] {
  const spans: Span[] = [];
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      spans.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}
