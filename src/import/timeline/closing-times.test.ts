import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

/** The events of two paragraphs whose last lines are these, under a heading. */
async function eventsOf(heading: string, ...lines: readonly [string, string]): Promise<string[]> {
  const text = `# Belt stopped on 3 May 2024\n\n## ${heading}\n\nThe belt stopped in hall two.\n${lines[0]}\n\nThe belt runs again.\n${lines[1]}\n`;
  const file = { path: 'belt.md', bytes: new TextEncoder().encode(text) };
  return (await importDocument(file, OPTIONS)).events.map(({ at, text }) => `${at} ${text}`);
}

const BOTH = [
  '2024-05-03 09:15 The belt stopped in hall two.',
  '2024-05-03 10:40 The belt runs again.',
];

test.each([
  ['a day and a time', 'May 3, 09:15 UTC', 'May 3, 10:40 UTC', BOTH],
  ['a time', '09:15', '10:40', BOTH],
  ['a time that begins a sentence', '09:15 was when it ran.', '10:40 was when we left.', []],
  ['a day without a time', '3 May 2024', '3 May 2024', []],
] as const)(
  'a last line that is %s is the moment of what stands above it, or not',
  async (_, first, last, events) => {
    expect(await eventsOf('Notes', first, last)).toEqual(events);
  },
);
