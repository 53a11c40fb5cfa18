import { readFileSync } from 'node:fs';
import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import { messageOf, UsageError } from './errors.js';
import { sha256 } from './hash.js';
import { yamlParser } from './yaml-parser.js';

/** A checked YAML file that a person wrote. */
export interface YamlFile<T> {
  readonly data: T;
  /** SHA-256 of its text. */
  readonly hash: string;
  /** `file:line` of a value, or of its parent where the value is missing. */
  placeOf(at: readonly PropertyKey[]): string;
}

/**
 * Reads and checks a YAML file that a person wrote.
 * @param code of the errors.
 * @throws UsageError with one line for each thing that is wrong: file, line, key and reason.
 */
export function readYamlFile<S extends z.ZodType>(
  path: string,
  schema: S,
  code: string,
): YamlFile<z.infer<S>> {
  const yaml = yamlParser();
  const lines = new yaml.LineCounter();
  const text = readText(path, code);
  const document = yaml.parseDocument(text, { lineCounter: lines });
  const placeOf = (at: readonly PropertyKey[]) => `${path}:${lineOf(document, lines, at)}`;
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    const line = syntax.linePos?.[0].line ?? 1;
    throw new UsageError(code, `${path}:${line}: not YAML: ${firstLine(syntax.message)}`);
  }
  const result = schema.safeParse(plain(path, document, code));
  if (result.success) return { data: result.data, hash: sha256(text), placeOf };
  const problems = result.error.issues.map(
    ({ path: at, message }) =>
      `${placeOf(at)}: ${at.length > 0 ? `${at.map(String).join('.')}: ` : ''}${message}`,
  );
  throw new UsageError(code, problems.join('\n'));
}

function readText(path: string, code: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(code, `${path} cannot be read: ${messageOf(error)}`);
  }
}

function plain(path: string, document: Document.Parsed, code: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that stand for too much, or for nothing.
    throw new UsageError(code, `${path}: ${messageOf(error)}`);
  }
}

function lineOf(document: Document.Parsed, lines: LineCounter, at: readonly PropertyKey[]): number {
  for (let depth = at.length; depth > 0; depth--) {
    const node = document.getIn(at.slice(0, depth), true);
    if (yamlParser().isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
