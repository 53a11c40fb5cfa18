/**
 * One change that normalization made: `length` code units now stand where [start, end) of the
 * original stood. Neighbouring changes of one kind that keep their lengths are told as one.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly kind: 'script' | 'width';
}

/** The text the rules read: Simplified where it was Traditional, NFKC, with the way back. */
export interface Normalized {
  readonly text: string;
  /** In text order, without overlap, in original coordinates. */
  readonly edits: readonly Edit[];
}

interface Anchor {
  readonly original: number;
  readonly originalEnd: number;
  readonly normalized: number;
  readonly normalizedEnd: number;
}

/**
 * Maps positions between an original text and its normalized form. Inside an edit that changed the
 * length a position snaps to the whole edit: to its start, or to its end when `isEnd`.
 */
export class Alignment {
  readonly #anchors: readonly Anchor[];
  readonly #original: readonly number[];
  readonly #normalized: readonly number[];

  constructor(edits: readonly Edit[]) {
    const anchors: Anchor[] = [];
    let shift = 0;
    for (const { start, end, length } of edits) {
      if (length === end - start) continue;
      const normalized = start + shift;
      anchors.push({
        original: start,
        originalEnd: end,
        normalized,
        normalizedEnd: normalized + length,
      });
      shift += length - (end - start);
    }
    this.#anchors = anchors;
    this.#original = anchors.map(({ original }) => original);
    this.#normalized = anchors.map(({ normalized }) => normalized);
  }

  toOriginal(position: number, isEnd = false): number {
    const anchor = anchorBefore(this.#anchors, this.#normalized, position, isEnd);
    if (anchor === undefined) return position;
    if (position >= anchor.normalizedEnd && !(position === anchor.normalized)) {
      return anchor.originalEnd + (position - anchor.normalizedEnd);
    }
    return isEnd ? anchor.originalEnd : anchor.original;
  }

  toNormalized(position: number, isEnd = false): number {
    const anchor = anchorBefore(this.#anchors, this.#original, position, isEnd);
    if (anchor === undefined) return position;
    if (position >= anchor.originalEnd && !(position === anchor.original)) {
      return anchor.normalizedEnd + (position - anchor.originalEnd);
    }
    return isEnd ? anchor.normalizedEnd : anchor.normalized;
  }
}

/** The last anchor whose start lies in front of a position, or at it unless it is an end. */
function anchorBefore(
  anchors: readonly Anchor[],
  starts: readonly number[],
  position: number,
  isEnd: boolean,
): Anchor | undefined {
  const limit = isEnd ? position : position + 1;
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? undefined : anchors[low - 1];
}
