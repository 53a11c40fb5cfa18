import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { messageOf, UsageError } from '../core/errors.js';
import { type StageChoice, unknownStage } from './catalog.js';
import type { SourcePath } from './sources.js';

const settings = z.record(z.string(), z.unknown());

/** A stage by name, or one name with its settings. */
const stageEntry = z.union([
  z.string().min(1),
  z
    .record(z.string().min(1), settings.nullable())
    .refine((entry) => Object.keys(entry).length === 1, 'one stage name with its settings'),
]);

/** The pipeline file as people write it. */
export const pipelineFileSchema = z
  .strictObject({
    name: z.string().min(1).describe('What the pipeline is called'),
    base: z
      .string()
      .min(1)
      .default('.')
      .describe('Folder that all other paths start from, relative to this file'),
    sources: z
      .array(
        z.strictObject({
          path: z.string().min(1).describe('A file, or a folder with all that is below it'),
          include: z
            .array(z.string().regex(/^\*\.[A-Za-z0-9]+$/, 'must look like *.md'))
            .min(1)
            .optional()
            .describe('What to take from a folder; *.txt, *.md and *.markdown unless given'),
        }),
      )
      .min(1)
      .describe('Where the articles are'),
    stages: z
      .array(stageEntry)
      .min(1)
      .optional()
      .describe(
        'Stages in order, each a name or {name: settings}; the standard chain unless given',
      ),
    store: z.string().min(1).default('output').describe('Folder of the fact store'),
    workers: z.int().min(1).max(64).optional().describe('Number of worker processes'),
  })
  .describe('A liushui pipeline');

type PipelineFile = z.infer<typeof pipelineFileSchema>;

/** A pipeline file with its defaults filled in and its paths made absolute. */
export interface PipelineDefinition {
  readonly name: string;
  /** Article ids are made from paths relative to it. */
  readonly base: string;
  readonly sources: readonly SourcePath[];
  readonly stages: readonly StageChoice[];
  readonly store: string;
  readonly workers?: number;
}

export interface StageNames {
  /** All stages that a file may name. */
  readonly known: readonly string[];
  /** The chain of a file that names none. */
  readonly standard: readonly string[];
}

/**
 * Reads and checks a pipeline file. Whether its stages fit together is checked by `buildStages`.
 * @throws UsageError E-PIPELINE-FILE or E-PIPELINE-STAGE-UNKNOWN with file, line and what is wrong.
 */
export function loadPipeline(path: string, names: StageNames): PipelineDefinition {
  const lines = new LineCounter();
  const document = parseDocument(readText(path), { lineCounter: lines });
  const place = (at: readonly PropertyKey[]) => `${path}:${lineOf(document, lines, at)}: `;
  const file = checked(path, document, place);
  const stages = (file.stages ?? names.standard).map(choiceOf);
  stages.forEach(({ name }, index) => {
    if (!names.known.includes(name))
      throw unknownStage(name, names.known, place(['stages', index]));
  });
  const base = resolve(dirname(path), file.base);
  return {
    name: file.name,
    base,
    sources: file.sources.map((source) => ({
      path: resolve(base, source.path),
      ...(source.include && { extensions: source.include.map(extensionOf) }),
    })),
    stages,
    store: resolve(base, file.store),
    ...(file.workers !== undefined && { workers: file.workers }),
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(
      'E-PIPELINE-FILE',
      `the pipeline file cannot be read: ${messageOf(error)}`,
    );
  }
}

function checked(
  path: string,
  document: Document.Parsed,
  place: (at: readonly PropertyKey[]) => string,
): PipelineFile {
  const [syntax] = document.errors;
  if (syntax !== undefined) {
    const line = syntax.linePos?.[0].line ?? 1;
    throw new UsageError(
      'E-PIPELINE-FILE',
      `${path}:${line}: not YAML: ${firstLine(syntax.message)}`,
    );
  }
  const result = pipelineFileSchema.safeParse(plain(path, document));
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    ({ path: at, message }) => `${place(at)}${at.length > 0 ? `${dotted(at)}: ` : ''}${message}`,
  );
  throw new UsageError('E-PIPELINE-FILE', problems.join('\n'));
}

function plain(path: string, document: Document.Parsed): unknown {
  try {
    return document.toJS();
  } catch (error) {
    // Aliases that stand for too much, or for nothing.
    throw new UsageError('E-PIPELINE-FILE', `${path}: ${messageOf(error)}`);
  }
}

/** The line of the deepest node on the way to a value: of its parent where the value is missing. */
function lineOf(document: Document.Parsed, lines: LineCounter, at: readonly PropertyKey[]): number {
  for (let depth = at.length; depth > 0; depth--) {
    const node = document.getIn(at.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

function choiceOf(entry: NonNullable<PipelineFile['stages']>[number]): StageChoice {
  if (typeof entry === 'string') return { name: entry, settings: {} };
  const [[name, given] = ['', null]] = Object.entries(entry);
  return { name, settings: given ?? {} };
}

function extensionOf(pattern: string): string {
  return pattern.slice(1).toLowerCase();
}

function dotted(at: readonly PropertyKey[]): string {
  return at.map(String).join('.');
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
