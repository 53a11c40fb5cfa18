import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Evaluation, evaluateLedger } from '../ledger/evaluate/evaluate.js';
import { goldArticleFiles } from '../ledger/evaluate/gold.js';
import { ingest } from './ingest.js';

/**
 * Processes the articles that lie beside the gold files of a folder and scores what was found.
 * @throws UsageError (E-GOLD-MISSING) where the folder has no gold file.
 */
export async function evaluateGold(folder: string): Promise<Evaluation> {
  const articles = goldArticleFiles(folder).map((file) => join(folder, file));
  const out = await mkdtemp(join(tmpdir(), 'liushui-evaluate-'));
  try {
    await ingest({ paths: articles, out });
    return await evaluateLedger(out, folder);
  } finally {
    await rm(out, { recursive: true });
  }
}
