import { z } from 'zod';
import { messageOf } from '../core/errors.js';
import { LineSplitter } from '../core/line-splitter.js';
import {
  type Annotation,
  type AnnotationInput,
  type AnnotationLayer,
  type AnnotatorSettings,
  createAnnotator,
} from './annotate.js';

const inputLine = z.object({
  id: z.string(),
  text: z.string(),
  inLanguage: z.string().optional(),
  datePublished: z.string().optional(),
  publisher: z.string().optional(),
  region: z.string().optional(),
});

/**
 * Annotates JSON lines one after the other, in their order. A line that is no such object gives an
 * annotation with the error E-ANNOTATE-INPUT and the id `line N`.
 */
export async function* annotateLines(
  input: AsyncIterable<string | Buffer>,
  layers: readonly AnnotationLayer[],
  settings: AnnotatorSettings = {},
): AsyncGenerator<Annotation> {
  const annotate = createAnnotator(layers, settings);
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') continue;
    const parsed = parseLine(line.replace(/^\ufeff/, ''));
    yield 'message' in parsed ? refused(number, parsed.message) : await annotate(parsed);
  }
}

async function* linesOf(input: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  const splitter = new LineSplitter();
  for await (const chunk of input) yield* splitter.push(Buffer.from(chunk));
  const rest = splitter.rest();
  if (rest !== undefined) yield rest;
}

function parseLine(line: string): AnnotationInput | { readonly message: string } {
  try {
    const result = inputLine.safeParse(JSON.parse(line));
    return result.success
      ? (result.data as AnnotationInput)
      : { message: z.prettifyError(result.error) };
  } catch (error) {
    return { message: messageOf(error) };
  }
}

function refused(number: number, reason: string): Annotation {
  const message = `line ${number} is not {"id": "…", "text": "…"}: ${reason}`;
  return {
    id: `line ${number}`,
    languages: [],
    mentions: [],
    statements: [],
    issues: [],
    error: { code: 'E-ANNOTATE-INPUT', message },
  };
}
