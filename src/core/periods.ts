/** Days, as ISO dates that compare as text; '' and '9' stand for open ends. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const MILLISECONDS_OF_A_DAY = 86_400_000;

const EARLIEST = '';
const LATEST = '9';

/** First and last month of the parts of a year that EDTF writes in place of a month. */
const YEAR_PARTS: Readonly<Record<string, readonly [string, string]>> = {
  H1: ['01', '06'],
  H2: ['07', '12'],
  Q1: ['01', '03'],
  Q2: ['04', '06'],
  Q3: ['07', '09'],
  Q4: ['10', '12'],
  21: ['03', '05'],
  22: ['06', '08'],
  23: ['09', '11'],
  24: ['12', '12'],
};

/** The shortest name of a period, so that 2025-07/2025-09 and 2025-Q3 are one: other text stays as it is. */
export function canonicalPeriod(edtf: string): string {
  if (!/^\d{4}.*\//.test(edtf)) return edtf;
  const { from, to } = periodOf(edtf);
  const year = from.slice(0, 4);
  const names = [year, ...['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'].map((part) => `${year}-${part}`)];
  const isSame = (name: string): boolean => {
    const period = periodOf(name);
    return period.from === from && lastDay(period.to) === lastDay(to);
  };
  return names.find(isSame) ?? edtf;
}

/** Months are taken to end on a 31st; written out, some end sooner. */
function lastDay(date: string): string {
  return /-(?:02-2[89]|(?:04|06|09|11)-30)$/.test(date) ? `${date.slice(0, 8)}31` : date;
}

/** The days an EDTF date or interval covers; text that is no EDTF covers all. */
export function periodOf(edtf: string): Period {
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return singlePeriod(from);
  return {
    from: from === '..' ? EARLIEST : singlePeriod(from).from,
    to: to === '..' ? LATEST : singlePeriod(to).to,
  };
}

export function periodsOverlap(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** The period with some days more on both sides; open ends stay open. */
export function widened({ from, to }: Period, days: number): Period {
  return { from: shifted(from, -days), to: shifted(to, days) };
}

function shifted(date: string, days: number): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return date;
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

function singlePeriod(date: string): Period {
  const match = /^(\d{4})(?:-(\d{2}|[HQ]\d))?(?:-(\d{2}))?$/.exec(date);
  if (match === null) return { from: EARLIEST, to: LATEST };
  const [, year = '', part, day] = match;
  if (part === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: date, to: date };
  const [first, last] = YEAR_PARTS[part] ?? [part, part];
  return { from: `${year}-${first}-01`, to: `${year}-${last}-31` };
}
