/** A cluster that folds together: a base with its marks, or a run of conjoining jamo. */
const MARK = /[\p{M}\uff9e\uff9f]/u;
const LONGEST_CLUSTER = 32;

/**
 * Characters whose NFKC form would say something else in a news text: ① ⑴ and superscripts would
 * become digits that glue to the figure beside them, ½ would turn 3½ into 31⁄2.
 */
const KEPT =
  /^[\u00b2\u00b3\u00b9\u2070-\u2079\u2080-\u2089\u00bc-\u00be\u2150-\u215f\u2189\u2460-\u24ff\u2776-\u2793\u3200-\u32ff]/;

/** End of the cluster that starts at `start`: whole code points that NFKC may join. */
export function clusterEnd(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0;
  let end = start + (first > 0xffff ? 2 : 1);
  const jamo = isJamo(first);
  while (end < text.length && end - start < LONGEST_CLUSTER) {
    const next = text.codePointAt(end) ?? 0;
    if (next < 0x300 || !(jamo ? isJamo(next) : isMark(next))) break;
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}

function isMark(codePoint: number): boolean {
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return false;
  return MARK.test(String.fromCodePoint(codePoint));
}

function isJamo(codePoint: number): boolean {
  return codePoint >= 0x1100 && codePoint <= 0x11ff;
}

/** The NFKC form of a cluster; a full-width comma between digits stays, for it parts two numbers. */
export function foldWidth(text: string, start: number, end: number): string {
  const cluster = text.slice(start, end);
  if (KEPT.test(cluster)) return cluster;
  if (cluster === '，' && isDigit(text, start - 1) && isDigit(text, end)) return cluster;
  return cluster.normalize('NFKC');
}

function isDigit(text: string, position: number): boolean {
  const unit = text.charCodeAt(position);
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a code unit and the one after it can only stand for themselves: ASCII and common Han. */
export function isPlain(unit: number): boolean {
  return unit < 0x80 || (unit >= 0x4e00 && unit <= 0x9fff) || unit === 0x3001 || unit === 0x3002;
}
