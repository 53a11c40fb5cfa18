import type { Edit, Normalized } from '../../core/alignment.js';
import { clusterEnd, foldWidth, isPlain } from './width.js';

/**
 * Folds the widths of `converted`, the script-converted form of `original`, and tells every change
 * against the original. OpenCC's presets without phrases keep the number of code points, so the two
 * texts are read in step, one cluster at a time.
 */
export function normalizeWidth(original: string, converted: string): Normalized {
  const edits: Edit[] = [];
  const pieces: string[] = [];
  /** Start of what is copied unchanged from `converted`. */
  let copied = 0;
  let from = 0;
  for (let i = 0; i < converted.length; ) {
    const unit = converted.charCodeAt(i);
    const next = converted.charCodeAt(i + 1);
    const plain = isPlain(unit) && !(next >= 0x300 && !isPlain(next));
    const end = plain ? i + 1 : clusterEnd(converted, i);
    const fromEnd = plain
      ? from + unitsAt(original, from)
      : advance(original, from, converted, i, end);
    const folded = plain ? undefined : foldWidth(converted, i, end);
    if (folded !== undefined && !isSame(folded, converted, i, end)) {
      pieces.push(converted.slice(copied, i), folded);
      copied = end;
      addEdit(edits, { start: from, end: fromEnd, length: folded.length, kind: 'width' });
    } else if (
      fromEnd - from !== end - i ||
      !isSame(converted.slice(i, end), original, from, fromEnd)
    ) {
      addEdit(edits, { start: from, end: fromEnd, length: end - i, kind: 'script' });
    }
    i = end;
    from = fromEnd;
  }
  pieces.push(converted.slice(copied));
  return { text: pieces.join(''), edits };
}

function isSame(part: string, text: string, start: number, end: number): boolean {
  return part.length === end - start && text.startsWith(part, start);
}

/** Where in the original the code points of converted[start, end) end. */
function advance(
  original: string,
  from: number,
  converted: string,
  start: number,
  end: number,
): number {
  let position = from;
  for (let i = start; i < end; i += unitsAt(converted, i)) position += unitsAt(original, position);
  return position;
}

function unitsAt(text: string, position: number): number {
  return (text.codePointAt(position) ?? 0) > 0xffff ? 2 : 1;
}

/** Neighbours of one kind that keep their lengths are one edit. */
function addEdit(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  const joins =
    last !== undefined &&
    last.end === edit.start &&
    last.kind === edit.kind &&
    last.length === last.end - last.start &&
    edit.length === edit.end - edit.start;
  if (!joins) edits.push(edit);
  else edits[edits.length - 1] = { ...last, end: edit.end, length: last.length + edit.length };
}
