/** A calendar date as written, with what belongs to it: weekday, time of day, zone. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** YYYY-MM-DD: the calendar day as written, whatever the zone. */
  readonly edtf: string;
  readonly hasTime: boolean;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY =
  '(?:[（(]?(?:星期|週|周|礼拜|禮拜)[一二三四五六日天][）)]?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?)';
const ZONE = '(?:z|utc|gmt|[ec][sd]t|p[sd]t|et|hkt|jst|bst|cet)';
/** "下午3:20", "8:30 a.m. EST", "HKT 13:41"; with a point only before a zone: "07.30 GMT". */
const TIME =
  '(?:上午|下午|早上|晚上|中午|凌晨|清晨|(?:hkt|gmt|utc|jst)\\s)?\\s?' +
  `(?:\\d{1,2}\\.\\d{2}\\s${ZONE}|\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?(?:[.,]\\d{1,9})?` +
  `\\s?(?:[ap]\\.?m\\.?)?\\s?${ZONE}?(?:[+-]\\d{1,2}(?::?\\d{2})?)?)`;
const LEAD = `(?:${WEEKDAY}[,，]?\\s{0,2})?`;
const TAIL = `(?:[,，]?\\s{0,2}${WEEKDAY})?(?:[t,，·|]?\\s{0,3}(?:at\\s)?(${TIME}))?`;

/** Year, month and day in each order that is written; the groups after them hold the time of day. */
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly order: readonly [number, number, number];
}[] = [
  { pattern: form('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)'), order: [1, 3, 4] },
  // The day first, or the month where only that can be; 5/6/2024 is told by no one.
  { pattern: form('(1[3-9]|2\\d|3[01])([-/.])(\\d{1,2})\\2(\\d{4})(?!\\d)'), order: [4, 3, 1] },
  { pattern: form('(\\d{1,2})([-/.])(1[3-9]|2\\d|3[01])\\2(\\d{4})(?!\\d)'), order: [4, 1, 3] },
  { pattern: form('(\\d{1,2})([-.])(\\d{1,2})\\2(\\d{4})(?!\\d)'), order: [4, 3, 1] },
  {
    pattern: form('(\\d{4})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?[日号號]'),
    order: [1, 2, 3],
  },
  { pattern: form(`${MONTH}\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})(?!\\d)`), order: [3, 1, 2] },
  { pattern: form(`(\\d{1,2})(?:st|nd|rd|th)?\\s${MONTH},?\\s(\\d{4})(?!\\d)`), order: [3, 2, 1] },
];

const MINGUO = form('民國\\s?(\\d{2,3})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日');
const MINGUO_EPOCH = 1911;

function form(date: string): RegExp {
  return new RegExp(`${LEAD}${date}${TAIL}`, 'iuy');
}

/** The date that starts at `position`; undefined when none does. Looks at 80 characters at most. */
export function dateAt(text: string, position: number): WrittenDate | undefined {
  const before = text.charCodeAt(position - 1);
  if (before >= 0x30 && before <= 0x39) return undefined;
  const window = text.slice(position, position + 80);
  for (const { pattern, order } of FORMS) {
    pattern.lastIndex = 0;
    const match = pattern.exec(window);
    if (match === null) continue;
    const [year, month, day] = order.map((group) => match[group] ?? '');
    const edtf = calendarDate(Number(year), monthNumber(month ?? ''), Number(day));
    if (edtf !== undefined) return written(position, match, edtf);
  }
  MINGUO.lastIndex = 0;
  const match = MINGUO.exec(window);
  if (match === null) return undefined;
  const edtf = calendarDate(Number(match[1]) + MINGUO_EPOCH, Number(match[2]), Number(match[3]));
  return edtf === undefined ? undefined : written(position, match, edtf);
}

function written(position: number, match: RegExpExecArray, edtf: string): WrittenDate {
  const text = match[0].trimEnd();
  const hasTime = (match.at(-1) ?? '') !== '';
  return { start: position, end: position + text.length, edtf, hasTime };
}

/** All dates of a short text, in order. */
export function datesIn(text: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  for (let i = 0; i < text.length; ) {
    const date = startsDate(text.charCodeAt(i)) ? dateAt(text, i) : undefined;
    if (date === undefined) i++;
    else {
      dates.push(date);
      i = date.end;
    }
  }
  return dates;
}

/** Digits, ASCII letters (names of months and weekdays) and the Chinese words a date starts with. */
function startsDate(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && unit < 0x7b);
  return '民星週周礼禮（'.includes(String.fromCharCode(unit));
}

function monthNumber(word: string): number {
  const index = MONTHS.indexOf(word.slice(0, 3).toLowerCase());
  return index < 0 ? Number(word) : index + 1;
}

/** YYYY-MM-DD of a day that exists and in which a newspaper could have come out; else undefined. */
export function calendarDate(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1800 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const COMPACT = /(?<![\p{L}\d])(\d{4})(\d{2})(\d{2})(?!\d|\p{L})/gu;
const SEPARATED = /(?<![\p{L}\d])(\d{4})([-_./])(\d{1,2})\2(\d{1,2})(?!\d)/gu;

/** The first date inside a file path or an address: 20250319, 2025-03-19, 2025/03/19. */
export function dateInPath(path: string): string | undefined {
  const short = path.slice(0, 2000);
  for (const [pattern, groups] of [
    [SEPARATED, [1, 3, 4]],
    [COMPACT, [1, 2, 3]],
  ] as const) {
    for (const match of short.matchAll(pattern)) {
      const [year, month, day] = groups.map((group) => Number(match[group]));
      const date = calendarDate(year ?? 0, month ?? 0, day ?? 0);
      if (date !== undefined) return date;
    }
  }
  return undefined;
}
