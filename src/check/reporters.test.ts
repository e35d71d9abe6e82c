// The forms of the check that programs read: every field that is promised, and the words as they are.
import { expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostic.ts';
import { toGithub } from './github.ts';
import { groupAlike } from './group.ts';
import { toJson } from './json.ts';
import { printDiagnostics, summarise } from './print.ts';
import { toSarif } from './sarif.ts';

const found = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  file: '2024/a b.mdx',
  where: { line: 4, column: 3, endLine: 4, endColumn: 9 },
  rule: 'prose/date',
  level: 'warning',
  message: 'Not a day.',
  hint: 'Mend it.',
  ...more,
});
const ALSO = [{ line: 7, column: 1, endLine: 8, endColumn: 2 }];
const FIX = { start: 10, end: 14, text: 'x', certain: false };
const options = {
  folder: 'docs',
  reports: 3,
  helpOf: (rule: string) => `https://help.example/${rule}`,
};
const sarif = (
  list: readonly Diagnostic[],
  helpOf = options.helpOf,
  elsewhere: Diagnostic[] = [],
) => JSON.parse(toSarif(list, { folder: 'docs', helpOf }, elsewhere)).runs[0];
const place = (
  uri: string,
  startLine: number,
  startColumn: number,
  endLine: number,
  endColumn: number,
) => ({
  physicalLocation: {
    artifactLocation: { uri },
    region: { startLine, startColumn, endLine, endColumn },
  },
});

test('SARIF: rules once, each result with its rule, level, words, places and edit', () => {
  const run = sarif([
    found({ rule: 'schema/type', level: 'error', hint: null }),
    found({ also: ALSO, fix: FIX }),
    found({ level: 'advice' }),
  ]);
  expect(run.tool.driver).toEqual({
    name: 'Hindsight',
    rules: [
      { id: 'prose/date', helpUri: 'https://help.example/prose/date' },
      { id: 'schema/type', helpUri: 'https://help.example/schema/type' },
    ],
  });
  expect(run.columnKind).toBe('utf16CodeUnits');
  const [error, warning, advice] = run.results;
  expect(error).toEqual({
    ruleId: 'schema/type',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'Not a day.' },
    locations: [place('docs/2024/a%20b.mdx', 4, 3, 4, 9)],
  });
  expect(warning).toMatchObject({
    ruleIndex: 0,
    level: 'warning',
    message: { text: 'Not a day. Mend it.' },
  });
  expect(warning.relatedLocations).toEqual([place('docs/2024/a%20b.mdx', 7, 1, 8, 2)]);
  expect(warning.fixes).toEqual([
    {
      description: { text: 'Mend it.' },
      artifactChanges: [
        {
          artifactLocation: { uri: 'docs/2024/a%20b.mdx' },
          replacements: [
            { deletedRegion: { charOffset: 10, charLength: 4 }, insertedContent: { text: 'x' } },
          ],
        },
      ],
    },
  ]);
  expect(advice.level).toBe('note');
  expect(run.invocations).toBeUndefined();
});

test('SARIF: a page of help without a host is left out, and what lies elsewhere is told as text', () => {
  const run = sarif([found()], (rule) => `/guide/${rule}/`, [
    found({
      elsewhere: { source: 'payments', path: '2024/c.mdx', edit: null },
      file: 'payments: 2024/c.mdx',
      level: 'error',
    }),
  ]);
  expect(run.tool.driver.rules).toEqual([{ id: 'prose/date' }]);
  expect(run.invocations).toEqual([
    {
      executionSuccessful: true,
      toolExecutionNotifications: [
        {
          level: 'error',
          descriptor: { id: 'prose/date' },
          message: { text: 'payments: 2024/c.mdx:4:3 Not a day. Mend it.' },
        },
      ],
    },
  ]);
});

