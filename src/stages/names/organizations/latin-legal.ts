import { flatMap } from '../../../core/flat-map.js';
import type { Span } from '../../../core/span.js';
import type { Drafts } from '../text/drafts.js';
import { type LatinRun, latinRuns } from '../text/latin-runs.js';
import { legalEnd } from '../text/legal-forms.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** A place in brackets in front of a legal form: Norvik Technology (Malaysia) Sdn. Bhd. */
const PLACE = / ?\([A-Z][A-Za-z. ]{1,24}\) ?/y;

/**
 * Finds Latin names of companies with their legal form in Chinese sentences: 子公司Norvik Vietnam Co., Ltd. A
 * company that is known gives way where the name goes on behind it, for that is another company.
 */
export function findLatinLegal(text: NameText, tables: NameTables, drafts: Drafts): void {
  if (!tables.patterns.legalForm.test(text.text)) return;
  const sentences = text.sentences.filter(({ isChinese }) => isChinese);
  for (const run of flatMap(sentences, (sentence) => latinRuns(text, tables, sentence))) {
    const span = withForm(text.text, tables, run);
    if (span === undefined || text.closed[span.start] === 1) continue;
    const known = drafts.startingAt(span.start);
    const words = known && text.text.slice(known.end, span.end);
    if (words !== undefined && !goesOn(words, tables)) continue;
    const entity = drafts.newEntity(text.text.slice(span.start, span.end), 'organization');
    drafts.put({ ...span, type: 'organization', entity, rule: 'en.legal', score: 0.9 });
  }
}

/** The words of a run with the legal form that ends them or stands behind them. */
function withForm(
  text: string,
  tables: NameTables,
  { start, end, words }: LatinRun,
): Span | undefined {
  const isForm = (word: string | undefined): boolean =>
    tables.en.legal.get(word ?? '') !== undefined;
  if (isForm(words[0]?.text)) return undefined;
  PLACE.lastIndex = end;
  const place = PLACE.exec(text)?.[0];
  const behind = end + (place?.length ?? 0);
  const form = place === undefined ? undefined : tables.en.legal.matchesAt(text, behind)[0]?.end;
  if (form !== undefined) return { start, end: legalEnd(text, form, tables) };
  const last = legalEnd(text, end, tables);
  const isNamed = last > end || (words.length > 1 && isForm(words.at(-1)?.text));
  return isNamed ? { start, end: last } : undefined;
}

/** Whether something else than a legal form stands between a name and its end. */
function goesOn(words: string, tables: NameTables): boolean {
  const rest = words.split(/[ ,.()]+/).filter((word) => word !== '');
  return rest.some((word) => tables.en.legal.get(word) === undefined);
}
