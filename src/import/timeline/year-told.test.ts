import { expect, test } from 'vitest';
import { outlineOf } from '../sources/outline.ts';
import { readMarkdown } from '../sources/read-markdown.ts';
import type { Reading } from '../sources/reading.ts';
import { NO_RULES } from '../sources/rules.ts';
import { yearTold } from './year-told.ts';

/** As far as the year is asked of it. */
const reading = (text: string, path: string): Reading => {
  const root = readMarkdown(text);
  return { source: { path, fields: [] }, parts: outlineOf(root, NO_RULES) } as unknown as Reading;
};

test.each([
  ['# Expired key, May 2024', 'key.md', 2024],
  ['# Boletos de março de 2025', 'b.md', 2025],
  ['# 2024年10月 障害報告', 'j.md', 2024],
  ['# Expired key', '2023-05-key.md', 2023],
  ['# Expired key', '2023/05/key.md', 2023],
  ['# Expired key, May 2024', '2023-05-key.md', 2024],
  ['# From May 2023 to June 2024', '2023-05-key.md', null],
  ['# Error 2024', 'key.md', null],
  ['# Expired key', 'ticket-2024-99.md', null],
])('%s in %s', (title, path, year) => {
  expect(yearTold(reading(`${title}\n\nText.\n`, path))).toBe(year);
});
