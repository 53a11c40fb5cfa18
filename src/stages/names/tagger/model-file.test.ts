import { describe, expect, it } from 'vitest';
import { openModel, writeModel } from './model-file.js';

const header = { name: 'zh', types: ['person'], scale: 32, leastHints: 0, inputs: { own: 'abc' } };
const sections = {
  classes: Uint8Array.of(1, 2, 3),
  prints: Uint16Array.of(65535, 1),
  transitions: Int32Array.of(-5, 7),
};

describe('a model file', () => {
  it('gives back its header and its sections', () => {
    const model = openModel(writeModel(header, sections));
    expect(model.header).toEqual(header);
    expect(model.section('classes', 'u8')).toEqual(sections.classes);
    expect(model.section('prints', 'u16')).toEqual(sections.prints);
    expect(model.section('transitions', 'i32')).toEqual(sections.transitions);
  });

  it('can be read wherever its bytes lie in memory', () => {
    const bytes = writeModel(header, sections);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const model = openModel(shifted.subarray(3));
    expect(model.section('transitions', 'i32')).toEqual(sections.transitions);
  });

  it('is the same for the same content', () => {
    expect(writeModel(header, sections)).toEqual(writeModel(header, sections));
  });

  it.each([
    { what: 'no bytes', bytes: new Uint8Array() },
    { what: 'text', bytes: new TextEncoder().encode('names of companies') },
  ])('is not made of $what', ({ bytes }) => {
    expect(() => openModel(bytes)).toThrow('is not a model');
  });

  it('tells which section it lacks', () => {
    const model = openModel(writeModel(header, sections));
    expect(() => model.section('weights', 'i8')).toThrow('no section weights');
    expect(() => model.section('classes', 'u16')).toThrow('no section classes');
  });
});
