import { describe, expect, it } from 'vitest';
import { hashOf, sha256 } from './hash.js';

// From FIPS 180-4, and the hash of nothing.
const KNOWN = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
] as const;

describe('sha256', () => {
  it.each(KNOWN)('of "%s" is the published one', (text, hash) => expect(sha256(text)).toBe(hash));

  it('takes text as UTF-8', () => {
    expect(sha256('𠮷日')).toBe(sha256(new TextEncoder().encode('𠮷日')));
  });
});

describe('hashOf', () => {
  it('is the hash of the canonical JSON', () => {
    expect(hashOf({ b: 1, a: 2 })).toBe(sha256('{"a":2,"b":1}'));
  });

  it('keeps apart what would be equal when joined', () => {
    expect(hashOf(['ab', 'c'])).not.toBe(hashOf(['a', 'bc']));
  });
});
