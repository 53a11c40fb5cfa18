import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { standardChain } from '../../src/app/catalog.js';
import { lexiconWith } from '../../src/app/lexicon.js';
import { sha256 } from '../../src/core/hash.js';
import { documentId } from '../../src/core/identity.js';
import type { StageResult } from '../../src/core/stage-output.js';
import {
  PUBLISHED_LAYERS,
  type Resolution,
  type StoreContents,
  type StoredArticle,
} from '../../src/core/state.js';
import { loadConflictWords } from '../../src/lexicon/conflict-words.js';
import { loadPredicates } from '../../src/lexicon/predicates.js';
import { NO_USER_LEXICON } from '../../src/lexicon/user-lexicon.js';
import { runStages } from '../../src/pipeline/run-stages.js';
import { publish } from '../../src/stages/emit/publish.js';
import { type Knowledge, resolveStore } from '../../src/stages/resolve/resolve.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';

/** An article that the stages have read, in this process. */
export interface ReadArticle extends StoredArticle {
  readonly outputs: readonly StageResult[];
}

const chain = standardChain();
const known = new Map<string, Promise<ReadArticle>>();

/** Reads an article, once for each text. */
export function readArticle(uri: string, text: string): Promise<ReadArticle> {
  const key = `${uri}\n${text}`;
  const article = known.get(key) ?? read(uri, text);
  known.set(key, article);
  return article;
}

async function read(uri: string, text: string): Promise<ReadArticle> {
  const content = Buffer.from(text, 'utf8');
  const result = await runStages(chain, { uri, base64: content.toString('base64') }, []);
  if (!result.ok) throw new Error(`${uri}: ${result.failure.message}`);
  const layers = result.outputs.flatMap((output) => output.layers);
  return {
    id: documentId(uri),
    uri,
    contentHash: `sha256:${sha256(content)}`,
    layers: Object.fromEntries(
      layers.map(({ layer, json }) => [layer, JSON.parse(json)]),
    ) as unknown as ReadArticle['layers'],
    issues: result.outputs.flatMap((output) => output.issues),
    outputs: result.outputs,
  };
}

let knowledge: Knowledge | undefined;

/** What some articles say together. */
export function resolved(articles: readonly StoredArticle[]): Promise<Resolution> {
  return resolve({
    articles: async function* () {
      yield* articles;
    },
    deadLetters: [],
  });
}

function resolve(contents: StoreContents): Promise<Resolution> {
  knowledge ??= {
    entities: lexiconWith(NO_USER_LEXICON).entities,
    predicates: loadPredicates().predicates,
    words: loadConflictWords(),
  };
  return resolveStore(contents, knowledge);
}

/** Every file of a store into which articles came in batches, by name; published after each batch. */
export async function storeOf(
  batches: readonly (readonly ReadArticle[])[],
): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'liushui-batches-'));
  const store = await openSqliteStore(folder);
  const contents = {
    articles: () => store.documents(PUBLISHED_LAYERS),
    deadLetters: [],
  };
  try {
    for (const batch of batches) {
      const run = await store.beginRun('2025-01-01T00:00:00Z');
      const documents = batch.map((article) => ({ ...article, fingerprint: 'one' }));
      await store.write(run, { documents, failures: [] });
      await publish(folder, contents, await resolve(contents), {
        generator: { name: 'liushui', version: '0' },
        pipeline: 'one',
        lexicon: 'one',
      });
    }
    const names = readdirSync(folder).filter((name) => name.includes('.json'));
    return Object.fromEntries(
      names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
    );
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
