import type { CurrencyTable } from './currency-table.js';

/** In brackets behind an amount: （美元，下同）, (新台币‧下同). */
const STATED = /[（(](?:单位|單位)?[：:]?([^（）()\n]{1,6}?)[\s，,、‧·・;；]{0,2}下同[）)]/g;
/** From the bracket back over the amount that it stands behind. */
const AMOUNT = 24;

/** From a position on, what a bare 元 means because the text says so. */
export interface StatedCurrency {
  readonly from: number;
  readonly currency: string;
}

/** The currencies that a text says its bare amounts are in, in text order. */
export function statedCurrencies(text: string, currencies: CurrencyTable): StatedCurrency[] {
  if (!text.includes('下同')) return [];
  return [...text.matchAll(STATED)].flatMap(({ index, 1: name = '' }) => {
    const match = currencies.behind(name, 0);
    const [currency, ...others] = match?.value.candidates ?? [];
    const isSure = currency !== undefined && others.length === 0;
    return isSure ? [{ from: index - AMOUNT, currency }] : [];
  });
}
