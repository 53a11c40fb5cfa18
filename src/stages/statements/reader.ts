import type { DocumentStatement } from '../../core/statement.js';
import type { Predicates } from '../../lexicon/predicates.js';
import { attributionOf } from './attribution.js';
import { type DraftContext, statementsOf } from './claims.js';
import { stanceOf } from './cues.js';
import { DocumentReader, type StatementsInput } from './document.js';
import type { Frame } from './frame.js';
import { type Draft, matchSentence } from './match.js';
import { mergeRepeated } from './merge.js';
import { marketBefore, titleSpan } from './phrases.js';
import type { FigureItem, SentenceReading } from './reading.js';
import type { Tables } from './tables.js';
import { Vocabulary } from './vocabulary.js';
import { isAfter, isPeriod, timeOf } from './when.js';

/** Reads the statements of one article. */
export type Reader = (input: StatementsInput) => readonly DocumentStatement[];

/** The organization that makes a product, by entity id. */
export type Makers = ReadonlyMap<string, string>;

/** Compiles frames and tables to a reader; the same input always gives the same statements. */
export function readerOf(
  frames: readonly Frame[],
  tables: Tables,
  predicates: Predicates,
  makers: Makers = new Map(),
): Reader {
  const vocabulary = new Vocabulary(frames, tables);
  const isSymmetric = (predicate: string): boolean => predicates[predicate]?.symmetric ?? false;
  const isFlow = (predicate: string): boolean => predicates[predicate]?.period === 'flow';
  return (input) => {
    const document = new DocumentReader(input, vocabulary);
    const periods = new RunningPeriod(isFlow);
    const found: DocumentStatement[] = [];
    for (const stretch of document.stretches) {
      document.discourse.enterSentence(stretch.paragraph, stretch.section);
      const sentence = document.read(stretch);
      periods.enterSentence(sentence);
      const drafts = matchSentence(sentence, document.discourse, {
        text: document.text,
        vocabulary,
      });
      for (const draft of drafts) {
        const context = { ...contextOf(draft, sentence, document, periods, input), makers };
        if (context.time === undefined && draft.pattern.time === 'required') continue;
        found.push(...statementsOf(draft, context));
      }
    }
    const isComplete = ({ claim }: DocumentStatement): boolean => claim.subject !== '';
    return mergeRepeated(found.filter(isComplete), isSymmetric);
  };
}

function contextOf(
  draft: Draft,
  sentence: SentenceReading,
  document: DocumentReader,
  periods: RunningPeriod,
  { article, normalized }: StatementsInput,
): Omit<DraftContext, 'makers'> {
  const time = periods.timeOf(draft, sentence);
  const isFuture = time?.figure.kind === 'time' && isAfter(time.figure.time, article.datePublished?.value);
  const home = sentence.clauses.findLast(({ start }) => start <= draft.trigger.start) ?? draft.clause;
  const title = draft.pattern.titles ? titleSpan(draft.trigger, home, document.text) : undefined;
  return {
    sentence,
    stance: stanceOf(draft, sentence, isFuture),
    time,
    title: title && article.text.slice(
      document.alignment.toOriginal(title.start),
      document.alignment.toOriginal(title.end, true),
    ),
    attribution: attributionOf(draft, sentence, document.text),
    market: draft.pattern.market ? (marketBefore(draft.trigger, home, document.text) ?? '') : undefined,
    alsoMoney: equivalentOf(draft, document.figureAt),
    normalized: normalized.text,
    alignment: document.alignment,
  };
}

/** The same amount told in a second currency right beside it. */
function equivalentOf(draft: Draft, figureAt: (index: number) => FigureItem | undefined): FigureItem | undefined {
  const { money } = draft.figures;
  return money && draft.clause.figures.find(
    ({ figure }) =>
      figure.kind === 'money' &&
      figure.equivalentOf !== undefined &&
      figureAt(figure.equivalentOf)?.start === money.start,
  );
}

/**
 * The business period last told in a section: results go on naming figures of the quarter or year
 * that was named once.
 */
class RunningPeriod {
  readonly #isFlow: (predicate: string) => boolean;
  #section = -1;
  #period: FigureItem | undefined;

  constructor(isFlow: (predicate: string) => boolean) {
    this.#isFlow = isFlow;
  }

  enterSentence({ section }: SentenceReading): void {
    if (section !== this.#section) this.#period = undefined;
    this.#section = section;
  }

  timeOf(draft: Draft, sentence: SentenceReading): FigureItem | undefined {
    const told = timeOf(draft, sentence);
    if (!this.#isFlow(draft.pattern.frame.predicate)) return told;
    if (told?.figure.kind === 'time' && isPeriod(told.figure.time)) this.#period = told;
    return told ?? this.#period;
  }
}
