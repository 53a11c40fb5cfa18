import type { Time } from '../../../core/figure.js';

/**
 * Where a time lies from the day of publication: a time that starts later is future, one that ends
 * earlier is past. Both compare at the coarser precision of the two.
 */
export function tenseOf(time: Time | undefined, published: string | undefined): Tense {
  if (time === undefined || published === undefined) return 'present';
  const [from, to] = endsOf(time.edtf);
  if (from === '..') return 'present';
  const [begins, ends] = [compareDates(from, published), compareDates(to, published)];
  if (begins > 0 || (begins === 0 && to !== '..' && ends > 0)) return 'future';
  return to !== '..' && ends < 0 ? 'past' : 'present';
}

/** The ends of an interval; a time without one is both. */
function endsOf(edtf: string): readonly [from: string, to: string] {
  const slash = edtf.indexOf('/');
  return slash < 0 ? [edtf, edtf] : [edtf.slice(0, slash), edtf.slice(slash + 1)];
}

type Tense = 'past' | 'present' | 'future';

function compareDates(edtf: string, published: string): number {
  const date = /^\d{4}(?:-\d{2}){0,2}/.exec(edtf)?.[0];
  if (date === undefined) return 0;
  // A month above 12 is a season; quarters and halves carry letters and leave the year alone.
  const comparable = Number(date.slice(5, 7)) > 12 ? date.slice(0, 4) : date;
  const length = Math.min(comparable.length, published.length);
  const [a, b] = [comparable.slice(0, length), published.slice(0, length)];
  return a < b ? -1 : a > b ? 1 : 0;
}
