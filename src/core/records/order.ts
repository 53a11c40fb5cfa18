import { byCodeUnits } from '../order.js';
import type { RecordFile, RecordOf } from './index.js';

type SortKey = readonly (string | number)[];

/**
 * The stated key by which the lines of each file are sorted: text by code units, numbers by
 * size. Of two spans that start together the longer comes first.
 */
const SORT_KEYS: {
  readonly [File in RecordFile]: (record: RecordOf<File>) => SortKey;
} = {
  'documents.jsonl': (document) => [document.id],
  'mentions.jsonl': (mention) => [mention.document, mention.start, -mention.end, mention.id],
  'statements.jsonl': (statement) => [
    statement.document,
    statement.evidence.start,
    -statement.evidence.end,
    statement.id,
  ],
  'facts.jsonl': (fact) => [fact.slot, fact.id],
  'entities.jsonl': (entity) => [entity.id],
  'issues.jsonl': (issue) => [
    issue.document ?? '',
    issue.span?.start ?? -1,
    -(issue.span?.end ?? 0),
    issue.code,
    issue.message,
  ],
  'deadletters.jsonl': (letter) => [letter.uri],
};

/** Compares two records of one file by its sort key. */
export function compareRecords<File extends RecordFile>(
  file: File,
  a: RecordOf<File>,
  b: RecordOf<File>,
): number {
  const keyOf: (record: RecordOf<File>) => SortKey = SORT_KEYS[file];
  return bySortKey(keyOf(a), keyOf(b));
}

/** The records of one file in the order of its lines. */
export function sortRecords<File extends RecordFile>(
  file: File,
  records: readonly RecordOf<File>[],
): RecordOf<File>[] {
  const key = SORT_KEYS[file];
  const keyed = records.map((record) => ({ record, key: key(record) }));
  return keyed.sort((a, b) => bySortKey(a.key, b.key)).map(({ record }) => record);
}

function bySortKey(a: SortKey, b: SortKey): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? '';
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : byCodeUnits(String(left), String(right));
    if (order !== 0) return order;
  }
  return 0;
}
