import { describe, expect, it } from 'vitest';
import { openSections, sectionsOf, writeSections } from './section-file.js';

const KIND = { magic: 0x54534554, name: 'a file of the test' };
const header = { name: '名', list: [1, 2] };
const sections = { units: Uint16Array.of(0xffff, 1, 2), nodes: Int32Array.of(-5, 7) };

describe('a file of sections', () => {
  it('gives back its header and its arrays, wherever its bytes lie', () => {
    const bytes = writeSections(KIND, header, sections);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    for (const given of [bytes, shifted.subarray(3)]) {
      const file = openSections(KIND, given);
      expect(file.header).toEqual(header);
      expect(file.section('units', 'u16')).toEqual(sections.units);
      expect(file.section('nodes', 'i32')).toEqual(sections.nodes);
    }
  });

  it.each([
    { what: 'nothing', bytes: new Uint8Array() },
    { what: 'another kind', bytes: writeSections({ ...KIND, magic: 1 }, header, sections) },
  ])('is not made of $what', ({ bytes }) => {
    expect(() => openSections(KIND, bytes)).toThrow('is not a file of the test');
  });

  it('tells which section it lacks, as arrays in memory do', () => {
    const file = openSections(KIND, writeSections(KIND, header, sections));
    for (const given of [file, sectionsOf(sections)]) {
      expect(() => given.section('units', 'i32')).toThrow('no section units of i32');
      expect(() => given.section('other', 'u8')).toThrow('no section other of u8');
    }
  });
});
