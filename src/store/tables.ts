import type { Generated } from 'kysely';

/** The tables of a store, as Kysely types them. JSON columns hold text. */
export interface Tables {
  schema_version: { version: number };
  runs: {
    number: Generated<number>;
    started: string;
    finished: string | null;
    counts: string;
  };
  documents: {
    id: string;
    uri: string;
    content_hash: string;
    fingerprint: string;
  };
  stage_outputs: {
    document: string;
    position: number;
    stage: string;
    key: string;
    issues: string;
  };
  layers: {
    document: string;
    layer: string;
    stage: string;
    hash: string;
    json: string;
  };
  statements: {
    document: string;
    position: number;
    predicate: string;
    subject: string;
    object: string | null;
    json: string;
  };
  dead_letters: {
    uri: string;
    content_hash: string | null;
    fingerprint: string;
    code: string;
    stage: string;
    message: string;
    bytes: number | null;
    first_seen: string;
  };
}
