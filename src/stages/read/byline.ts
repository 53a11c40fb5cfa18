import type { Based } from '../../core/article.js';
import type { FrontMatter } from './front-matter.js';
import { isProse, type PageLine, valueBehind } from './page-lines.js';
import { COPYRIGHT } from './publication-date.js';

/** How much of a line is searched for a reporter or an agency in brackets. */
const HEAD = 160;

/** 記者 with a name in brackets （新京報記者 王小明）, or at the start of a line: 記者 王小明／台北報導. */
const REPORTER =
  /(?:[（([【〔][^（）()[\]【】〔〕]{0,12}|^\p{Script=Han}{0,8})(?:记者|記者)(?:[\s:：]\s?|(?<=[（([【〔].{0,14}))(\p{Script=Han}{2,4})(?=$|[)）\]】〕\s／/|、])/u;
const BY_NAME = /^by\s+((?:[\p{Lu}][\p{L}.'’-]*\s?){2,4})(?=$|[,|]|\band\b)/iu;
const DISPATCH = /^([\p{Script=Han}A-Za-z]{2,12}?)[讯訊][\s（(]/u;
const AGENCY = /\(([A-Z][A-Za-z .&]{1,30})\)\s?[-–—]/;

export interface Outlet {
  readonly frontMatter: FrontMatter | undefined;
  readonly lines: readonly PageLine[];
  /** Addresses of the page itself. */
  readonly ownUrls: readonly string[];
  readonly hint?: string | undefined;
}

/** The author from front matter, a label, "By …" or （記者…）. Several names are joined by a comma. */
export function authorOf({ frontMatter, lines }: Outlet): Based<string> | undefined {
  const inMatter = fieldText(frontMatter, 'author');
  if (inMatter !== undefined) return { value: inMatter, basis: 'frontMatter' };
  const labelled = labelledValue(lines, 'authors');
  if (labelled !== undefined) return { value: personName(labelled), basis: 'bylineLabel' };
  for (const line of lines.slice(0, 12)) {
    const head = line.text.slice(0, HEAD);
    const by = isProse(line) ? null : BY_NAME.exec(head);
    const name = by?.[1] ?? REPORTER.exec(head)?.[1];
    if (name !== undefined) return { value: name.trim(), basis: 'text' };
  }
  return undefined;
}

/** The outlet from a hint, front matter, a label, the dispatch line, the copyright line, the address. */
export function publisherOf({
  frontMatter,
  lines,
  ownUrls,
  hint,
}: Outlet): Based<string> | undefined {
  if (hint !== undefined) return { value: hint, basis: 'hint' };
  const inMatter = fieldText(frontMatter, 'publisher');
  if (inMatter !== undefined) return { value: inMatter, basis: 'frontMatter' };
  const labelled = labelledValue(lines, 'publishers');
  if (labelled !== undefined) return { value: labelled, basis: 'bylineLabel' };
  const inText = dispatchOutlet(lines) ?? copyrightHolder(lines);
  if (inText !== undefined) return { value: inText, basis: 'text' };
  const host = ownUrls[0] === undefined ? undefined : hostOf(ownUrls[0]);
  return host === undefined ? undefined : { value: host, basis: 'url' };
}

function fieldText(
  matter: FrontMatter | undefined,
  field: 'author' | 'publisher',
): string | undefined {
  const found = matter?.fields.find((candidate) => candidate.field === field);
  return found?.values.join(', ');
}

function labelledValue(
  lines: readonly PageLine[],
  kind: 'authors' | 'publishers',
): string | undefined {
  for (const line of lines) {
    for (const label of line.labels) {
      if (label.kind !== kind || !label.marked || (label.start > 0 && isProse(line))) continue;
      const value = valueBehind(line, label);
      if (value !== '' && value.length <= 60 && !/^https?:/i.test(value)) return value;
    }
  }
  return undefined;
}

/** A Chinese name ends at the first blank; a Latin one has up to four words. */
function personName(value: string): string {
  const plain = value.split(/[#＃(（]/u)[0]?.trim() ?? value;
  const words = plain.split(/\s+/u);
  return /^\p{Script=Han}/u.test(plain) ? (words[0] ?? plain) : words.slice(0, 4).join(' ');
}

function dispatchOutlet(lines: readonly PageLine[]): string | undefined {
  for (const line of lines.slice(0, 12)) {
    const found =
      DISPATCH.exec(line.text.slice(0, 20))?.[1] ?? AGENCY.exec(line.text.slice(0, HEAD))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

function copyrightHolder(lines: readonly PageLine[]): string | undefined {
  const line = lines.findLast(({ text }) => text.length <= HEAD && COPYRIGHT.test(text));
  const match =
    /(?:©|\(c\)|copyright)[\s©]*(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,]*(?:by\s)?([^|｜\-–—•·,，。]{2,40})/iu.exec(
      line?.text ?? '',
    );
  const holder = match?.[1]
    ?.replace(/(?:\.\s*)?(?:all rights reserved|版[权權]所有).*$/iu, '')
    .trim();
  return holder === '' ? undefined : holder;
}

function hostOf(url: string): string | undefined {
  return /^(?:https?:\/\/)?(?:www\.)?([\w.-]{3,100})/iu.exec(url)?.[1]?.toLowerCase();
}
