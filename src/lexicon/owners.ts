import { UsageError } from '../core/errors.js';
import type { UserEntry } from './schema.js';
import type { Spellings } from './spellings.js';

/** Which entity of a user's lexicon holds which name. */
export class Owners {
  readonly #byForm = new Map<string, UserEntry>();
  readonly #spellings: Spellings;

  /** @throws UsageError (E-LEXICON-COLLISION) that lists every id and name that stands twice. */
  constructor(entries: readonly UserEntry[], spellings: Spellings) {
    this.#spellings = spellings;
    const byId = new Map<string, UserEntry>();
    const collisions: string[] = [];
    for (const entry of entries) {
      const { id } = entry.entity;
      const same = byId.get(id);
      if (same !== undefined) collisions.push(`id ${id}: in ${same.place} and in ${entry.place}`);
      byId.set(id, entry);
      collisions.push(...this.#add(entry));
    }
    if (collisions.length === 0) return;
    throw new UsageError(
      'E-LEXICON-COLLISION',
      `your lexicon has ids or names twice; keep each with one entity:\n${collisions.join('\n')}`,
    );
  }

  /** The id of the user's entity that holds a name in one of its forms. */
  of(language: string, name: string): string | undefined {
    const forms = this.#spellings.of(language, name);
    return forms.map((form) => this.#byForm.get(form)?.entity.id).find((id) => id !== undefined);
  }

  #add(entry: UserEntry): string[] {
    const { id, names } = entry.entity;
    const collisions: string[] = [];
    for (const form of this.#spellings.ofAll(names)) {
      const other = this.#byForm.get(form);
      if (other !== undefined && other.entity.id !== id) {
        collisions.push(
          `name ${form}: ${other.entity.id} in ${other.place} and ${id} in ${entry.place}`,
        );
      }
      this.#byForm.set(form, entry);
    }
    return collisions;
  }
}
