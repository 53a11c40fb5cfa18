import type { ConverterFunction } from 'opencc-js/core';
import { openCC } from './opencc.js';

type TraditionalVariant = 'tw' | 'hk';

const converters = new Map<TraditionalVariant, ConverterFunction>();

/** Made when it is first needed: a worker with the built-in lexicon alone needs none. */
function converter(variant: TraditionalVariant): ConverterFunction {
  const made = converters.get(variant) ?? openCC().Converter({ from: variant, to: 'cn' });
  converters.set(variant, made);
  return made;
}

/**
 * The Simplified, NFKC form of a short text such as a name, converted as the normalize stage
 * converts Traditional text of Taiwan (tw2s) or Hong Kong (hk2s). Japanese must not come here.
 */
export function toSimplified(text: string, variant: TraditionalVariant): string {
  return converter(variant)(text).normalize('NFKC');
}

/** The same for many texts of one line each, in one call: a call costs more than a name. */
export function allToSimplified(
  texts: Iterable<string>,
  variant: TraditionalVariant,
): Map<string, string> {
  const originals = [...new Set(texts)].filter((text) => !text.includes('\n'));
  const converted = toSimplified(originals.join('\n'), variant).split('\n');
  return new Map(originals.map((text, i) => [text, converted[i] ?? text]));
}
