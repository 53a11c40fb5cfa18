import type { Evaluation } from './evaluate.js';

const NAME_WIDTH = 24;
const CELL_WIDTH = 10;

/** The evaluation as a table for a terminal; ends with a line feed. */
export function renderEvaluation({ articles, missing, layers, accuracies }: Evaluation): string {
  const lines = [row('layer', ['precision', 'recall', 'F1', 'right', 'wrong', 'missed'])];
  for (const [layer, score] of Object.entries(layers)) {
    const { precision, recall, f1, truePositives, falsePositives, falseNegatives } = score;
    const counts = [truePositives, falsePositives, falseNegatives].map(String);
    lines.push(row(layer, [...[precision, recall, f1].map(share), ...counts]));
  }
  lines.push('', row('of the facts found', ['accuracy', 'compared']));
  for (const [property, { accuracy, compared }] of Object.entries(accuracies)) {
    lines.push(row(property, [share(accuracy), String(compared)]));
  }
  lines.push('', `${articles} annotated ${articles === 1 ? 'article' : 'articles'}`);
  if (missing.length > 0) {
    lines.push(`not in the store, so all missed: ${missing.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(CELL_WIDTH)).join('');
}

function share(value: number): string {
  return value.toFixed(3);
}
