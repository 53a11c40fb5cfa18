import { flatMap } from '../../core/flat-map.js';
import type { Span } from '../../core/span.js';
import type { DocumentStatement } from '../../core/statement.js';
import type { Predicates } from '../../lexicon/predicates.js';
import { attributionOf } from './claims/attribution.js';
import { type DraftContext, statementsOf } from './claims/claims.js';
import { Comparisons } from './claims/comparison.js';
import { stanceOf } from './claims/cues.js';
import { Markets } from './claims/markets.js';
import { mergeRepeated } from './claims/merge.js';
import { withRetold } from './claims/retold.js';
import { Suppliers } from './claims/suppliers.js';
import { clauseAt } from './clauses/clauses.js';
import type { Draft } from './clauses/draft.js';
import type { Clause, Makers, SentenceReading } from './clauses/reading.js';
import { titleSpan } from './clauses/title.js';
import type { FigureItem } from './frames/figure-item.js';
import type { Frame } from './frames/frame.js';
import { Vocabulary, type Word } from './frames/vocabulary.js';
import { matchSentence } from './slots/match.js';
import type { Observer } from './slots/observer.js';
import type { Homes } from './subjects/descriptions.js';
import { DocumentReader, type StatementsInput } from './subjects/document.js';
import { withFormer } from './times/former.js';
import { withLeadDay } from './times/lead-day.js';
import { RunningPeriod } from './times/running-period.js';
import { tenseOf } from './times/tense.js';
import { framedTime } from './times/when.js';
import type { Tables } from './words/tables.js';

/** Reads the statements of one article; the same ones whether it is observed or not. */
export type Reader = (input: StatementsInput, observer?: Observer) => readonly DocumentStatement[];

/** Sentences of the paragraph in which the market of a share is looked for. */
const SENTENCES = 3;

/** Compiles frames and tables to a reader; the same input always gives the same statements. */
export function readerOf(
  frames: readonly Frame[],
  tables: Tables,
  predicates: Predicates,
  makers: Makers = new Map(),
  homes: Homes = new Map(),
): Reader {
  const vocabulary = new Vocabulary(frames, tables);
  const aids: Aids = {
    comparisons: new Comparisons(tables.comparisons),
    markets: new Markets(tables.markets),
    suppliers: new Suppliers(tables.suppliers),
    sources: vocabulary.sources,
    makers,
  };
  const isSymmetric = (predicate: string): boolean => predicates[predicate]?.symmetric ?? false;
  return (input, observer) => {
    const document = new DocumentReader(input, vocabulary, homes);
    const periods = new RunningPeriod(predicates, input.article.datePublished?.value);
    const found: DocumentStatement[] = [];
    let before: SentenceReading[] = [];
    for (const stretch of document.stretches) {
      document.discourse.enterSentence(stretch.paragraph, stretch.section);
      const sentence = document.read(stretch);
      before = before.filter(({ paragraph }) => paragraph === sentence.paragraph).slice(-SENTENCES);
      periods.enterSentence(sentence, document.discourse.isOnTextTopic());
      observer?.sentence(sentence);
      const drafts = matchSentence(sentence, document.discourse, {
        text: document.text,
        vocabulary,
        observer,
      });
      const isEvent = ({ pattern: { frame } }: Draft): boolean =>
        frame.predicate === 'grows' || predicates[frame.predicate]?.period === 'event';
      for (const draft of withFormer(drafts, sentence.clauses, document.text, isEvent)) {
        const context = contextOf(draft, { sentence, before, document, periods, input }, aids);
        const told = statementsOf(draft, context);
        const complete = told.filter(({ claim }) => claim.subject !== '' && claim.object !== '');
        if (complete.length === 0) observer?.declined(draft, 'role');
        found.push(...complete);
      }
      before.push(sentence);
    }
    const merged = mergeRepeated(found, isSymmetric, observer);
    const dated = withLeadDay(merged, input, predicates);
    return withRetold(dated, input.figures, input.segments.sentences);
  };
}

/** A business year may end before the year that it is named after: 2026财年 is no year to come. */
function tenseTold<T extends string>(
  time: Draft['ofTime'],
  tense: T,
  { clause }: Draft,
  { text }: DocumentReader,
): T | 'present' {
  if (tense !== 'future' || time === undefined) return tense;
  const { businessYear } = clause.phrases.figures;
  return businessYear.test(text.lowered.slice(time.start, time.end)) ? 'present' : tense;
}

/** What is known of the world, whatever the article. */
interface Aids {
  readonly comparisons: Comparisons;
  readonly markets: Markets;
  readonly suppliers: Suppliers;
  readonly sources: ReadonlySet<string>;
  readonly makers: Makers;
}

/** Where a draft was read. */
interface Setting {
  readonly sentence: SentenceReading;
  /** The sentences of the paragraph before it, the last few. */
  readonly before: readonly SentenceReading[];
  readonly document: DocumentReader;
  readonly periods: RunningPeriod;
  readonly input: StatementsInput;
}

function contextOf(
  draft: Draft,
  { sentence, before, document, periods, input: { article, normalized } }: Setting,
  { comparisons, markets, suppliers, sources, makers }: Aids,
): DraftContext {
  const time = draft.pattern.time === 'none' ? undefined : periods.timeOf(draft, sentence);
  const claimTime = time && framedTime(time, draft, wordsAround(time, sentence.clauses));
  const tense = tenseTold(time, tenseOf(claimTime, article.datePublished?.value), draft, document);
  const stance = stanceOf(draft, sentence, tense, sources);
  const told = claimTime ?? (stance.modality === 'asserted' ? periods.dayOf(draft) : undefined);
  const home = clauseAt(sentence.clauses, draft.trigger.start) ?? draft.clause;
  const title = draft.pattern.titles ? titleSpan(draft.trigger, home, document.text) : undefined;
  return {
    sentence,
    stance,
    time,
    claimTime: told,
    title:
      title &&
      article.text.slice(
        document.alignment.toOriginal(title.start),
        document.alignment.toOriginal(title.end, true),
      ),
    attribution: attributionOf(draft, sentence, document.text),
    market: markets.of(draft, sentence, before, document.text),
    comparison: comparisons.of(draft, sentence, document.text, told),
    alsoMoney: equivalentOf(draft, document.figureAt),
    makers,
    suppliers,
    normalized: normalized.text,
    alignment: document.alignment,
  };
}

/** How far behind a time the word may stand that begins an interval with it. */
const AROUND = 24;

/** The words of the clauses around a time. */
function wordsAround({ start, end }: Span, clauses: readonly Clause[]): readonly Word[] {
  const near = clauses.filter((clause) => clause.end >= start - 2 && clause.start <= end + AROUND);
  return near.length === 1 ? (near[0]?.words ?? []) : flatMap(near, ({ words }) => words);
}

/** The same amount told in a second currency right beside it. */
function equivalentOf(
  draft: Draft,
  figureAt: (index: number) => FigureItem | undefined,
): FigureItem | undefined {
  const { money } = draft.figures;
  return (
    money &&
    draft.clause.figures.find(
      ({ figure }) =>
        figure.kind === 'money' &&
        figure.equivalentOf !== undefined &&
        figureAt(figure.equivalentOf)?.start === money.start,
    )
  );
}
