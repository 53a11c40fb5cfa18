import { Converter } from 'opencc-js/t2cn';

type TraditionalVariant = 'tw' | 'hk';

const converters = {
  tw: Converter({ from: 'tw', to: 'cn' }),
  hk: Converter({ from: 'hk', to: 'cn' }),
};

/**
 * The Simplified, NFKC form of a short text such as a name, converted as the normalize stage
 * converts Traditional text of Taiwan (tw2s) or Hong Kong (hk2s). Japanese must not come here.
 */
export function toSimplified(text: string, variant: TraditionalVariant): string {
  return converters[variant](text).normalize('NFKC');
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
