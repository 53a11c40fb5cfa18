/**
 * A stretch of text as the tagger reads it: units (characters or words) with their features. It holds
 * until its reader reads the next one.
 */
export interface Units {
  readonly count: number;
  /** Where each unit starts and ends in the text; there may be more behind the last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** How many features each unit has. */
  readonly width: number;
  /** Writes the hashes of a unit's features from `at` on; 0 stands for one that it does not have. */
  features(unit: number, to: Int32Array, at: number): void;
  /** Writes HINTS hashes from `at` on: what is soon told of a unit (see Scout). */
  hints(unit: number, to: Int32Array, at: number): void;
}

/** How many hints every unit has. */
export const HINTS = 16;

/**
 * Reads the units of text[start, end). `known` holds, for every position of the text, 0 or a code of
 * the known name that stands there (see knownCode).
 */
export type UnitReader = (text: string, start: number, end: number, known: Uint8Array) => Units;

/** The code of a known name in `known`: its type (1 to 7), and whether it begins here. */
export function knownCode(type: number, begins: boolean): number {
  return type * 2 + (begins ? 1 : 0);
}
