import { z } from 'zod';
import { ENTITY_TYPES } from '../core/name.js';

/** Lower-case slug: letters, digits, single dots and hyphens (gpt-5.1, home-depot). */
const entityId = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);

const names = z.array(z.string().min(1)).min(1);

/**
 * A name that is also an ordinary word or another's name. It counts only where the sentence lets it:
 * none of `notBefore` follows it, none of `notAfter` precedes it, and, where `near` is given, one of
 * those words or another name of the entity stands somewhere in the article.
 */
const ambiguity = z.strictObject({
  name: z.string().min(1),
  notBefore: z.array(z.string().min(1)).optional(),
  notAfter: z.array(z.string().min(1)).optional(),
  near: z.array(z.string().min(1)).optional(),
});

const lexiconEntity = z.strictObject({
  id: entityId,
  /** By language; the first name of each is the label. `zh-Hant` is Taiwan's, `zh-Hant-HK` Hong Kong's where it differs. */
  names: z
    .strictObject({
      en: names.optional(),
      'zh-Hant': names.optional(),
      'zh-Hant-HK': names.optional(),
      'zh-Hans': names.optional(),
      ja: names.optional(),
    })
    .refine((byLanguage) => Object.keys(byLanguage).length > 0, 'needs a name in some language'),
  /** EXCHANGE:SYMBOL, only where it can be traced to a source at hand. */
  tickers: z.array(z.string().regex(/^[A-Z]+:[A-Z0-9.]+$/)).optional(),
  /** For a product: the organization that makes it. */
  maker: entityId.optional(),
  /** ISO 3166-1 alpha-2 of the head office, of a person's or product's company, or of the place itself. */
  region: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  ambiguous: z.array(ambiguity).optional(),
});

/** One file of lexicon/organizations, persons, products, places or works. */
export const lexiconFile = z.strictObject({
  type: z.enum(ENTITY_TYPES),
  entities: z.array(lexiconEntity).min(1),
});

export type LexiconEntity = z.infer<typeof lexiconEntity>;
export type LexiconFile = z.infer<typeof lexiconFile>;
