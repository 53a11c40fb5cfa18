import { describe, expect, it } from 'vitest';
import { loadOutlets } from './outlets.js';

describe('the region of a publisher', () => {
  const outlets = loadOutlets();

  it.each([
    ['經濟日報', 'TW'],
    ['第一财经', 'CN'],
    ['明報', 'HK'],
    ['Reuters', 'GB'],
    ['REUTERS, Taipei', 'GB'],
    ['經濟日報 記者林一平／台北報導', 'TW'],
    ['台北Vogue雜誌', 'US'],
  ])('%s is %s', (publisher, region) => {
    expect(outlets.regionOf(publisher)).toBe(region);
  });

  it.each(['', 'x', '某某財經頻道', 'apnea weekly', 'Envogued Daily'])(
    '%j is of no known region',
    (publisher) => {
      expect(outlets.regionOf(publisher)).toBeUndefined();
    },
  );
});
