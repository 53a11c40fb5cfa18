import type { Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';

/** FARNBOROUGH, England (Reuters) - …, SEOUL — …: capitals at the start of a line, up to a dash. */
const PLACE =
  /^([A-Z][A-Z.'-]{2,20}(?: [A-Z]{2,20}){0,2})(?=(?:, [A-Z][A-Za-z. ]{1,24})? ?(?:\([A-Za-z ]{2,24}\) ?)?(?:—|–|--|- ))/gm;

/** Finds the place that an English dateline begins with. */
export function findDatelines({ text, closed }: NameText, drafts: Drafts): void {
  for (const dateline of text.matchAll(PLACE)) {
    const name = dateline[1] ?? '';
    const span = { start: dateline.index, end: dateline.index + name.length };
    const first = drafts.at(span.start);
    const givesWay = first === undefined || (first.rule === 'tagger' && first.end === span.end);
    if (closed[span.start] === 1 || !givesWay) continue;
    const entity = drafts.newEntity(name, 'place');
    const draft = { ...span, type: 'place', entity, rule: 'dateline', score: 0.75 } as const;
    if (first === undefined) drafts.add(draft);
    else drafts.put(draft);
  }
}
