/** An amount as two ends, which are equal for a plain value; numbers are compared with a tolerance. */
export interface Magnitude {
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly bound: string;
}

export interface MoneyMagnitude extends Magnitude {
  readonly currency: string | null | undefined;
}

interface Marked {
  /** UTF-16, half-open. */
  readonly start: number;
  readonly end: number;
}

type MarkedMoney = Marked & MoneyMagnitude;
type MarkedAmount = Marked & Magnitude;
type MarkedTime = Marked & { readonly edtf: string };
type MarkedEntity = Marked & { readonly type: string; readonly id: string };

/** A fact of one article, as annotated or as found. */
export interface ToldFact {
  readonly predicate: string;
  readonly subject: string;
  readonly object: string | undefined;
  readonly money: MoneyMagnitude | undefined;
  readonly percent: Magnitude | undefined;
  readonly quantity: Magnitude | undefined;
  readonly time: string | undefined;
  readonly modality: string;
  readonly polarity: string;
}

/** All that is scored of one article. */
export interface ArticleLayers {
  readonly money: readonly MarkedMoney[];
  readonly percent: readonly MarkedAmount[];
  readonly quantity: readonly MarkedAmount[];
  readonly time: readonly MarkedTime[];
  readonly entities: readonly MarkedEntity[];
  readonly facts: readonly ToldFact[];
}

export function noLayers() {
  return {
    money: [] as MarkedMoney[],
    percent: [] as MarkedAmount[],
    quantity: [] as MarkedAmount[],
    time: [] as MarkedTime[],
    entities: [] as MarkedEntity[],
    facts: [] as ToldFact[],
  } satisfies ArticleLayers;
}
