import type { Table } from 'mdast';
import { expect, test } from 'vitest';
import { readMarkdown } from '../sources/read-markdown.ts';
import { gridOf } from '../sources/tables.ts';
import { columnsOf } from './table-columns.ts';

const OPTIONS = { order: null, loose: false } as const;

/** The columns of a Markdown table whose head and rows are written with commas. */
function columns(lines: readonly string[], named = true) {
  const [head = '', ...rows] = lines.map((line) => `| ${line.split(',').join(' | ')} |`);
  const rule = head.replace(/[^|]+/g, '---');
  const [table] = readMarkdown([head, rule, ...rows].join('\n')).children;
  const grid = gridOf(table as Table);
  return grid && columnsOf(grid, named, OPTIONS);
}

test('day and time are one moment, what happened is the text', () => {
  const found = columns(['Date,Time,Who,What', '2024-06-01,09:12,Ana,Alarm', ',09:20,Bo,Restart']);
  expect([found?.first, found?.main, found?.end, found?.second]).toEqual([[0, 1], 3, null, null]);
});

test('the number of a row is neither a moment nor a text', () => {
  const found = columns(['#,Time,Event', '1,09:12,Alarm', '2,09:20,Restart']);
  expect([found?.first, found?.texts]).toEqual([[1], [2]]);
});

test('a second time is an end where its head says so, else a second clock', () => {
  const rows = ['09:12,09:20,Alarm', '09:30,09:40,Restart'];
  expect(columns(['Start,End,Event', ...rows])?.end).toBe(1);
  expect(columns(['UTC,PDT,Event', ...rows])?.second).toBe(1);
});

test('a head that is a row is one', () => {
  expect(columns(['09:12,Alarm', '09:20,Restart'])?.headless).toBe(true);
});

test('outside a timeline a table of prices is none', () => {
  expect(columns(['Plan,Price', 'Small,9.50', 'Large,19.50'], false)).toBeNull();
  expect(columns(['When,What happened', '09:12,Alarm', '09:20,Restart'], false)).not.toBeNull();
});

test('under a head that counts, numbers and spans are moments; elsewhere they are none', () => {
  const rows = ['-45 min,Release', '0,Alarm', '+6 min,Restart'];
  expect(columns(['T,What', ...rows])?.first).toEqual([0]);
  expect(columns(['Elapsed,What', '0:00,Alarm', '0:06,Restart'])?.first).toEqual([0]);
  expect(columns(['Share,What', ...rows])).toBeNull();
});
