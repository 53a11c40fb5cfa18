import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordFile, RecordOf } from '../../core/records/index.js';
import { compareRecords } from '../../core/records/order.js';
import { runRecord } from '../../core/records/run.js';
import { loadPredicates, type Predicates } from '../../lexicon/predicates.js';
import type { FileDigest } from '../line-file.js';
import { storeFile } from '../open.js';
import { RECORD_SCHEMAS } from '../record-schemas.js';
import { checkDocument, checkIssue, checkMention, checkNearCopies } from './articles.js';
import { type Contents, emptyContents } from './contents.js';
import { checkCount, checkFact, checkFactLinks, knownFact } from './facts.js';
import { type Finding, Findings, type Report } from './findings.js';
import { addedPredicates, checkManifest } from './manifest.js';
import { QuoteChecker } from './quotes.js';
import { readRecords, type Visit } from './read-records.js';
import { checkStatement } from './statements.js';

/**
 * Proves a published store: every quote against its article, every id from its record, every record
 * against its schema, the order of keys and lines, the manifest, all references and counts.
 * @returns what is wrong, by file and line; empty for a sound store.
 * @throws UsageError (E-STORE-MISSING) when the folder holds no store.
 */
export async function verifyLedger(folder: string): Promise<Finding[]> {
  const manifest = storeFile(folder, 'manifest.json');
  const verification = new Verification(folder, {
    ...loadPredicates().predicates,
    ...addedPredicates(manifest),
  });
  await verification.readAll();
  verification.close(manifest);
  return verification.findings.sorted();
}

class Verification {
  readonly findings = new Findings();
  readonly #folder: string;
  readonly #predicates: Predicates;
  readonly #contents: Contents = emptyContents();
  readonly #quotes = new QuoteChecker();
  readonly #digests = new Map<string, FileDigest>();

  constructor(folder: string, predicates: Predicates) {
    this.#folder = folder;
    this.#predicates = predicates;
  }

  /** Reads what is referred to before what refers to it. */
  async readAll(): Promise<void> {
    await this.#readRuns();
    await this.#readThings();
    await this.#readClaims();
    await this.#read('issues.jsonl', (issue, _line, report) =>
      checkIssue(issue, this.#contents, this.#quotes, report),
    );
    await this.#read('deadletters.jsonl', ({ firstSeen }, _line, report) => {
      const { runs } = this.#contents;
      if (runs.size > 0 && !runs.has(firstSeen)) {
        report('V-REFERENCE', `firstSeen ${firstSeen} is not in runs.jsonl`);
      }
    });
  }

  /** Checks what only the whole store shows. */
  close(manifest: string): void {
    const contents = this.#contents;
    checkManifest(manifest, this.#digests, this.findings.at('manifest.json'));
    checkNearCopies(contents, (line) => this.findings.at('documents.jsonl', line));
    checkFactLinks(contents, (line) => this.findings.at('facts.jsonl', line));
    for (const entity of contents.entities.values()) {
      const report = this.findings.at('entities.jsonl', entity.line);
      checkCount('mentions', entity.counted.mentions, entity.mentions, report);
      checkCount('documents', entity.counted.documents, entity.documents.size, report);
    }
  }

  /** The log of runs is no part of the manifest, and a store may be published without it. */
  async #readRuns(): Promise<void> {
    if (!existsSync(join(this.#folder, 'runs.jsonl'))) return;
    const { runs } = this.#contents;
    await readRecords(this.#folder, 'runs.jsonl', runRecord, this.findings, (run, _, report) => {
      if (runs.has(run.id)) report('V-DOUBLED', `${run.id} is there already`);
      runs.add(run.id);
    });
  }

  async #readThings(): Promise<void> {
    const { documents, entities, mentions } = this.#contents;
    await this.#read('documents.jsonl', (document, line, report) => {
      checkDocument(document, this.#quotes, report);
      const { text, nearCopyOf } = document;
      keep(documents, document.id, { line, text, nearCopyOf }, report);
    });
    await this.#read('entities.jsonl', (entity, line, report) => {
      const known = { line, counted: entity, mentions: 0, documents: new Set<string>() };
      keep(entities, entity.id, known, report);
    });
    await this.#read('mentions.jsonl', (mention, _line, report) => {
      checkMention(mention, this.#contents, this.#quotes, report);
      keep(mentions, mention.id, mention.document, report);
      const entity = mention.kind === 'entity' ? entities.get(mention.entity) : undefined;
      if (entity === undefined) return;
      entity.mentions += 1;
      entity.documents.add(mention.document);
    });
  }

  async #readClaims(): Promise<void> {
    const { facts, statements } = this.#contents;
    await this.#read('facts.jsonl', (fact, line, report) => {
      checkFact(fact, this.#contents, this.#predicates, report);
      keep(facts, fact.id, knownFact(fact, line), report);
    });
    await this.#read('statements.jsonl', (statement, _line, report) => {
      checkStatement(statement, this.#contents, this.#predicates, this.#quotes, report);
      const { fact, document } = statement;
      keep(statements, statement.id, { fact, document }, report);
    });
  }

  async #read<F extends RecordFile>(file: F, visit: Visit<RecordOf<F>>): Promise<void> {
    let previous: RecordOf<F> | undefined;
    const inOrder: Visit<RecordOf<F>> = (record, line, report) => {
      if (previous !== undefined && compareRecords(file, previous, record) > 0) {
        report('V-ORDER', 'the line belongs before the one above it');
      }
      previous = record;
      visit(record, line, report);
    };
    const schema = RECORD_SCHEMAS[file];
    const digest = await readRecords(this.#folder, file, schema, this.findings, inOrder);
    if (digest !== undefined) this.#digests.set(file, digest);
  }
}

function keep<T>(known: Map<string, T>, id: string, value: T, report: Report): void {
  if (known.has(id)) report('V-DOUBLED', `${id} is there already`);
  else known.set(id, value);
}
