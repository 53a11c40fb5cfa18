import { isUtf8 } from 'node:buffer';
import type { Encoding } from '../../core/article.js';
import { DocumentError } from '../../core/errors.js';
import { brokenUtf8At, brokenUtf16At } from './broken-bytes.js';

export interface Decoded {
  /** The file's text without its byte order mark, otherwise unchanged. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hadBom: boolean;
}

const BOMS = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

type Label = (typeof BOMS)[number]['label'];

/**
 * Decodes UTF-8 and UTF-16; without a byte order mark UTF-16 is told by where its NUL bytes stand.
 * @throws DocumentError E-READ-ENCODING with the offset of the first byte that cannot be decoded.
 */
export function decode(bytes: Uint8Array): Decoded {
  const bom = BOMS.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  if (bom !== undefined) {
    const text = decodeStrictly(bytes.subarray(bom.bytes.length), bom.label, bom.bytes.length);
    return { text, encoding: { label: bom.label, basis: 'bom' }, hadBom: true };
  }
  const sixteen = utf16ByNulls(bytes);
  if (sixteen !== undefined) {
    const text = decodeStrictly(bytes, sixteen, 0);
    const encoding: Encoding = { label: sixteen, basis: 'nullPattern', runnerUp: 'utf-8' };
    return { text, encoding, hadBom: false };
  }
  const text = decodeStrictly(bytes, 'utf-8', 0);
  return { text, encoding: { label: 'utf-8', basis: 'valid' }, hadBom: false };
}

function decodeStrictly(bytes: Uint8Array, label: Label, skipped: number): string {
  const broken = label === 'utf-8' ? brokenUtf8At(bytes) : brokenUtf16At(bytes, label);
  if (broken !== undefined) throw encodingError(label, bytes, broken, skipped);
  return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
}

function encodingError(
  label: Label,
  bytes: Uint8Array,
  broken: number,
  skipped: number,
): DocumentError {
  const byte = (bytes[broken] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return new DocumentError(
    'E-READ-ENCODING',
    `not valid ${label.toUpperCase()}: byte 0x${byte} at offset ${broken + skipped} of ${bytes.length + skipped}; ` +
      'convert the file to UTF-8 (for example `iconv -f GB18030 -t UTF-8` or `iconv -f BIG5 -t UTF-8`) and ingest it again',
  );
}

/**
 * UTF-16 of any text that holds spaces, digits, line breaks or Latin letters has NULs in one half of
 * its bytes only, the even or the odd ones. One in a hundred there is enough where the bytes are no
 * UTF-8; where they are, most must be, for it could be UTF-8 with a stray NUL.
 */
function utf16ByNulls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const nulls = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 0) nulls[i & 1] = (nulls[i & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = nulls;
  if (even + odd === 0 || even * odd !== 0) return undefined;
  const share = (even + odd) / (bytes.length / 2);
  if (share < 0.01 || (share <= 0.5 && isUtf8(bytes))) return undefined;
  const label = even === 0 ? 'utf-16le' : 'utf-16be';
  return looksLikeText(bytes, label) ? label : undefined;
}

/** Whether the units are well formed and most of them are letters of the common scripts. */
function looksLikeText(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): boolean {
  if (brokenUtf16At(bytes, label) !== undefined) return false;
  const text = new TextDecoder(label).decode(bytes);
  const sample = text.slice(0, 4096);
  const common = sample.match(
    /[\t\n\r\x20-\x7e\u00a0-\u024f\u2010-\u2030\u3000-\u30ff\u4e00-\u9fff\uac00-\ud7a3\uff00-\uffef]/g,
  );
  return (common?.length ?? 0) >= sample.length * 0.9;
}
