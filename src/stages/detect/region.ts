import type { Article } from '../../core/article.js';
import type { Profile } from './profile.js';
import type { DetectTables, RegionTable } from './tables.js';

/** How much of an article is searched for the words of a region. */
const READ = 20_000;
const WORD = 2;
const HOST = 6;
const DECLARED = 10;

/** Hong Kong or Taiwan, from the shapes of characters, the words, the addresses and what is declared. */
export function regionOfArticle(
  article: Article,
  profile: Profile,
  tables: DetectTables,
): '' | 'HK' | 'TW' {
  const declared = declaredRegion(article);
  const hongKong = profile.hongKong + evidence(article, tables.regions.HK);
  const taiwan = profile.taiwan + evidence(article, tables.regions.TW);
  const lead =
    hongKong - taiwan + (declared === 'HK' ? DECLARED : declared === 'TW' ? -DECLARED : 0);
  return lead > 0 ? 'HK' : lead < 0 ? 'TW' : '';
}

function evidence(article: Article, table: RegionTable): number {
  const text = article.text.slice(0, READ);
  const words = table.words.filter((word) => text.includes(word)).length;
  const publisher = article.publisher?.value ?? '';
  const addresses = article.margins
    .filter(({ kind }) => kind === 'url')
    .slice(0, 100)
    .map(({ start, end }) => article.text.slice(start, Math.min(end, start + 200)));
  const hosts = [publisher, ...addresses].some((address) =>
    table.hosts.some((host) => new RegExp(`\\${host}(?:[/:?)\\s]|$)`, 'i').test(address)),
  );
  return words * WORD + (hosts ? HOST : 0);
}

function declaredRegion({ region, declaredLanguage }: Article): '' | 'HK' | 'TW' {
  const tag = `${declaredLanguage?.value ?? ''}-${region?.value ?? ''}`;
  if (/-(?:HK|MO)\b/i.test(tag)) return 'HK';
  return /-TW\b/i.test(tag) ? 'TW' : '';
}
