/** Two to four plain capitalised words, as a person's name has them: Brad Gerstner, J. P. Doe. */
export function looksLikePerson(name: string): boolean {
  const words = name.split(' ');
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^[A-Z\u00c0-\u00de](?:[a-z\u00df-\u024f'-]+[A-Za-z]*|\.)$/.test(word))
  );
}
