import { Alignment } from '../../core/alignment.js';
import { CodePointIndex } from '../../core/code-points.js';
import { DocumentError } from '../../core/errors.js';
import type { Amount, Figure } from '../../core/figure.js';
import { mentionId, statementId } from '../../core/identity.js';
import type { Name } from '../../core/name.js';
import type { DocumentRecord } from '../../core/records/document.js';
import type { IssueRecord } from '../../core/records/issue.js';
import type { MentionRecord } from '../../core/records/mention.js';
import { sortRecords } from '../../core/records/order.js';
import type { Quote } from '../../core/records/span-record.js';
import type { StatementRecord } from '../../core/records/statement.js';
import type { Span } from '../../core/span.js';
import type { StoredArticle } from '../../core/state.js';
import type { DocumentStatement, StatementRole } from '../../core/statement.js';

/** The mention kind that fills a role of a statement. */
const KIND_OF_ROLE: Readonly<Record<StatementRole['role'], MentionRecord['kind']>> = {
  subject: 'entity',
  object: 'entity',
  money: 'money',
  alsoMoney: 'money',
  percent: 'percent',
  quantity: 'quantity',
  time: 'time',
};

/** A bare number: no mention of the store, but asked for by who measures the reading of figures. */
export interface NumberMention extends Quote {
  readonly kind: 'number';
  readonly number: Amount;
  readonly rule: string;
}

/** Turns the layers of one article into the records of the store, with every quote cut from the text. */
export class ArticleRecords {
  readonly #article: StoredArticle;
  readonly #codePoints: CodePointIndex;
  readonly #alignment: Alignment;
  /** Kind and span of every mention, made with the first statement. */
  #spans: ReadonlySet<string> | undefined;

  constructor(article: StoredArticle) {
    this.#article = article;
    this.#codePoints = new CodePointIndex(this.#text);
    this.#alignment = new Alignment(article.layers.normalized.edits);
  }

  /** @param original the article that stands for the near-copies this one is among. */
  document(original: string): DocumentRecord {
    const { id, uri, contentHash, layers } = this.#article;
    const { text, mediaType, encoding, headline, author, publisher, datePublished } =
      layers.article;
    return {
      id,
      uri,
      contentHash,
      mediaType,
      encoding,
      ...(headline && { headline: headline.value }),
      ...(author && { author: author.value }),
      ...(publisher && { publisher: publisher.value }),
      ...(datePublished && { datePublished: datePublished.value }),
      basis: {
        ...(headline && { headline: headline.basis }),
        ...(author && { author: author.basis }),
        ...(publisher && { publisher: publisher.basis }),
        ...(datePublished && { datePublished: datePublished.basis }),
      },
      inLanguage: layers.languages.document,
      languages: layers.languages.clauses.map(({ start, end, inLanguage, score }) => ({
        start: this.#codePoints.at(start),
        end: this.#codePoints.at(end),
        inLanguage,
        score,
      })),
      ...(original !== id && { nearCopyOf: original }),
      text,
    };
  }

  /** Names and figures, in the order of the file; bare numbers are no mentions. */
  mentions(): MentionRecord[] {
    return sortRecords('mentions.jsonl', [...this.unsortedMentions()]);
  }

  /** The same one by one in no stated order, for an article with very many of them. */
  *unsortedMentions(): Generator<MentionRecord> {
    const { names, figures } = this.#article.layers;
    for (const name of names) yield this.#entity(name);
    for (const figure of figures) {
      const record = this.#figure(figure);
      if (record !== undefined) yield record;
    }
  }

  /** The bare numbers, which the store leaves out. */
  numbers(): NumberMention[] {
    return this.#article.layers.figures.flatMap((figure) => {
      if (figure.kind !== 'number') return [];
      const { kind, number, rule } = figure;
      return [{ ...this.#quote(figure), kind, number, rule }];
    });
  }

