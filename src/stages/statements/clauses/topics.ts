import { flatMap } from '../../../core/flat-map.js';
import type { EntityType } from '../../../core/name.js';
import type { Member } from './reading.js';

export type Named = Pick<Member, 'entity' | 'type'>;

/** A name with the section it stands in; `isProminent` in a heading or the first sentence of it. */
export interface Appearance extends Named {
  readonly section: number;
  readonly isProminent: boolean;
}

const PROMINENT_WEIGHT = 3;
export const TOPIC_TYPES: readonly EntityType[] = ['organization', 'product'];
const OFTEN_TOLD = 3;

/** What the text is about: it stands in a heading or the first sentence, or is told often; else unknown. */
export function mainTopic(appearances: readonly Appearance[]): Named | undefined {
  const topic = mostTold(appearances);
  const own = appearances.filter(({ entity }) => entity === topic?.entity);
  const isMain = own.length >= OFTEN_TOLD || own.some(({ isProminent }) => isProminent);
  return isMain ? topic : undefined;
}

/** The names of each section. */
export function bySection(all: readonly Appearance[]): ReadonlyMap<number, readonly Appearance[]> {
  const sections = new Map<number, Appearance[]>();
  for (const appearance of all) {
    const list = sections.get(appearance.section);
    if (list === undefined) sections.set(appearance.section, [appearance]);
    else list.push(appearance);
  }
  return sections;
}

/** What each section is about, where that is told. */
export function sectionTopics(
  sections: ReadonlyMap<number, readonly Appearance[]>,
): ReadonlyMap<number, Named> {
  const topics = [...sections].flatMap(([section, own]) => {
    const topic = mainTopic(own);
    return topic === undefined ? [] : [[section, topic] as const];
  });
  return new Map(topics);
}

/** Whether a section has an entity alone in its heading and its first sentence. */
export function isLeader(entity: string, section: number, all: readonly Appearance[]): boolean {
  const lead = all.filter(
    (told) => told.section === section && told.isProminent && told.type === 'organization',
  );
  return lead.length > 1 && lead.every((told) => told.entity === entity);
}

/** With as many sections as this a text may be a digest. */
const MANY_SECTIONS = 4;
/** What a digest is about stands in one section of so many at least. */
const ONE_OF = 3;

/** What the whole text is about; of many sections that tell of different things it is none. */
export function textTopic(sections: readonly (readonly Appearance[])[]): Named | undefined {
  const topic = mainTopic(flatMap(sections, (own) => own));
  const own = sections.filter((told) => told.some(({ entity }) => entity === topic?.entity));
  const isDigest = sections.length >= MANY_SECTIONS && own.length * ONE_OF < sections.length;
  return isDigest ? undefined : topic;
}

function mostTold(appearances: readonly Appearance[]): Named | undefined {
  for (const type of TOPIC_TYPES) {
    const counts = new Map<string, number>();
    for (const appearance of appearances) {
      if (appearance.type !== type) continue;
      const weight = appearance.isProminent ? PROMINENT_WEIGHT : 1;
      counts.set(appearance.entity, (counts.get(appearance.entity) ?? 0) + weight);
    }
    const [best] = [...counts].sort(([, a], [, b]) => b - a);
    if (best !== undefined) return { entity: best[0], type };
  }
  return undefined;
}
