import { type HolidayRule, holidayRule } from './holiday-rule.js';
import { namedWord } from './named-time.js';
import { PhraseTrie } from './phrase-trie.js';
import type { LanguageFile, TimeWords } from './table-schema.js';
import type { RelativeUnit, TimeWord } from './time-word.js';

export type TimeUnit =
  | 'year'
  | 'month'
  | 'months'
  | 'day'
  | 'days'
  | 'quarter'
  | 'week'
  | 'fortnight'
  | 'decade'
  | 'century';

export type Distance = 'before' | 'after' | 'from' | 'starting';

const DISTANCES: readonly Distance[] = ['before', 'after', 'from', 'starting'];

const RELATIVE: readonly RelativeUnit[] = [
  'year',
  'month',
  'quarter',
  'half',
  'week',
  'day',
  'weekend',
  'decade',
];

/** Words of time of all languages read together. */
export class TimeTable {
  readonly words = new PhraseTrie<TimeWord>();
  readonly units = new PhraseTrie<TimeUnit>();
  readonly eras = new PhraseTrie<number>();
  readonly weekdayOffsets = new PhraseTrie<number>();
  readonly offsets = new PhraseTrie<number>();
  readonly ordinals = new PhraseTrie<number>();
  readonly ordinalDays = new PhraseTrie<number>();
  readonly daySuffixes = new PhraseTrie<true>();
  readonly half = new PhraseTrie<true>();
  readonly past = new PhraseTrie<'past' | 'pastOnly'>();
  readonly coming = new PhraseTrie<true>();
  readonly notComing = new PhraseTrie<true>();
  readonly several = new PhraseTrie<true>();
  readonly ago = new PhraseTrie<true>();
  readonly ahead = new PhraseTrie<true>();
  readonly under = new PhraseTrie<true>('backward');
  readonly over = new PhraseTrie<true>('backward');
  readonly open = new PhraseTrie<'after' | 'before'>();
  readonly openBefore = new PhraseTrie<'after' | 'before'>('backward');
  readonly openLinks = new PhraseTrie<true>('backward');
  readonly joins = new PhraseTrie<true>();
  readonly paired = new PhraseTrie<true>();
  readonly openers = new PhraseTrie<true>('backward');
  readonly fillers = new PhraseTrie<true>();
  readonly yearCues = new PhraseTrie<true>('backward');
  readonly dayCues = new PhraseTrie<true>('backward');
  /** 前 of 前三季: the first ones of a year. */
  readonly leading = new PhraseTrie<true>();
  readonly cumulative = new PhraseTrie<true>('backward');
  readonly monthCues = new PhraseTrie<true>('backward');
  readonly openAfter = new PhraseTrie<'after' | 'before'>();
  readonly fiscal = new PhraseTrie<true>();
  readonly holidays = new PhraseTrie<HolidayRule>();
  readonly holidayCues = new PhraseTrie<true>('backward');
  readonly offsetsBefore = new PhraseTrie<number>('backward');
  readonly distances = new PhraseTrie<Distance>();
  readonly weekdayCounts = new PhraseTrie<number>();
  /** "for" of "for three days from today". */
  readonly lasting = new PhraseTrie<true>('backward');
  readonly within = new PhraseTrie<true>('backward');
  readonly future = new PhraseTrie<true>();
  /** Words behind which a weekday is the first one to come. */
  readonly soonest = new PhraseTrie<true>();
  readonly weekCues = new PhraseTrie<true>('backward');
  readonly decadeWords = new PhraseTrie<number>();
  readonly oldYearCues = new PhraseTrie<true>('backward');
  readonly loneDayCues = new PhraseTrie<true>('backward');
  /** Verbs that tell whether something is over or to come. */
  readonly tenses = new Map<string, 'past' | 'coming'>();
  readonly awaited = new PhraseTrie<true>('backward');
  /** Words for the day of the article that end a period: "now". */
  readonly now = new PhraseTrie<true>();
  /** Words before or behind a year such as 2025/26. */
  readonly splitCues = new PhraseTrie<true>('backward');
  readonly splitYears = new PhraseTrie<true>();
  /** "since": the period is still going on. */
  readonly since = new PhraseTrie<true>('backward');
  /** "ended" of "three months ended 30 June"; "to" only behind a number of months. */
  readonly ended = new PhraseTrie<true>();
  readonly endedAfterCount = new PhraseTrie<true>();
  /** 截至 and 止 of 截至6月30日止三個月. */
  readonly asOf = new PhraseTrie<true>();
  readonly stopped = new PhraseTrie<true>();
  readonly holidayEdges = new PhraseTrie<true>('backward');
  readonly periodWords = new PhraseTrie<true>();
  /** "between" of "May between 2 and 7". */
  readonly dayOpeners = new PhraseTrie<true>();
  readonly weekend = new PhraseTrie<true>();
  readonly weekendOf = new PhraseTrie<true>();
  /** ", " and "or" between the dates of a list. */
  readonly listLinks = new PhraseTrie<true>('backward');
  /** "No." of a number that is no date. */
  readonly idCues = new PhraseTrie<true>('backward');
  /** "half-year", 半年 */
  readonly halfYear = new PhraseTrie<true>();
  /** 昨 of 昨（11）日. */
  readonly bracketed = new PhraseTrie<true>();
  /** Names that a word of time begins or ends: Black Friday. */
  readonly stops = new PhraseTrie<true>();
  /** Any word that a time may begin with, beside numbers. */
  readonly leads = new PhraseTrie<true>();
  /** Words that are a time only behind a part of one: "end of" the year. */
  readonly partOnly = new Set<string>();
  /** "The previous year": of the year that is told, not of the publication. */
  readonly yearBefore = new Set<string>();
  /** 去年 of 去年同期, where 同期 stands behind it: the period told, in the year before it. */
  readonly lastYear = new Set<string>();
  readonly samePeriod = new PhraseTrie<true>();
  /** "a year earlier": the period told, in the year before it. */
  readonly yearEarlier = new Set<string>();
  /** "the year before": a time only where the sentence does not go on to say before what. */
  readonly conjoining = new Set<string>();
  readonly notConjoined = new PhraseTrie<true>();
  /** 同年, 次年: counted from the year told last. */
  readonly yearsFromTold = new PhraseTrie<true>();
  /** 当年 of 当年9月: so counted, and alone no time. */
  readonly partsFromTold = new PhraseTrie<true>();
  /** "earlier" of "two months earlier": counted from the time told last. */
  readonly earlierThanTold = new PhraseTrie<true>();
  /** Words for a day counted from the one told last: 当天, "a day earlier". */
  readonly daysFromTold = new Map<string, number>();
  /** "later" of "two years later": counted from the time told last. */
  readonly later = new PhraseTrie<true>();
  /** Words that what is still to come stands behind: 将, 预计. */
  readonly toCome = new PhraseTrie<true>();
  /** Words for the quarter before the one told, wherever they stand: 前一季. */
  readonly beforeToldQuarter = new Set<string>();
  /** Words right before a quarter that another is compared with: 較上季. */
  readonly toldLinks = new PhraseTrie<true>('backward');
  /** Verbs of what is to come, before "in the fourth quarter". */
  readonly awaitedVerbs = new Set<string>();
  readonly capitalOnly = new Set<string>();
  readonly first: string;