  /**
   * A claim that one stretch of text says twice is told once.
   * @param factOf the fact of each statement, by id.
   */
  statements(factOf: (statement: string) => string | undefined): StatementRecord[] {
    const records = new Map<string, StatementRecord>();
    for (const statement of this.#article.layers.statements) {
      const id = statementId(this.#article.id, statement.claim, statement.evidence);
      const fact = factOf(id);
      if (fact === undefined) throw new Error(`resolve gave the statement ${id} no fact`);
      if (!records.has(id)) records.set(id, this.#statement(statement, id, fact));
    }
    return sortRecords('statements.jsonl', [...records.values()]);
  }

  issues(): IssueRecord[] {
    const records = this.#article.issues.map(({ code, level, message, span }) => ({
      code,
      level,
      document: this.#article.id,
      ...(span && { span: this.#quote(span) }),
      message,
    }));
    return sortRecords('issues.jsonl', records);
  }

  #statement(statement: DocumentStatement, id: string, fact: string): StatementRecord {
    const { predicate, subject, modality, polarity, ...rest } = statement.claim;
    const filled = statement.roles.flatMap((role) => this.#mentionIn(role) ?? []);
    return {
      id,
      fact,
      document: this.#article.id,
      predicate,
      subject,
      ...rest,
      modality,
      polarity,
      ...(statement.attribution !== undefined && { attribution: statement.attribution }),
      evidence: this.#quote(statement.evidence),
      mentions: [...new Set(filled)],
      rule: statement.rule,
      ...(statement.cues.length > 0 && {
        cues: statement.cues.map((cue) => ({ ...this.#quote(cue), sets: cue.sets })),
      }),
    };
  }

  /** The id of the mention that fills a role; a time taken from elsewhere than the text has none. */
  #mentionIn({ role, ...span }: StatementRole): string | undefined {
    const kind = KIND_OF_ROLE[role];
    if (!this.#mentioned().has(spanKey(kind, span))) return undefined;
    return mentionId({ document: this.#article.id, kind, ...this.#quote(span) });
  }

  #mentioned(): ReadonlySet<string> {
    const { names, figures } = this.#article.layers;
    this.#spans ??= new Set([
      ...names.map((name) => spanKey('entity', name)),
      ...figures.map((figure) => spanKey(figure.kind, figure)),
    ]);
    return this.#spans;
  }

  #entity(name: Name): MentionRecord {
    const { type, entity, rule, score, trace, evidence } = name;
    const kind = 'entity';
    return {
      ...this.#mention(name, kind),
      kind,
      type,
      entity,
      rule,
      ...(score !== undefined && { score }),
      ...(trace && { trace: [...trace] }),
      ...(evidence && { evidence: this.#quote(evidence) }),
    };
  }

  #figure(figure: Figure): MentionRecord | undefined {
    const { rule, trace } = figure;
    const provenance = { rule, ...(trace.length > 0 && { trace: [...trace] }) };
    const common = this.#mention(figure, figure.kind);
    switch (figure.kind) {
      case 'money':
        return { ...common, kind: 'money', money: figure.money, ...provenance };
      case 'percent':
        return { ...common, kind: 'percent', percent: figure.percent, ...provenance };
      case 'quantity':
        return { ...common, kind: 'quantity', quantity: figure.quantity, ...provenance };
      case 'time':
        return { ...common, kind: 'time', time: figure.time, ...provenance };
      case 'number':
        return undefined;
    }
  }

  #mention(span: Span, kind: string) {
    const quote = this.#quote(span);
    const document = this.#article.id;
    const normalized = this.#article.layers.normalized.text.slice(
      this.#alignment.toNormalized(span.start),
      this.#alignment.toNormalized(span.end, true),
    );
    return { id: mentionId({ document, kind, ...quote }), document, ...quote, normalized };
  }

  #quote({ start, end }: Span): Quote {
    if (start < 0 || start >= end || end > this.#text.length) {
      const message = `a stage gave the span ${start} to ${end}, which is no part of the text: this is a fault of the program, please report it with the article`;
      throw new DocumentError('E-SPAN-INVALID', message);
    }
    return {
      start: this.#codePoints.at(start),
      end: this.#codePoints.at(end),
      startUtf16: start,
      endUtf16: end,
      exact: this.#text.slice(start, end),
    };
  }

  get #text(): string {
    return this.#article.layers.article.text;
  }
}

function spanKey(kind: string, { start, end }: Span): string {
  return `${kind} ${start} ${end}`;
}
