// The times that stand in front of a timeline's lines, read by a grammar of their own: `14:05`, `~2:05 pm PST`,
// `[12-05 16:21]`, `Oct 30th, 10:00–10:20 UTC`, `12:48 (6:48 PDT)`. Reads what is written and nothing else: which
// day a bare time belongs to is decided in days.ts.
import {
  APPROXIMATE,
  APPROXIMATE_AFTER,
  BARE,
  CLOCK,
  CLOCK_HRS,
  CLOCK_JA,
  DTG,
  HOUR,
  MONTH_DAY_JA,
  CLOCK_Z,
  CLOSER,
  DAY_MONTH,
  DAY_NUMBER,
  DOTTED,
  FRENCH,
  ISO_TIME,
  JOIN,
  LINK_WORD,
  MONTH_DAY,
  NAMED,
  NUMERIC,
  OPENER,
  SHORT,
  SPACE,
  TWELVE,
  UNREADABLE,
  WEEKDAY,
  YMD,
  clock,
  fullYear,
  monthOf,
} from './stamp-patterns.ts';
import type { ZoneWord } from './zone-words.ts';
import { offsetWord, zoneAt } from './zone-words.ts';

export interface DatePart {
  /** Null where the year is not written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** The month and the day could be each other: `03/04/2024`. */
  readonly swappable: boolean;
}

export interface TimePart {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  /** Whether the hour was written so that it cannot be twelve hours off: `14:05`, `2 PM`, `02:05`. */
  readonly clock: '24' | '12' | 'open';
  /** `AM` on an hour past noon and its like. */
  readonly odd: boolean;
  /** The minutes, or the whole time, were not written. */
  readonly precision?: 'day' | 'hour';
}

export interface Stamp {
  readonly date: DatePart | null;
  readonly time: TimePart | null;
  readonly untilDate: DatePart | null;
  readonly until: TimePart | null;
  readonly zone: ZoneWord | null;
  /** The same moment on a second clock: `14:05 UTC (7:05 PDT)`. */
  readonly second: { readonly time: TimePart; readonly zone: ZoneWord } | null;
  readonly approximate: boolean;
  /** Something that looks like a date and is none: `22025-03-18`, `11/03/202`. */
  readonly unreadable: string | null;
  /** `Day 2`: counted from 1. */
  readonly dayNumber: number | null;
  /** Characters taken, with the separator that follows. */
  readonly length: number;
  /** Characters taken by the moment itself. */
  readonly core: number;
  /** The words that were taken. */
  readonly written: string;
}

export interface StampOptions {
  /** Which of two small numbers is the month. */
  readonly order: 'mdy' | 'dmy' | null;
  /** Accept `1605` and `16.05` without a date before it; only where the neighbours are times too. */
  readonly loose: boolean;
}

/** Reads the moment at the beginning of a text; null where the text does not begin with one. */
export function readStamp(text: string, options: StampOptions): Stamp | null {
  return new Reader(text, options).read(true);
}

/** Reads the moment at a place inside a text, without opening words. */
export function stampAt(text: string, at: number, options: StampOptions): Stamp | null {
  const between = /\bbetween\b[^.]{0,20}$/i.test(text.slice(Math.max(0, at - 30), at));
  return new Reader(text.slice(at), options, between).read(false);
}

function japanese([, half, hours, minutes, middle]: RegExpExecArray): TimePart {
  const minute = middle ? '30' : minutes;
  const time = clock(hours, minute, undefined, half && (half === '午後' ? 'p' : 'a'));
  return { ...time, clock: '24', ...(minute === undefined ? { precision: 'hour' as const } : {}) };
}

class Reader {
  readonly #text: string;
  readonly #options: StampOptions;
  #at = 0;
  #core = 0;
  #open = 0;
  #date: DatePart | null = null;
  #time: TimePart | null = null;
  #untilDate: DatePart | null = null;
  #until: TimePart | null = null;
  #zone: ZoneWord | null = null;
  #second: Stamp['second'] = null;
  #approximate = false;
  #unreadable: string | null = null;
  #dayNumber: number | null = null;

  #between: boolean;

  constructor(text: string, options: StampOptions, between = false) {
    this.#text = text;
    this.#options = options;
    this.#between = between;
  }

