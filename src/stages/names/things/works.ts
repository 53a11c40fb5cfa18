import { slugOf } from '../../../core/slug.js';
import type { Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';

const TITLE = /《([^《》\n]{1,40})》/g;

/** What stands in title marks is a work: 《经济学人》. A name the lexicon knows keeps its own entity. */
export function findWorks(text: NameText, drafts: Drafts): void {
  for (const match of text.text.matchAll(TITLE)) {
    const title = match[1] ?? '';
    const start = match.index + 1;
    const end = start + title.length;
    const known = drafts.startingAt(start);
    if (known?.end === end || text.closed[start] === 1 || slugOf(title) === '') continue;
    drafts.put({
      start,
      end,
      type: 'other',
      entity: drafts.newEntity(title, 'other'),
      rule: 'titleMarks',
      score: 0.8,
    });
  }
}
