import { Alignment } from '../../core/alignment.js';
import type { Span } from '../../core/span.js';
import type { DocumentStatement } from '../../core/statement.js';
import { gapBetween } from './clauses/gaps.js';
import type { SentenceReading } from './clauses/reading.js';
import { sayLack } from './say-lack.js';
import { LACKS, type Lack, type Observer, type Trial } from './slots/observer.js';
import { loadReader, type StatementsOptions } from './stage.js';
import type { StatementsInput } from './subjects/document.js';

/** A pattern that was tried near some words and read nothing. All spans are into the original text. */
export interface Miss {
  readonly predicate: string;
  readonly pattern: string;
  /** The word that called for the pattern; for a pattern of units the figure itself. */
  readonly trigger: Span;
  /** The first thing that it looked for and did not find. */
  readonly lacks: Exclude<Lack, 'language'>;
  /** The same in words, with what stands there instead. */
  readonly message: string;
}

/** What the frames made of some words. */
export interface StatementsDiagnosis {
  /** The statements whose evidence or roles touch the words. */
  readonly statements: readonly DocumentStatement[];
  /** Read from these words, but told elsewhere in the article as well. */
  readonly repeated: readonly {
    readonly dropped: DocumentStatement;
    readonly kept: DocumentStatement;
  }[];
  /** The nearest first: at words inside the given ones, in their clause, then by how far the pattern came. */
  readonly misses: readonly Miss[];
  /** Some word of the clause, or a figure in it, calls for a frame. */
  readonly knowsWord: boolean;
}

/**
 * Makes a function that reads an article once more and tells what the frames made of a span of it.
 * @throws UsageError as statementsStage does.
 */
export function createDiagnosis(
  options: StatementsOptions = {},
): (input: StatementsInput, span: Span) => StatementsDiagnosis {
  const { reader } = loadReader(options);
  return (input, span) => {
    const alignment = new Alignment(input.normalized.edits);
    const asked = {
      start: alignment.toNormalized(span.start),
      end: alignment.toNormalized(span.end, true),
    };
    const notes = new Notes(asked);
    const statements = reader(input, notes);
    return {
      statements: statements.filter((statement) => touches(statement, span)),
      repeated: notes.repeats.filter(({ dropped }) => touches(dropped, span)),
      misses: notes.misses(alignment),
      knowsWord: notes.knowsWord,
    };
  };
}

interface Noted {
  readonly trial: Trial;
  readonly lack: Exclude<Lack, 'language'>;
  readonly sentence: SentenceReading;
}

/** Keeps what is observed in the sentences around the asked words. */
class Notes implements Observer {
  readonly repeats: { dropped: DocumentStatement; kept: DocumentStatement }[] = [];
  knowsWord = false;
  readonly #asked: Span;
  readonly #noted: Noted[] = [];
  #sentence: SentenceReading | undefined;

  constructor(asked: Span) {
    this.#asked = asked;
  }

  sentence(reading: SentenceReading): void {
    this.#sentence = meet(reading, this.#asked) ? reading : undefined;
    const clauses = reading.clauses.filter((clause) => meet(clause, this.#asked));
    const words = clauses.flatMap((clause) => clause.words);
    this.knowsWord ||= words.some(({ senses }) => senses.patterns.length > 0);
  }

  declined(trial: Trial, lack: Lack): void {
    if (this.#sentence === undefined || lack === 'language') return;
    this.knowsWord ||= meet(trial.clause, this.#asked);
    this.#noted.push({ trial, lack, sentence: this.#sentence });
  }

  repeated(dropped: DocumentStatement, kept: DocumentStatement): void {
    this.repeats.push({ dropped, kept });
  }

  misses(alignment: Alignment): Miss[] {
    return [...this.#noted]
      .sort((a, b) => this.#aside(a) - this.#aside(b) || rank(b) - rank(a) || this.#gap(a, b))
      .map(({ trial, lack, sentence }) => ({
        predicate: trial.pattern.frame.predicate,
        pattern: trial.pattern.name,
        trigger: {
          start: alignment.toOriginal(trial.trigger.start),
          end: alignment.toOriginal(trial.trigger.end, true),
        },
        lacks: lack,
        message: sayLack(lack, trial, sentence),
      }));
  }

  #aside({ trial }: Noted): number {
    if (meet(trial.trigger, this.#asked)) return 0;
    return meet(trial.clause, this.#asked) ? 1 : 2;
  }

  #gap(a: Noted, b: Noted): number {
    return gapBetween(a.trial.trigger, this.#asked) - gapBetween(b.trial.trigger, this.#asked);
  }
}

function rank({ lack }: Noted): number {
  return LACKS.indexOf(lack);
}

function touches({ evidence, roles }: DocumentStatement, span: Span): boolean {
  return [evidence, ...roles].some((part) => meet(part, span));
}

function meet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
