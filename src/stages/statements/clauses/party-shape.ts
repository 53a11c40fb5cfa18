import type { Member, Party } from './reading.js';

// All are made here, with their fields in one order: the engine reads objects of one shape fast.

export function asMember(member: Member): Member {
  return {
    start: member.start,
    end: member.end,
    entity: member.entity,
    type: member.type,
    isAnaphor: member.isAnaphor,
    isBystander: member.isBystander,
    represents: member.represents,
  };
}

export function asParty(party: Party): Party {
  return {
    start: party.start,
    end: party.end,
    members: party.members,
    links: party.links,
    marker: party.marker,
    isModifier: party.isModifier,
    isVoice: party.isVoice,
  };
}
