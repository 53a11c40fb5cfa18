import { describe, expect, it } from 'vitest';
import { readArticle } from './support/articles-in-process.js';

/** The names of a type in an article, in text order. */
async function namesIn(text: string, type: string): Promise<string[]> {
  const { layers } = await readArticle('listed.txt', `${text}\n`);
  const found = layers.names.filter((name) => name.type === type);
  return found.map(({ start, end }) => text.slice(start, end));
}

describe('companies by those beside them in a list', () => {
  it.each([
    ['Customers such as Quorrit, Walmart and Velda use it.', ['Quorrit', 'Walmart', 'Velda']],
    ['Brontec, Mimecast and Cisco compete in email security.', ['Brontec', 'Mimecast', 'Cisco']],
    ['Separately, Nestlé and Unilever rose.', ['Nestlé', 'Unilever']],
    ['It sells to London, Walmart and Quorrit.', ['Walmart']],
    ['公司供应商包括安井食品、恒昱牛业和逯虾记。', ['安井食品', '恒昱牛业', '逯虾记']],
    ['阿里、腾讯和运营商都在投资。', ['阿里', '腾讯']],
    ['华为和消费者达成和解，腾讯与员工沟通。', ['华为', '腾讯']],
  ])('%s', async (text, names) => {
    expect(await namesIn(text, 'organization')).toEqual(names);
  });
});

describe('where a name begins and ends', () => {
  it.each([
    ['权利授予美国Quorrit公司。', ['Quorrit']],
    ['欣佳取得德国科昱5.6%股权。', ['科昱']],
    ['支付公司锐凡完成收购。', ['锐凡']],
    ['多间蓝筹公司今日放榜，整合多云环境的能力。', []],
    ['客户以车用、航太与医疗设备业者为主。', []],
    ['瑞幸咖啡（OTC：LKNCY）涨价。', ['瑞幸咖啡']],
  ])('of a company: %s', async (text, names) => {
    expect(await namesIn(text, 'organization')).toEqual(names);
  });

  it('takes the Chinese name of a person behind the English one', async () => {
    expect(await namesIn('"No," said Ronald Lam Siu-por, its chief.', 'person')).toEqual([
      'Ronald Lam Siu-por',
    ]);
  });

  it('is no outlet what the author of an article does', async () => {
    expect(await namesIn('By Mara Whitmore, Energy Correspondent\n\nOil rose.', 'other')).toEqual(
      [],
    );
  });
});
