import { loadPrepared, type Recipe } from './prepared.js';
import { lexiconFile } from './schema.js';

const FILES = ['organizations/media.yaml', 'works/press.yaml', 'works/press-chinese.yaml'];

/** The names of the outlets, each with its region. */
export const outletsRecipe: Recipe<readonly (readonly [name: string, region: string])[]> = {
  name: 'outlets',
  make: (read) => ({
    data: FILES.flatMap((path) => read.file(path, lexiconFile).entities).flatMap(
      ({ names, region }) =>
        Object.values(names).flatMap((all = []) =>
          region === undefined ? [] : all.map((name) => [folded(name), region] as const),
        ),
    ),
  }),
};

/** Shorter names are parts of too many other names to be looked for inside a longer text. */
const SHORTEST_PART = 3;

const MOST_KNOWN = 1000;

/** Where the outlets of the lexicon have their head offices. */
export interface Outlets {
  /** ISO 3166-1 alpha-2 region of a publisher as an article names it: 經濟日報, "Reuters, London". */
  regionOf(publisher: string): string | undefined;
  /** Hash of the files it was read from, for cache keys. */
  readonly hash: string;
}

/**
 * Reads the news media of the lexicon.
 * @throws UsageError (E-DATA-FILE) for a file against the schema.
 */
export function loadOutlets(): Outlets {
  const { data, hash } = loadPrepared(outletsRecipe);
  const regions = new Map(data);
  // Most articles are from the same few outlets.
  const known = new Map<string, string | undefined>();
  return {
    regionOf(publisher) {
      if (known.has(publisher)) return known.get(publisher);
      const name = folded(publisher);
      const region = regions.get(name) ?? byPart(name, regions);
      if (known.size === MOST_KNOWN) known.clear();
      known.set(publisher, region);
      return region;
    },
    hash,
  };
}

/** The longest outlet named inside the text. */
function byPart(publisher: string, regions: ReadonlyMap<string, string>): string | undefined {
  let longest = '';
  for (const name of regions.keys()) {
    const isLonger = name.length >= SHORTEST_PART && name.length > longest.length;
    if (isLonger && holds(publisher, name)) longest = name;
  }
  return regions.get(longest);
}

const INSIDE_WORD = /^[\p{Script=Latin}\p{N}]{2}$/u;

/** Whether a name stands in a text, and not inside a longer word of Latin letters. */
function holds(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const edges = [text.slice(at - 1, at + 1), text.slice(end - 1, end + 1)];
    if (!edges.some((edge) => INSIDE_WORD.test(edge))) return true;
  }
  return false;
}

function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}
