import type { Article, Based, Source } from '../../core/article.js';
import type { Stage, StageContext } from '../../core/stage.js';
import { urlsIn } from './addresses.js';
import { authorOf, publisherOf } from './byline.js';
import { decode } from './decode.js';
import { readFrontMatter } from './front-matter.js';
import { headlineOf } from './headline.js';
import { marginsOf } from './margins.js';
import { loadPageLabels, type PageLabels } from './page-labels.js';
import { type PageLine, pageLines } from './page-lines.js';
import { publicationDate } from './publication-date.js';
import { refuseBytes, refuseText } from './refuse.js';
import { stampsOf } from './stamps.js';

/**
 * Reads text and Markdown: decodes the bytes, tells what the article says about itself and which of
 * its stretches are no prose. The text is the decoded file without its byte order mark.
 * Throws DocumentError E-READ-EMPTY, E-READ-BINARY or E-READ-ENCODING.
 */
export function readStage(): Stage<'source', 'article'> {
  const labels = loadPageLabels();
  return {
    name: 'read',
    version: '4',
    requires: ['source'],
    provides: ['article'],
    config: {},
    resources: labels.hash,
    run: ({ source }, context) => ({ article: readArticle(source, labels, context) }),
  };
}

function readArticle(source: Source, labels: PageLabels, context: StageContext): Article {
  const bytes = Buffer.from(source.base64, 'base64');
  refuseBytes(bytes);
  const { text, encoding, hadBom } = decode(bytes);
  refuseText(text, bytes.length);
  if (hadBom) {
    context.issue({
      code: 'I-READ-BOM',
      level: 'info',
      message: `the file starts with a ${encoding.label} byte order mark; it is no part of the text`,
    });
  }
  return {
    text,
    mediaType: mediaTypeOf(source.uri),
    encoding,
    ...describe(text, source, labels, context),
  };
}

/** Everything the article says about itself. */
function describe(text: string, source: Source, labels: PageLabels, context: StageContext) {
  const frontMatter = readFrontMatter(text, labels);
  if (frontMatter?.broken) {
    context.issue({
      code: 'W-READ-FRONT-MATTER',
      level: 'warning',
      message:
        'the front matter is not valid YAML and was read line by line; quote values that hold ": "',
      span: { start: frontMatter.start, end: frontMatter.end },
    });
  }
  const lines = pageLines(text, frontMatter?.end ?? 0, labels);
  const stamps = stampsOf(lines);
  const margins = marginsOf(text, frontMatter, lines, stamps);
  const matterUrls =
    frontMatter?.fields.filter((f) => f.field === 'url').flatMap((f) => f.values) ?? [];
  const ownUrls = [...matterUrls, ...labelledUrls(text, lines, margins)];
  const hints = source.hints ?? {};
  const outlet = { frontMatter, lines, ownUrls, hint: hints.publisher };
  const language = frontMatter?.fields.find((f) => f.field === 'language')?.values[0];
  return {
    margins,
    ...given('headline', headlineOf(frontMatter, lines)),
    ...given('author', authorOf(outlet)),
    ...given('publisher', publisherOf(outlet)),
    ...given(
      'datePublished',
      publicationDate({
        text,
        uri: source.uri,
        hint: hints.datePublished,
        frontMatter,
        lines,
        stamps,
        urls: [...ownUrls, ...urlsIn(text, margins)],
      }),
    ),
    ...given('declaredLanguage', based(hints.inLanguage, 'hint') ?? based(language, 'frontMatter')),
    ...given('region', based(hints.region, 'hint')),
  };
}

/** The addresses behind a label such as 原文链接, on its line or on the next. */
function labelledUrls(
  text: string,
  lines: readonly PageLine[],
  margins: Article['margins'],
): string[] {
  const isLabelled = (line: PageLine | undefined) =>
    line?.labels.some(({ kind, start }) => kind === 'links' && start === 0) === true;
  const near = lines.filter((line, index) => isLabelled(line) || isLabelled(lines[index - 1]));
  let passed = 0;
  // Lines and margins are both in text order, so one walk over the two is enough.
  const inside = margins.filter(({ start }) => {
    while ((near[passed]?.end ?? Number.POSITIVE_INFINITY) <= start) passed++;
    return (near[passed]?.start ?? Number.POSITIVE_INFINITY) <= start;
  });
  return urlsIn(text, inside);
}

function mediaTypeOf(uri: string): Article['mediaType'] {
  return /\.(?:md|markdown|mdx)$/i.test(uri) ? 'text/markdown' : 'text/plain';
}

function based(
  value: string | undefined,
  basis: 'hint' | 'frontMatter',
): Based<string> | undefined {
  return value === undefined ? undefined : { value, basis };
}

/** Nothing at all for a field that is not known, as JSON has it. */
function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: T });
}
