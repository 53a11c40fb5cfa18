import { readFileSync } from 'node:fs';
import { isOrdinaryEnglish } from './compromise.js';
import { dictionaryPath } from './nodejieba.js';

/** Words that the dictionary counted less often hardly ever stand in news. */
const FEWEST = 20;
/** Names of persons, places, organizations and other things. */
const NAME_TAG = /^n[rstz]/;
const HAN = /\p{Script=Han}/u;

/**
 * Those of some names, Simplified or English, that the dictionaries of the segmenters know as
 * ordinary words. The Chinese dictionary is read from disk: meant for a check, not for articles.
 */
export function ordinaryWords(names: ReadonlySet<string>): ReadonlySet<string> {
  const chinese = [...names].some((name) => HAN.test(name)) ? chineseWords(names) : [];
  const english = [...names].filter((name) => /^[A-Za-z]+$/.test(name) && isOrdinaryEnglish(name));
  return new Set([...chinese, ...english]);
}

function chineseWords(names: ReadonlySet<string>): string[] {
  const lines = readFileSync(dictionaryPath(), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [word = '', count = '', tag = ''] = line.trim().split(' ');
    return names.has(word) && Number(count) >= FEWEST && !NAME_TAG.test(tag) ? [word] : [];
  });
}
