import { expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostic.ts';
import { reportOf } from '../report/fixture.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { changeSummary, type ChangedReport } from './change-summary.ts';

const report = reportOf({
  title: 'Checkout <b>down</b> | again',
  from: '2024-06-01 14:00',
  to: '2024-06-01 14:30',
  events: ['2024-06-01 14:05 | detection | The alert fires.'],
});
const found = (level: Diagnostic['level'], message: string): Diagnostic => ({
  file: 'docs/a.mdx',
  level,
  rule: 'schema/value',
  message,
  hint: 'Write `a|b`.',
  where: { line: 7, column: 1, endLine: 7, endColumn: 2 },
});
const changed: ChangedReport = {
  file: 'docs/a.mdx',
  report,
  findings: [found('warning', 'Unexpected `<img>` and *stars*.')],
  seenBefore: [{ text: '“Checkout down” says so. Add `repeats: [old]`.', reports: ['old'] }],
};
const options = {
  vocabularies: EMPTY_VOCABULARIES,
  counts: '1 warning in 1 file; 1 report checked.',
  elsewhere: [],
  helpOf: (rule: string) => `https://acme.example/${rule}/`,
  addressOf: (id: string) => `https://acme.example/postmortems/${id}/`,
};

test('a report is told by its head, its timeline, what is like it, and what was found', () => {
  const text = changeSummary([changed], options);
  const order = ['1 warning in 1 file', '### Checkout', '`docs/a.mdx`', `** 30 min`, '```mermaid\ngantt', '#### Similar reports', '`repeats: [old]`', '#### Findings']; // prettier-ignore
  const at = order.map((words) => text.indexOf(words));
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(at).not.toContain(-1);
});

test('a sentence about an earlier report leads to it, where the site has an address', () => {
  expect(changeSummary([changed], options)).toContain(
    'Add `repeats: [old]`. [`old`](https://acme.example/postmortems/old/)',
  );
  expect(changeSummary([changed], { ...options, addressOf: null })).not.toContain('[`old`]');
});

test('what was written by others is no markup, and no cell breaks its table', () => {
  const text = changeSummary([changed], options);
  expect(text).toContain('### Checkout \\<b\\>down\\</b\\> \\| again');
  expect(text).toContain(
    '| warning | 7 | Unexpected `<img>` and \\*stars\\*. Write `a\\|b`. | [`schema/value`](https://acme.example/schema/value/) |',
  );
});

test('a value that holds a backtick is code as a whole', () => {
  const findings = [found('error', 'Found `` down` or *up* `` and *more*, not `up`.')];
  expect(changeSummary([{ ...changed, findings }], options)).toContain(
    'Found `` down` or *up* `` and \\*more\\*, not `up`.',
  );
});

test('a report that cannot be read, one without findings, and none at all', () => {
  const broken = changeSummary([{ ...changed, report: null }], options);
  expect(broken).toContain('cannot be shown');
  expect(broken).not.toContain('mermaid');
  expect(changeSummary([{ ...changed, findings: [] }], options)).toContain('Nothing to fix.');
  expect(changeSummary([], options)).toContain('No report is affected.');
  const elsewhere = changeSummary([], {
    ...options,
    elsewhere: [found('error', 'A')],
    helpOf: null,
    addressOf: null,
  });
  expect(elsewhere).toContain('| error | `docs/a.mdx` 7 | A Write `a\\|b`. | `schema/value` |');
});

test('a summary stays below what GitHub shows, and names what has no room', () => {
  const many = Array.from({ length: 400 }, (_, i) => ({ ...changed, file: `docs/${i}.mdx`, seenBefore: [{ text: 'x'.repeat(5000), reports: [] }] })); // prettier-ignore
  const text = changeSummary(many, options);
  expect(Buffer.byteLength(text)).toBeLessThan(1024 * 1024);
  expect(text).toMatch(/\d+ more reports did not fit in this summary: `docs\/\d+\.mdx`/);
});

test('behind the first that has no room all are named, shorter ones too', () => {
  const called = (file: string, length: number): ChangedReport => ({
    ...changed,
    file,
    seenBefore: [{ text: 'x'.repeat(length), reports: [] }],
  });
  const text = changeSummary(
    [called('docs/1.mdx', 10), called('docs/2.mdx', 1_000_000), called('docs/3.mdx', 10)],
    options,
  );
  expect(text).toContain('2 more reports did not fit in this summary: `docs/2.mdx`, `docs/3.mdx`');
  expect(text.match(/^### /gm)).toHaveLength(1);
});

test('of those that have no room a hundred are named', () => {
  const long = [{ text: 'x'.repeat(1_000_000), reports: [] }];
  const told = (count: number) => {
    const files = Array.from({ length: count }, (_, i) => `docs/${i + 1}.mdx`);
    return changeSummary(
      files.map((file) => ({ ...changed, file, seenBefore: long })),
      options,
    );
  };
  expect(told(100)).toMatch(/\n100 more reports .*`docs\/99\.mdx`, `docs\/100\.mdx`\n/);
  expect(told(101)).toMatch(/\n101 more reports .*`docs\/100\.mdx`, …\n/);
});

test('what was found elsewhere keeps its room: a report that does not fit beside it is named only', () => {
  const long = [found('warning', 'x'.repeat(500_000))];
  const alone = changeSummary([{ ...changed, findings: long }], options);
  expect(alone).toContain('#### Findings');
  const both = changeSummary([{ ...changed, findings: long }], { ...options, elsewhere: long });
  expect(both).not.toContain('#### Findings');
  expect(Buffer.byteLength(both)).toBeLessThanOrEqual(900_000);
});
