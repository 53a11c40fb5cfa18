import { hasHan, isAllHan } from '../text/characters.js';
import type { Draft, Drafts } from '../text/drafts.js';
import type { NameText } from '../text/name-text.js';
import type { NameTables } from '../words/tables.js';

/** The mark of a listed company under special treatment, and the two characters its name is cut to. */
const TREATED = /(?<![A-Za-z])(?:S?\*ST|ST)(?=[\u4e00-\u9fff]{2})/g;
const CUT_NAME = 2;
/** The mark behind the short name of a share: of another class, of a company from abroad. */
const SHARE = /-(?:KY|SW|W|S|B|U|UW|DR)(?![A-Za-z0-9-])/y;

/**
 * The marks that exchanges put beside the names of listed companies belong to these:
 * *ST|康美, 美团|-W, 矽力|-KY.
 */
export function takeListingMarks(text: NameText, tables: NameTables, drafts: Drafts): void {
  const entities = entitiesByStart(text, drafts);
  for (const mark of text.text.matchAll(TREATED)) {
    const start = mark.index;
    const named = treatedName(text, tables, drafts, start + mark[0].length, entities);
    if (named !== undefined && text.closed[start] !== 1) drafts.put({ ...named, start });
  }
  for (const draft of drafts.all()) {
    if (draft.type !== 'organization') continue;
    if (!hasHan(text.text.slice(draft.start, draft.end))) continue;
    SHARE.lastIndex = draft.end;
    const end = draft.end + (SHARE.exec(text.text)?.[0].length ?? 0);
    if (end > draft.end && drafts.isFree({ start: draft.end, end })) drafts.put({ ...draft, end });
  }
}

/** The companies of the article by the characters their names would be cut to. */
function entitiesByStart({ text }: NameText, drafts: Drafts): Map<string, string> {
  const companies = drafts
    .all()
    .filter(({ type, start, end }) => type === 'organization' && end - start > CUT_NAME);
  return new Map(
    companies.map(({ start, entity }) => [text.slice(start, start + CUT_NAME), entity]),
  );
}

/** The company behind a mark: one that is found there, or the two characters its name is cut to. */
function treatedName(
  { text }: NameText,
  tables: NameTables,
  drafts: Drafts,
  start: number,
  entities: ReadonlyMap<string, string>,
): Draft | undefined {
  const found = drafts.startingAt(start);
  const end = start + CUT_NAME;
  const name = text.slice(start, end);
  if (found !== undefined) {
    const isCut = found.score !== undefined && found.end === end;
    const entity = (isCut ? entities.get(name) : undefined) ?? found.entity;
    return found.type === 'organization' ? { ...found, entity } : undefined;
  }
  if (!isAllHan(name) || name.includes('股') || tables.zh.generic.has(name)) return undefined;
  if (!drafts.isFree({ start, end })) return undefined;
  const entity = entities.get(name) ?? drafts.newEntity(name, 'organization');
  return { start, end, type: 'organization', entity, rule: 'listed', score: 0.8 };
}
