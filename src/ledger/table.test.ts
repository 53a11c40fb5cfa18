import { describe, expect, it } from 'vitest';
import { columnsOf } from './columns.js';
import { tableLines } from './table.js';

describe('tableLines', () => {
  it('aligns columns by what a terminal shows', () => {
    expect(
      tableLines([
        ['軟銀', 'a'],
        ['x', 'b'],
        ['Acme', 'c'],
      ]),
    ).toEqual(['  軟銀  a', '  x     b', '  Acme  c']);
  });

  it('goes on in the next line where a cell is long', () => {
    const lines = tableLines([['f', '軟'.repeat(40), 'end']]);
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => line.trim().replaceAll('軟', ''))).toEqual(['f    end', '']);
    for (const line of lines) expect(columnsOf(line)).toBeLessThan(80);
  });

  it('keeps colours out of the widths', () => {
    const red = (cell: string) => `<${cell}>`;
    expect(
      tableLines(
        [
          ['aa', 'x'],
          ['b', 'y'],
        ],
        red,
      ),
    ).toEqual(['  <aa>  <x>', '  <b>   <y>']);
  });
});
