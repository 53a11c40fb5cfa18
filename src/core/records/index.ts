import type { z } from 'zod';
import { deadLetterRecord } from './dead-letter.js';
import { documentRecord } from './document.js';
import { entityRecord } from './entity.js';
import { factRecord } from './fact.js';
import { issueRecord } from './issue.js';
import { manifestRecord } from './manifest.js';
import { mentionRecord } from './mention.js';
import { runRecord } from './run.js';
import { statementRecord } from './statement.js';

/** The record files of a store, by name; the manifest lists these, each with its hash. */
export const RECORD_FILES = {
  'documents.jsonl': documentRecord,
  'mentions.jsonl': mentionRecord,
  'statements.jsonl': statementRecord,
  'facts.jsonl': factRecord,
  'entities.jsonl': entityRecord,
  'issues.jsonl': issueRecord,
  'deadletters.jsonl': deadLetterRecord,
} as const satisfies Record<string, z.ZodType>;

export type RecordFile = keyof typeof RECORD_FILES;

/** What one line of a record file holds. */
export type RecordOf<File extends RecordFile> = z.infer<(typeof RECORD_FILES)[File]>;

/** Every published schema by the name of its file without the ending. */
export const PUBLISHED_SCHEMAS = {
  document: documentRecord,
  mention: mentionRecord,
  statement: statementRecord,
  fact: factRecord,
  entity: entityRecord,
  issue: issueRecord,
  deadletter: deadLetterRecord,
  run: runRecord,
  manifest: manifestRecord,
} as const satisfies Record<string, z.ZodType>;
