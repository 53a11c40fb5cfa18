import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { publishedSchemaFiles } from '../src/app/schema-files.js';
import { pick, sampleRecords } from './support/sample-store.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The published schema of each record file. */
const SCHEMA_OF_FILE = {
  'documents.jsonl': 'document',
  'mentions.jsonl': 'mention',
  'statements.jsonl': 'statement',
  'facts.jsonl': 'fact',
  'entities.jsonl': 'entity',
  'issues.jsonl': 'issue',
  'deadletters.jsonl': 'deadletter',
} as const;

const files = publishedSchemaFiles();

function validator(name: string) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  const text = files.find(({ path }) => path === `schemas/${name}.schema.json`)?.text;
  if (text === undefined) throw new Error(`no schema ${name}`);
  return ajv.compile(JSON.parse(text));
}

describe('the published JSON Schema files', () => {
  it.each(files)('$path is what the types give (npm run schemas writes it)', ({ path, text }) => {
    expect(existsSync(`${root}/${path}`)).toBe(true);
    expect(readFileSync(`${root}/${path}`, 'utf8')).toBe(text);
  });

  it.each(files)('$path names itself', ({ path, text }) => {
    expect(JSON.parse(text)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: path.replace('schemas/', ''),
    });
  });

  it.each(Object.entries(SCHEMA_OF_FILE))('the records of %s are valid for ajv', (file, name) => {
    const validate = validator(name);
    for (const record of sampleRecords()[file as keyof typeof SCHEMA_OF_FILE]) {
      validate(record);
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('ajv refuses a value with an exponent and an unknown modality', () => {
    const validate = validator('fact');
    const fact = pick(sampleRecords(), 'facts.jsonl', (f) => f.money !== undefined);
    expect(validate({ ...fact, money: { ...fact.money, value: '1e10' } })).toBe(false);
    expect(validate({ ...fact, modality: 'certain' })).toBe(false);
  });
});
