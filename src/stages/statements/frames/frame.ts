import { join } from 'node:path';
import { z } from 'zod';
import { ENTITY_TYPES } from '../../../core/name.js';
import { MODALITIES, POLARITIES } from '../../../core/statement.js';
import { type DataFile, LEXICON_FOLDER, readDataFolder } from '../../../lexicon/data-file.js';

const wordList = z.array(z.string().min(1)).default([]);

/** Trigger words; an English word that ends in ~ stands for its regular verb forms too. */
const triggerWords = z.strictObject({ zh: wordList, en: wordList });

/** Where the name that fills a role may stand. Distances are in characters. */
const partySlot = z.strictObject({
  side: z.enum(['before', 'after', 'any']).default('any'),
  /** Only a name that one of these words governs (向OpenAI, by Microsoft). */
  marker: z.array(z.string().min(1)).optional(),
  /** A name governed by one of these will do as well as a bare one. */
  allow: wordList,
  within: z.int().nonnegative().default(60),
  /**
   * How far to look: the clause, a name right behind that explains it ("its parent, X": `apposition`),
   * the sentence, on to the running subject (`topic`; of a pair: to those who announced it), to what those who speak speak about (`covered`),
   * to what the section is about (`section`), to the other party that was told last (`other`), to what was
   * last told to be bought (`target`) and by whom (`buyer`), to whom money was last told to be put into
   * (`funded`), to who was last told to order (`customer`) and of whom (`supplier`), or to what was just
   * told to be founded, else what the section is about (`venture`).
   */
  reach: z
    .enum([
      'clause',
      'apposition',
      'sentence',
      'topic',
      'covered',
      'section',
      'other',
      'target',
      'buyer',
      'funded',
      'customer',
      'supplier',
      'venture',
    ])
    .default('clause'),
  types: z.array(z.enum(ENTITY_TYPES)).optional(),
  optional: z.boolean().default(false),
  /** Not a name that only says whose the next thing is (乙旗下的工厂). */
  whole: z.boolean().default(false),
  /** Only a name with 's behind it, whatever governs it: "as part of Orrin's takeover of Kelso". */
  possessor: z.boolean().default(false),
  /** A name itself, not a word such as "the company" that stands for one. */
  byName: z.boolean().default(false),
  /** Not several names together, unless the clause tells them apart (分别, 各). */
  alone: z.boolean().default(false),
  /** No marker and no other trigger stands between the trigger and the name. */
  unbroken: z.boolean().default(false),
  /** Not carried over where an unknown word, which may be a name, stands right before one of these triggers. */
  bare: wordList,
  /** With `reach: other`: told in the sentence, and of two who founded something together none is the other. */
  near: z.boolean().default(false),
  /** The first name of the clause or none of it. */
  first: z.boolean().default(false),
  /** Only what stands right before the bracket in which the trigger is: 甲（乙执行长）. */
  bracket: z.boolean().default(false),
  /** An enumeration ends at one of these links: 旗下甲与乙签约 is of 甲 alone. */
  until: wordList,
  /** Not a name that only says whose the thing is that the clause ends with (乙的算力). */
  notOf: wordList,
});

const figureSlot = z.strictObject({
  side: z.enum(['before', 'after', 'any']).default('any'),
  within: z.int().positive().default(40),
  reach: z.enum(['clause', 'sentence']).default('clause'),
  /** The word right before the figure must be one of these. */
  after: z.array(z.string().min(1)).optional(),
  /** The word right before the figure must be none of these. */
  notAfter: wordList,
  /** The figure must not be followed by one of these. */
  notBefore: wordList,
  /** Units that a quantity may have, or a percentage: % or points. */
  units: z.array(z.string().min(1)).optional(),
  /** Amounts for each of something (share), or for nothing (none); else whole amounts only. */
  per: z.array(z.string().min(1)).optional(),
  /** Only a small amount with cents, such as is earned for each share. */
  cents: z.literal(true).optional(),
  optional: z.boolean().default(false),
  /** Later figures of the sentence with times of their own make further claims. */
  series: z.boolean().default(false),
});

const slots = <S extends z.ZodType>(slot: S) => z.union([slot, z.array(slot).min(1)]).optional();

