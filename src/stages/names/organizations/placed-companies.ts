import type { Lexicon } from '../../../lexicon/lexicon.js';
import { Matcher } from '../../../lexicon/matcher.js';
import { standsAlone } from '../text/boundaries.js';
import { isAllHan } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import { type NameText, startsToken } from '../text/name-text.js';
import { isUnfamiliar } from '../text/unfamiliar.js';
import type { NameTables } from '../words/tables.js';

const SHORTEST = 2;
const LONGEST = 4;

/**
 * Finds companies again without the place that their name begins with: 北京|英智, then 英智. What is left
 * must be words of no dictionary.
 */
export function findWithoutPlace(
  text: NameText,
  lexicon: Lexicon,
  tables: NameTables,
  drafts: Drafts,
): void {
  const names = new Matcher<Draft>();
  let isAny = false;
  for (const draft of drafts.all()) {
    const own = ownStart(text, lexicon, draft);
    if (own === undefined || !isUnfamiliar(text, tables, { start: own, end: draft.end })) continue;
    names.add(text.text.slice(own, draft.end), draft);
    isAny = true;
  }
  if (isAny) putAll(text, drafts, names);
}

/** Where the name itself begins in one that a place begins; unknown companies only. */
function ownStart({ text }: NameText, lexicon: Lexicon, draft: Draft): number | undefined {
  const { start, end, type, score } = draft;
  if (type !== 'organization' || score === undefined || !isAllHan(text.slice(start, end))) {
    return undefined;
  }
  const place = lexicon.matcher
    .matchesAt(text, start)
    .find(({ value }) => value.entity.type === 'place');
  const length = place === undefined ? 0 : end - place.end;
  return length >= SHORTEST && length <= LONGEST ? place?.end : undefined;
}

function putAll(text: NameText, drafts: Drafts, names: Matcher<Draft>): void {
  for (const start of text.openings) {
    const match = names
      .matchesAt(text.text, start)
      .find(({ end }) => startsToken(text, start) && standsAlone(text, { start, end }));
    if (match === undefined) continue;
    const { type, entity, ...whole } = match.value;
    const evidence = { start: whole.start, end: whole.end };
    drafts.add({ start, end: match.end, type, entity, rule: 'short', score: 0.7, evidence });
  }
}
