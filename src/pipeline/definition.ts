import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readYamlFile } from '../core/yaml-file.js';
import { type StageChoice, unknownStage } from './catalog.js';
import type { SourcePath } from './sources.js';

/** The largest number of worker processes that may be asked for. */
export const MOST_WORKERS = 64;

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
    lexicon: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Names of your own: YAML files, or folders with such files (docs/lexicon.md)'),
    frames: z
      .array(z.string().min(1))
      .min(1)
      .optional()
      .describe('Frames of your own: YAML files, or folders with such files (docs/frames.md)'),
    store: z.string().min(1).default('output').describe('Folder of the fact store'),
    workers: z.int().min(1).max(MOST_WORKERS).optional().describe('Number of worker processes'),
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
  /** Files and folders of the user's own lexicon. */
  readonly lexicon: readonly string[];
  /** Files and folders of the user's own frames. */
  readonly frames: readonly string[];
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
  const { data: file, placeOf } = readYamlFile(path, pipelineFileSchema, 'E-PIPELINE-FILE');
  const stages = (file.stages ?? names.standard).map(choiceOf);
  stages.forEach(({ name }, index) => {
    if (!names.known.includes(name))
      throw unknownStage(name, names.known, `${placeOf(['stages', index])}: `);
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
    lexicon: (file.lexicon ?? []).map((lexicon) => resolve(base, lexicon)),
    frames: (file.frames ?? []).map((frames) => resolve(base, frames)),
    store: resolve(base, file.store),
    ...(file.workers !== undefined && { workers: file.workers }),
  };
}

function choiceOf(entry: NonNullable<PipelineFile['stages']>[number]): StageChoice {
  if (typeof entry === 'string') return { name: entry, settings: {} };
  const [[name, given] = ['', null]] = Object.entries(entry);
  return { name, settings: given ?? {} };
}

function extensionOf(pattern: string): string {
  return pattern.slice(1).toLowerCase();
}
