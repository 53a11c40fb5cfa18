import { UsageError } from '../../core/errors.js';
import type { RecordFile } from '../../core/records/index.js';
import type { Ledger } from '../open.js';

const SHORTEST = 6;
const LISTED = 8;

const FILE_OF_PREFIX = {
  'f:': 'facts.jsonl',
  'st:': 'statements.jsonl',
  'm:': 'mentions.jsonl',
  'doc:': 'documents.jsonl',
} as const;

type FileWithIds = (typeof FILE_OF_PREFIX)[keyof typeof FILE_OF_PREFIX] | 'entities.jsonl';

/** An id that the store has, and the file that has it. */
export interface FoundId {
  readonly file: FileWithIds & RecordFile;
  readonly id: string;
}

/**
 * The id that is, or alone starts with, what was given.
 * @throws UsageError E-ID-UNKNOWN, E-ID-SHORT or E-ID-AMBIGUOUS.
 */
export async function findId(ledger: Ledger, given: string): Promise<FoundId> {
  const file = fileOf(given);
  const matches: string[] = [];
  await ledger.each(file, ({ id }) => {
    if (id.startsWith(given)) matches.push(id);
  });
  if (matches.includes(given)) return { file, id: given };
  const [only, ...others] = matches;
  if (only === undefined) {
    throw new UsageError(
      'E-ID-UNKNOWN',
      `${ledger.folder} has no id that starts with ${given}: ids are f:… (facts), st:… (statements), m:… (mentions), doc:… (documents) or names such as openai (entities)`,
    );
  }
  if (given.length < SHORTEST) {
    throw new UsageError('E-ID-SHORT', `${given}: give at least ${SHORTEST} characters of the id`);
  }
  if (others.length > 0) {
    const list = matches.slice(0, LISTED).join(', ');
    throw new UsageError(
      'E-ID-AMBIGUOUS',
      `${matches.length} ids start with ${given}; give more of it: ${list}${matches.length > LISTED ? ' …' : ''}`,
    );
  }
  return { file, id: only };
}

function fileOf(given: string): FileWithIds {
  const prefix = Object.entries(FILE_OF_PREFIX).find(([start]) => given.startsWith(start));
  return prefix === undefined ? 'entities.jsonl' : prefix[1];
}
