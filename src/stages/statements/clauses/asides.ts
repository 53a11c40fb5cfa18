import { isHan } from '../../../core/scripts.js';
import type { Clause } from './reading.js';

/**
 * Whether an English clause only adds to the one before it, which goes on behind it: "Net income,
 * which excludes gains or losses on shares, was $3 billion".
 */
export function isAside({ lowered, phrases }: Clause): boolean {
  return opensInEnglish(lowered) && phrases.subjects.aside.test(lowered);
}

/** "which bottles Pepsi": whether an English clause is a relative. */
export function isRelative({ lowered, phrases }: Clause): boolean {
  return opensInEnglish(lowered) && phrases.relatives.pronoun.test(lowered);
}

/** Whether the first letter of a clause is Latin; the phrases need not be looked for where it is not. */
function opensInEnglish(lowered: string): boolean {
  for (let i = 0; i < lowered.length; i++) {
    const unit = lowered.charCodeAt(i);
    if (unit >= LATIN_A && unit <= LATIN_Z) return true;
    if (isHan(unit)) return false;
  }
  return false;
}

const LATIN_A = 0x61;
const LATIN_Z = 0x7a;

/** Whether a relative clause is inserted that the later clause goes on behind: "Income, which is most of its earnings, was up". */
export function isInserted(clause: Clause, later: Clause): boolean {
  if (isAside(clause)) return true;
  return isRelative(clause) && clause.phrases.subjects.resumes.test(later.lowered);
}

/** "Britvic, which bottles Pepsi, employs", "…, among them Pepsi, …": whoever is told of so is no subject of the sentence. */
export function tellsBeside(clause: Clause): boolean {
  return clause.index > 0 && (isRelative(clause) || isAside(clause));
}
