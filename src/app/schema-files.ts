import { jsonSchemaText } from '../core/json-schema.js';
import { PUBLISHED_SCHEMAS } from '../core/records/index.js';
import { pipelineFileSchema } from '../pipeline/definition.js';

export interface SchemaFile {
  /** Relative to the root of the project. */
  readonly path: string;
  readonly text: string;
}

/** The JSON Schema files of every record of the store and of pipeline files, for editors and validators. */
export function publishedSchemaFiles(): SchemaFile[] {
  const records = Object.entries(PUBLISHED_SCHEMAS).map(([name, schema]) => {
    const file = `${name}.schema.json`;
    return { path: `schemas/${file}`, text: jsonSchemaText(file, `liushui ${name}`, schema) };
  });
  const file = 'pipeline.schema.json';
  const pipeline = jsonSchemaText(file, 'liushui pipeline', pipelineFileSchema, 'input');
  return [...records, { path: `schemas/${file}`, text: pipeline }];
}
