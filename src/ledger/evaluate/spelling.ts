/**
 * A name as annotators spell it in an id. Not the slug of our own ids: that one may change, and an
 * evaluation must compare names in the same way before and after.
 */
export function spellingOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^-|-$/g, '');
}
