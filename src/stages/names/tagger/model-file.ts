import {
  openSections,
  type Section,
  type SectionFile,
  writeSections,
} from '../../../core/section-file.js';

export type { Section };

const MODEL = { magic: 0x314c534c, name: 'a model of the name tagger' };

/** What a model file tells of itself. */
export interface ModelHeader {
  readonly name: string;
  /** Types of names, in the order of the labels. */
  readonly types: readonly string[];
  /** What a score of 1 in the logarithm of a probability is in the whole numbers of the file. */
  readonly scale: number;
  /** What the hints of a unit must come to for it to be read in full (see Scout). */
  readonly leastHints: number;
  /** SHA-256 of what it was trained from, by the name of the source. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** A model file in memory: its arrays are views of the file's bytes, nothing is read apart. */
export interface ModelFile extends SectionFile {
  readonly header: ModelHeader;
}

/**
 * Opens the bytes of a model file.
 * @throws Error where they are none, or lack a section that is asked for.
 */
export function openModel(bytes: Uint8Array): ModelFile {
  const { header, section } = openSections(MODEL, bytes);
  return { header: header as ModelHeader, section };
}

/** Writes a model file; the same header and sections give the same bytes. */
export function writeModel(
  header: ModelHeader,
  sections: Readonly<Record<string, Section>>,
): Uint8Array {
  return writeSections(MODEL, header, sections);
}