const pattern = z
  .strictObject({
    name: z.string().regex(/^(zh|en|any)\.[a-z0-9-]+$/),
    words: triggerWords.optional(),
    /** Names of metrics (statements/metrics.yaml) whose words are the trigger. */
    metrics: z.array(z.string().min(1)).optional(),
    /** Units of counted things, money/share or %: the figure itself is the trigger. */
    units: z.array(z.string().min(1)).optional(),
    /** Right before the trigger stands one of these, a time, a mark or nothing: no noun with another name. */
    precededBy: wordList,
    /** Right behind the trigger stands one of these, a number, a mark or nothing: no noun that it describes. */
    followedBy: wordList,
    /** Nothing but a particle stands behind the trigger in its clause. */
    closes: z.boolean().default(false),
    /** The trigger is a noun (maker, 开发商): it is not what its clause does. */
    noun: z.boolean().default(false),
    /**
     * What the maker of the object, where it is known, means for the subject: it is the subject that the
     * clause does not tell (`untold`), or nobody else is (`only`: a contractor produces, too).
     */
    maker: z.enum(['untold', 'only']).optional(),
    /** One of these must stand in the clause. */
    with: wordList,
    /** Where they may stand as well. */
    withIn: z.enum(['clause', 'sentence']).default('clause'),
    /** None of these may stand in the clause. */
    unless: wordList,
    /** Where they may not stand either. */
    unlessIn: z.enum(['clause', 'sentence']).default('clause'),
    /** None of these may stand in the next clause. */
    unlessNext: wordList,
    /** None of these may be the trigger, or part of it, or stand right before it. */
    unlessAt: wordList,
    subject: slots(partySlot),
    object: slots(partySlot),
    /** Both parties from one enumeration: A and B. */
    pair: slots(partySlot),
    /** The role of the market that the words beside the trigger name. */
    market: z.enum(['subject', 'object']).optional(),
    /** The subject is entity#metric, by the nearest metric word; `untold`: no metric stands in the clause. */
    metric: z.enum(['required', 'optional', 'untold', 'none']).default('none'),
    /** The figure that is the trigger is the first of a series. */
    series: z.literal('money').optional(),
    /** The subject is entity#name, always. */
    named: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .optional(),
    money: figureSlot.optional(),
    percent: figureSlot.optional(),
    quantity: figureSlot.optional(),
    time: z.enum(['required', 'optional', 'none']).default('optional'),
    /** No capitalized word that is no name stands right before the trigger: "said Zorbex chief executive X". */
    bare: z.boolean().default(false),
    /** The trigger is a title (statements/titles.yaml), and is told with the claim. */
    titles: z.literal(true).optional(),
    /** It tells two parties and not who of them sells: statements/suppliers.yaml knows it of some. */
    undirected: z.literal(true).optional(),
    /** Who is told alone gives all that the object is told to raise in the sentence: 甲获乙5亿元融资. */
    gives: z.literal('all').optional(),
    /** The figure is a decrease. */
    sign: z.literal('-').optional(),
    /** Without a stronger cue; `asserted` for what is told in passing, which no cue of the clause reaches. */
    modality: z.enum(MODALITIES).optional(),
    polarity: z.enum(POLARITIES).optional(),
    /** The predicate that it is as long as it is a plan: what is to be raised is sought. */
    planned: z
      .string()
      .regex(/^[a-z_]+$/)
      .optional(),
  })
  .refine(
    (p) => [p.words, p.metrics, p.units, p.titles].filter((t) => t !== undefined).length === 1,
    'needs one of words, metrics, units and titles',
  )
  .refine(
    (p) => [p.subject, p.pair].some((s) => s !== undefined) || p.market === 'subject',
    'needs a subject',
  );

const types = z.array(z.enum(ENTITY_TYPES)).min(1);

const exampleSchema = z.strictObject({
  /** With inline marks: [openai|OpenAI] [person sam|阿特曼] {USD 1000|1000美元} {% 27|27%} {t 2025|2025年}. */
  text: z.string().min(1),
  published: z.string().optional(),
  /** The claims of the frame's predicate that the text makes, all of them; a claim names what matters. */
  claims: z.array(z.record(z.string(), z.union([z.string(), z.number()]).transform(String))),
});

export const frameSchema = z.strictObject({
  predicate: z.string().regex(/^[a-z_]+$/),
  types: z.strictObject({ subject: types, object: types.optional() }),
  /** A product in this role stands for the organization that makes it. */
  makers: z.array(z.enum(['subject', 'object'])).default([]),
  /** The name of an object that is no place must hold one of these: 交易所, exchange. */
  objectNamed: wordList,
  /** Predicates that say more: what they read from a word, this one does not. */
  yieldsTo: z.array(z.string()).default([]),
  /** What a cue of the future makes of this predicate: a plan of someone's or a forecast. */
  future: z.enum(['planned', 'forecast']).default('planned'),
  /** What a cue of expectation makes of it: of what someone does itself, a plan. */
  expected: z.enum(['planned', 'forecast']).default('forecast'),
  /** The predicate is itself a plan: what a text tells as planned is asserted of it. */
  isPlan: z.boolean().default(false),
  /** The predicate that a negative amount is of: a net profit of -5 is a loss. */
  negative: z
    .string()
    .regex(/^[a-z_]+$/)
    .optional(),
  /** The predicate that it is of where a small part of something is told: 收购10%股权. */
  minority: z
    .string()
    .regex(/^[a-z_]+$/)
    .optional(),
  /** Words right before an amount in a clause behind the claim's that is the price of it: …，作价5亿元. */
  price: wordList,
  /** The same of an amount that ends the clause before: 斥资5亿元，…. */
  outlay: wordList,
  patterns: z.array(pattern).min(1),
  examples: z.array(exampleSchema).default([]),
});

export type PartySlot = z.infer<typeof partySlot> & {
  /** The name of what is no place must hold one of these. */
  readonly named?: readonly string[] | undefined;
  /** Not a word that stands for one name. */
  readonly several?: boolean;
};
export type FigureSlot = z.infer<typeof figureSlot>;
export type Pattern = z.infer<typeof pattern>;
export type Frame = z.infer<typeof frameSchema>;
export type Example = z.infer<typeof exampleSchema>;

/** The frames of a lexicon folder; a predicate may have several files, such as one for English. @throws UsageError (E-DATA-FILE) */
export function loadFrames(folder = LEXICON_FOLDER): DataFile<Frame>[] {
  return readDataFolder(join(folder, 'frames'), frameSchema);
}
