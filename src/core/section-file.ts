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

/** Numbers of one kind, one after the other. */
export type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array;

/** How a file begins, and what it is called in messages. */
export interface FileKind {
  readonly magic: number;
  readonly name: string;
}

/** Arrays of numbers by name. */
export interface Sections {
  /** @throws Error where there is none of this name and kind. */
  section<K extends Kind>(name: string, kind: K): Values<K>;
}

/** A file of a header and named arrays of numbers; the arrays are views of the file's bytes. */
export interface SectionFile extends Sections {
  /** Plain JSON, as the file has it: what it holds is not checked. */
  readonly header: object;
}

interface Directory {
  readonly sections: Readonly<Record<string, readonly [kind: Kind, start: number, length: number]>>;
}

/** Arrays that lie in no file. */
export function sectionsOf(arrays: Readonly<Record<string, Section>>): Sections {
  return {
    section: (name, kind) => {
      const found = arrays[name];
      if (!(found instanceof KINDS[kind])) throw new Error(`has no section ${name} of ${kind}`);
      return found as Values<typeof kind>;
    },
  };
}

/** The bytes of a file; the same header and sections give the same bytes. */
export function writeSections(
  { magic }: FileKind,
  header: object,
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
  view.setUint32(0, magic, true);
  view.setUint32(4, text.length, true);
  bytes.set(text, PREAMBLE);
  for (const [name, values] of Object.entries(sections)) {
    const [, start] = directory[name] ?? ['u8', 0];
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), base + start);
  }
  return bytes;
}

/**
 * Opens the bytes of a file that writeSections made; nothing of the arrays is copied.
 * @throws Error where they are none of this kind.
 */
export function openSections({ magic, name }: FileKind, bytes: Uint8Array): SectionFile {
  const isAligned = bytes.byteOffset % ALIGNMENT === 0 && bytes.buffer instanceof ArrayBuffer;
  const aligned = (isAligned ? bytes : Uint8Array.from(bytes)) as Uint8Array<ArrayBuffer>;
  const { buffer, byteOffset } = aligned;
  const view = new DataView(buffer, byteOffset, aligned.byteLength);
  if (aligned.byteLength < PREAMBLE || view.getUint32(0, true) !== magic) {
    throw new Error(`is not ${name}`);
  }
  const length = view.getUint32(4, true);
  const text = new TextDecoder().decode(aligned.subarray(PREAMBLE, PREAMBLE + length));
  const { sections, ...header } = JSON.parse(text) as Directory;
  const base = byteOffset + roundUp(PREAMBLE + length);
  return {
    header,
    section: (wanted, kind) => {
      const [found, start, size] = sections[wanted] ?? ['', 0, 0];
      if (found !== kind) throw new Error(`has no section ${wanted} of ${kind}`);
      return new KINDS[kind](buffer, base + start, size) as Values<typeof kind>;
    },
  };
}

function kindOf(values: Section): Kind {
  const kinds = Object.keys(KINDS) as Kind[];
  return kinds.find((kind) => values instanceof KINDS[kind]) ?? 'u8';
}

function roundUp(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
