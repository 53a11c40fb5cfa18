import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flatMap } from './flat-map.js';

test('joins lists in order, as the method of the same name does', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.integer(), { maxLength: 3 })), (lists) => {
      expect(flatMap(lists, (list) => list)).toEqual(lists.flat());
    }),
  );
});
