import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { RunError } from '../core/errors.js';
import type { ManifestRecord } from '../core/records/manifest.js';
import { PUBLISHED_LAYERS, type StoreContents, type StoredDeadLetter } from '../core/state.js';
import { loadConflictWords } from '../lexicon/conflict-words.js';
import { loadPredicates } from '../lexicon/predicates.js';
import type { UserLexicon } from '../lexicon/schema.js';
import { readUserLexicon } from '../lexicon/user-lexicon.js';
import { buildStages, type StageChoice } from '../pipeline/catalog.js';
import { loadPipeline } from '../pipeline/definition.js';
import { pipelineFingerprint } from '../pipeline/layer-key.js';
import type { RunCounts, RunProgress } from '../pipeline/run-summary.js';
import { planRun, runPipeline } from '../pipeline/runner.js';
import { expandSources, type SourceFile, type SourcePath } from '../pipeline/sources.js';
import { WorkerPool } from '../pipeline/worker-pool.js';
import { publish, writeRunLog } from '../stages/emit/publish.js';
import { resolveStore } from '../stages/resolve/resolve.js';
import {
  definitionsOf,
  loadOwnFrames,
  type OwnFrame,
} from '../stages/statements/frames/own-frames.js';
import type { Store } from '../store/store.js';
import { catalog, STANDARD_STAGES, withOwn } from './catalog.js';
import { lexiconWith } from './lexicon.js';
import { VERSION } from './version.js';

/** More workers than this only wait for the disk, and each holds its own dictionaries. */
const MOST_WORKERS = 8;

/** What one can say of any run. */
export interface RunSettings {
  /** Tell what would be done and write nothing. */
  readonly dryRun?: boolean;
  readonly onProgress?: (progress: RunProgress) => void;
}

export interface IngestRequest extends RunSettings {
  /** Files and folders; article ids are made from their paths relative to the working directory. */
  readonly paths: readonly string[];
  /** Folder of the fact store. */
  readonly out: string;
  /** The user's own lexicon: files and folders (docs/lexicon.md). */
  readonly lexicon?: readonly string[];
  /** The user's own frames: files and folders (docs/frames.md). */
  readonly frames?: readonly string[];
  /** Worker processes, 1 to 64; as many as the machine has processors, at most 8, unless given. */
  readonly workers?: number;
}

export interface IngestReport {
  /** Name of the pipeline: of the file that was run, or `standard`. */
  readonly pipeline: string;
  /** Folder of the fact store. */
  readonly store: string;
  readonly dryRun: boolean;
  readonly run: RunCounts;
  /** Every article that is a dead letter now. */
  readonly deadLetters: readonly StoredDeadLetter[];
  /** What was published; left out of a dry run. */
  readonly manifest?: ManifestRecord;
}

interface Job extends RunSettings {
  readonly name: string;
  readonly base: string;
  readonly sources: readonly SourcePath[];
  readonly stages: readonly StageChoice[];
  /** Paths of the user's own lexicon. */
  readonly lexicon: readonly string[];
  /** Paths of the user's own frames. */
  readonly frames: readonly string[];
  readonly store: string;
  readonly workers?: number;
}

/** What a run works by, read once at its beginning: files that change meanwhile do not mix in. */
interface Setup {
  readonly stages: readonly StageChoice[];
  readonly fingerprint: string;
  readonly user: UserLexicon;
  readonly frames: readonly OwnFrame[];
}

/**
 * Reads articles, processes what is new or changed, and publishes the fact store.
 * @throws UsageError for paths and settings that cannot be, RunError where the run cannot go on.
 */
export function ingest({
  paths,
  out,
  lexicon = [],
  frames = [],
  ...settings
}: IngestRequest): Promise<IngestReport> {
  return runJob({
    ...settings,
    name: 'standard',
    base: process.cwd(),
    sources: paths.map((path) => ({ path })),
    stages: STANDARD_STAGES.map((name) => ({ name, settings: {} })),
    lexicon,
    frames,
    store: resolve(out),
  });
}

