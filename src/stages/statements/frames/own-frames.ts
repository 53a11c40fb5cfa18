import { z } from 'zod';
import { UsageError } from '../../../core/errors.js';
import { predicateSchema } from '../../../core/predicate.js';
import { readYamlFile } from '../../../core/yaml-file.js';
import { yamlFilesOf } from '../../../core/yaml-paths.js';
import { loadPredicates, type Predicates } from '../../../lexicon/predicates.js';
import { loadTables, type Tables } from '../words/tables.js';
import { FIGURE_KINDS } from './figure-item.js';
import { type Frame, frameSchema } from './frame.js';

/** A frame file as a user writes it: a frame, and what its predicate means if it is new. */
export const frameFileSchema = z.strictObject({
  ...frameSchema.shape,
  /** As in lexicon/predicates.yaml; for a new predicate only. */
  definition: predicateSchema.optional(),
});

/** One frame of a user's own, as it is read once and given to workers. */
export const ownFrame = z.strictObject({
  frame: frameSchema,
  /** Of a predicate that the program does not have. */
  definition: predicateSchema.optional(),
  /** SHA-256 of the file. */
  hash: z.string(),
});
export type OwnFrame = z.infer<typeof ownFrame>;

/** What frames are checked against and added to. */
export interface FrameWorld {
  readonly tables: Tables;
  readonly predicates: Predicates;
}

/**
 * The frame files that some paths name, each once, in order.
 * @throws UsageError (E-FRAMES) for a path that is not there, and for a folder without such files.
 */
export function frameFilesOf(paths: readonly string[]): string[] {
  return yamlFilesOf(paths, 'frame', 'E-FRAMES');
}

/**
 * Reads and checks one frame file.
 * @throws UsageError (E-FRAMES) with the file and all that is wrong in it.
 */
export function readOwnFrame(path: string, { tables, predicates }: FrameWorld): OwnFrame {
  const { data, hash } = readYamlFile(path, frameFileSchema, 'E-FRAMES');
  const { definition, ...frame } = data;
  const known = Object.hasOwn(predicates, frame.predicate)
    ? predicates[frame.predicate]
    : undefined;
  const problems = [
    ...definitionProblems(frame.predicate, definition !== undefined, known !== undefined),
    ...patternProblems(frame, (definition ?? known)?.figures ?? [], tables),
    ...plannedProblems(frame, predicates),
  ];
  if (problems.length > 0) {
    throw new UsageError('E-FRAMES', problems.map((problem) => `${path}: ${problem}`).join('\n'));
  }
  return { frame, hash, ...(definition !== undefined && { definition }) };
}

/** A plan is told as a claim of a predicate that the program has, or of the frame's own. */
function plannedProblems({ predicate, patterns }: Frame, predicates: Predicates): string[] {
  return patterns.flatMap(({ name, planned }) =>
    planned === undefined || planned === predicate || Object.hasOwn(predicates, planned)
      ? []
      : [`${name}: planned: no predicate ${planned}`],
  );
}

/**
 * Reads all frame files of some paths.
 * @throws UsageError (E-FRAMES) for files that are wrong, and for two of one predicate.
 */
export function loadOwnFrames(paths: readonly string[]): OwnFrame[] {
  if (paths.length === 0) return [];
  const world = frameWorld();
  const origins = new Map<string, string>();
  return frameFilesOf(paths).map((path) => {
    const own = readOwnFrame(path, world);
    const { predicate } = own.frame;
    const other = origins.get(predicate);
    if (other !== undefined) {
      throw new UsageError(
        'E-FRAMES',
        `${path} and ${other} are both of ${predicate}: put the patterns in one file`,
      );
    }
    origins.set(predicate, path);
    return own;
  });
}

/** The tables and predicates of the program. */
export function frameWorld(): FrameWorld {
  return { tables: loadTables().tables, predicates: loadPredicates().predicates };
}

/** The program's frames and predicates with the user's: a frame of a known predicate takes the place of it. */
export function withOwnFrames(
  frames: readonly Frame[],
  predicates: Predicates,
  own: readonly OwnFrame[],
): { readonly frames: readonly Frame[]; readonly predicates: Predicates } {
  const replaced = new Set(own.map(({ frame }) => frame.predicate));
  return {
    frames: [
      ...frames.filter(({ predicate }) => !replaced.has(predicate)),
      ...own.map(({ frame }) => frame),
    ],
    predicates: { ...predicates, ...definitionsOf(own) },
  };
}

/** The predicates that frame files define. */
export function definitionsOf(own: readonly OwnFrame[]): Predicates {
  return Object.fromEntries(
    own.flatMap(({ frame, definition }) =>
      definition === undefined ? [] : [[frame.predicate, definition] as const],
    ),
  );
}

function definitionProblems(predicate: string, isDefined: boolean, isKnown: boolean): string[] {
  if (isKnown && isDefined) {
    return [`${predicate} is a predicate of liushui and means what it means: leave out definition`];
  }
  if (isKnown || isDefined) return [];
  return [
    `${predicate} is a new predicate: add definition, with words, period, object and figures (docs/frames.md)`,
  ];
}

function patternProblems(
  { patterns }: Frame,
  figures: readonly string[],
  { metrics }: Tables,
): string[] {
  const names = new Set<string>();
  const known = new Set(metrics.map(({ metric }) => metric));
  return patterns.flatMap((pattern) => {
    const isDouble = names.has(pattern.name);
    names.add(pattern.name);
    const strange = (pattern.metrics ?? []).filter((metric) => !known.has(metric));
    const undefinedKinds = FIGURE_KINDS.filter(
      (kind) => pattern[kind] !== undefined && !figures.includes(kind),
    );
    return [
      ...(isDouble ? [`two patterns are called ${pattern.name}`] : []),
      ...strange.map((metric) => `${pattern.name}: there is no metric ${metric}`),
      ...undefinedKinds.map(
        (kind) => `${pattern.name}: figures of the definition does not have ${kind}`,
      ),
    ];
  });
}
