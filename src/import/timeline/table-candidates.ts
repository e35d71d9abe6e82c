// A timeline set as a table: which columns hold the day, the time and the zone (table-columns.ts), and what each row says
// happened, and when.
import type { PhrasingContent, Table, TableRow } from 'mdast';
import type { TimelineEntry } from './entries.ts';
import type { TimelineColumns } from './table-columns.ts';
import { cellOf, columnsOf, isDitto, momentText } from './table-columns.ts';
import { linesOf } from '../sources/document.ts';
import { cutStart, line, plain } from '../sources/inline.ts';
import { gridOf } from '../sources/tables.ts';
import type { Stamp, StampOptions } from '../time/stamp-parts.ts';
import { readStamp } from '../time/stamp.ts';
import { markOf } from './line-candidates.ts';
import { zoneIn } from '../time/zone-words.ts';

/** The events of a table, and what its head says of the day and the zone; none where it is no timeline. */
export function tableEvents(table: Table, named: boolean, options: StampOptions): TimelineEntry[] {
  const grid = gridOf(table);
  const columns = grid && columnsOf(grid, named, options);
  if (!grid || !columns) return [];
  const rows = columns.headless ? [grid.header, ...grid.rows] : grid.rows;
  const events = rows.flatMap((row) => rowEvent(row, grid.header, columns, named, options));
  if (events.length === 0 && !named && !columns.dated) return [];
  const mark = columns.headless ? [] : headMark(grid.header, columns, options);
  // The header goes when every row has gone.
  const whole = !columns.headless && events.length === rows.length;
  return [...mark, ...(whole ? withHeader(events, [grid.header, ...grid.blank]) : events)];
}

function withHeader(
  events: readonly TimelineEntry[],
  header: readonly TableRow[],
): TimelineEntry[] {
  return events.map((entry, i) =>
    entry.kind === 'event' && i === events.length - 1
      ? { kind: 'event', event: { ...entry.event, takes: [...entry.event.takes, ...header] } }
      : entry,
  );
}

/** `Date (2021)`, `Time (PT)`: the year, the day and the zone that the head gives. */
function headMark(
  header: TableRow,
  columns: TimelineColumns,
  options: StampOptions,
): TimelineEntry[] {
  const text = columns.first.map((k) => cellOf(header, k)).join(' ');
  const zone = zoneIn(text);
  const year = /\b((?:19|20)\d{2})\b/.exec(text)?.[1];
  const date = readStamp(text.replace(/^[^\d(]*\(?/, ''), options)?.date ?? null;
  if (!zone && !year && !date) return [];
  return [
    {
      kind: 'mark',
      mark: {
        date,
        until: null,
        days: 1,
        ...{ dayNumber: null, weekday: null, dayOfMonth: null, dayShift: null },
        zone,
        year: year ? Number(year) : null,
        lines: linesOf(header),
        written: header.children.map((one) => line(one)).join(' | '),
        takes: [],
      },
    },
  ];
}

function rowEvent(
  row: TableRow,
  header: TableRow,
  columns: TimelineColumns,
  named: boolean,
  options: StampOptions,
): TimelineEntry[] {
  const wide = { ...options, loose: true };
  const written = [...columns.first, ...columns.zones]
    .map((k) => momentText(row, k, columns.headless ? '' : cellOf(header, k)))
    .filter((text) => text !== '' && !isDitto(text));
  const whole = written.length > 0 ? readStamp(written.join(' '), wide) : null;
  const group = dayOfGroup(row, whole);
  if (group) return [group];
  const inText = columns.leading === null ? null : readStamp(cellOf(row, columns.leading), options);
  const read = whole?.time ? whole : (inText ?? whole);
  if (!read || (!read.time && !read.date)) return [];
  const cut = read === inText ? inText.length : 0;
  return [
    {
      kind: 'event',
      event: {
        stamp: withEnd(read, row, header, columns, wide),
        nodes: wordsOf(row, header, columns, cut),
        more: [],
        lines: linesOf(row),
        takes: [row],
        shape: 'table',
        named,
      },
    },
  ];
}

/** A row that holds nothing but a day sets it for the rows below. */
function dayOfGroup(row: TableRow, stamp: Stamp | null): TimelineEntry | null {
  const filled = row.children.map((cell) => line(cell.children)).filter((text) => text !== '');
  const [only = ''] = filled;
  const alone = filled.length === 1 && stamp !== null && stamp.length >= only.length;
  return alone && !stamp.time ? { kind: 'mark', mark: markOf(stamp, linesOf(row), [row]) } : null;
}

/** The end in a column beside the start, or the same moment on a second clock. */
function withEnd(
  stamp: Stamp,
  row: TableRow,
  header: TableRow,
  { end, second }: TimelineColumns,
  options: StampOptions,
): Stamp {
  if (end !== null) {
    const until = readStamp(cellOf(row, end), options);
    return until?.time ? { ...stamp, until: until.time, untilDate: until.date } : stamp;
  }
  if (second === null || stamp.second) return stamp;
  const other = readStamp(cellOf(row, second), options);
  const zone = other?.zone ?? zoneIn(cellOf(header, second));
  return other?.time && zone ? { ...stamp, second: { time: other.time, zone } } : stamp;
}

/** What happened, with what the other columns say in brackets behind it. */
function wordsOf(
  row: TableRow,
  header: TableRow,
  { main, texts, leading, headless }: TimelineColumns,
  cut: number,
): PhrasingContent[] {
  const order = main === null ? [] : [main, ...texts.filter((k) => k !== main)];
  return order.flatMap((k, i): PhrasingContent[] => {
    const children = row.children[k]?.children ?? [];
    const empty = plain(children).trim() === '' && children.every(({ type }) => type !== 'image');
    if (empty) return [];
    const words = k === leading ? cutStart(children, cut) : children;
    if (i === 0) return words;
    const head = headless ? '' : cellOf(header, k);
    return [
      { type: 'text', value: ` (${head === '' ? '' : `${head}: `}` },
      ...words,
      { type: 'text', value: ')' },
    ];
  });
}
