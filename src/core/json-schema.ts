import { z } from 'zod';

/**
 * The JSON Schema (2020-12) of a zod schema as the text of its published file. `side` is input for
 * what people write, where defaults may be left out, and output for what the program writes.
 */
export function jsonSchemaText(
  fileName: string,
  title: string,
  schema: z.ZodType,
  side: 'input' | 'output' = 'output',
): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: side });
  return `${JSON.stringify({ $schema, $id: fileName, title, ...rest }, undefined, 2)}\n`;
}
