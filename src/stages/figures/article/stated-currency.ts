import type { CurrencyTable } from '../words/currency-table.js';

/** In brackets behind an amount: （美元，下同）, (新台币‧下同). */
const STATED = /[（(](?:单位|單位)?[：:]?([^（）()\n]{1,6}?)[\s，,、‧·・;；]{0,2}下同[）)]/g;
/** 本文金額除註明外皆為|美元, 以下金额单位均为|人民币. */
const STATED_OF_ALL =
  /(?:金額|金额|款項|款项)[^，,。；;\n]{0,8}?(?:皆|均|都|一律)(?:為|为|以|是|指|按)(?=([^，,。；;\n]{1,6}))/g;
/** From the bracket back over the amount that it stands behind. */
const AMOUNT = 24;

/** From a position on, what a bare 元 means because the text says so. */
export interface StatedCurrency {
  readonly from: number;
  readonly currency: string;
}

/** The currencies that a text says its bare amounts are in, in text order. */
export function statedCurrencies(text: string, currencies: CurrencyTable): StatedCurrency[] {
  const stated = [...text.matchAll(STATED), ...text.matchAll(STATED_OF_ALL)];
  stated.sort((a, b) => a.index - b.index);
  return stated.flatMap(({ index, 1: name = '' }) => {
    const match = currencies.behind(name, 0);
    const [currency, ...others] = match?.value.candidates ?? [];
    const isSure = currency !== undefined && others.length === 0;
    return isSure ? [{ from: index - AMOUNT, currency }] : [];
  });
}
