import type { DocumentStatement } from '../../../core/statement.js';
import type { Draft } from '../clauses/draft.js';
import type { SentenceReading } from '../clauses/reading.js';

/**
 * What a pattern lacked where it read nothing, in the order in which it is looked for: the later one
 * is met, the nearer the pattern came.
 *   language      it is for the other language
 *   asked         what stands there is a question
 *   figureKind    a figure of a kind that it needs
 *   shunned       a word stands there beside which it reads nothing
 *   with          one of the words that have to stand near
 *   metric        the word of a metric
 *   segment       a company: what is measured is of a part of one
 *   pair          two names joined to an enumeration
 *   subject       a name where it looks for one; likewise object
 *   named         a name for the owner of what changes
 *   apart         what it tells of several names is told of them together (合计)
 *   figurePlace   a figure of the kind, where it looks for one
 *   figureTaken   the figure: another claim had a better title to it
 *   time          a time
 *   lesser        nothing: a predicate that says more was read from the same word
 *   role          a subject or object that the claim can have: a market, a maker
 */
export const LACKS = [
  'language',
  'asked',
  'figureKind',
  'shunned',
  'with',
  'metric',
  'segment',
  'pair',
  'subject',
  'object',
  'named',
  'apart',
  'figurePlace',
  'figureTaken',
  'time',
  'lesser',
  'role',
] as const;
export type Lack = (typeof LACKS)[number];

/** A pattern at the word where it was tried. */
export type Trial = Pick<Draft, 'pattern' | 'trigger' | 'clause'>;

/** Is told what a reader does besides reading; it changes nothing of what is read. */
export interface Observer {
  /** The sentence that is read from here on. */
  sentence(reading: SentenceReading): void;
  /** A pattern read nothing. */
  declined(trial: Trial, lack: Lack): void;
  /** A statement was left out, because another tells the same. */
  repeated(dropped: DocumentStatement, kept: DocumentStatement): void;
}
