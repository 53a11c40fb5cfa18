import { z } from 'zod';
import { moneySchema, percentSchema, quantitySchema, timeSchema } from './figure.js';

export const MODALITIES = ['asserted', 'planned', 'forecast', 'reported', 'hypothetical'] as const;
export type Modality = (typeof MODALITIES)[number];

export const POLARITIES = ['positive', 'negative'] as const;
export type Polarity = (typeof POLARITIES)[number];

/** What a statement or a fact claims: the fields that both records share. */
export const claimSchema = z.strictObject({
  predicate: z.string().min(1),
  /** Entity id, or entity#metric. */
  subject: z.string().min(1),
  object: z.string().min(1).optional(),
  money: moneySchema.optional(),
  /** The same amount told in a second currency. */
  alsoMoney: moneySchema.optional(),
  percent: percentSchema.optional(),
  quantity: quantitySchema.optional(),
  title: z.string().optional(),
  time: timeSchema.optional(),
  modality: z.enum(MODALITIES),
  polarity: z.enum(POLARITIES),
});
export type Claim = z.infer<typeof claimSchema>;

/** One article says one thing. Spans are UTF-16 into the original text. */
export interface DocumentStatement {
  readonly claim: Claim;
  readonly evidence: { readonly start: number; readonly end: number };
  /** Spans of the names and figures that fill the roles. */
  readonly roles: readonly StatementRole[];
  /** Who says it: an entity id or the words. */
  readonly attribution?: string;
  /** Frame and pattern that read it: invests_in/zh.2. */
  readonly rule: string;
  /** The words that set modality, polarity or what a change is compared with, for `explain`. */
  readonly cues: readonly { readonly start: number; readonly end: number; readonly sets: string }[];
}

export interface StatementRole {
  readonly role: 'subject' | 'object' | 'money' | 'alsoMoney' | 'percent' | 'quantity' | 'time';
  readonly start: number;
  readonly end: number;
}
