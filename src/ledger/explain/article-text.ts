import type { ArticleSummary } from './explanation.js';

/** An article in one line: publisher, date and where it lies. */
export function articleText({
  publisher,
  datePublished,
  uri,
}: Pick<ArticleSummary, 'publisher' | 'datePublished' | 'uri'>): string {
  return [publisher, datePublished, uri].filter((part) => part !== undefined).join(' · ');
}
