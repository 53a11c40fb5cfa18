/** Writing systems as far as the stages tell them apart; `none` is whatever is no letter or digit. */
export type Script = 'han' | 'kana' | 'hangul' | 'latin' | 'other' | 'digit' | 'none';

const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;

/** The script of one code point. */
export function scriptOf(codePoint: number): Script {
  if (codePoint < 0x80) return asciiScript(codePoint);
  if (codePoint < 0x2e80) return westernScript(codePoint);
  if (isHan(codePoint)) return 'han';
  if (isKana(codePoint)) return 'kana';
  if (isHangul(codePoint)) return 'hangul';
  if (codePoint >= 0xff10 && codePoint <= 0xff19) return 'digit';
  if (
    (codePoint >= 0xff21 && codePoint <= 0xff3a) ||
    (codePoint >= 0xff41 && codePoint <= 0xff5a)
  ) {
    return 'latin';
  }
  return letterOrDigit(codePoint);
}

/** Han characters with 々 and 〇, which are written as part of Chinese and Japanese words. */
export function isHan(codePoint: number): boolean {
  if (codePoint < 0x3005) return codePoint >= 0x2e80 && codePoint <= 0x2fdf;
  return (
    (codePoint >= 0x4e00 && codePoint <= 0x9fff) ||
    codePoint === 0x3005 ||
    codePoint === 0x3007 ||
    (codePoint >= 0x3400 && codePoint <= 0x4dbf) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

/** The kana letters and the long-vowel mark; not the middle dot, which Chinese writes in names too. */
function isKana(codePoint: number): boolean {
  return (
    (codePoint >= 0x3041 && codePoint <= 0x3096) ||
    (codePoint >= 0x30a1 && codePoint <= 0x30fa) ||
    codePoint === 0x30fc ||
    (codePoint >= 0x31f0 && codePoint <= 0x31ff) ||
    (codePoint >= 0xff66 && codePoint <= 0xff9d)
  );
}

function isHangul(codePoint: number): boolean {
  return (
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0x1100 && codePoint <= 0x11ff) ||
    (codePoint >= 0x3131 && codePoint <= 0x318e)
  );
}

function asciiScript(codePoint: number): Script {
  if (codePoint >= 0x30 && codePoint <= 0x39) return 'digit';
  const folded = codePoint | 0x20;
  return folded >= 0x61 && folded <= 0x7a ? 'latin' : 'none';
}

/** Everything before the CJK blocks: Latin letters with marks, Greek, Cyrillic, Hebrew, Arabic … */
function westernScript(codePoint: number): Script {
  if (codePoint < 0xc0) return codePoint === 0xaa || codePoint === 0xba ? 'latin' : 'none';
  if (codePoint < 0x250) return codePoint === 0xd7 || codePoint === 0xf7 ? 'none' : 'latin';
  if (codePoint >= 0x1e00 && codePoint <= 0x1eff) return 'latin';
  if (codePoint >= 0x1100 && codePoint <= 0x11ff) return 'hangul';
  return letterOrDigit(codePoint);
}

function letterOrDigit(codePoint: number): Script {
  const character = String.fromCodePoint(codePoint);
  if (LETTER.test(character)) return 'other';
  return DIGIT.test(character) ? 'digit' : 'none';
}
