import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../core/errors.js';
import { type Evaluation, evaluateLedger } from '../ledger/evaluate/evaluate.js';
import { ingest } from './ingest.js';

const GOLD_ENDING = '.gold.json';

/**
 * Processes the articles that lie beside the gold files of a folder and scores what was found.
 * @throws UsageError (E-GOLD-MISSING) where the folder has no gold file.
 */
export async function evaluateGold(folder: string): Promise<Evaluation> {
  const names = await readdir(folder);
  const articles = names
    .filter((name) => name.endsWith(GOLD_ENDING))
    .map((name) => join(folder, name.slice(0, -GOLD_ENDING.length)));
  if (articles.length === 0) {
    throw new UsageError('E-GOLD-MISSING', `${folder} has no file that ends in ${GOLD_ENDING}`);
  }
  const out = await mkdtemp(join(tmpdir(), 'liushui-evaluate-'));
  try {
    await ingest({ paths: articles, out });
    return await evaluateLedger(out, folder);
  } finally {
    await rm(out, { recursive: true });
  }
}
