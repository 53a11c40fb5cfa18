// The texts of the benchmark: the project's own sample articles, and texts made to be slow.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/setup.mjs';

/** Sample articles of one language as `{ uri, text }`; `tag` is what the file name says: "zh", "en". */
export function samples(tag) {
  const folder = join(root, 'seeds');
  return readdirSync(folder)
    .filter((name) => name.split('.').at(-2).split('-')[0] === tag)
    .sort()
    .map((name) => ({ uri: name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** One text of about this many bytes. */
export function repeated(text, bytes) {
  return text.repeat(Math.max(1, Math.round(bytes / Buffer.byteLength(text))));
}

/** Megabytes of one thing, by what it is made of. */
export function hostileTexts(bytes) {
  const half = bytes / 2;
  return [
    ['digits', repeated('1234567890', bytes)],
    ['億', repeated('億', bytes)],
    ['$', repeated('$', bytes)],
    ['nested brackets', repeated('(', half) + repeated(')', half)],
    ['one letter', repeated('a', bytes)],
  ];
}

/** Names and what stands around them, over and over, by what the text is made of. */
export function hostileNames(bytes) {
  const zh = numbered(bytes, (i) => `晨光${han(i)}电子`);
  const en = numbered(bytes, (i) => `Karlton${letters(i)} Holdings`);
  const of = (text) => repeated(text, bytes);
  return [
    ['a known name', of('微软')],
    ['a known name, spaced', of('Microsoft ')],
    ['an unknown name', of('晨光远山电子公司')],
    ['an unknown name, spaced', of('Karlton Holdings ')],
    ['有限公司', of('有限公司')],
    ['Inc.', of('Inc. ')],
    ['capitals', of('A')],
    ['capitalized words', of('Abcd ')],
    ['small words', of('abcd ')],
    ['open brackets', of('（')],
    ['names in brackets', of('微软（OpenAI）')],
    ['nested names in brackets', repeated('微软（', bytes / 2) + repeated('）', bytes / 2)],
    ['commas', of('，')],
    ['digits', of('1234567890')],
    ['quotes', of('「')],
    ['quoted words', of('「晨光」')],
    ['names and and', of('微软与晨光电子与')],
    ['bylines', of('记者王小明报道')],
    ['titles', of('董事长')],
    ['titles and names', of('董事长王小明')],
    ['a person and what he says', of('王小明表示，')],
    ['many names, listed', zh.join('、')],
    ['many names, said', zh.join('表示，')],
    ['many English names, listed', en.join(', ')],
    ['many English names in lines', en.join('\n')],
    ['deals in one sentence', of('微软以3亿美元收购OpenAI，')],
    ['deals in sentences', of('微软以3亿美元收购OpenAI。')],
    ['deals in lines', of('微软以3亿美元收购OpenAI。\n')],
    ['English deals in one sentence', of('Microsoft bought OpenAI for $3 billion, ')],
    ['English deals in sentences', of('Microsoft bought OpenAI for $3 billion. ')],
    ['money', of('3亿美元、')],
    ['percent', of('增长3%，')],
    ['years', of('2025年')],
    ['verbs', of('投资')],
    ['pronouns', of('该公司')],
    ['the company', of('the company ')],
  ];
}

/** Items made from 0, 1, 2 and so on, of about this many bytes together. */
function numbered(bytes, item) {
  const items = [];
  for (let i = 0, length = 0; length < bytes; i++) {
    items.push(item(i));
    length += Buffer.byteLength(items[i]);
  }
  return items;
}

const spelt = (i, digitsOf) => [...String(i)].map((digit) => digitsOf[Number(digit)]).join('');
const han = (i) => spelt(i, '海山林云川星河石峰田');
const letters = (i) => spelt(i, 'aeioulmnrs');
