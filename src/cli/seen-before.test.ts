import { expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostic.ts';
import type { AskedArchive } from './asked-archive.ts';
import { likeReport } from './seen-before.ts';

const report = { id: 'now', title: 'Checkout failed' };
const found = (rule: string, hint: string): Diagnostic => ({
  file: 'now.mdx',
  where: { line: 1, column: 1, endLine: 1, endColumn: 2 },
  rule,
  level: 'advice',
  message: 'It is like others.',
  hint,
});

/** An archive in which the title is answered with lines of these reports. */
const asked = (...matches: { id: string; score: number; terms: number }[]): AskedArchive =>
  ({
    asking: {
      ask: () => ({
        matches: matches.map(({ id, score, terms }) => ({
          score,
          terms: Array.from({ length: terms }),
          report: {
            id,
            title: `Title of ${id}`,
            impact: { from: null, phases: [] },
            timeline: [],
            published: null,
          },
          matched: [{ text: `Line of ${id}.` }],
        })),
      }),
    },
  }) as unknown as AskedArchive;

const ids = (archive: AskedArchive, ...diagnostics: Diagnostic[]): string[] =>
  likeReport(archive, report, diagnostics).map(({ reports }) => reports.join(' '));

test('what either rule of recurrence names comes first, with every id, and no other rule counts', () => {
  const told = [
    found('recurrence/unnamed', 'Add `repeats: [one, two]`.'),
    found('recurrence/resembles', 'Add `related: [three]`.'),
    found('time/order', 'See `[four]`.'),
  ];
  expect(ids(asked(), ...told)).toEqual(['one two', 'three']);
});

test('a title answers where it shares three words and enough of their weight, and for no report twice', () => {
  const like = (id: string, score = 2.3, terms = 3) => ({ id, score, terms });
  expect(ids(asked(like('a'), like('b', 2.29), like('c', 9, 2), like('now')))).toEqual(['a']);
  const told = found('recurrence/unnamed', 'Add `repeats: [a]`.');
  expect(ids(asked(like('a'), like('d'), like('e'), like('f')), told)).toEqual(['a', 'd', 'e']);
});
