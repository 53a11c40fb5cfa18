import { jsonSchemaText } from '../core/json-schema.js';
import { PUBLISHED_SCHEMAS } from '../core/records/index.js';
import { userLexiconFile } from '../lexicon/schema.js';
import { pipelineFileSchema } from '../pipeline/definition.js';
import { frameFileSchema } from '../stages/statements/frames/own-frames.js';

export interface SchemaFile {
  /** Relative to the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** The JSON Schema files of every record of the store, of pipeline, lexicon and frame files, for editors and validators. */
export function publishedSchemaFiles(): SchemaFile[] {
  const records = Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => {
    const file = `${name}.schema.json`;
    return { path: `schemas/${file}`, text: jsonSchemaText(file, `liushui ${name}`, schema) };
  });
  const inputs = Object.entries({
    pipeline: pipelineFileSchema,
    lexicon: userLexiconFile,
    frame: frameFileSchema,
  });
  const written = inputs.map(([name, schema]) => {
    const file = `${name}.schema.json`;
    return {
      path: `schemas/${file}`,
      text: jsonSchemaText(file, `liushui ${name}`, schema, 'input'),
    };
  });
  return [...records, ...written];
}
