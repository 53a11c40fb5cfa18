import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';

/** SHA-256 of bytes or of UTF-8 text, as 64 hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

/** SHA-256 of a value's canonical JSON, as 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
