import { join } from 'node:path';
import { ConverterBuilder, type ConverterFunction, type DictGroup } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/t2cn';
import { z } from 'zod';
import { LEXICON_FOLDER, readDataFile } from '../../lexicon/data-file.js';

/** Taiwan's and Hong Kong's Traditional to Simplified, as OpenCC names them; no phrases are replaced. */
export type Preset = 'tw2s' | 'hk2s';

export interface Converters {
  readonly hash: string;
  readonly convert: Readonly<Record<Preset, ConverterFunction>>;
}

interface Config {
  readonly segmentation: DictGroup;
  readonly conversionChain: readonly DictGroup[];
  readonly normalizationChain?: readonly DictGroup[];
}

const schema = z.strictObject({ TSPhrases: z.array(z.string().min(1)).min(1) });

/** OpenCC's converters without the keys that lexicon/language/opencc-dropped.yaml names. */
export function loadConverters(): Converters {
  const path = join(LEXICON_FOLDER, 'language/opencc-dropped.yaml');
  const { data, hash } = readDataFile(path, schema);
  const dropped = new Set(data.TSPhrases);
  return {
    hash,
    convert: { tw2s: converter('tw2s', 'tw', dropped), hk2s: converter('hk2s', 'hk', dropped) },
  };
}

function converter(preset: Preset, from: string, dropped: ReadonlySet<string>): ConverterFunction {
  const config = withoutKeys(configs[preset] as unknown as Config, dropped);
  const build = ConverterBuilder({
    from: { [from]: [] },
    to: { cn: [] },
    configs: { [preset]: config as { segmentation: DictGroup; conversionChain: DictGroup[] } },
  });
  return guarded(build({ from, to: 'cn' }));
}

function withoutKeys(config: Config, dropped: ReadonlySet<string>): Config {
  const group = (dictionaries: DictGroup) =>
    dictionaries.map((dictionary) =>
      typeof dictionary === 'string' ? withoutEntries(dictionary, dropped) : dictionary,
    );
  return {
    ...config,
    segmentation: group(config.segmentation),
    conversionChain: config.conversionChain.map(group),
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
