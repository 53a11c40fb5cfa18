import { z } from 'zod';
import { type Claim, claimSchema } from '../core/statement.js';

const claimFields = z.object(claimSchema.shape);

/** What a statement or a fact record claims, without the fields that are its own. */
export function claimOf(record: Claim): Claim {
  return claimFields.parse(record);
}

/** The entity a subject or object names: `azure` of `azure#revenue`. */
export function headOf(id: string): string {
  const hash = id.indexOf('#');
  return hash < 0 ? id : id.slice(0, hash);
}
