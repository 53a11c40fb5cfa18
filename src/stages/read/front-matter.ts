import type { Document, Pair } from 'yaml';
import { linesOf } from '../../core/lines.js';
import type { Span } from '../../core/span.js';
import { yamlParser } from '../../core/yaml-parser.js';
import type { FrontMatterField, PageLabels } from './page-labels.js';

/** The block between two `---` lines at the start of a text. */
export interface FrontMatter extends Span {
  /** What the known fields say, in the order of the block. */
  readonly fields: readonly FrontMatterValue[];
  /** Whether the block is broken YAML and was read line by line. */
  readonly broken: boolean;
}

export interface FrontMatterValue {
  readonly field: FrontMatterField;
  /** The field's values as text; several for a list. */
  readonly values: readonly string[];
  /** Where the value stands, without its quotes. */
  readonly span: Span;
}

/** A block longer than this is a text between two rules, not front matter. */
const LONGEST = 65_536;

/** The front matter of a text, undefined where there is none. */
export function readFrontMatter(text: string, labels: PageLabels): FrontMatter | undefined {
  const block = blockOf(text);
  if (block === undefined) return undefined;
  const source = text.slice(block.inner.start, block.inner.end);
  const fields = yamlFields(text, source, block.inner.start, labels);
  if (fields !== undefined) return { ...block.outer, fields, broken: false };
  if (!/^[\w-]{1,40}\s?:(?:\s|$)/m.test(source)) return undefined;
  return { ...block.outer, fields: linesAsFields(text, block.inner, labels), broken: true };
}

function blockOf(text: string): { outer: Span; inner: Span } | undefined {
  const opening = /^\s{0,100}?---[ \t]*(?:\r?\n|\r)/.exec(text.slice(0, 200));
  if (opening === null) return undefined;
  const start = opening[0].length;
  const window = text.slice(start, start + LONGEST);
  const closing = /^(?:---|\.\.\.)[ \t]*$/m.exec(window);
  if (closing === null) return undefined;
  const inner = { start, end: start + closing.index };
  const outer = { start: opening[0].indexOf('---'), end: inner.end + closing[0].length };
  return { outer, inner };
}

/** The known fields of a YAML map; undefined for anything else and for broken YAML. */
function yamlFields(
  text: string,
  source: string,
  offset: number,
  labels: PageLabels,
): FrontMatterValue[] | undefined {
  try {
    const { isMap, parseDocument } = yamlParser();
    const document = parseDocument(source, { logLevel: 'silent', uniqueKeys: false });
    const map = document.contents;
    if (document.errors.length > 0 || !isMap(map)) return undefined;
    return map.items.flatMap((pair) => {
      const read = readPair(pair, document, labels);
      if (read === undefined) return [];
      const raw = { start: offset + read.range[0], end: offset + read.range[1] };
      return [{ field: read.field, values: read.values, span: withoutQuotes(text, raw) }];
    });
  } catch {
    // Aliases, and nesting deeper than the stack: not what anyone writes above an article.
    return undefined;
  }
}

function readPair(pair: Pair, document: Document, labels: PageLabels) {
  const { isNode, isScalar } = yamlParser();
  const field = isScalar(pair.key) ? fieldOf(String(pair.key.value), labels) : undefined;
  const node = pair.value;
  if (field === undefined || !isNode(node) || !node.range) return undefined;
  const values = textsOf(node.toJS(document, { maxAliasCount: 0 }));
  return values.length === 0 ? undefined : { field, values, range: node.range };
}

/** Scalars as written (YAML core schema leaves dates as text), lists as their scalars. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number')
    return [String(value).trim()].filter((v) => v !== '');
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (value !== null && typeof value === 'object' && 'name' in value) return textsOf(value.name);
  return [];
}

/** For broken YAML, which is mostly an unquoted title with a colon: `key: rest of the line`. */
function linesAsFields(text: string, inner: Span, labels: PageLabels): FrontMatterValue[] {
  const found: FrontMatterValue[] = [];
  for (const line of linesOf(text.slice(inner.start, inner.end))) {
    const content = text.slice(inner.start + line.start, inner.start + line.end);
    const match = /^([\w-]{1,40})\s?:[ \t]*/.exec(content);
    const field = match === null ? undefined : fieldOf(match[1] ?? '', labels);
    if (match === null || field === undefined) continue;
    const start = inner.start + line.start + match[0].length;
    const span = withoutQuotes(text, {
      start,
      end: start + content.slice(match[0].length).trimEnd().length,
    });
    const value = text.slice(span.start, span.end);
    if (value !== '') found.push({ field, values: [value], span });
  }
  return found;
}

function fieldOf(key: string, labels: PageLabels): FrontMatterField | undefined {
  return labels.fields.get(key.toLowerCase().replaceAll('-', '_'));
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  const from = /^(?:[>|][-+\d]*\s*|["'])/.exec(text.slice(start, end))?.[0].length ?? 0;
  const value = text.slice(start + from, end).trimEnd();
  const to = from > 0 && /["']$/.test(value) ? value.length - 1 : value.length;
  return { start: start + from, end: start + from + to };
}
