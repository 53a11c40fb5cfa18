import { documentId, mentionId } from '../../core/identity.js';
import type { DocumentRecord } from '../../core/records/document.js';
import type { IssueRecord } from '../../core/records/issue.js';
import type { MentionRecord } from '../../core/records/mention.js';
import type { Contents } from './contents.js';
import type { Report } from './findings.js';
import type { QuoteChecker } from './quotes.js';

export function checkDocument(document: DocumentRecord, quotes: QuoteChecker, report: Report) {
  checkId(document.id, documentId(document.uri), report);
  const length = quotes.length(document.text);
  let previous = 0;
  for (const { start, end } of document.languages) {
    if (start < previous || end <= start || end > length) {
      report('V-RANGE', `language range ${start}–${end} overlaps, is empty or leaves the text`);
    }
    previous = end;
  }
}

/** An article is a copy of one that stands for itself. */
export function checkNearCopies(contents: Contents, reportAt: (line: number) => Report): void {
  for (const { line, nearCopyOf } of contents.documents.values()) {
    if (nearCopyOf === undefined) continue;
    const original = contents.documents.get(nearCopyOf);
    if (original === undefined || original.nearCopyOf !== undefined) {
      const wrong = original === undefined ? 'is not there' : 'is a copy itself';
      reportAt(line)('V-REFERENCE', `nearCopyOf ${nearCopyOf}: that document ${wrong}`);
    }
  }
}

export function checkMention(
  mention: MentionRecord,
  contents: Contents,
  quotes: QuoteChecker,
  report: Report,
): void {
  checkId(mention.id, mentionId(mention), report);
  const text = textOf(mention.document, contents, report);
  if (text !== undefined) quotes.check('mention', mention, text, report);
  if (mention.kind !== 'entity') return;
  if (text !== undefined && mention.evidence !== undefined) {
    quotes.check('evidence', mention.evidence, text, report);
  }
  if (!contents.entities.has(mention.entity)) {
    report('V-REFERENCE', `there is no entity ${mention.entity}`);
  }
}

export function checkIssue(
  issue: IssueRecord,
  contents: Contents,
  quotes: QuoteChecker,
  report: Report,
): void {
  if (issue.document === undefined) {
    if (issue.span !== undefined) report('V-REFERENCE', 'a span without a document');
    return;
  }
  const text = textOf(issue.document, contents, report);
  if (text !== undefined && issue.span !== undefined) {
    quotes.check('span', issue.span, text, report);
  }
}

/** The text of a document; reported where there is none of this id. */
export function textOf(id: string, contents: Contents, report: Report): string | undefined {
  const document = contents.documents.get(id);
  if (document === undefined) report('V-REFERENCE', `there is no document ${id}`);
  return document?.text;
}

export function checkId(id: string, derived: string, report: Report): void {
  if (id !== derived) report('V-ID', `the id is ${id}; the record gives ${derived}`);
}
