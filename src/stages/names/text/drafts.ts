import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import type { NewEntityId } from './new-entity.js';

/** A name in the making, in positions of the normalized text. */
export interface Draft extends Span {
  readonly type: EntityType;
  readonly entity: string;
  readonly rule: string;
  /** Left out for names of the lexicon, which are certain. */
  readonly score?: number | undefined;
  readonly evidence?: Span | undefined;
  /** How the entity was found, in words, beyond what the rule says. */
  readonly trace?: readonly string[] | undefined;
}

/** Whether there is a name of the lexicon, which is certain. */
export function isKnown(draft: Draft | undefined): boolean {
  return draft !== undefined && draft.score === undefined;
}

/** All drafts have all fields in one order, whatever rule they are of: they are read fast so. */
function withAllFields(draft: Draft): Draft {
  const { start, end, type, entity, rule, score, evidence, trace } = draft;
  return { start, end, type, entity, rule, score, evidence, trace };
}

/** The names found so far; they never overlap. */
export class Drafts {
  readonly #byPosition: (Draft | undefined)[];
  readonly #byEntity = new Map<string, Set<Draft>>();

  /** The id of a name that the lexicon does not know. */
  readonly newEntity: NewEntityId;

  constructor(length: number, newEntity: NewEntityId) {
    this.newEntity = newEntity;
    this.#byPosition = new Array<Draft | undefined>(length);
  }

  isFree({ start, end }: Span): boolean {
    for (let i = start; i < end; i++) if (this.#byPosition[i] !== undefined) return false;
    return true;
  }

  at(position: number): Draft | undefined {
    return this.#byPosition[position];
  }

  /** The name that ends right at a position. */
  endingAt(position: number): Draft | undefined {
    const draft = this.#byPosition[position - 1];
    return draft?.end === position ? draft : undefined;
  }

  /** The name that begins right at a position. */
  startingAt(position: number): Draft | undefined {
    const draft = this.#byPosition[position];
    return draft?.start === position ? draft : undefined;
  }

  /** Adds a name where nothing stands yet; says whether it could. */
  add(told: Draft): boolean {
    if (told.end <= told.start || !this.isFree(told)) return false;
    const draft = withAllFields(told);
    const ofEntity = this.#byEntity.get(draft.entity);
    if (ofEntity === undefined) this.#byEntity.set(draft.entity, new Set([draft]));
    else ofEntity.add(draft);
    for (let i = draft.start; i < draft.end; i++) this.#byPosition[i] = draft;
    return true;
  }

  /** Puts a name in the place of all that it overlaps. */
  put(draft: Draft): void {
    for (let i = draft.start; i < draft.end; i++) {
      const other = this.#byPosition[i];
      if (other !== undefined) this.remove(other);
    }
    this.add(draft);
  }

  remove(draft: Draft): void {
    if (this.#byEntity.get(draft.entity)?.delete(draft)) {
      this.#byPosition.fill(undefined, draft.start, draft.end);
    }
  }

  /** All names of one entity, in the order they were found. */
  ofEntity(entity: string): Draft[] {
    return [...(this.#byEntity.get(entity) ?? [])];
  }

  /** All names in text order. */
  all(): Draft[] {
    const drafts: Draft[] = [];
    for (let position = 0; position < this.#byPosition.length; ) {
      const draft = this.#byPosition[position];
      if (draft !== undefined) drafts.push(draft);
      position = draft?.end ?? position + 1;
    }
    return drafts;
  }
}
