import { ConverterBuilder, type ConverterFunction, type DictGroup } from 'opencc-js/core';
import { z } from 'zod';
import { type Conversion, conversionOf } from '../../lexicon/opencc.js';
import { loadPrepared, type Recipe } from '../../lexicon/prepared.js';

/** Taiwan's and Hong Kong's Traditional to Simplified, as OpenCC names them; no phrases are replaced. */
export type Preset = 'tw2s' | 'hk2s';

export interface Converters {
  readonly hash: string;
  readonly convert: Readonly<Record<Preset, ConverterFunction>>;
}

const schema = z.strictObject({ TSPhrases: z.array(z.string().min(1)).min(1) });

/** OpenCC's dictionaries without the keys that lexicon/language/opencc-dropped.yaml names. */
export const normalizeRecipe: Recipe<Readonly<Record<Preset, Conversion>>> = {
  name: 'normalize',
  make: (read) => {
    const dropped = new Set(read.file('language/opencc-dropped.yaml', schema).TSPhrases);
    return {
      data: {
        tw2s: withoutKeys(conversionOf('tw2s'), dropped),
        hk2s: withoutKeys(conversionOf('hk2s'), dropped),
      },
    };
  },
};

/** The converters; each is made with the first text that it is given. */
export function loadConverters(): Converters {
  const { data, hash } = loadPrepared(normalizeRecipe);
  return {
    hash,
    convert: { tw2s: converter('tw2s', 'tw', data.tw2s), hk2s: converter('hk2s', 'hk', data.hk2s) },
  };
}

function converter(preset: Preset, from: string, conversion: Conversion): ConverterFunction {
  let made: ConverterFunction | undefined;
  const convert = (text: string) => {
    made ??= built(preset, from, conversion);
    return made(text);
  };
  return guarded(convert);
}

function built(preset: Preset, from: string, conversion: Conversion): ConverterFunction {
  const build = ConverterBuilder({
    from: { [from]: [] },
    to: { cn: [] },
    configs: { [preset]: conversion as { segmentation: DictGroup; conversionChain: DictGroup[] } },
  });
  return build({ from, to: 'cn' });
}

function withoutKeys(conversion: Conversion, dropped: ReadonlySet<string>): Conversion {
  const group = (dictionaries: DictGroup) =>
    dictionaries.map((dictionary) =>
      typeof dictionary === 'string' ? withoutEntries(dictionary, dropped) : dictionary,
    );
  const { segmentation, conversionChain } = conversion;
  return {
    ...conversion,
    ...(segmentation && { segmentation: group(segmentation) }),
    conversionChain: conversionChain.map(group),
  };
}

function withoutEntries(dictionary: string, dropped: ReadonlySet<string>): string {
  const kept = dictionary.split('|').filter((entry) => !dropped.has(entry.split(' ')[0] ?? ''));
  return kept.join('|');
}

/** Ideographic description characters that one call may hold: opencc-js nests a call for each. */
const MOST_DESCRIPTIONS = 8;
const DESCRIPTION = /[\u2ff0-\u2fff]/g;

/** Cuts texts that hold many description characters there, where OpenCC would run out of stack. */
function guarded(convert: ConverterFunction): ConverterFunction {
  return (text) => {
    const found = text.match(DESCRIPTION);
    if (found === null || found.length <= MOST_DESCRIPTIONS) return convert(text);
    return text
      .split(/([\u2ff0-\u2fff]+)/)
      .map((piece, i) => (i % 2 === 1 ? piece : convert(piece)))
      .join('');
  };
}
