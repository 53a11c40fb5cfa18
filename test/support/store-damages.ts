import type { FactRecord } from '../../src/core/records/fact.js';
import type { RecordFile } from '../../src/core/records/index.js';
import type { MentionRecord } from '../../src/core/records/mention.js';
import type { FindingCode } from '../../src/ledger/verify/findings.js';
import { pick, type StoreRecords } from './sample-store.js';

/** What is damaged, where it shows, by which code, and how it is done. */
type Damage = readonly [
  what: string,
  file: RecordFile,
  code: FindingCode,
  damage: (records: StoreRecords) => unknown,
];

const EMPTY_QUOTE = { start: 1, end: 1, startUtf16: 1, endUtf16: 1, exact: '' };

function entityMention(records: StoreRecords): MentionRecord {
  return pick(records, 'mentions.jsonl', (m) => m.kind === 'entity');
}

function contested(records: StoreRecords): FactRecord {
  return pick(records, 'facts.jsonl', (f) => f.conflicts.length > 0);
}

const QUOTES: readonly Damage[] = [
  [
    'a quote whose code points are off by one',
    'mentions.jsonl',
    'V-QUOTE',
    (r) => entityMention(r).start++,
  ],
  [
    'a quote whose UTF-16 units are off by one',
    'mentions.jsonl',
    'V-QUOTE',
    (r) => entityMention(r).endUtf16++,
  ],
  [
    'a quote with other words',
    'statements.jsonl',
    'V-QUOTE',
    (r) => Object.assign(pick(r, 'statements.jsonl').evidence, { exact: 'never said' }),
  ],
  [
    'an empty quote',
    'issues.jsonl',
    'V-QUOTE',
    (r) => Object.assign(pick(r, 'issues.jsonl'), { span: EMPTY_QUOTE }),
  ],
  [
    'a cue that is not in the text',
    'statements.jsonl',
    'V-QUOTE',
    (r) =>
      pick(r, 'statements.jsonl', (s) => s.cues !== undefined).cues?.forEach((cue) => {
        cue.exact = '或許';
      }),
  ],
  [
    'words that tie a name to its entity and are not in the text',
    'mentions.jsonl',
    'V-QUOTE',
    (r) => {
      const { start, end, startUtf16, endUtf16 } = entityMention(r);
      const evidence = { start, end, startUtf16, endUtf16, exact: '從未寫過' };
      Object.assign(entityMention(r), { evidence });
    },
  ],
  [
    'a changed article',
    'mentions.jsonl',
    'V-QUOTE',
    (r) =>
      r['documents.jsonl'].forEach((document) => {
        document.text = `。${document.text}`;
      }),
  ],
  [
    'a language range outside the text',
    'documents.jsonl',
    'V-RANGE',
    (r) => Object.assign(pick(r, 'documents.jsonl').languages[0] ?? {}, { end: 1000 }),
  ],
];

const IDENTITIES: readonly Damage[] = [
  [
    'a document that moved',
    'documents.jsonl',
    'V-ID',
    (r) => Object.assign(pick(r, 'documents.jsonl'), { uri: 'elsewhere.txt' }),
  ],
  [
    'a mention with another id',
    'mentions.jsonl',
    'V-ID',
    (r) => Object.assign(entityMention(r), { id: 'm:0000000000000000' }),
  ],
  [
    'a statement whose figure was changed',
    'statements.jsonl',
    'V-ID',
    (r) =>
      Object.assign(pick(r, 'statements.jsonl', (s) => s.money !== undefined).money ?? {}, {
        value: '1',
      }),
  ],
  [
    'a statement of another fact',
    'statements.jsonl',
    'V-CLAIM',
    (r) => Object.assign(pick(r, 'statements.jsonl'), { fact: 'f:0000000000000000' }),
  ],
  [
    'a fact whose polarity was changed',
    'facts.jsonl',
    'V-ID',
    (r) => Object.assign(contested(r), { polarity: 'negative' }),
  ],
  [
    'a fact with a time no statement gives',
    'facts.jsonl',
    'V-CLAIM',
    (r) => Object.assign(contested(r), { time: { edtf: '1999' } }),
  ],
  [
    'a fact in another slot',
    'facts.jsonl',
    'V-SLOT',
    (r) => Object.assign(contested(r), { slot: 'valued_at|openai|||money|EUR|' }),
  ],
  [
    'a symmetric fact the wrong way round',
    'facts.jsonl',
    'V-CLAIM',
    (r) =>
      Object.assign(
        pick(r, 'facts.jsonl', (f) => f.predicate === 'partners_with'),
        { subject: 'softbank-group', object: 'openai' },
      ),
  ],
];

