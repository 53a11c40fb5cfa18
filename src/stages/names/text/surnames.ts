import type { Drafts } from './drafts.js';
import type { NameText } from './name-text.js';

/** The last words of the persons that were found: "Merino hired …" is of a person. */
export function surnamesIn({ text }: NameText, drafts: Drafts): Set<string> {
  const persons = drafts.all().filter(({ type }) => type === 'person');
  return new Set(persons.map(({ start, end }) => text.slice(start, end).split(' ').at(-1) ?? ''));
}
