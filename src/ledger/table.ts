import { columnsOf, oneLine, wrap } from './columns.js';

const GAP = '  ';
/** The widest a column gets before its text goes on in the next line. */
const WIDEST = 64;
const SHORT_ID = 10;

/**
 * Rows of text with their columns aligned as a terminal shows them, each line indented by two
 * spaces. `paint` colours a cell after its width was measured.
 */
export function tableLines(
  rows: readonly (readonly string[])[],
  paint: (cell: string, column: number) => string = (cell) => cell,
): string[] {
  const cells = rows.map((row) => row.map((cell) => wrap(oneLine(cell), WIDEST)));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [column, lines] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, ...lines.map(columnsOf));
    }
  }
  return cells.flatMap((row) => {
    const height = Math.max(...row.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = row.map((lines, column) => {
        const text = lines[line] ?? '';
        const padding = ' '.repeat((widths[column] ?? 0) - columnsOf(text));
        return (text === '' ? '' : paint(text, column)) + padding;
      });
      return `${GAP}${parts.join(GAP)}`.trimEnd();
    });
  });
}

/** As much of an id as tells it from the others in a store of any usual size. */
export function shortId(id: string): string {
  return id.slice(0, SHORT_ID);
}

/** 1 origin, 2 origins. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