const FORMS: readonly Damage[] = [
  [
    'a field the schema does not know',
    'entities.jsonl',
    'V-SCHEMA',
    (r) => Object.assign(pick(r, 'entities.jsonl'), { mood: 'good' }),
  ],
  [
    'a number with an exponent',
    'facts.jsonl',
    'V-SCHEMA',
    (r) => Object.assign(contested(r).money ?? {}, { value: '1e10' }),
  ],
  [
    'keys in another order',
    'deadletters.jsonl',
    'V-FORM',
    (r) => {
      const { uri, ...rest } = pick(r, 'deadletters.jsonl');
      r['deadletters.jsonl'] = [{ ...rest, uri }];
    },
  ],
  ['lines in another order', 'mentions.jsonl', 'V-ORDER', (r) => r['mentions.jsonl'].reverse()],
  [
    'a line twice',
    'entities.jsonl',
    'V-DOUBLED',
    (r) => r['entities.jsonl'].unshift(pick(r, 'entities.jsonl')),
  ],
];

const REFERENCES: readonly Damage[] = [
  [
    'a mention of an unknown entity',
    'mentions.jsonl',
    'V-REFERENCE',
    (r) => Object.assign(entityMention(r), { entity: 'nobody' }),
  ],
  ['a missing document', 'mentions.jsonl', 'V-REFERENCE', (r) => r['documents.jsonl'].shift()],
  [
    'a missing mention',
    'statements.jsonl',
    'V-REFERENCE',
    (r) => {
      r['mentions.jsonl'] = r['mentions.jsonl'].filter((m) => m.kind !== 'money');
    },
  ],
  [
    'a mention of another article',
    'statements.jsonl',
    'V-REFERENCE',
    (r) => {
      const statement = pick(r, 'statements.jsonl');
      const foreign = pick(r, 'mentions.jsonl', (m) => m.document !== statement.document);
      statement.mentions = [foreign.id];
    },
  ],
  ['a missing fact', 'statements.jsonl', 'V-REFERENCE', (r) => r['facts.jsonl'].shift()],
  ['a missing statement', 'facts.jsonl', 'V-REFERENCE', (r) => r['statements.jsonl'].shift()],
  [
    'a fact that does not list its statement',
    'statements.jsonl',
    'V-REFERENCE',
    (r) => pick(r, 'facts.jsonl', (f) => f.statements.length > 1).statements.shift(),
  ],
  ['a subject that is no entity', 'facts.jsonl', 'V-REFERENCE', (r) => r['entities.jsonl'].shift()],
  [
    'a copy of an article that is not there',
    'documents.jsonl',
    'V-REFERENCE',
    (r) =>
      Object.assign(
        pick(r, 'documents.jsonl', (d) => d.nearCopyOf !== undefined),
        { nearCopyOf: 'doc:0' },
      ),
  ],
  [
    'a dead letter of an unknown run',
    'deadletters.jsonl',
    'V-REFERENCE',
    (r) => Object.assign(pick(r, 'deadletters.jsonl'), { firstSeen: 'run-000009' }),
  ],
];

const COUNTS_AND_CONFLICTS: readonly Damage[] = [
  ['a fact with too many documents', 'facts.jsonl', 'V-COUNT', (r) => contested(r).documents++],
  [
    'a copy counted as an origin',
    'facts.jsonl',
    'V-COUNT',
    (r) => pick(r, 'facts.jsonl', (f) => f.documents > f.origins).origins++,
  ],
  [
    'an entity with too many mentions',
    'entities.jsonl',
    'V-COUNT',
    (r) => pick(r, 'entities.jsonl').mentions++,
  ],
  [
    'a conflict that only one side tells',
    'facts.jsonl',
    'V-CONFLICT',
    (r) => contested(r).conflicts.pop(),
  ],
  [
    'a conflict of two classes',
    'facts.jsonl',
    'V-CONFLICT',
    (r) => Object.assign(contested(r).conflicts[0] ?? {}, { class: 'negated' }),
  ],
  [
    'a conflict across slots',
    'facts.jsonl',
    'V-CONFLICT',
    (r) =>
      pick(r, 'facts.jsonl', (f) => f.conflicts.length === 0).conflicts.push({
        fact: contested(r).id,
        class: 'negated',
      }),
  ],
];

/** Each kind of damage to the records of a sound store; the manifest is made to fit afterwards. */
export const RECORD_DAMAGES: readonly Damage[] = [
  ...QUOTES,
  ...IDENTITIES,
  ...FORMS,
  ...REFERENCES,
  ...COUNTS_AND_CONFLICTS,
];