/** Runs a pipeline file; throws as `ingest` does, and UsageError for what is wrong in the file. */
export function runPipelineFile(path: string, settings: RunSettings = {}): Promise<IngestReport> {
  const names = { known: Object.keys(catalog), standard: STANDARD_STAGES };
  return runJob({ ...loadPipeline(resolve(path), names), ...settings });
}

async function runJob(job: Job): Promise<IngestReport> {
  const sources = await expandSources(job.base, job.sources);
  const user = readUserLexicon(job.lexicon, job.base);
  const frames = loadOwnFrames(job.frames);
  const stages = withOwn(job.stages, { lexicon: user, frames });
  const fingerprint = pipelineFingerprint(buildStages(catalog, stages));
  if (job.dryRun) return plan(job, sources, fingerprint);
  return execute(job, sources, { stages, fingerprint, user, frames });
}

async function plan(
  job: Job,
  sources: readonly SourceFile[],
  fingerprint: string,
): Promise<IngestReport> {
  const { readSqliteStore } = await sqlite();
  const store = await readSqliteStore(job.store);
  try {
    const run = await planRun({ sources, store, fingerprint });
    return {
      pipeline: job.name,
      store: job.store,
      dryRun: true,
      run,
      deadLetters: await store.deadLetters(),
    };
  } finally {
    await store.close();
  }
}

async function execute(
  job: Job,
  sources: readonly SourceFile[],
  { stages, ...setup }: Setup,
): Promise<IngestReport> {
  const { openSqliteStore } = await sqlite();
  const store = await openSqliteStore(job.store);
  const workers = job.workers ?? Math.min(availableParallelism(), MOST_WORKERS);
  const worker = new URL('./worker.js', import.meta.url);
  const pool = new WorkerPool({ worker, workers, stages });
  try {
    const { onProgress } = job;
    const run = await runPipeline({
      sources,
      store,
      fingerprint: setup.fingerprint,
      pool,
      ...(onProgress && { onProgress }),
    });
    const manifest = await publishStore(job.store, store, setup);
    return {
      pipeline: job.name,
      store: job.store,
      dryRun: false,
      run,
      deadLetters: await store.deadLetters(),
      manifest,
    };
  } finally {
    await pool.close();
    await store.close();
  }
}

/** Loaded when a store is opened: who only reads a published store need not wait for it. */
const sqlite = () => import('../store/sqlite/open.js');

/** Derives facts and entities from all that the store holds and writes the JSON files anew. */
async function publishStore(
  folder: string,
  store: Store,
  { fingerprint, user, frames }: Omit<Setup, 'stages'>,
): Promise<ManifestRecord> {
  const contents: StoreContents = {
    articles: () => store.documents(PUBLISHED_LAYERS),
    deadLetters: await store.deadLetters(),
  };
  const { entities, hash } = lexiconWith(user);
  const added = definitionsOf(frames);
  const predicates = { ...loadPredicates().predicates, ...added };
  const words = loadConflictWords();
  const resolution = await resolveStore(contents, { entities, predicates, words });
  const runs = await store.runs();
  try {
    const manifest = await publish(folder, contents, resolution, {
      generator: { name: 'liushui', version: VERSION },
      pipeline: fingerprint,
      lexicon: hash,
      ...(Object.keys(added).length > 0 && { predicates: added }),
    });
    await writeRunLog(folder, runs);
    return manifest;
  } catch (error) {
    throw isOfSystem(error) ? notPublished(folder, error) : error;
  }
}

/** Disk full, no permission, a folder where a file should go: no fault of the program. */
function isOfSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function notPublished(folder: string, cause: Error): RunError {
  return new RunError(
    'E-PUBLISH',
    `the JSON files of ${folder} cannot be written: ${cause.message}; the ones before stay, run the same command again to publish`,
    1,
    { cause },
  );
}
