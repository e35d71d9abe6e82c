import { JSDOM } from 'jsdom';
import { expect, onTestFinished, test, vi } from 'vitest';
import { reportOf } from '../report/fixture.ts';
import { SAMPLES } from './timeline/samples.ts';
import { style, writeAs } from '../text/style.ts';
import { timelineToMermaid } from './timeline-mermaid.ts';

// Mermaid looks for a window as soon as it is loaded.
const { window } = new JSDOM('');
vi.stubGlobal('window', window);
vi.stubGlobal('document', window.document);
const { default: mermaid } = await import('mermaid');

// Mermaid reads times in the zone of the machine that draws.
vi.stubEnv('TZ', 'UTC');

interface Task {
  readonly task: string;
  readonly section: string;
  readonly startTime: Date;
  readonly endTime: Date;
  readonly milestone: boolean;
}
interface Gantt {
  getTasks(): Task[];
  getAccTitle(): string;
  getAccDescription(): string;
}

const read = async (source: string): Promise<Gantt> =>
  (await mermaid.mermaidAPI.getDiagramFromText(source)).db as unknown as Gantt;

const decode = (text: string): string =>
  text
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

test.each(Object.entries(SAMPLES))('Mermaid reads every event of "%s"', async (_, report) => {
  const source = timelineToMermaid(report);
  await mermaid.parse(source);
  const gantt = await read(source);
  const events = gantt.getTasks().filter(({ section }) => section === 'Events');
  expect(events.length).toBe(report.timeline.length);
  // True lengths, whatever clocks did in between.
  const first = report.timeline[0]!.at.t;
  for (const [i, event] of report.timeline.entries()) {
    const elapsed = events[i]!.startTime.getTime() - events[0]!.startTime.getTime();
    expect(elapsed).toBe(event.at.t - first);
    expect(decode(events[i]!.task)).toContain(event.at.time);
  }
});

test('text cannot break out of its label', async () => {
  const report = reportOf({
    title: 'A: 50% of "logins"; #failed <b>',
    from: '2024-06-01 14:00',
    to: '2024-06-01 15:00',
    events: [
      '2024-06-01 14:00 | change | 5% done: see #42; `a -> b`\n%% comment {x}',
      '2024-06-01 14:10 | note | section 4 : milestone, 2024-01-01, 1d',
    ],
  });
  const gantt = await read(timelineToMermaid(report));
  expect(gantt.getTasks().map(({ task }) => decode(task).trim())).toEqual([
    'Steps not recorded 1 h',
    '14:00 Change: 5% done: see #42; a -> b %% comment {x}',
    '14:10 Note: section 4 : milestone, 2024-01-01, 1d',
  ]);
  expect(decode(gantt.getAccTitle())).toBe('Incident timeline: A: 50% of "logins"; #failed <b>');
  expect(decode(gantt.getAccDescription())).toMatch(/^2 events, 1 June 2024, 14:00–14:10 UTC\./);
});

test('a report reads as one expects', () => {
  expect(timelineToMermaid(SAMPLES['undated']!)).toBe(`gantt
    title Checkout returned errors (UTC, day not recorded)
    accTitle: Incident timeline#58; Checkout returned errors
    accDescr: 5 events, 22#58;30 – 01#58;30 the next day UTC, day not recorded. Detected after 10 min, mitigated after 1 h 40 min, resolved after 3 h.
    dateFormat YYYY-MM-DD HH:mm:ss
    axisFormat %H:%M
    tickInterval 15minute
    todayMarker off
    section Phases
    Undetected 10 min :crit, 1970-01-01 22:30:00, 1970-01-01 22:40:00
    Diagnosing 1 h 10 min :active, 1970-01-01 22:40:00, 1970-01-01 23:50:00
    Mitigating 20 min :active, 1970-01-01 23:50:00, 1970-01-02 00:10:00
    Recovering 1 h 20 min :done, 1970-01-02 00:10:00, 1970-01-02 01:30:00
    section Events
    22#58;30 Change#58; Index dropped :milestone, 1970-01-01 22:30:00, 0d
    22#58;40 Detection#58; Customers write :milestone, 1970-01-01 22:40:00, 0d
    23#58;50 Identification#58; Missing index seen in the plan :milestone, 1970-01-01 23:50:00, 0d
    00#58;10 Mitigation#58; Index being rebuilt :milestone, 1970-01-02 00:10:00, 0d
    01#58;30 Recovery#58; All queries fast :milestone, 1970-01-02 01:30:00, 0d
`);
});

test('a report without any moment has no gantt', () => {
  const report = reportOf({ from: '2024-06-01 14:00', started: false, to: null, events: [] });
  expect(timelineToMermaid(report)).toBe('');
});

test.each([
  ['1 June 2024', '%-d %b'],
  ['June 1, 2024', '%b %-d'],
  ['2024-06-01', '%m-%d'],
] as const)('days of the axis are written as %s', (dates, format) => {
  const usual = style();
  onTestFinished(() => writeAs(usual));
  writeAs({ ...usual, dates });
  const report = reportOf({ from: '2024-05-01 10:00', to: '2024-05-09 10:00', events: [] });
  expect(timelineToMermaid(report)).toContain(`    axisFormat ${format}`);
});
