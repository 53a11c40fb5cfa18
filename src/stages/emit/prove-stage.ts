import { z } from 'zod';
import { DocumentError } from '../../core/errors.js';
import { documentId } from '../../core/identity.js';
import { documentRecord } from '../../core/records/document.js';
import { mentionRecord } from '../../core/records/mention.js';
import { statementRecord } from '../../core/records/statement.js';
import type { Stage } from '../../core/stage.js';
import { PUBLISHED_LAYERS, type PublishedLayer } from '../../core/state.js';
import { ArticleRecords } from './article-records.js';

/** Stands for what only resolve knows, while the records of one article are tried. */
const UNKNOWN_FACT = '';

/**
 * The last stage: makes the records of the article and checks them, before anything of it is stored.
 * A fault of some stage so costs the one article that shows it and never the publishing of a store.
 */
export function proveStage(): Stage<'source' | PublishedLayer, never> {
  return {
    name: 'prove',
    version: '1',
    requires: ['source', ...PUBLISHED_LAYERS],
    provides: [],
    config: {},
    resources: '',
    run: ({ source, ...layers }) => {
      const id = documentId(source.uri);
      const records = new ArticleRecords({
        id,
        uri: source.uri,
        contentHash: EMPTY_HASH,
        layers,
        issues: [],
      });
      check('document', documentRecord, [records.document(id)]);
      check('mention', mentionRecord, records.unsortedMentions());
      check(
        'statement',
        statementRecord,
        records.statements(() => UNKNOWN_FACT),
      );
      return {};
    },
  };
}

const EMPTY_HASH = `sha256:${'0'.repeat(64)}`;

function check(kind: string, schema: z.ZodType, records: Iterable<unknown>): void {
  for (const record of records) {
    const result = schema.safeParse(record);
    if (result.success) continue;
    throw new DocumentError(
      'E-RECORD-INVALID',
      `the stages made a ${kind} that does not fit its schema (${z.prettifyError(result.error)}): this is a fault of the program, please report it with the article`,
    );
  }
}
