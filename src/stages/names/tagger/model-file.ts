const MAGIC = 0x314c534c;
const ALIGNMENT = 8;
const PREAMBLE = 8;

const KINDS = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i32: Int32Array,
} as const;
type Kind = keyof typeof KINDS;
type Values<K extends Kind> = InstanceType<(typeof KINDS)[K]>;
export type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array;

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

interface Directory extends ModelHeader {
  readonly sections: Readonly<Record<string, readonly [kind: Kind, start: number, length: number]>>;
}

/** A model file in memory: its arrays are views of the file's bytes, nothing is read apart. */
export interface ModelFile {
  readonly header: ModelHeader;
  section<K extends Kind>(name: string, kind: K): Values<K>;
}

/**
 * Opens the bytes of a model file.
 * @throws Error where they are none, or lack a section that is asked for.
 */
export function openModel(bytes: Uint8Array): ModelFile {
  const isAligned = bytes.byteOffset % ALIGNMENT === 0 && bytes.buffer instanceof ArrayBuffer;
  const aligned = (isAligned ? bytes : Uint8Array.from(bytes)) as Uint8Array<ArrayBuffer>;
  const { buffer, byteOffset } = aligned;
  const view = new DataView(buffer, byteOffset, aligned.byteLength);
  if (aligned.byteLength < PREAMBLE || view.getUint32(0, true) !== MAGIC) {
    throw new Error('is not a model of the name tagger');
  }
  const length = view.getUint32(4, true);
  const text = new TextDecoder().decode(aligned.subarray(PREAMBLE, PREAMBLE + length));
  const { sections, ...header } = JSON.parse(text) as Directory;
  const base = byteOffset + roundUp(PREAMBLE + length);
  return {
    header,
    section: (name, kind) => {
      const [found, start, size] = sections[name] ?? ['', 0, 0];
      if (found !== kind) throw new Error(`has no section ${name} of ${kind}`);
      return new KINDS[kind](buffer, base + start, size) as Values<typeof kind>;
    },
  };
}

/** Writes a model file; the same header and sections give the same bytes. */
export function writeModel(
  header: ModelHeader,
  sections: Readonly<Record<string, Section>>,
): Uint8Array {
  const directory: Record<string, [Kind, number, number]> = {};
  let size = 0;
  for (const [name, values] of Object.entries(sections)) {
    directory[name] = [kindOf(values), size, values.length];
    size += roundUp(values.byteLength);
  }
  const text = new TextEncoder().encode(JSON.stringify({ ...header, sections: directory }));
  const base = roundUp(PREAMBLE + text.length);
  const bytes = new Uint8Array(base + size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, text.length, true);
  bytes.set(text, PREAMBLE);
  for (const [name, values] of Object.entries(sections)) {
    const [, start] = directory[name] ?? ['u8', 0];
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), base + start);
  }
  return bytes;
}

function kindOf(values: Section): Kind {
  const kinds = Object.keys(KINDS) as Kind[];
  return kinds.find((kind) => values instanceof KINDS[kind]) ?? 'u8';
}

function roundUp(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
