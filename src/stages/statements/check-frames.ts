import { messageOf, UsageError } from '../../core/errors.js';
import { checkExample } from './example.js';
import { loadFrames } from './frames/frame.js';
import {
  type FrameWorld,
  frameFilesOf,
  frameWorld,
  type OwnFrame,
  readOwnFrame,
  withOwnFrames,
} from './frames/own-frames.js';
import { type Reader, readerOf } from './reader.js';

/** What became of one example of a frame. */
export interface ExampleCheck {
  readonly text: string;
  /** '' where the frame reads what the example claims, else what it found and what is missing. */
  readonly problem: string;
}

/** What became of one frame file. */
export interface FrameFileCheck {
  readonly path: string;
  /** Left out where the file does not fit the schema. */
  readonly predicate?: string;
  /** '' for a sound file, else what is wrong in it; its examples are not tried then. */
  readonly problem: string;
  readonly examples: readonly ExampleCheck[];
}

/**
 * Checks frame files and reads their examples, with all given frames at once beside the program's.
 * @throws UsageError (E-FRAMES) for a path that is not there.
 */
export function checkFrames(paths: readonly string[]): FrameFileCheck[] {
  const world = frameWorld();
  const files = frameFilesOf(paths).map((path) => ({ path, read: readOrProblem(path, world) }));
  const own = files.flatMap(({ read }) => (typeof read === 'string' ? [] : [read]));
  const all = withOwnFrames(
    loadFrames().map(({ data }) => data),
    world.predicates,
    own,
  );
  const reader = readerOf(all.frames, world.tables, all.predicates);
  return files.map(({ path, read }) =>
    typeof read === 'string'
      ? { path, problem: read, examples: [] }
      : { path, ...examplesOf(read, reader) },
  );
}

/** A frame file, or what is wrong in it. */
function readOrProblem(path: string, world: FrameWorld): OwnFrame | string {
  try {
    return readOwnFrame(path, world);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}

function examplesOf({ frame }: OwnFrame, reader: Reader): Omit<FrameFileCheck, 'path'> {
  const examples = frame.examples.map((example) => {
    try {
      return { text: example.text, problem: checkExample(example, frame.predicate, reader) };
    } catch (error) {
      return { text: example.text, problem: messageOf(error) };
    }
  });
  return { predicate: frame.predicate, problem: '', examples };
}
