/**
 * Errors are classed by what the run does about them, not by where they come from.
 * A message says what happened, where, and what to do.
 */
export abstract class LiushuiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** This article cannot be processed: it becomes a dead letter, and the run goes on. */
export class DocumentError extends LiushuiError {}

/** Settings, arguments or data files are wrong: nothing is run. Exit code 2. */
export class UsageError extends LiushuiError {}

/** The run as a whole cannot go on (store locked, disk full). What was committed stays. */
export class RunError extends LiushuiError {
  constructor(
    code: string,
    message: string,
    readonly exitCode: number,
    options?: ErrorOptions,
  ) {
    super(code, message, options);
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
