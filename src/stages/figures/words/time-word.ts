/** A part of a year, month or other period. */
export type DatePart = 'early' | 'mid' | 'end' | 'later' | 'earlier' | 'rest';

/** What 上 and 下, "last" and "next" count. */
export type RelativeUnit =
  | 'year'
  | 'month'
  | 'quarter'
  | 'half'
  | 'week'
  | 'day'
  | 'weekend'
  | 'decade';

/** What a word of time stands for by itself. */
export type TimeWord =
  | { readonly is: 'relative'; readonly unit: RelativeUnit; readonly offset: number }
  | { readonly is: 'month' | 'weekday' | 'quarter' | 'half' | 'season'; readonly value: number }
  | { readonly is: 'part'; readonly part: DatePart; readonly of: 'year' | 'month' | 'any' }
  | { readonly is: 'yearPart'; readonly part: DatePart }
  | { readonly is: 'toDate' }
  | { readonly is: 'fiscal' }
  | { readonly is: 'later' };