  read(leading: boolean): Stamp | null {
    if (leading)
      this.#take(
        /(?:[\s\-–—•·*>→‣▪●\p{Extended_Pictographic}\uFE0F\u200D]|:[a-z_]+:(?=[\s\d]))*/uy,
      );
    let linked = leading;
    for (let guard = 0; guard < 40; guard++) {
      if (this.#step()) {
        linked = true;
        continue;
      }
      if (linked && !this.#time) {
        const word = this.#take(LINK_WORD);
        if (word) {
          this.#between ||= /between/i.test(word[0]);
          continue;
        }
      }
      // `14:05 UTC on June 1st`: the day stands behind.
      if (this.#time && !this.#date && !this.#until) {
        const at = this.#at;
        if (
          this.#take(/\s*,?\s*on\s+(?:the\s+)?/iy) &&
          (this.#take(WEEKDAY) === null || this.#take(/[\s,]+/y))
        ) {
          const day = this.#day();
          if (day) {
            this.#date = day;
            this.#core = this.#at;
            continue;
          }
        }
        this.#at = at;
      }
      break;
    }
    if (!this.#date && !this.#time && this.#dayNumber === null && !this.#unreadable) return null;
    return this.#done();
  }

  #step(): boolean {
    if (this.#take(SPACE)) return true;
    const before = this.#at;
    if (this.#range()) return true;
    if (this.#moment()) {
      this.#core = this.#at;
      return true;
    }
    if (this.#time && this.#zoneWord()) {
      this.#core = this.#at;
      return true;
    }
    if (this.#time || this.#date) {
      const after = this.#take(APPROXIMATE_AFTER);
      if (after) {
        this.#approximate = true;
        this.#core = this.#at;
        return true;
      }
    }
    const approximate = this.#take(APPROXIMATE);
    if (approximate) {
      this.#approximate = true;
      return true;
    }
    if (this.#take(OPENER)) {
      this.#open++;
      return true;
    }
    if (this.#at > 0 && this.#take(CLOSER)) {
      if (this.#core > 0) this.#core = this.#at;
      return true;
    }
    // A comma, a bar or a slash joins what belongs together: `Jan 14, 10:18`, `14:05 UTC / 07:05 PT`.
    if (this.#core > 0 && this.#at === before) {
      const joint = this.#take(
        /(?:\s*[,;/|]\s*|\s*[-–—]\s*(?=~?\d{1,2}[:h]\d{2}|\d{1,2}\s?[ap]\.?m)|:\s+(?=\d{1,2}:\d{2}))/iy,
      );
      if (joint && this.#ahead()) return true;
      this.#at = before;
    }
    return false;
  }

  /** Whether a moment stands here; looks only. */
  #ahead(): boolean {
    const copy = new Reader(this.#text.slice(this.#at), this.#options);
    copy.#date = this.#date;
    copy.#take(OPENER);
    return (
      (!this.#time && copy.#moment()) ||
      (!!this.#time && !this.#second && copy.#clock() !== null) ||
      (!this.#date && copy.#day() !== null) ||
      (!this.#date && copy.#take(WEEKDAY) !== null)
    );
  }

  #moment(): boolean {
    if (this.#dayNumber === null && !this.#date) {
      const day = this.#take(DAY_NUMBER);
      if (day) {
        this.#dayNumber = Number(day[1]);
        return true;
      }
    }
    if (!this.#date) {
      const broken = this.#take(UNREADABLE);
      if (broken) {
        this.#unreadable = broken[0];
        return true;
      }
      const group = this.#take(DTG);
      if (group) {
        this.#date = this.#checked(
          this.#at,
          fullYear(group[5] ?? ''),
          monthOf(group[4]),
          Number(group[1]),
        );
        this.#time = clock(group[2], group[3], undefined, undefined);
        this.#zone = { written: 'Z', iana: 'UTC', offset: 0 };
        return this.#date !== null;
      }
      const date = this.#day();
      if (date) {
        this.#date = date;
        const iso = this.#take(ISO_TIME);
        if (iso) {
          this.#time = clock(iso[1], iso[2], iso[3], undefined);
          if (iso[0].endsWith('Z')) this.#zone = { written: 'Z', iana: 'UTC', offset: 0 };
          if (iso[4]) this.#zone = offsetWord(iso[4]);
        }
        return true;
      }
      if (this.#take(WEEKDAY)) return true;
    }
    if (!this.#time) {
      const time = this.#clock();
      if (time) {
        this.#time = time;
        return true;
      }
    } else if (!this.#second && !this.#until) {
      const before = this.#at;
      const time = this.#clock();
      if (time) {
        this.#take(SPACE);
        const zone = zoneAt(this.#text, this.#at);
        if (zone) {
          this.#at += zone.length;
          this.#second = { time, zone: zone.zone };
          return true;
        }
        this.#at = before;
      }
    }
    return false;
  }

  #day(): DatePart | null {
    const { order } = this.#options;
    const before = this.#at;
    const ymd = this.#take(YMD);
    if (ymd)
      return this.#checked(
        before,
        Number(ymd[1]),
        Number(ymd[2] ?? ymd[4]),
        Number(ymd[3] ?? ymd[5]),
      );
    const bareDay = this.#take(MONTH_DAY_JA);
    if (bareDay) return this.#checked(before, null, Number(bareDay[1]), Number(bareDay[2]));
    const numeric = this.#take(NUMERIC);
    if (numeric && numeric[2] === '.' && numeric[4]?.length === 2) {
      this.#at = before;
    } else if (numeric) {
      const [a, b] = [Number(numeric[1]), Number(numeric[3])];
      const year = fullYear(numeric[4] ?? '');
      const dayFirst =
        a > 12 ||
        (b <= 12 && (order === 'dmy' || (order === null && /[. ]/.test(numeric[2] ?? ''))));
      const date = dayFirst ? this.#checked(before, year, b, a) : this.#checked(before, year, a, b);
      return (
        date && {
          ...date,
          swappable:
            a <= 12 && b <= 12 && a !== b && order === null && !/[. ]/.test(numeric[2] ?? ''),
        }
      );
    }
    const dayMonth = this.#take(DAY_MONTH);
    if (dayMonth) {
      return this.#checked(
        before,
        dayMonth[3] ? fullYear(dayMonth[3].replace(/['’]/, '')) : null,
        monthOf(dayMonth[2]),
        Number(dayMonth[1]),
      );
    }
    const monthDay = this.#take(MONTH_DAY);
    if (monthDay) {
      return this.#checked(
        before,
        monthDay[3] ? Number(monthDay[3]) : null,
        monthOf(monthDay[1]),
        Number(monthDay[2]),
      );
    }
    const short = this.#take(SHORT);
    if (short) {
      const [a, b] = [Number(short[1]), Number(short[2])];
      const dayFirst = a > 12 || (order === 'dmy' && b <= 12);
      const date = dayFirst ? this.#checked(before, null, b, a) : this.#checked(before, null, a, b);
      return date && { ...date, swappable: a <= 12 && b <= 12 && a !== b && order === null };
    }
    return null;
  }

  #checked(before: number, year: number | null, month: number, day: number): DatePart | null {
    const days =
      month >= 1 && month <= 12 ? new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate() : 0;
    if (day < 1 || day > days || (year !== null && (year < 1970 || year > 2199))) {
      this.#at = before;
      return null;
    }
    return { year, month, day, swappable: false };
  }

  #clock(): TimePart | null {
    const before = this.#at;
    const zulu = this.#take(CLOCK_Z);
    if (zulu) {
      this.#zone ??= { written: 'Z', iana: 'UTC', offset: 0 };
      return this.#sound(before, clock(zulu[1], zulu[2], zulu[3], undefined));
    }
    const hrs = this.#take(CLOCK_HRS);
    if (hrs) return this.#sound(before, clock(hrs[1], hrs[2], hrs[3], undefined));
    const plain = this.#take(CLOCK);
    if (plain) return this.#sound(before, clock(plain[1], plain[2], plain[3], plain[4]));
    const twelve = this.#take(TWELVE);
    if (twelve)
      return this.#sound(before, clock(twelve[1], twelve[2] ?? '0', undefined, twelve[3]));
    const french = this.#take(FRENCH);
    if (french) return this.#sound(before, clock(french[1], french[2], undefined, undefined));
    const ja = this.#take(CLOCK_JA);
    if (ja) return this.#sound(before, japanese(ja));
    const hour = this.#take(HOUR);
    if (hour)
      return this.#sound(before, {
        ...clock(hour[1], '0', undefined, undefined),
        clock: '24',
        precision: 'hour',
      });
    const named = this.#take(NAMED);
    if (named) {
      const hour = named[1]?.toLowerCase() === 'midnight' ? 0 : 12;
      return { hour, minute: 0, second: null, clock: '24', odd: false };
    }
    const bare = this.#take(BARE);
    if (bare) {
      const after = zoneAt(this.#text, this.#at + (/^\s/.test(this.#text.slice(this.#at)) ? 1 : 0));
      if (this.#options.loose || this.#date || bare[3] || after) {
        if (/z/i.test(bare[3] ?? '')) this.#zone ??= { written: 'Z', iana: 'UTC', offset: 0 };
        return clock(bare[1], bare[2], undefined, undefined);
      }
      this.#at = before;
    }
    const dotted = this.#take(DOTTED);
    if (dotted) {
      if (this.#options.loose || this.#date)
        return clock(dotted[1], dotted[2], undefined, undefined);
      this.#at = before;
    }
    return null;
  }

  #sound(before: number, time: TimePart): TimePart | null {
    if (time.hour <= 23 && time.minute <= 59 && (time.second ?? 0) <= 59) return time;
    this.#at = before;
    return null;
  }

  #range(): boolean {
    if (!this.#time && !this.#date) return false;
    const before = this.#at;
    const joint = this.#take(JOIN);
    if (!joint) return false;
    if (/\band\b/i.test(joint[0]) && !this.#between) {
      this.#at = before;
      return false;
    }
    // `10:00 - 2 servers …`: a dash alone ends a stamp more often than it joins two.
    const spare = { date: this.#date, time: this.#time, zone: this.#zone, second: this.#second };
    this.#take(OPENER);
    let untilDate = this.#day();
    if (untilDate) this.#take(/[\s,]*(?:at\s+)?/iy);
    const until = this.#time ? this.#clock() : null;
    if (until && !untilDate) {
      const at = this.#at;
      const zoneGap = this.#take(SPACE)?.[0].length ?? 0;
      const zone = zoneAt(this.#text, this.#at);
      if (zone) this.#at += zone.length;
      this.#take(/[\s,]+(?:on\s+)?/iy);
      untilDate = this.#day();
      if (!untilDate) this.#at = zone ? at + (zone.length + zoneGap) : at;
      if (zone) this.#zone ??= zone.zone;
    }
    if ((until && this.#time) || (untilDate && !this.#time)) {
      this.#until = until;
      this.#untilDate = untilDate;
      this.#core = this.#at;
      // `1:00 - 2:00 PM`: the half of the day stands once, behind.
      if (until?.clock === '12' && this.#time?.clock === 'open' && !this.#until?.odd) {
        const later = this.#time.hour + 12;
        if (this.#time.hour < 12 && until.hour >= 12 && later <= until.hour + 1) {
          this.#time = { ...this.#time, hour: later, clock: '12' };
        } else {
          this.#time = { ...this.#time, clock: '12' };
        }
      }
      return true;
    }
    this.#date = spare.date;
    this.#time = spare.time;
    this.#zone = spare.zone;
    this.#second = spare.second;
    this.#at = before;
    return false;
  }

  #zoneWord(): boolean {
    const zone = zoneAt(this.#text, this.#at);
    if (zone) {
      if (this.#zone) return false;
      this.#at += zone.length;
      this.#zone = zone.zone;
      return true;
    }
    if (this.#zone) return false;
    const offset = this.#take(/[+−]\d{2}:?\d{2}(?![\d:])|-\d{4}(?!\d)/y);
    if (!offset) return false;
    this.#zone = offsetWord(offset[0].replace('−', '-'));
    return true;
  }

  #done(): Stamp {
    this.#at = this.#core;
    const core = this.#core;
    this.#take(/[\s\u00a0]*(?:[:\-–—|,;>→]|\.(?=\s)|=>)*[\s\u00a0]*/y);
    return {
      date: this.#date,
      time: this.#time,
      untilDate: this.#untilDate,
      until: this.#until,
      zone: this.#zone,
      second: this.#second,
      approximate: this.#approximate,
      unreadable: this.#unreadable,
      dayNumber: this.#dayNumber,
      length: this.#at,
      core,
      written: this.#text.slice(0, core).trim(),
    };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match || match[0] === '') return null;
    this.#at += match[0].length;
    return match;
  }
}
