import type { Clause, Party } from '../clauses/reading.js';

/** "For X, the order…": what a sentence begins with speaks of it. */
export function frontedIn({ index, start, lowered, parties, phrases }: Clause): Party | undefined {
  const [party] = parties;
  if (index > 0 || party === undefined || parties.length > 1) return undefined;
  return phrases.subjects.fronted.test(lowered) &&
    lowered.trimEnd().length - (party.end - start) <= 1
    ? party
    : undefined;
}

/** 组装服务大厂乙收88元: a noun right before a name tells what the named one is. */
export function isApposed({ start }: Party, clause: Clause): boolean {
  return (
    clause.start < start &&
    clause.phrases.subjects.apposed.test(clause.lowered.slice(0, start - clause.start))
  );
}

/** 第四名为乙: what follows is of the one that has the place. */
export function rankedIn({ parties, lowered, start, phrases }: Clause): Party | undefined {
  const [party] = parties;
  if (party === undefined || parties.length > 1) return undefined;
  return phrases.subjects.ranked.test(lowered.slice(0, party.start - start)) ? party : undefined;
}
