import { expect, test } from 'vitest';
import {
  absentIn,
  addressBelow,
  keepOrigins,
  knownSources,
  originsOf,
  ownFolder,
  reportSource,
  sourceNotes,
  sourceOf,
  unreadSources,
  type ArchiveSource,
  type Origins,
} from './origins.ts';

const source = (name: string, more: Partial<ArchiveSource> = {}): ArchiveSource => ({
  name,
  folder: `/clones/${name}`,
  editable: false,
  at: 'docs',
  edit: null,
  visibility: 'public',
  asOf: null,
  fault: null,
  known: true,
  ...more,
});
let n = 0;
/** A folder of its own for each test: what is kept stays. */
function gathered(sources: readonly ArchiveSource[], more: Partial<Origins> = {}): string {
  const folder = `/gathered/${n++}`;
  keepOrigins(folder, { own: '/own', sources, renamed: new Map(), clashes: [], ...more });
  return folder;
}

test('a folder that nobody gathered is its own origin, and nothing in it has a source', () => {
  expect(originsOf('/nobody')).toBeNull();
  expect(ownFolder('/nobody')).toBe('/nobody');
  expect(sourceOf('/nobody', 'payments/a.mdx')).toBeNull();
  expect(unreadSources('/nobody')).toEqual(new Set());
  expect(absentIn('/nobody')('a')).toBeNull();
  expect(sourceNotes('/nobody')).toEqual([]);
});

test('a file is of the source in whose folder it stands, under the name that it has there', () => {
  const folder = gathered([source('payments')], {
    renamed: new Map([['payments/2024/b-2.mdx', '2024/b.mdx']]),
  });
  expect(ownFolder(folder)).toBe('/own');
  expect(sourceOf(folder, 'payments/2024/a.mdx')).toMatchObject({ source: { name: 'payments' }, path: '2024/a.mdx' }); // prettier-ignore
  expect(sourceOf(folder, 'payments/2024/b-2.mdx')?.path).toBe('2024/b.mdx');
  expect(sourceOf(folder, '2024/a.mdx')).toBeNull();
  expect(sourceOf(folder, 'payments')).toBeNull();
});

test('a report keeps its source’s day, errors, visibility, and which of its reports have another name here', () => {
  const clash = (id: string, file: string, renamed: string | null) => ({ id, keeper: null, file, renamed }); // prettier-ignore
  const folder = gathered(
    [
      source('payments', { asOf: '2026-11-26', errors: 2, visibility: 'internal' }),
      source('queue'),
    ],
    {
      clashes: [
        clash('b', 'payments/2024/b.mdx', 'b-2'),
        clash('c', 'payments/2024/c.mdx', null),
        clash('d', 'queue/2024/d.mdx', 'd-2'),
      ],
    },
  );
  expect(reportSource(folder, 'payments/2024/a.mdx')).toEqual({
    name: 'payments',
    path: '2024/a.mdx',
    asOf: '2026-11-26',
    errors: 2,
    visibility: 'internal',
    apart: { b: 'b-2', 'archive-b': 'b' },
  });
  const bare = gathered([source('queue')]);
  expect(reportSource(bare, 'queue/a.mdx')).toEqual({ name: 'queue', path: 'a.mdx', asOf: null, visibility: 'public' }); // prettier-ignore
  expect(reportSource(bare, 'a.mdx')).toBeNull();
});

test('of what is not here a source surely holds what was left out of it; one that was never read may hold anything', () => {
  const left = gathered([source('payments', { leftOut: ['2024/bad.mdx', 'notes.txt'] })]);
  expect(absentIn(left)('bad')).toEqual({ source: 'payments', sure: true });
  expect(absentIn(left)('other')).toBeNull();
  const never = gathered([source('sound'), source('queue', { known: false })]);
  expect(absentIn(never)('other')).toEqual({ source: 'queue', sure: false });
  const both = gathered([
    source('payments', { leftOut: ['2024/bad.mdx'] }),
    source('queue', { known: false }),
  ]);
  expect(absentIn(both)('bad')).toEqual({ source: 'payments', sure: true });
  expect(unreadSources(both)).toEqual(new Set(['payments', 'queue']));
  expect(unreadSources(gathered([source('sound')]))).toEqual(new Set());
});

test.each([
  [{ asOf: '2026-11-26' }, 'Its reports are shown as of 2026-11-26.'],
  [{}, 'Nothing is known of its reports.'],
  [{ errors: 1, known: false }, 'No earlier state of it is known: none of its reports is shown.'],
  [
    { errors: 1, leftOut: ['a.mdx'] },
    'No earlier state of it is known: the file with the error is left out.',
  ],
  [
    { errors: 3, leftOut: ['a.mdx', 'b.mdx'] },
    'No earlier state of it is known: 2 files are left out.',
  ],
])('a source that is not shown as it is says so: %j', (more, told) => {
  const folder = gathered([
    source('sound'),
    source('queue', { fault: 'It has an error.', ...more }),
  ]);
  expect(sourceNotes(folder)).toEqual([`It has an error. ${told}`]);
});

test('an address below a folder has one slash, and signs that an address may hold', () => {
  expect(addressBelow('https://git.example/docs/', '2024/a b#.mdx')).toBe(
    'https://git.example/docs/2024/a%20b%23.mdx',
  );
  expect(addressBelow('https://git.example/docs', 'a.mdx')).toBe('https://git.example/docs/a.mdx');
});

test('all that was gathered is known, of every folder', () => {
  const one = source('one');
  const two = source('two');
  gathered([one]);
  gathered([two]);
  expect(knownSources()).toEqual(expect.arrayContaining([one, two]));
});
