import { mkdtempSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { byThemselves, checkFolder, checkSources } from './check.ts';
import { filesOf } from './example.ts';
import { checkPermalinks, PERMALINKS_FILE, recordPermalinks, withdrawnIn } from './permalinks.ts';

const RECORD = '# remark\nlogin-down\n\ncart-empty\n';
const archive = (files: string[], aliases: string[] = []) => ({
  files,
  published: files.map((file) => file.replace(/^.*\/|\.mdx$/g, '')),
  unpublished: [] as string[],
  aliases: new Set(aliases),
});

test('every recorded id that leads somewhere is fine, by name or by alias', () => {
  expect(checkPermalinks(RECORD, archive(['2024/login-down.mdx', 'cart-empty.mdx']))).toEqual([]);
  expect(
    checkPermalinks(RECORD, archive(['login-down.mdx'], ['cart-empty'])).map(({ rule }) => rule),
  ).toEqual([]);
});

test('of twenty lost ids the new name is guessed, and not of those behind them', () => {
  const ids = Array.from({ length: 22 }, (_, n) => `cart-${String.fromCharCode(97 + n).repeat(9)}`);
  const lost = checkPermalinks(ids.join('\n'), archive(ids.map((id) => `${id}-again.mdx`))).filter(
    ({ rule }) => rule === 'permalink/lost',
  );
  expect(lost).toHaveLength(22);
  const guessed = lost.map(({ hint }) => hint?.startsWith('If it was renamed to') ?? false);
  expect(guessed.lastIndexOf(true)).toBe(19);
  expect(guessed.indexOf(false)).toBe(20);
});

test('a rename without alias is an error at the line of the old id, and says what to write where', () => {
  const [lost, ...rest] = checkPermalinks(
    RECORD,
    archive(['login-down.mdx', '2024/cart-always-empty.mdx']),
  );
  expect(lost).toMatchObject({
    file: '_permalinks.txt',
    rule: 'permalink/lost',
    level: 'error',
    where: { line: 4, column: 1, endLine: 4, endColumn: 11 },
  });
  expect(lost?.message).toContain('`cart-empty` was published');
  expect(lost?.hint).toContain('`2024/cart-always-empty.mdx`');
  expect(lost?.hint).toContain('`aliases: [cart-empty]`');
  expect(rest.map(({ rule, level }) => [rule, level])).toEqual([
    ['permalink/unrecorded', 'warning'],
  ]);
});

test('a report that is gone without a successor still gets advice', () => {
  const [lost] = checkPermalinks(RECORD, archive(['login-down.mdx']));
  expect(lost?.hint).toMatch(/aliases: \[cart-empty\].*name its file `cart-empty\.mdx` again/);
});

test('a report that is there, and published no more, is told with the field that publishes it', () => {
  const [lost, ...rest] = checkPermalinks(RECORD, {
    ...archive(['login-down.mdx', '2024/cart-empty.mdx']),
    unpublished: ['cart-empty'],
  });
  expect(lost).toMatchObject({
    ...{ rule: 'permalink/lost', level: 'error' },
    message:
      '`cart-empty` was published, and its report is not published any more: its address would die.',
    hint: 'Write `status: published` in `2024/cart-empty.mdx`. To take it back for good, write `cart-empty withdrawn` in this line.',
  });
  expect(rest).toEqual([]);
});

test('a path in the record is refused', () => {
  const [fault] = checkPermalinks('2024/a.mdx\n', archive([]));
  expect(fault).toMatchObject({ rule: 'permalink/line', level: 'error' });
});

test('recording adds what is new, sorts, and keeps remarks and what was there', () => {
  expect(recordPermalinks('# mine\nb\n', ['c', 'a'])).toBe('# mine\na\nb\nc\n');
  expect(recordPermalinks('b\na\n', ['a', 'b'])).toBeNull();
  expect(recordPermalinks(null, ['a'])).toMatch(/^# .*\n# .*\na\n$/);
});

test('a source that the archive has no more is told once, with one line that takes all of it back', () => {
  const record =
    'a-1 from payments\na-2 from payments\na-3 from payments\na-4 from payments\nb-1 from search\n';
  const left = { ...archive(['b-1.mdx']), sources: new Set(['search']) };
  expect(checkPermalinks(record, left)).toMatchObject([
    {
      rule: 'permalink/lost',
      where: { line: 1 },
      message:
        'The source `payments` is not among the sources any more, and no report answers to what was published of it: `a-1`, `a-2`, `a-3` and 1 more.',
      hint: expect.stringContaining('add the line `* from payments withdrawn`'),
    },
  ]);
  const takenBack = `* from payments withdrawn\n${record}`;
  expect(checkPermalinks(takenBack, left)).toEqual([]);
  expect([...withdrawnIn(takenBack)].filter(([id]) => id !== '*')).toEqual(['a-1', 'a-2', 'a-3', 'a-4'].map((id) => [id, 'withdrawn'])); // prettier-ignore
  // Of a source that is there each lost id is told, and of one that took its reports over none.
  expect(checkPermalinks(record, { ...left, sources: new Set(['search', 'payments']) })).toHaveLength(4); // prettier-ignore
  expect(checkPermalinks(record, { ...left, aliases: new Set(['a-1', 'a-2', 'a-3', 'a-4']) })).toEqual([]); // prettier-ignore
  // Two such lines stay two.
  const two = '# mine\n* from a withdrawn\n* from b withdrawn\n';
  expect(recordPermalinks(two, ['x'])).toBe(`${two}x\n`);
});

test('what a source takes back in a record of its own is not lost, and what another one has of that name is', () => {
  const record = 'a-1 from payments\na-2 from payments\na-1-too from search\nb-1\n';
  const takenBack = (withdrawn: readonly string[]): string[] =>
    checkPermalinks(record, {
      ...archive([]),
      withdrawnBy: (source, id) => withdrawn.includes(`${source} ${id}`),
    }).map(({ message }) => /`(.*?)`/.exec(message)?.[1] ?? '');
  expect(takenBack([])).toEqual(['a-1', 'a-2', 'a-1-too', 'b-1']);
  expect(takenBack(['payments a-1'])).toEqual(['a-2', 'a-1-too', 'b-1']);
  expect(takenBack(['search a-1-too', 'search a-2', 'payments b-1'])).toEqual(['a-1', 'a-2', 'b-1']); // prettier-ignore
});

test.each([
  ['withdrawn', false],
  ['internal', true],
] as const)('an archive asks its sources: what one calls %s is lost: %s', async (state, lost) => {
  const before = {
    commit: 'abc1234',
    ids: new Set<string>(),
    files: new Set<string>(),
    changed: [],
  };
  const pasts = [{ name: 'payments', before, withdrawn: new Map([['a-1', state]]) }];
  const { diagnostics } = await checkSources(
    {
      ...byThemselves([]),
      permalinks: { record: 'a-1 from payments\n', files: [], before: null, pasts },
    },
    { allowCode: false },
  );
  expect(diagnostics.map(({ rule }) => rule)).toEqual(lost ? ['permalink/lost'] : []);
});

const folder = mkdtempSync(join(tmpdir(), 'permalinks-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('renaming a file of a whole archive fails its check', async () => {
  for (const { file, text } of filesOf({})) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const file = filesOf({})[0]!.file;
  const id = file.replace(/^.*\/|\.mdx$/g, '');
  writeFileSync(join(folder, PERMALINKS_FILE), `${id}\n`);
  const rules = async () =>
    (await checkFolder(folder, { allowCode: false })).diagnostics
      .filter(({ level }) => level === 'error')
      .map(({ rule }) => rule);
  expect(await rules()).toEqual([]);
  renameSync(join(folder, file), join(folder, file, '..', 'another-name.mdx'));
  expect(await rules()).toEqual(['permalink/lost']);
});

test('a report that goes back to being a draft would take its address with it', () => {
  const files = ['2024/login-down.mdx', 'cart-empty.mdx'];
  const [lost, ...rest] = checkPermalinks(RECORD, {
    ...archive(files),
    published: ['login-down'],
    unpublished: ['cart-empty'],
  });
  expect(lost).toMatchObject({
    rule: 'permalink/lost',
    level: 'error',
    hint: expect.stringContaining('`status: published` in `cart-empty.mdx`'),
  });
  expect(rest).toEqual([]);
});
