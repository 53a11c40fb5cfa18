/** Kinds of UTF-16 code units that the scanner tells apart. */
export const DIGIT = 1;
export const LETTER = 2;
export const HAN = 4;
export const HANGUL = 8;
export const KANA = 16;
export const SPACE = 32;
export const BREAK = 64;

const KINDS = new Uint8Array(65536);
/** Full-width to half-width, capitals to small letters, odd spaces to a space; one unit to one unit. */
const FOLDED = new Uint16Array(65536);

for (let code = 0; code < 65536; code++) {
  KINDS[code] = kindOf(code);
  FOLDED[code] = foldOf(code);
}

export function kind(code: number): number {
  return KINDS[code] ?? 0;
}

export function fold(code: number): number {
  return FOLDED[code] ?? code;
}

export function isDigit(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kind(text.charCodeAt(at)) & DIGIT) !== 0;
}

export function isLetter(text: string, at: number): boolean {
  return at >= 0 && at < text.length && (kind(text.charCodeAt(at)) & LETTER) !== 0;
}

export function isKind(text: string, at: number, kinds: number): boolean {
  return at >= 0 && at < text.length && (kind(text.charCodeAt(at)) & kinds) !== 0;
}

/** The character at a position, folded; '' outside the text. */
export function folded(text: string, at: number): string {
  return at >= 0 && at < text.length ? String.fromCharCode(fold(text.charCodeAt(at))) : '';
}

export function foldText(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(fold(text.charCodeAt(i)));
  return out;
}

/** Behind at most `most` spaces of one line. */
export function skipSpaces(text: string, at: number, most = 3): number {
  let i = at;
  while (i < text.length && i - at < most && kind(text.charCodeAt(i)) === SPACE) i++;
  return i;
}

/** In front of at most `most` spaces of one line. */
export function skipSpacesBack(text: string, at: number, most = 3): number {
  let i = at;
  while (i > 0 && at - i < most && kind(text.charCodeAt(i - 1)) === SPACE) i--;
  return i;
}

function kindOf(code: number): number {
  const small = foldOf(code);
  if (small >= 48 && small <= 57) return DIGIT;
  if (small === 32 || code === 9) return SPACE;
  if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return BREAK;
  if (small < 128) return small >= 97 && small <= 122 ? LETTER : 0;
  if (code === 0x3007 || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) {
    return HAN;
  }
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL;
  if (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) return KANA;
  return isAlphabetic(code) ? LETTER : 0;
}

function isAlphabetic(code: number): boolean {
  return code < 0x2000 && /\p{L}/u.test(String.fromCharCode(code));
}

function foldOf(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return foldOf(code - 0xfee0);
  if (code === 0xa0 || code === 0x3000 || code === 0x202f || (code >= 0x2000 && code <= 0x200a)) {
    return 32;
  }
  if (code < 128) return code >= 65 && code <= 90 ? code + 32 : code;
  if (code === 0x2212) return 45;
  if (code < 0x590 || (code >= 0x1e00 && code < 0x2000)) {
    const lower = String.fromCharCode(code).toLowerCase();
    return lower.length === 1 ? lower.charCodeAt(0) : code;
  }
  return code;
}
