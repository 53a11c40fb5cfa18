import type { EntityType } from '../../../core/name.js';
import { slugOf } from '../../../core/slug.js';
import type { Entity } from '../../../lexicon/entity.js';
import type { Lexicon } from '../../../lexicon/lexicon.js';

/** Gives the id of a name that the lexicon does not know, of what the rules take it for. */
export type NewEntityId = (name: string, type: EntityType) => string;

/** Of these a rule finds no second one of the very name. */
const KNOWN: readonly EntityType[] = ['organization', 'place'];

/** A company and its product are told apart by guess; a person or a place is never one of them. */
const APART: readonly EntityType[] = ['person', 'place'];

/** The rules ask for the same names again and again: ids are kept until there are this many. */
const MOST_KEPT = 4096;

/**
 * A name that the lexicon turned down where it stands, as ordinary words, is its own once a rule shows a company or
 * place there: 腾讯持有|快手|的股份. The id of an unknown name is its slug. Where the lexicon has another thing under that id, or the
 * user removed what was under it, the type goes behind it (jordan-person): the same in every article,
 * and never the id of what is known.
 */
export function newEntityIds({
  entities,
  changes,
  matcher,
}: Pick<Lexicon, 'entities' | 'changes' | 'matcher'>): NewEntityId {
  const removed = new Set(changes.flatMap(({ kind, id }) => (kind === 'removes' ? [id] : [])));
  const idOf: NewEntityId = (name, type) => {
    const known = KNOWN.includes(type) ? matcher.get(name)?.entity : undefined;
    if (known?.type === type && !removed.has(known.id)) return known.id;
    const slug = slugOf(name);
    const isOpen = (id: string) => {
      const known = entities.get(id);
      return !removed.has(id) && (known === undefined || isSame(known, slug, type));
    };
    let id = slug;
    while (!isOpen(id)) id = `${id}-${type}`;
    return id;
  };
  return kept(idOf);
}

function kept(idOf: NewEntityId): NewEntityId {
  const ids = new Map<string, string>();
  return (name, type) => {
    const key = `${type} ${name}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    if (ids.size === MOST_KEPT) ids.clear();
    const id = idOf(name, type);
    ids.set(key, id);
    return id;
  };
}

/** Whether the lexicon has this very name for the entity. */
function isSame({ names, type: known }: Entity, slug: string, type: EntityType): boolean {
  const isApart = known !== type && (APART.includes(known) || APART.includes(type));
  if (isApart) return false;
  return Object.values(names).some((list) => list?.some((name) => slugOf(name) === slug));
}
