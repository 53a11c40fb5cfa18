import { DocumentError } from '../../core/errors.js';

/** First bytes of the formats that are met in folders of articles and are not text. */
const SIGNATURES: readonly (readonly [name: string, signature: string])[] = [
  ['a PNG image', '89504e470d0a1a0a'],
  ['a JPEG image', 'ffd8ff'],
  ['a GIF image', '47494638'],
  ['a PDF document', '255044462d'],
  ['a ZIP archive or an Office document', '504b0304'],
  ['an old Office document', 'd0cf11e0a1b11ae1'],
  ['a gzip archive', '1f8b08'],
  ['a zstd archive', '28b52ffd'],
  ['an xz archive', 'fd377a585a00'],
  ['a bzip2 archive', '425a6839'],
  ['a 7z archive', '377abcaf271c'],
  ['a RAR archive', '526172211a07'],
  ['a TIFF image', '49492a00'],
  ['an Ogg file', '4f676753'],
  ['an MP3 file', '494433'],
  ['an ELF program', '7f454c46'],
  ['a SQLite database', '53514c69746520666f726d6174203300'],
  ['a WebAssembly module', '0061736d'],
];

/** Share of control characters from which a text is taken for binary data. */
const CONTROL_SHARE = 0.02;

/**
 * Refuses bytes that are plainly no text, before they are decoded.
 * @throws DocumentError E-READ-EMPTY or E-READ-BINARY.
 */
export function refuseBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw emptyError('0 bytes');
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const found = SIGNATURES.find(([, signature]) => head.startsWith(signature));
  if (found !== undefined) {
    throw new DocumentError(
      'E-READ-BINARY',
      `this is ${found[0]}, not text; take it out of the source or convert it to text first`,
    );
  }
}

/**
 * Refuses decoded text that is empty or not made for reading.
 * @throws DocumentError E-READ-EMPTY or E-READ-BINARY.
 */
export function refuseText(text: string, byteCount: number): void {
  if (text.trim() === '') throw emptyError(`${byteCount} bytes of white space`);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    throw new DocumentError(
      'E-READ-BINARY',
      `NUL character at position ${nul}: this is binary data, or text in an encoding that is not read; convert it to UTF-8 text first`,
    );
  }
  const controls = countControls(text);
  if (controls > text.length * CONTROL_SHARE) {
    throw new DocumentError(
      'E-READ-BINARY',
      `${controls} of ${text.length} characters are control characters: this is binary data; convert it to UTF-8 text first`,
    );
  }
}

function emptyError(what: string): DocumentError {
  return new DocumentError('E-READ-EMPTY', `nothing to read: ${what}; remove the file or fill it`);
}

/** Control characters other than tab, line breaks, form feed and escape. */
function countControls(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 ? (unit < 0x09 || unit > 0x0d) && unit !== 0x1b : unit === 0x7f) count++;
  }
  return count;
}
