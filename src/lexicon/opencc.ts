import { createRequire } from 'node:module';
import type * as OpenCC from 'opencc-js';
import type { DictGroup } from 'opencc-js/core';

/** The dictionaries of one conversion, in the order in which they are applied. */
export interface Conversion {
  readonly segmentation?: DictGroup;
  readonly conversionChain: readonly DictGroup[];
  readonly normalizationChain?: readonly DictGroup[];
}

let loaded: typeof OpenCC | undefined;

/** OpenCC with all its dictionaries: a megabyte, of which the build keeps what a worker needs. */
export function openCC(): typeof OpenCC {
  loaded ??= createRequire(import.meta.url)('opencc-js') as typeof OpenCC;
  return loaded;
}

/** The dictionaries of a conversion by OpenCC's name for it: t2s, tw2s. */
export function conversionOf(name: string): Conversion {
  const { configs } = openCC().Locale as unknown as {
    readonly configs: Readonly<Record<string, Conversion>>;
  };
  const found = configs[name];
  if (found === undefined) throw new Error(`OpenCC has no conversion ${name}`);
  return found;
}
