import { describe, expect, it } from 'vitest';
import { type Script, scriptOf } from './scripts.js';

describe('scriptOf', () => {
  it.each<{ script: Script; characters: string }>([
    { script: 'han', characters: '水流々〇㐀豈𠮷⼀' },
    { script: 'kana', characters: 'あアーｱ' },
    { script: 'hangul', characters: '한ᄒㄱ' },
    { script: 'latin', characters: 'aZéßŁＡẞ' },
    { script: 'other', characters: 'ДΩعไ' },
    { script: 'digit', characters: '09７٣' },
    { script: 'none', characters: ' ，。・-×€😀\u200b' },
  ])('takes $characters for $script', ({ script, characters }) => {
    const found = Array.from(characters, (c) => scriptOf(c.codePointAt(0) ?? 0));
    expect(new Set(found)).toEqual(new Set([script]));
  });
});
