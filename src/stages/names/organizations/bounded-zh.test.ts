import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../index.js';

const annotate = createAnnotator(['names']);

/** The companies found in a text, as they are written. */
async function companiesIn(text: string): Promise<string[]> {
  const { mentions = [] } = await annotate({ id: '1', text });
  return mentions.flatMap((mention) =>
    mention.kind === 'entity' && mention.type === 'organization' ? [mention.exact] : [],
  );
}

describe('Chinese companies that what stands on both sides shows', () => {
  it.each([
    // Words of no dictionary in front of a line of business.
    { text: '镜头由瑞泓光学独家供应。', found: '瑞泓光学' },
    { text: '上半年芮岚新能在国内排名第三。', found: '芮岚新能' },
    { text: '公司目前未向茁飒手机供应芯片。', found: '茁飒手机' },
    { text: '設備商曄序精機將於27日掛牌。', found: '曄序精機' },
    // Ordinary words, with what is told of companies alone.
    { text: '云雀航天宣布获得融资。', found: '云雀航天' },
    { text: '上市首日，蜻蜓茶饮股价大跌。', found: '蜻蜓茶饮' },
    // A word alone behind a noun for companies, or in front of what only they have.
    { text: '网通厂茁飒12日召开董事会。', found: '茁飒' },
    { text: '昨日收高；芮縉市值則為86億元。', found: '芮縉' },
  ])('$text: $found', async ({ text, found }) => {
    expect(await companiesIn(text)).toContain(found);
  });

  it.each([
    '财报显示，收入增长两成。',
    '人形机器人预计明年量产。',
    '上半年归母净利润下降，盘后股价走弱。',
    '公司智能手机业务计划明年扩产。',
    '平台将重点投入短视频和网络安全。',
  ])('no company: %s', async (text) => {
    expect(await companiesIn(text)).toEqual([]);
  });
});
