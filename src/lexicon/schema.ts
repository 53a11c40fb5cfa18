import { z } from 'zod';
import { ENTITY_TYPES } from '../core/name.js';

/** Lower-case slug: letters, digits, single dots and hyphens (gpt-5.1, home-depot). */
const entityId = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be a slug in lower case such as home-depot');

const names = z.array(z.string('must be text: put it in quotes').min(1)).min(1);

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

/** By language; the first name of each is the label. `zh-Hant` is Taiwan's, `zh-Hant-HK` Hong Kong's where it differs. */
const namesByLanguage = z
  .strictObject({
    en: names.optional(),
    'zh-Hant': names.optional(),
    'zh-Hant-HK': names.optional(),
    'zh-Hans': names.optional(),
    ja: names.optional(),
  })
  .refine((byLanguage) => Object.keys(byLanguage).length > 0, 'needs a name in some language');

const lexiconEntity = z.strictObject({
  id: entityId,
  names: namesByLanguage,
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

/** What `remove: true` leaves nothing to say about. */
const REMOVED_ALONE = 'an entity with `remove: true` has an id and nothing else';

/**
 * An entity of a user's own. One with an id of the built-in lexicon extends that entity: its names
 * come first and the built-in ones stay; tickers, maker and region take the place of the built-in
 * ones; a name counts everywhere unless conditions are given here.
 */
const userEntity = lexiconEntity
  .partial()
  .extend({
    id: entityId.describe('Lower-case slug; one of the built-in lexicon extends that entity'),
    names: namesByLanguage
      .optional()
      .describe('Names by language, the label first; may be left out for a built-in entity'),
    drop: names
      .optional()
      .describe('Names of the built-in entity that shall not count, each in every script'),
    remove: z.literal(true).optional().describe('Switches the built-in entity of this id off'),
  })
  .refine((entity) => entity.remove === undefined || Object.keys(entity).length === 2, {
    message: REMOVED_ALONE,
  });

/** A user's own lexicon file: the built-in form, with `drop` and `remove`. */
export const userLexiconFile = z
  .strictObject({
    type: z.enum(ENTITY_TYPES).describe('What all entities of the file are'),
    entities: z.array(userEntity).min(1),
  })
  .describe('Names of your own for liushui');

/** One entity of a user's file with what the file says of it. */
const userEntry = z.strictObject({
  type: z.enum(ENTITY_TYPES),
  entity: userEntity,
  /** The file, as the entity record names it. */
  file: z.string(),
  /** file:line, for messages. */
  place: z.string(),
});

/** All files of a user's own lexicon, as plain JSON that can be sent to worker processes. */
export const userLexicon = z.strictObject({
  /** Of the contents of the files; '' for no files. */
  hash: z.string(),
  entries: z.array(userEntry).readonly(),
});

export type UserEntry = Readonly<z.infer<typeof userEntry>>;
export type UserLexicon = Readonly<z.infer<typeof userLexicon>>;
export type LexiconNames = z.infer<typeof namesByLanguage>;
export type LexiconEntity = z.infer<typeof lexiconEntity>;
export type LexiconFile = z.infer<typeof lexiconFile>;
