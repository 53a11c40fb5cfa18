const NOT_SLUG = /[^\p{L}\p{N}.]+/gu;
const LOOSE_DOTS = /(?<![\p{L}\p{N}])\.|\.(?![\p{L}\p{N}])/gu;

/**
 * A readable id of a name: lower case, letters and digits of any script, single hyphens between
 * words, dots only inside them (GPT-5.1 -> gpt-5.1, S&P 500 -> s-and-p-500). '' for a name without
 * letters or digits.
 */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const joined = words
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(LOOSE_DOTS, ' ')
    .replace(NOT_SLUG, '-');
  return joined.replace(/^-|-$/g, '');
}
