import type { Span } from '../src/core/span.js';
import type { TaggedName } from '../src/stages/names/tagger/tagger.js';
import type { Example } from './prepare.js';

/** Right, wrong and missed names, in all and by type. */
export type Tally = Record<string, { right: number; wrong: number; missed: number }>;

/** Compares the names of a tagger with those that are marked, span and type exactly. */
export function tally(
  examples: readonly Example[],
  tag: (example: Example) => readonly TaggedName[],
  types: readonly string[],
): Tally {
  const result: Tally = {};
  const at = (type: string) => (result[type] ??= { right: 0, wrong: 0, missed: 0 });
  for (const example of examples) {
    const keyOf = ({ start, end, type }: Span & { type: string }) => `${start} ${end} ${type}`;
    const gold = new Set(example.names.filter(({ type }) => types.includes(type)).map(keyOf));
    for (const name of tag(example).filter(({ type }) => types.includes(type))) {
      const isRight = gold.delete(keyOf(name));
      at(name.type)[isRight ? 'right' : 'wrong']++;
      at('all')[isRight ? 'right' : 'wrong']++;
    }
    for (const key of gold) {
      at(key.split(' ')[2] ?? '').missed++;
      at('all').missed++;
    }
  }
  return result;
}

/** P 60.0 R 50.0 F1 54.5 person 60.1 … */
export function describeTally(result: Tally): string {
  const { right, wrong, missed } = result['all'] ?? { right: 0, wrong: 0, missed: 0 };
  const percent = (a: number, b: number) => ((100 * a) / (b || 1)).toFixed(1);
  const f1 = (t: Tally[string]) => percent(2 * t.right, 2 * t.right + t.wrong + t.missed);
  const byType = Object.entries(result)
    .filter(([type]) => type !== 'all')
    .map(([type, t]) => `${type} ${f1(t)}`);
  return `P ${percent(right, right + wrong)} R ${percent(right, right + missed)} F1 ${f1({ right, wrong, missed })}  ${byType.join(' ')}`;
}
