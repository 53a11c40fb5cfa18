/** A stretch of text in UTF-16 code units, half-open, always into the original text of an article. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders by start, the longer span first where two start together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