test('JSON: counts by level, and every field of a finding', () => {
  const told = JSON.parse(
    toJson(
      [
        found({ also: ALSO, fix: FIX }),
        found({ level: 'error', hint: null }),
        found({ level: 'advice' }),
        found({ level: 'advice' }),
      ],
      options,
    ),
  );
  expect(told).toMatchObject({ version: 1, reports: 3, errors: 1, warnings: 1, advice: 2 });
  expect(told.diagnostics[0]).toEqual({
    file: 'docs/2024/a b.mdx',
    place: { line: 4, column: 3, endLine: 4, endColumn: 9 },
    also: ALSO,
    level: 'warning',
    rule: 'prose/date',
    message: 'Not a day.',
    hint: 'Mend it.',
    fix: FIX,
    help: 'https://help.example/prose/date',
  });
  expect(told.diagnostics[1]).toMatchObject({ also: [], hint: null, fix: null });
  const elsewhere = found({
    elsewhere: { source: 'payments', path: 'c.mdx', edit: 'https://git.example/c' },
  });
  expect(JSON.parse(toJson([elsewhere], options)).diagnostics[0]).toMatchObject({ source: 'payments', edit: 'https://git.example/c' }); // prettier-ignore
});

test('GitHub: one command a finding, columns only within a line, its own signs escaped', () => {
  expect(toGithub([found()], options)).toBe(
    '::warning file=docs/2024/a b.mdx,line=4,endLine=4,col=3,endColumn=9,title=prose/date::Not a day.%0AMend it.%0Ahttps://help.example/prose/date',
  );
  const over = found({ where: { line: 4, column: 3, endLine: 5, endColumn: 9 }, hint: null, level: 'advice', file: '2024/50%, a:b.mdx', message: '50% is wrong.' }); // prettier-ignore
  expect(toGithub([over, found({ level: 'error' })], options).split('\n')).toEqual([
    '::notice file=docs/2024/50%25%2C a%3Ab.mdx,line=4,endLine=5,title=prose/date::50%25 is wrong.%0Ahttps://help.example/prose/date',
    expect.stringMatching(/^::error /),
  ]);
});

const lines = (...list: Diagnostic[]): string[] =>
  printDiagnostics(list, { folder: 'docs', colour: false, textOf: () => `1\n2\n3\nabcdefghi\n${' '.repeat(200)}needle and more\n` }).split('\n'); // prettier-ignore

test('print: a file once, then place, level, words, the line with its marks, and what to do', () => {
  expect(lines(found(), found({ message: 'Another.', hint: 'One.\nTwo.' }))).toEqual([
    'docs/2024/a b.mdx',
    '  4:3  warning  Not a day.  prose/date',
    '   4 │ abcdefghi',
    '     │   ~~~~~~',
    '      Mend it.',
    '  4:3  warning  Another.  prose/date',
    '      One.',
    '      Two.',
    '',
  ]);
});

test('print: a long line is cut so that the fault is seen, one that goes on is marked to its end', () => {
  const [, , quoted = '', marked = ''] = lines(
    found({ where: { line: 5, column: 201, endLine: 5, endColumn: 207 } }),
  );
  expect(quoted).toMatch(/^ {3}5 │ … {24}needle and more$/);
  expect(marked.indexOf('~')).toBe(quoted.indexOf('needle'));
  expect(marked.trim()).toBe('│ ' + ' '.repeat(25) + '~~~~~~');
  const over = lines(found({ where: { line: 4, column: 8, endLine: 6, endColumn: 1 } }));
  expect(over[3]).toBe('     │        ~~');
});

test('print: a secret is shown by its first signs at most, whichever finding quotes its line', () => {
  const secret = found({
    rule: 'secrets/credential',
    where: { line: 4, column: 2, endLine: 4, endColumn: 6 },
  });
  expect(
    lines(found(), secret)
      .filter((line) => line.includes('│'))
      .join(''),
  ).not.toContain('bcde');
  expect(lines(secret)[2]).toBe('   4 │ a••••fghi');
  const long = found({
    rule: 'secrets/credential',
    where: { line: 5, column: 201, endLine: 5, endColumn: 216 },
  });
  expect(lines(long)[2]).toContain('need•••••••••••');
});

