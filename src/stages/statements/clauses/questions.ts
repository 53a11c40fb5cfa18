import type { Span } from '../../../core/span.js';
import type { Clause } from './reading.js';

/** From the word that asks to the verb, in characters: "whether the Osaka-based group will". */
const REACH = 48;

/** 会否|裁员|, "whether Orrin will |buy| Kelso": what is asked is not told. */
export function isAsked({ start }: Span, { lowered, start: from, phrases }: Clause): boolean {
  const at = lowered.search(phrases.cues.asks);
  return at >= 0 && from + at < start && start - from - at <= REACH;
}