  constructor(files: readonly LanguageFile[]) {
    let first = '';
    for (const file of files) {
      if (file.time === undefined) continue;
      first ||= file.time.first ?? '';
      this.#addNamed(file.time, file.script === 'cjk');
      this.#addRelative(file.time);
      this.#addSpans(file.time, file.script === 'cjk');
      this.#addDistances(file.time);
    }
    this.first = first;
  }

  #word(word: string, value: TimeWord, leads = true): void {
    this.words.add(word, value);
    if (leads) this.leads.add(word, true);
  }

  /** 第 3 季, 第3 季 */
  #addSpaced(ordinal: string): void {
    for (const n of [1, 2, 3, 4]) {
      this.leads.add(`${ordinal} ${n}`, true);
      this.leads.add(`${ordinal}${n} `, true);
    }
  }

  #addNamed(time: TimeWords, cjk: boolean): void {
    for (const [unit, words] of Object.entries(time.units ?? {})) {
      for (const word of words) {
        this.units.add(word, unit as TimeUnit);
        if ((unit === 'week' || unit === 'year') && !cjk) this.leads.add(word, true);
      }
    }
    for (const word of time.ordinal ?? []) this.#addSpaced(word);
    for (const [n, words] of Object.entries(time.months ?? {})) {
      for (const word of words) this.#word(word, { is: 'month', value: Number(n) });
    }
    for (const [n, words] of Object.entries(time.weekdays ?? {})) {
      for (const word of words) this.#word(word, { is: 'weekday', value: Number(n) });
    }
    this.#addRest(time, cjk);
  }

  #addRest(time: TimeWords, cjk: boolean): void {
    for (const word of time.part_only ?? []) this.partOnly.add(word);
    for (const word of time.year_before ?? []) this.yearBefore.add(word);
    this.#addTold(time);
    for (const word of time.awaited_verbs ?? []) this.awaitedVerbs.add(word);
    for (const word of time.lowercase_not ?? []) this.capitalOnly.add(word);
    for (const [name, table] of Object.entries(time.named ?? {})) this.#addTable(name, table, cjk);
    this.#fill(this.ordinals, time.ordinals, true);
    this.#fill(this.ordinalDays, time.ordinal_days, true);
    for (const [era, year] of Object.entries(time.eras ?? {})) {
      this.eras.add(era, year);
      this.leads.add(era, true);
    }
    for (const word of time.fiscal ?? []) {
      this.fiscal.add(word, true);
      if (!cjk) this.#word(word, { is: 'fiscal' });
    }
  }

  /** Words of times that count from one told before. */
  #addTold(time: TimeWords): void {
    for (const word of time.before_told_quarter ?? []) this.beforeToldQuarter.add(word);
    for (const [days, words] of Object.entries(time.days_from_told ?? {})) {
      for (const word of words) this.daysFromTold.set(word, Number(days));
    }
    for (const word of time.last_year ?? []) this.lastYear.add(word);
    for (const word of time.year_earlier ?? []) this.yearEarlier.add(word);
    for (const word of time.conjoining ?? []) this.conjoining.add(word);
    this.#list(this.notConjoined, time.not_conjoined);
    this.#list(this.samePeriod, time.same_period);
    this.#list(this.yearsFromTold, time.years_from_told);
    this.#list(this.partsFromTold, time.parts_from_told);
    this.#list(this.earlierThanTold, time.earlier_than_told);
    this.#list(this.later, time.later_than_told);
    this.#list(this.toCome, time.to_come);
    this.#list(this.toldLinks, time.told_links);
  }

  #addTable(name: string, table: Record<string, string[]> | string[], cjk: boolean): void {
    if (Array.isArray(table)) {
      for (const word of table)
        this.#word(word, name === 'todate' ? { is: 'toDate' } : { is: 'later' }, name === 'todate');
      return;
    }
    for (const [key, words] of Object.entries(table)) {
      for (const word of words) {
        const value = namedWord(name, key);
        const alone = !cjk || word.length > 1;
        if (value !== undefined) this.#word(word, value, alone);
      }
    }
  }

  #addRelative(time: TimeWords): void {
    for (const [unit, table] of Object.entries(time.relative ?? {})) {
      for (const [offset, words] of Object.entries(table)) {
        for (const word of words) this.#addOffset(unit, Number(offset), word);
      }
    }
  }

  #addOffset(unit: string, offset: number, word: string): void {
    if (unit === 'offsets') {
      this.offsets.add(word, offset);
      this.offsetsBefore.add(word, offset);
      this.leads.add(word, true);
    } else if (unit === 'weekday_offsets') {
      this.weekdayOffsets.add(word, offset);
      this.leads.add(word, true);
    } else {
      const known = RELATIVE.find((name) => name === unit);
      if (known !== undefined) this.#word(word, { is: 'relative', unit: known, offset });
    }
  }

  #addSpans(time: TimeWords, cjk: boolean): void {
    const only = new Set(time.back_only ?? []);
    for (const word of time.past ?? []) {
      this.past.add(word, only.has(word) ? 'pastOnly' : 'past');
      this.leads.add(word, true);
    }
    this.#list(this.coming, time.coming, true);
    this.#list(this.notComing, time.not_coming);
    this.#list(this.several, time.several);
    this.#list(this.ago, time.ago);
    this.#list(this.ahead, time.ahead);
    this.#list(this.under, time.under);
    this.#list(this.over, time.over);
    this.#list(this.openLinks, time.open_links);
    this.#list(this.joins, time.joins);
    this.#list(this.paired, time.paired);
    this.#list(this.openers, time.openers);
    this.#list(this.fillers, time.fillers);
    this.#list(this.yearCues, time.year_cues);
    this.#list(this.monthCues, time.month_cues);
    this.#list(this.leading, time.leading, true);
    this.#list(this.cumulative, time.cumulative, true);
    this.#list(this.dayCues, time.day_cues);
    this.#list(this.daySuffixes, time.day_suffixes);
    this.#list(this.half, time.half);
    this.#list(this.stops, time.stops, true);
    for (const word of time.or_after ?? []) this.openAfter.add(word, 'after');
    for (const word of time.or_before ?? []) this.openAfter.add(word, 'before');
    const open = cjk ? this.open : this.openBefore;
    for (const word of time.after ?? []) open.add(word, 'after');
    for (const word of time.before ?? []) open.add(word, 'before');
  }

  #addDistances(time: TimeWords): void {
    for (const [rule, words] of Object.entries(time.holidays ?? {})) {
      const holiday = holidayRule(rule);
      for (const word of words) {
        this.holidays.add(word, holiday);
        this.leads.add(word, true);
      }
    }
    for (const kind of DISTANCES) {
      for (const word of time.distances?.[kind] ?? []) this.distances.add(word, kind);
    }
    this.#fill(this.weekdayCounts, time.weekday_counts, false);
    this.#fill(this.decadeWords, time.decade_words, false);
    this.#list(this.holidayCues, time.holiday_cues);
    this.#list(this.lasting, time.lasting);
    this.#list(this.within, time.within);
    this.#list(this.future, time.future);
    this.#list(this.now, time.now);
    this.#list(this.soonest, time.soonest);
    this.#list(this.weekCues, time.week_cues);
    this.#list(this.oldYearCues, time.old_year_cues);
    this.#list(this.splitCues, time.split_cues);
    this.#list(this.splitYears, time.split_years);
    this.#list(this.since, time.since);
    this.#list(this.ended, time.ended);
    this.#list(this.endedAfterCount, time.ended_after_count);
    this.#list(this.asOf, time.as_of, true);
    this.#list(this.stopped, time.stopped);
    this.#list(this.holidayEdges, time.holiday_edges);
    this.#list(this.periodWords, time.period_words);
    this.#list(this.dayOpeners, time.day_openers);
    this.#list(this.weekend, time.weekend);
    this.#list(this.weekendOf, time.weekend_of, true);
    this.#list(this.listLinks, time.list_links);
    this.#list(this.idCues, time.id_cues);
    this.#list(this.halfYear, time.half_year, true);
    this.#list(this.bracketed, time.bracketed, true);
    this.#list(this.loneDayCues, time.lone_day_cues);
    this.#list(this.awaited, time.awaited);
    for (const verb of time.past_verbs ?? []) this.tenses.set(verb, 'past');
    for (const verb of time.coming_verbs ?? []) this.tenses.set(verb, 'coming');
  }

  #list(trie: PhraseTrie<true>, words: readonly string[] | undefined, leads = false): void {
    for (const word of words ?? []) {
      trie.add(word, true);
      if (leads) this.leads.add(word, true);
    }
  }

  #fill(
    trie: PhraseTrie<number>,
    table: Record<string, string[]> | undefined,
    leads: boolean,
  ): void {
    for (const [n, words] of Object.entries(table ?? {})) {
      for (const word of words) {
        trie.add(word, Number(n));
        if (leads) this.leads.add(word, true);
      }
    }
  }
}
