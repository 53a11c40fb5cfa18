// The territories of ISO 3166-1 and what CLDR calls them, from the ICU that Node brings along.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The version of CLDR that this Node has; undefined where it was built without. */
export const CLDR = process.versions.cldr;

/** `zh-Hant` is Taiwan's usage, `zh-Hant-HK` Hong Kong's. */
const LOCALES = ['en', 'zh-Hant', 'zh-Hant-HK', 'zh-Hans'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
/** Codes that CLDR has names for and ISO 3166-1 does not assign. */
const NOT_ISO = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB XK ZZ'.split(' '));

const leftOutFile = fileURLToPath(new URL('territory-names-left-out.yaml', import.meta.url));
const leftOut = new Set(
  parse(readFileSync(leftOutFile, 'utf8')).flatMap(({ territory, names }) =>
    names.map((name) => `${territory} ${name}`),
  ),
);

/**
 * Every territory with its names by locale, in order of code; names with straight apostrophes, without
 * those that the lexicon leaves out.
 */
export function cldrTerritories() {
  const locales = LOCALES.map((locale) => [
    locale,
    new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
  ]);
  return codes(locales[0][1]).map((code) => {
    const names = locales.map(([locale, display]) => [locale, straight(display.of(code))]);
    return {
      code,
      names: Object.fromEntries(names.filter(([, name]) => !leftOut.has(`${code} ${name}`))),
    };
  });
}

/** Codes of today: of two codes for one territory, such as SU and RU, only the current one. */
function codes(english) {
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
    (code) =>
      english.of(code) !== undefined &&
      !NOT_ISO.has(code) &&
      Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}`,
  );
}

function straight(name) {
  return name.replaceAll('’', "'");
}
