import { flatMap } from '../../../core/flat-map.js';
import type { EntityType } from '../../../core/name.js';
import type { Member, Party } from './reading.js';

/** The members that fill a role; their span is that of the trigger when the role was carried over. */
export interface Filler {
  readonly members: readonly Pick<Member, 'entity' | 'type'>[];
  /** Left out where the role was carried over. */
  readonly party?: Party;
  readonly distance: number;
}

/** The party with what of its members is of one of the types; undefined where nothing is. */
export function partyOfTypes(party: Party, types: readonly EntityType[]): Party | undefined {
  if (party.members.every(({ type }) => types.includes(type))) return party;
  const members = flatMap(party.members, (member) => ofTypes(member, types));
  return members.length === 0 ? undefined : { ...party, members };
}

/** What of a member is of one of the types: itself, or the company that a person stands for. */
export function ofTypes(member: Member, types: readonly EntityType[]): Member[] {
  if (types.includes(member.type)) return [member];
  const { represents } = member;
  return represents !== undefined && types.includes(represents.type) ? [represents] : [];
}
