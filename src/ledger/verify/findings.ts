import { byCodeUnits } from '../../core/order.js';

/** What can be wrong with a store. */
export type FindingCode =
  | 'V-FILE'
  | 'V-JSON'
  | 'V-SCHEMA'
  | 'V-FORM'
  | 'V-ORDER'
  | 'V-DOUBLED'
  | 'V-ID'
  | 'V-SLOT'
  | 'V-CLAIM'
  | 'V-QUOTE'
  | 'V-RANGE'
  | 'V-REFERENCE'
  | 'V-COUNT'
  | 'V-CONFLICT'
  | 'V-MANIFEST';

/** One thing that is wrong with a store, and where. */
export interface Finding {
  readonly file: string;
  /** Numbered from 1; left out where the file as a whole is meant. */
  readonly line?: number;
  readonly code: FindingCode;
  readonly message: string;
}

/** Reports something wrong with the line at hand. */
export type Report = (code: FindingCode, message: string) => void;

export class Findings {
  readonly #found: Finding[] = [];

  /** A reporter for one line of a file, or for the file as a whole. */
  at(file: string, line?: number): Report {
    return (code, message) => {
      this.#found.push({ file, ...(line !== undefined && { line }), code, message });
    };
  }

  /** All findings by file, then line. */
  sorted(): Finding[] {
    return [...this.#found].sort(
      (a, b) =>
        byCodeUnits(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byCodeUnits(a.code, b.code),
    );
  }
}
