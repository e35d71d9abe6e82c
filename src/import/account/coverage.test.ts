import { describe, expect, test } from 'vitest';
import type { ReadLines } from './coverage.ts';
import { closeCoverage } from './coverage.ts';

/** A value that was read from the whole of line 1. */
const of1 = (value: string, written: string | null = null): ReadLines => ({
  values: [{ lines: [1, 1], written, value }],
  order: null,
});
const NOTHING: ReadLines = { values: [], order: null };
const lost = (source: string[], draft: string, read: ReadLines = NOTHING): string =>
  closeCoverage(source, draft, read, [])
    .lost.map(({ message }) => message)
    .join('\n');
const draft = (body: string): string => `---\ntitle: Title\n---\n\n${body}\n`;

test('each character of a line has its place', () => {
  const [line] = closeCoverage(
    ['- [x] 14:05 the *pump* &amp; valve stopped'],
    draft('14:05 the pump stopped.').replace('14:05', '2:05pm'),
    of1('2024-06-01 14:05', '14:05'),
    [],
  ).lines;
  expect(line?.spans).toEqual([
    { from: 0, to: 6, where: 'mark' },
    { from: 6, to: 11, where: 'rewritten' },
    { from: 11, to: 12, where: 'mark' },
    { from: 12, to: 21, where: 'draft' },
    { from: 21, to: 29, where: 'mark' },
    { from: 29, to: 34, where: 'listed' },
    { from: 34, to: 35, where: 'mark' },
    { from: 35, to: 42, where: 'draft' },
  ]);
});

describe('a line that is not in the draft is given', () => {
  test('whole, with its text', () => {
    const line = 'The second disk was never plugged in by anybody.';
    expect(lost([line], draft('Something else.'))).toBe(`Not in the draft: “${line}”.`);
    expect(lost([line], draft(`Before. ${line} After.`))).toBe('');
  });

  test('also where another line says the same, or a name of a field does', () => {
    const line = 'Workers restarted one after the other by hand';
    expect(lost([line, line], draft(line))).toContain(line);
    expect(
      lost(['kind of memory in the severity room'], '---\nkind: x\nseverity: y\n---\n'),
    ).toContain('kind');
    const guess = '---\ndetectedBy: alert # unconfirmed, guess: pager storm\n---\n';
    expect(lost(['pager storm'], guess)).toContain('pager storm');
  });

  test('a word in front of a clock, which is no sign of one; behind it it is', () => {
    const words = of1('2025-02-20 17:35', 'A 17 h 35');
    expect(lost(['A 17 h 35 le site bascule.'], draft('le site bascule.'), words)).toContain('“a”');
    const half = of1('2025-02-20 17:35', '5:35 p');
    expect(lost(['5:35 p the site failed.'], draft('the site failed.'), half)).toBe('');
  });

  test('a number that was half of something is not free when its neighbours are used up', () => {
    const lines = ['午後 開始', '時15分 復旧', '3) 祝日の当番を二名とする'];
    const text = draft('午後3時15分\n\n祝日の当番を二名とする\n\n復旧\n\n開始');
    expect(lost(lines, text)).toBe('Names that the draft gives in words of its own: “3” (line 3).');
  });

  test('and where a link leads, what a picture shows, but not how a tag looks', () => {
    const line =
      '<a class="big" href="https://x.example/a">more</a> <img src="/p.png" alt="The queue">';
    const told = lost([line], draft('more'));
    expect(told).toContain('x.example/a');
    expect(lost([line], draft('https://x.example/a more /p.png The queue'))).toBe('');
    expect(lost(['<p class="big">more</p>'], draft('more'))).toBe('');
  });

  test('names of headings and facts in one finding, with their lines', () => {
    expect(lost(['## What comes next', 'text', 'Schweregrad: hoch'], draft('text, hoch'))).toBe(
      'Names that the draft gives in words of its own: “what comes next” (line 1), “schweregrad” (line 3).',
    );
  });

  test('not where a draft writes it anew: days, times, zones, boxes', () => {
    const line = '- [x] 2:05 pm CET, Monday 3 June';
    const anew = draft('2024-06-03 14:05');
    expect(lost([line], anew, of1('2024-06-03 14:05'))).toBe('');
    const may = of1('2024-05-08 09:05');
    expect(lost(['0905hrs, 8 May 24'], draft('2024-05-08 09:05'), may)).toBe('');
    // Of a line from which nothing was read, a number may be anything.
    const head = '---\ntimeline:\n  - at: 2024-06-03 14:05\n---\n';
    expect(lost(['Room 14, floor 5'], head)).toContain('room 14 floor 5');
    // Nor where it is not what the value was read from, or was that once already.
    const clock = of1('2024-06-03 14:05', '14:05');
    expect(lost(['14:05 five of 14 pumps'], `${head}five of pumps`, clock)).toBe(
      'Names that the draft gives in words of its own: “14” (line 1).',
    );
    expect(lost(['14:05', '14:05'], head, clock)).toContain('(line 2)');
    // But for a day that the draft has.
    expect(lost(['Monday, 3 June 2024'], head)).toBe('');
    expect(lost(['Monday, 3 June 2023'], head)).toContain('3 june 2023');
    // `et` joins two times, `ET` is a zone.
    const range = of1('2024-06-03 11:30 2024-06-03 13:05', '11h30 et 13h05');

    expect(lost(['11h30 et 13h05'], head, range)).toContain('“et” (line 1)');
    const zoned = of1('2024-06-03 11:30', '11:30 ET');
    expect(lost(['11:30 ET'], head, zoned)).toBe('');
    // A second clock that the draft does not show, a number of six digits, a name of a column.
    expect(lost(['14:05 (16:05 EET)'], anew, of1('2024-06-03 14:05'))).toContain('“16” (line 1)');
    expect(
      lost(['at 14:05 see 318820'], draft('14:05 318820 at see'), of1('2024-06-03 14:05')),
    ).toBe('');
    expect(
      lost(['at 14:05 see 318820 318820'], draft('14:05 318820 at see'), of1('2024-06-03 14:05')),
    ).toContain('318820');
    expect(lost(['Heure | Fait'], draft('le fait 14:05'), of1('2024-06-03 14:05'))).toContain(
      'heure',
    );
    expect(lost(['Orders lost: 4812'], draft('orders lost'))).toContain('4812');
    expect(lost(['## 障害'], draft('なし'))).toContain('障害');
  });
});

test('the numbers of a list are marks where they count on', () => {
  expect(lost(['1. One', '2. Two', 'b) Three'], draft('One Two Three'))).toBe('');
  expect(lost(['7. One', '9. Two'], draft('One Two'))).toContain('“7” (line 1), “9” (line 2)');
});

test('what a finding has listed is listed once', () => {
  const words = 'a line of a program that stays out of it';
  const findings = [
    { kind: 'left-out' as const, lines: [1, 1] as const, message: `Left: “${words}”` },
  ];
  const coverage = closeCoverage([words], draft('x'), NOTHING, findings);
  expect(coverage.lost).toEqual([]);
  expect(coverage.lines[0]?.state).toBe('listed');
});
