import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { messageOf } from '../../core/errors.js';
import { type FileDigest, visitLines } from '../line-file.js';
import type { Findings, Report } from './findings.js';

/** Takes one valid record with the number of its line and the reporter for it. */
export type Visit<T> = (record: T, line: number, report: Report) => void;

/**
 * Reads every line of a record file, reports those that are no valid record in the fixed form, and
 * hands the valid ones on. Returns undefined, reported, when there is no such file.
 */
export async function readRecords<T>(
  folder: string,
  file: string,
  schema: z.ZodType<T>,
  findings: Findings,
  visit: Visit<T>,
): Promise<FileDigest | undefined> {
  const path = join(folder, file);
  if (!existsSync(path)) {
    findings.at(file)('V-FILE', 'the file is missing');
    return undefined;
  }
  const digest = await visitLines(path, (line, number) => {
    const report = findings.at(file, number);
    const record = parseLine(line, schema, report);
    if (record !== undefined) visit(record, number, report);
  });
  if (!digest.complete) {
    findings.at(file, digest.lines)('V-FORM', 'the last line does not end with a line feed');
  }
  return digest;
}

function parseLine<T>(line: string, schema: z.ZodType<T>, report: Report): T | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    report('V-JSON', messageOf(error));
    return undefined;
  }
  const result = schema.safeParse(value);
  if (!result.success) {
    report('V-SCHEMA', z.prettifyError(result.error));
    return undefined;
  }
  // Parsing puts the keys in the order of the schema.
  if (JSON.stringify(result.data) !== line) {
    report(
      'V-FORM',
      'the line is not JSON without spaces with its keys in the order of the schema',
    );
  }
  return result.data;
}
