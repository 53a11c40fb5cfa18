import type { TimeFigure } from '../../../core/figure.js';
import type { EntityType } from '../../../core/name.js';
import type { Span } from '../../../core/span.js';
import type { FigureItem } from '../frames/figure-item.js';
import type { Word } from '../frames/vocabulary.js';
import type { Phrases } from '../words/phrases.js';

// Everything here is in coordinates of the normalized text.

/** One named thing, or what a word such as 公司 or "the company" stands for. */
export interface Member extends Span {
  readonly entity: string;
  readonly type: EntityType;
  /** It stands for a name told elsewhere. */
  readonly isAnaphor: boolean;
  /** An investor that only its description names: the text does not go on with it. */
  readonly isBystander: boolean;
  /** The company whose title a person has right before the name: 微软执行长纳德拉. */
  readonly represents: Member | undefined;
}

/** One name or an enumeration of names (A、B和C), with the word that governs it. */
export interface Party extends Span {
  readonly members: readonly Member[];
  /** links[i] is the word between member i and member i + 1. */
  readonly links: readonly string[];
  readonly marker: string | undefined;
  /** It only describes the name after it (微软最大的对手亚马逊). */
  readonly isModifier: boolean;
  /** It only says what others do: 高盛预估，…. */
  readonly isVoice: boolean;
}

export interface TimeItem extends Span {
  readonly figure: TimeFigure;
  /** It names what something is compared with: 去年同期, 与去年持平, "a year ago". */
  readonly isCompared: boolean;
}

export interface Clause extends Span {
  readonly index: number;
  /** Its text in lower case. */
  readonly lowered: string;
  /** The same with the names of companies blotted out: 宏发股份 tells of no shares. */
  readonly nameless: string;
  readonly parties: readonly Party[];
  readonly figures: readonly FigureItem[];
  /** The bits of their kinds. */
  readonly figureKinds: number;
  readonly times: readonly TimeItem[];
  readonly words: readonly Word[];
  /** The patterns that it is looked through with. */
  readonly phrases: Phrases;
}

/** One sentence, ready for the frames. */
export interface SentenceReading extends Span {
  readonly clauses: readonly Clause[];
  /** The paragraph and the section it stands in, counted from 0. */
  readonly paragraph: number;
  readonly section: number;
  readonly isHeading: boolean;
}

/** The organization that makes a product, by entity id. */
export type Makers = ReadonlyMap<string, string>;

/** The text as the frames read it: normalized, and the same in lower case. */
export interface ReadText {
  readonly text: string;
  readonly lowered: string;
}
