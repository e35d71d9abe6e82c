// A timeline set as a table: which columns hold the day, the time and the zone, which say what happened. Judged by
// the cells, with the header as help: `Date (2021)`, `Time (PT)`.
import { anyOf } from '../words/any-of.ts';
import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { Entry } from './entries.ts';
import { linesOf } from '../sources/document.ts';
import { cutStart, line, plain } from '../sources/inline.ts';
import type { Stamp, StampOptions } from '../time/stamp.ts';
import { readStamp } from '../time/stamp.ts';
import { zoneIn } from '../time/zone-words.ts';

const TIME_HEAD = /\b(?:time|when|timestamp|date|day|clock|hour|at|utc|gmt|start(?:ed)?|begin)\b/i;
const TEXT_HEAD = anyOf(
  /\b(?:event|events|description|what|note|notes|details?|activity|message|summary)\b/i,
  /\b(?:action|update|entry|status|comment|happened)\b/i,
);

/** What happened, rather than in which state it was. */
const MAIN_HEAD = anyOf(
  /\b(?:event|events|description|what|details?|activity|message|summary|update|entry)\b/i,
  /\b(?:happened|notes?)\b/i,
);

export function tableEvents(table: Table, named: boolean, options: StampOptions): Entry[] {
  const rows = table.children;
  const header = rows[0];
  if (!header || rows.length < 2) return [];
  const width = Math.max(...rows.map((row) => row.children.length));
  const cell = (row: TableRow, k: number): string =>
    plain(row.children[k] ?? { type: 'tableCell', children: [] }).trim();
  const wide = { ...options, loose: true };
  // A header that is itself a time is a row that somebody set as one.
  const headless = [...Array(width).keys()].some((k) => readStamp(cell(header, k), options)?.time);
  const body = headless ? rows : rows.slice(1);
  const whole = (text: string): Stamp | null => {
    const stamp = readStamp(text, wide);
    return stamp && stamp.length >= text.length ? stamp : null;
  };
  const share = (k: number, test: (text: string) => boolean): number =>
    body.filter((row) => test(cell(row, k))).length / body.length;
  const stampColumns = [...Array(width).keys()].filter(
    (k) =>
      share(k, (text) => text === '' || whole(text) !== null || WEEKDAY.test(text)) >= 0.8 &&
      share(k, (text) => whole(text) !== null || WEEKDAY.test(text)) > 0.3,
  );
  const leading = [...Array(width).keys()].filter(
    (k) =>
      !stampColumns.includes(k) &&
      share(k, (text) => readStamp(text, options)?.time != null) >= 0.8,
  );
  const timed = stampColumns.filter((k) => share(k, (text) => whole(text)?.time != null) > 0.3);
  const heads = header.children.map((one) => line(one));
  if (
    !named &&
    ((timed.length === 0 && stampColumns.length === 0) ||
      (!headless &&
        !heads.some((head) => TIME_HEAD.test(head)) &&
        !heads.some((head) => TEXT_HEAD.test(head))))
  )
    return [];
  // Prices, releases and the like have days in their rows, too: without a timeline around, times are needed.
  const dated =
    stampColumns.length > 0 &&
    heads.some((head) => /^(?:date|day|when)\b/i.test(head)) &&
    heads.some((head) => /\b(?:events?|what happened)\b/i.test(head));
  if (timed.length === 0 && leading.length === 0 && !(named && stampColumns.length > 0) && !dated)
    return [];
  // An end beside a start: `Start | End | What`.
  const endColumn =
    timed.length === 2 && /\b(?:end|until|to|finish)/i.test(heads[timed[1] ?? 0] ?? '')
      ? timed[1]
      : undefined;
  const secondClock = timed.length === 2 && endColumn === undefined ? timed[1] : undefined;
  const textColumns = [...Array(width).keys()].filter((k) => !stampColumns.includes(k));
  const headed = (pattern: RegExp): number | undefined =>
    headless ? undefined : textColumns.find((k) => pattern.test(heads[k] ?? ''));
  const main =
    headed(MAIN_HEAD) ??
    headed(TEXT_HEAD) ??
    textColumns.toSorted((a, b) => length(b) - length(a) || a - b)[0];
  function length(k: number): number {
    return body.reduce((sum, row) => sum + cell(row, k).length, 0);
  }
  const entries: Entry[] = [];
  if (!headless) {
    const zoned = stampColumns.filter((k) => k !== secondClock && k !== endColumn);
    const text = zoned.map((k) => heads[k] ?? '').join(' ');
    const zone = zoneIn(text);
    const year = /\b((?:19|20)\d{2})\b/.exec(text)?.[1];
    const day = readStamp(text.replace(/^[^\d(]*\(?/, ''), options)?.date ?? null;
    if (zone || year || day) {
      entries.push({
        kind: 'mark',
        mark: {
          date: day,
          until: null,
          dayNumber: null,
          zone,
          year: year ? Number(year) : null,
          lines: linesOf(header),
          written: heads.join(' | '),
          takes: [],
        },
      });
    }
  }
  const found: Entry[] = [];
  for (const row of body) {
    const parts = stampColumns
      .filter((k) => k !== endColumn && k !== secondClock)
      .map((k) => cell(row, k))
      .filter((text) => text !== '');
    let stamp = parts.length > 0 ? readStamp(parts.join(' '), wide) : null;
    let cut = 0;
    if (!stamp?.time && leading[0] !== undefined) {
      stamp = readStamp(cell(row, leading[0]), options) ?? stamp;
      cut = stamp?.length ?? 0;
    }
    if (!stamp || (!stamp.time && !stamp.date)) continue;
    const end = endColumn === undefined ? null : readStamp(cell(row, endColumn), wide);
    if (end?.time) stamp = { ...stamp, until: end.time, untilDate: end.date };
    if (secondClock !== undefined && !stamp.second) {
      const other = readStamp(cell(row, secondClock), wide);
      const zone = other?.zone ?? zoneIn(heads[secondClock] ?? '');
      if (other?.time && zone) stamp = { ...stamp, second: { time: other.time, zone } };
    }
    const nodes: PhrasingContent[] = [];
    for (const k of main === undefined
      ? []
      : [main, ...textColumns.filter((other) => other !== main)]) {
      const children = row.children[k]?.children ?? [];
      if (plain(children).trim() === '' && children.every(({ type }) => type !== 'image')) continue;
      if (k === main) nodes.push(...(k === leading[0] ? cutStart(children, cut) : children));
      else
        nodes.push(
          {
            type: 'text',
            value: nodes.length > 0 ? ` (${heads[k] && !headless ? `${heads[k]}: ` : ''}` : '',
          },
          ...(k === leading[0] ? cutStart(children, cut) : children),
          ...(nodes.length > 0 ? [{ type: 'text' as const, value: ')' }] : []),
        );
    }
    found.push({
      kind: 'event',
      event: {
        stamp,
        nodes,
        more: [],
        lines: linesOf(row),
        takes: [row],
        shape: 'table',
        named,
      },
    });
  }
  const events = found.filter((entry) => entry.kind === 'event');
  if (events.length === 0 && !named && !dated) return [];
  // The header goes when every row has gone.
  const last = found.at(-1);
  if (
    !headless &&
    last?.kind === 'event' &&
    found.length === body.length &&
    events.length === found.length
  ) {
    found[found.length - 1] = {
      kind: 'event',
      event: { ...last.event, takes: [...last.event.takes, header] },
    };
  }
  return [...entries, ...found];
}

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?$/i;
