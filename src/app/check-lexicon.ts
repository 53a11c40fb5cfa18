import type { LexiconChange } from '../lexicon/merge.js';
import type { UserEntry } from '../lexicon/schema.js';
import { allToSimplified } from '../lexicon/simplify.js';
import { readUserLexicon } from '../lexicon/user-lexicon.js';
import { ordinaryWords } from '../stages/segment/ordinary-words.js';
import { lexiconWith } from './lexicon.js';

/** A name that will be found where something else is meant, or never. */
export interface NameWarning {
  readonly id: string;
  readonly name: string;
  /** file:line */
  readonly place: string;
  readonly code: 'never-found' | 'digits' | 'short' | 'ordinary-word';
  readonly message: string;
}

/** What the files of a user's own lexicon do. */
export interface LexiconCheck {
  /** Number of files. */
  readonly files: number;
  /** In order of id. */
  readonly changes: readonly LexiconChange[];
  /** In order of id. */
  readonly warnings: readonly NameWarning[];
}

const ONE_HAN = /^\p{Script=Han}$/u;
const DIGITS = /^[\p{N}.,\s-]+$/u;
const SHORT_LATIN = /^[\p{Script=Latin}\p{N}&]{1,2}$/u;

/**
 * Checks a user's own lexicon files against the schema, each other and the built-in lexicon.
 * @param paths files and folders with such files.
 * @throws UsageError E-LEXICON-MISSING, E-LEXICON-FILE, E-LEXICON-COLLISION or E-LEXICON-ENTITY, with
 * all that is wrong.
 */
export function checkLexicon(paths: readonly string[]): LexiconCheck {
  const user = readUserLexicon(paths);
  const { changes } = lexiconWith(user);
  return {
    files: new Set(user.entries.map((entry) => entry.file)).size,
    changes,
    warnings: warningsOf(user.entries),
  };
}

function warningsOf(entries: readonly UserEntry[]): NameWarning[] {
  const written = entries.flatMap((entry) => [...namesOf(entry), ...conditionalOf(entry)]);
  const simplified = allToSimplified(written, 'tw');
  const folded = (names: readonly string[]) =>
    new Set(names.map((name) => simplified.get(name) ?? name));
  const ordinary = ordinaryWords(folded(written));
  return entries.flatMap((entry) => {
    const conditional = folded(conditionalOf(entry));
    const own = [...folded(namesOf(entry))].filter((name) => !conditional.has(name));
    return own.flatMap((name) => {
      const danger = dangerOf(name, ordinary);
      if (danger === undefined) return [];
      return [{ id: entry.entity.id, name, place: entry.place, ...danger }];
    });
  });
}

function namesOf({ entity }: UserEntry): string[] {
  return Object.values(entity.names ?? {}).flatMap((list) => list ?? []);
}

/** The names that count only where the file says. */
function conditionalOf({ entity }: UserEntry): string[] {
  return (entity.ambiguous ?? []).map(({ name }) => name);
}

function dangerOf(
  name: string,
  ordinary: ReadonlySet<string>,
): Pick<NameWarning, 'code' | 'message'> | undefined {
  if (ONE_HAN.test(name)) {
    return { code: 'never-found', message: 'one Chinese character is never taken for a name' };
  }
  if (DIGITS.test(name)) {
    return { code: 'digits', message: 'digits alone are figures nearly everywhere' };
  }
  if (SHORT_LATIN.test(name)) {
    return {
      code: 'short',
      message: 'names of one or two letters stand for many things: say near which words it counts',
    };
  }
  if (!ordinary.has(name)) return undefined;
  return {
    code: 'ordinary-word',
    message: 'an ordinary word: say under `ambiguous` where it counts',
  };
}
