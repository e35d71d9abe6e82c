import { expect, test } from 'vitest';
import { endedAddresses, type ArchiveChange, type Reach } from './ended-addresses.ts';

const HERE = { line: 1, column: 1, endLine: 1, endColumn: 1 };
const reach = (id: string, over: Partial<Reach> = {}): Reach => ({
  id,
  file: `2024/${id}.mdx`,
  aliases: [],
  published: true,
  public: true,
  locate: () => HERE,
  ...over,
});
const after = (...reports: readonly Reach[]) => new Map(reports.map((one) => [one.id, one]));

function lost(before: readonly Reach[], over: Partial<ArchiveChange>) {
  return endedAddresses({
    before,
    after: new Map(),
    known: new Set(before.map(({ id }) => id)),
    withdrawn: new Map(),
    recorded: false,
    since: 'commit 1a2b3c4d',
    record: '_permalinks.txt',
    ...over,
  });
}

const was = ['a', 'b', 'c'].map((id) => reach(id));

test.each<[string, number, Partial<ArchiveChange>, number]>([
  ['three of three', 3, {}, 0],
  ['two of two', 2, {}, 2],
  ['the only one', 1, {}, 1],
  ['three, and there is a record', 3, { recorded: true }, 3],
  ['two of three', 3, { after: after(reach('c')) }, 2],
  [
    'two of three, the third under another name',
    3,
    { after: after(reach('d', { aliases: ['c'] })) },
    2,
  ],
  ['two of three, the third unreadable', 3, { after: new Map([['c', null]]) }, 2],
])(
  'an archive of which nothing is left was begun anew: of %s that are gone',
  (_, count, over, told) => {
    expect(lost(was.slice(0, count), over)).toHaveLength(told);
  },
);

const [old] = was;
const begin = { known: new Set(['a']) };

test.each<[string, Partial<ArchiveChange>, string]>([
  [
    'the one that is new',
    { after: after(reach('d')) },
    'If it was renamed to `2024/d.mdx`, write `aliases: [a]` there.',
  ],
  [
    'one of two that are new',
    { after: after(reach('d'), reach('e')) },
    'Write `aliases: [a]` in the report that took its place, or name its file `a.mdx` again.',
  ],
  [
    'none that is new',
    {},
    'Write `aliases: [a]` in the report that took its place, or name its file `a.mdx` again.',
  ],
  [
    'one that is new and may not be it',
    { after: after(reach('d')), mayBe: () => false },
    'Write `aliases: [a]` in the report that took its place, or name its file `a.mdx` again.',
  ],
  [
    'one that cannot be read',
    { after: new Map([['d', null]]) },
    'Mend `d.mdx` first: it cannot be read, and may have `a` in its `aliases`. If it has not, write it there, or name its file `a.mdx` again.',
  ],
])('an address is kept by %s', (_, over, hint) => {
  const [found] = lost([old!], { ...begin, ...over });
  expect(found?.hint).toBe(
    `${hint} To take it back for good, write the line \`a withdrawn\` here.`,
  );
});

const internal = { public: false };
const draft = { published: false };

test.each<[string, Partial<Reach>, Partial<Reach>, 'withdrawn' | 'internal' | null, string | null]>(
  [
    ['public, and still is', {}, {}, null, null],
    ['public, and a draft', {}, draft, null, 'its report is not any more: its address would die'],
    ['public, and internal', {}, internal, null, 'its public address would die'],
    ['internal, and still is', internal, internal, null, null],
    ['internal, and public', internal, {}, null, null],
    ['internal, and a draft', internal, draft, null, 'its address would die'],
    ['a draft, and still is', draft, draft, null, null],
    ['public, and internal, as recorded', {}, internal, 'internal', null],
    ['public, and a draft, recorded as internal', {}, draft, 'internal', 'its address would die'],
    ['public, and a draft, recorded as withdrawn', {}, draft, 'withdrawn', null],
  ],
)('an address that was %s', (_, before, now, record, told) => {
  const withdrawn = new Map(record === null ? [] : [['a', record] as const]);
  const found = lost([reach('a', before)], { after: after(reach('a', now)), withdrawn });
  expect(found.map(({ message }) => message)).toEqual(
    told === null ? [] : [expect.stringContaining(told)],
  );
});