test('print: of a secret over lines every line is hidden, and of one of eleven signs each', () => {
  const hidden = (column: number, endLine: number, endColumn: number): string[] =>
    printDiagnostics(
      [1, 2, 3]
        .map((line) =>
          found({ message: `${line}`, where: { line, column: 1, endLine: line, endColumn: 2 } }),
        )
        .concat(
          // prettier-ignore
          found({ rule: 'secrets/credential', where: { line: 1, column, endLine, endColumn } }),
        ),
      { folder: 'docs', colour: false, textOf: () => 'before abcdefghijkl\nmnop qrst\nuvwx after' },
    )
      .split('\n')
      .flatMap((line) => /^ +[123] │ (.*)$/.exec(line)?.[1] ?? [])
      .slice(0, 3);
  expect(hidden(8, 3, 5)).toEqual(['before abcd••••••••', '•••••••••', '•••• after']);
  expect(hidden(8, 1, 19)).toEqual(['before •••••••••••l', 'mnop qrst', 'uvwx after']);
  expect(hidden(8, 1, 20)).toEqual(['before abcd••••••••', 'mnop qrst', 'uvwx after']);
});

test('SARIF: its version and schema are those of 2.1.0', () => {
  expect(JSON.parse(toSarif([], options))).toMatchObject({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
  });
});

test('print: colours and links only where they are wanted', () => {
  const coloured = printDiagnostics([found()], {
    folder: 'docs',
    colour: true,
    textOf: () => null,
    helpOf: options.helpOf,
  });
  expect(coloured).toContain('\u001B[33mwarning\u001B[0m');
  expect(coloured).toContain('\u001B]8;;https://help.example/prose/date\u001B\\');
  expect(lines(found()).join()).not.toContain('\u001B');
});

test.each([
  [[], 1, '1 report checked, nothing to mend.'],
  [[], 2, '2 reports checked, nothing to mend.'],
  [[found({ level: 'error' })], 3, '1 error in 1 file; 3 reports checked.'],
  [
    [
      found({ level: 'error' }),
      found({ level: 'error', file: 'b' }),
      found(),
      found({ level: 'advice' }),
    ],
    1,
    '2 errors, 1 warning, 1 piece of advice in 2 files; 1 report checked.',
  ],
  [[found(), found(), found({ level: 'advice' }), found({ level: 'advice' })], 9, '2 warnings, 2 pieces of advice in 1 file; 9 reports checked.'], // prettier-ignore
])('the summary of %j', (list, reports, told) => expect(summarise(list, reports)).toBe(told));

const at = (line: number, more: Partial<Diagnostic> = {}): Diagnostic =>
  found({ where: { line, column: 1, endLine: line, endColumn: 2 }, ...more });

test.each([
  [[1], 'Not a day.'],
  [[1, 1], 'Not a day. More than once in this line.'],
  [[1, 4], 'Not a day. Also in line 4.'],
  [[1, 4, 4], 'Not a day. Also in line 4.'],
  [[1, 4, 8, 12], 'Not a day. Also in lines 4, 8 and 12.'],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9], 'Not a day. Also in lines 2, 3, 4, 5, 6, 7, 8 and 9.'],
  [
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    'Not a day. Also in lines 2, 3, 4, 5, 6, 7, 8, 9 and 2 more.',
  ],
])('findings that say the same in lines %j are one', (rows, message) => {
  const [one, ...rest] = groupAlike(rows.map((row) => at(row)));
  expect(rest).toEqual([]);
  expect(one?.message).toBe(message);
  expect(one?.also?.map(({ line }) => line) ?? []).toEqual(rows.slice(1));
});

test.each(['file', 'rule', 'message', 'hint'] as const)('another %s is another finding', (name) => {
  expect(groupAlike([at(1), at(2, { [name]: 'other' })])).toHaveLength(2);
});
test('another level is another finding', () => {
  expect(groupAlike([at(1), at(2, { level: 'error' })])).toHaveLength(2);
});
