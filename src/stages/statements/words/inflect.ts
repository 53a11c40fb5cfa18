/**
 * The forms of an English table entry: a word that ends in ~ is a regular verb and stands for its
 * forms (acquire~: acquire, acquires, acquired, acquiring); any other word stands for itself.
 * Further words after the verb are kept (sign~ a deal: signed a deal).
 */
export function formsOf(entry: string): string[] {
  const mark = entry.indexOf('~');
  if (mark < 0) return [entry];
  const verb = entry.slice(0, mark);
  const rest = entry.slice(mark + 1);
  return [verb, third(verb), past(verb), gerund(verb)].map((form) => form + rest);
}

const isConsonantY = (verb: string): boolean => /[^aeiou]y$/.test(verb);

function third(verb: string): string {
  if (isConsonantY(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function past(verb: string): string {
  if (isConsonantY(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith('e') ? `${verb}d` : `${doubled(verb)}ed`;
}

function gerund(verb: string): string {
  return /[^e]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${doubled(verb)}ing`;
}

/** One short syllable that ends in a consonant doubles it: cut, plan, drop, step. */
function doubled(verb: string): string {
  return /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb;
}
