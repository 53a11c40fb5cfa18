import { isUtf8 } from 'node:buffer';

/**
 * The offset of the first byte that is no part of well-formed UTF-8, undefined when there is none:
 * where the lenient decoding, encoded again, first differs.
 */
export function brokenUtf8At(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  const again = new TextEncoder().encode(
    new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  );
  const offset = bytes.findIndex((byte, i) => byte !== again[i]);
  return offset < 0 ? bytes.length : offset;
}

/** The offset of the first lone surrogate or of a last half unit, undefined when there is none. */
export function brokenUtf16At(
  bytes: Uint8Array,
  label: 'utf-16le' | 'utf-16be',
): number | undefined {
  const highByte = label === 'utf-16le' ? 1 : 0;
  const whole = bytes.length - (bytes.length % 2);
  for (let i = 0; i < whole; i += 2) {
    const high = (bytes[i + highByte] ?? 0) & 0xfc;
    if (high === 0xdc) return i;
    if (high !== 0xd8) continue;
    if (i + 2 >= whole || ((bytes[i + 2 + highByte] ?? 0) & 0xfc) !== 0xdc) return i;
    i += 2;
  }
  return whole === bytes.length ? undefined : whole;
}
