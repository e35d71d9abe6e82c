// From frontmatter to a report: what is read of each value, and what does not add up.
import { expect, test } from 'vitest';
import { parseReport } from './parse.ts';
import { EMPTY_VOCABULARIES } from './vocabulary.ts';

const FIELDS: Readonly<Record<string, string>> = {
  title: 'Checkout returned errors',
  summary: '>-\n  Most shoppers could not pay,\n    since a limit was too low.',
  severity: 'sev2',
  services: '[checkout]',
  rootCauses: '[connection-limit]',
  timezone: 'Europe/Paris',
  impact: '{ from: 2024-06-01 14:00, to: 2024-06-01 15:30 }',
  timeline: '[{ at: 2024-06-01 14:05, kind: detection, text: The alert fired. }]',
};

function read(fields: Readonly<Record<string, string>>, place: object = {}) {
  const all = Object.entries({ ...FIELDS, ...fields });
  const text = `---\n${all.map(([name, value]) => `${name}: ${value}\n`).join('')}---\n\n## What\n\nIt was.\n`;
  const source = { id: 'a', file: 'a.mdx', text, ...place };
  const { report, diagnostics } = parseReport(source, {
    vocabularies: EMPTY_VOCABULARIES,
    allowCode: false,
  });
  const told = diagnostics.map(({ rule, where, message }) => `${where.line} ${rule}: ${message}`);
  return { report, told, hints: diagnostics.map(({ hint }) => hint) };
}

const impact = (more: string): Record<string, string> => ({
  impact: `{ from: 2024-06-01 14:00, to: 2024-06-01 15:30, ${more} }`,
});

test.each([
  ['70%', { share: 0.7, approximate: false }],
  ['about 20%', { share: 0.2, approximate: true }],
  ['~5 %', { share: 0.05, approximate: true }],
  ['99.95%', { share: 0.9995, approximate: false }],
  ['unknown', null],
])('users: %s', (written, users) => {
  expect(read(impact(`users: ${written}`)).report?.impact.users).toEqual(users);
});

test('what is left out is null, and a summary is one line', () => {
  const { report, told } = read({ actions: '[{ do: Raise it., kind: prevent }]' });
  expect(told).toEqual([]);
  expect(report?.summary).toBe('Most shoppers could not pay, since a limit was too low.');
  expect(report?.actions).toEqual([
    {
      n: 1,
      do: 'Raise it.',
      kind: 'prevent',
      owner: null,
      status: 'open',
      due: null,
      completed: null,
      priority: null,
      ticket: null,
    },
  ]);
  expect(report).toMatchObject({ lang: null, source: null, own: [] });
  expect(report?.timeline[0]).toMatchObject({ until: null, link: null, approximate: false });
});

test('an action keeps all that is written of it', () => {
  const written = {
    do: 'Raise it.',
    kind: 'detect',
    owner: 'payments',
    status: 'done',
    due: '2024-07-01',
    completed: '2024-06-20',
    priority: 'high',
    ticket: 'https://tracker.example/1',
  };
  const { report } = read({ actions: JSON.stringify([written]) });
  expect(report?.actions).toEqual([{ n: 1, ...written }]);
});

test('a source may be kept more private than its authors wrote', () => {
  const source = { name: 'team', visibility: 'internal' };
  expect(read({ visibility: 'public' }, { source }).report?.visibility).toBe('internal');
  const open = { name: 'team', visibility: 'public' };
  expect(read({ visibility: 'public' }, { source: open }).report?.visibility).toBe('public');
  expect(read({ visibility: 'internal' }, { source: open }).report?.visibility).toBe('internal');
});

test.each([
  ['a start and an end that nobody knows', { impact: '{ from: unknown, to: unknown }' }, []],
  [
    'an end before the start',
    { impact: '{ from: 2024-06-01 14:00, to: 2024-06-01 13:00 }' },
    [/^10 time\/backwards: It ends at `2024-06-01 13:00`, before it begins at `2024-06-01 14:00`/],
  ],
  [
    'an event that ends before it begins',
    {
      timeline:
        '[{ at: 2024-06-01 14:05, until: 2024-06-01 14:00, kind: detection, text: The alert. }]',
    },
    [/^11 time\/backwards/],
  ],
  [
    'days that the calendar has not',
    {
      published: '2024-02-30',
      actions: '[{ do: Raise it., kind: prevent, due: 2024-06-31, completed: 2024-13-01 }]',
    },
    [/`2024-02-30` is not a day/, /`2024-06-31` is not a day/, /`2024-13-01` is not a day/],
  ],
  [
    'a report that names itself',
    { repeats: '[b, a]', related: '[a]', aliases: '[a]' },
    [
      /^12 reference\/itself: `repeats` names this report itself/,
      /^13 reference\/itself: `related`/,
      /^14 reference\/itself: `aliases`/,
    ],
  ],
  [
    'a name that the site needs for itself',
    { aliases: '[by]' },
    [/^12 reference\/alias-taken: `by` is an address of the site's own, below `\/postmortems\/`/],
  ],
  [
    'moments of which one has its own offset, by a zone that is none',
    { timezone: 'Nowhere', impact: '{ from: 2024-06-01 14:00, to: 2024-06-01T13:00Z }' },
    [/`Nowhere` is not a time zone/],
  ],
  [
    'moments without offsets, by a zone that is none',
    { timezone: 'Nowhere', impact: '{ from: 2024-06-01 14:00, to: 2024-06-01 13:00 }' },
    [/`Nowhere` is not a time zone/, /^10 time\/backwards/],
  ],
  [
    'moments with offsets, by a zone that is none',
    { timezone: 'Nowhere', impact: '{ from: 2024-06-01T14:00Z, to: 2024-06-01T13:00Z }' },
    [/`Nowhere` is not a time zone/, /^10 time\/backwards/],
  ],
  ['a language that is none', { lang: 'klingonisch' }, [/^12 schema\/format: `lang` is/]],
])('%s', (_, fields: Record<string, string>, expected) => {
  expect(read(fields).told).toEqual(
    expected.map((pattern) => expect.stringMatching(pattern) as string),
  );
});

test('a time without its day is advised the day that the report names elsewhere', () => {
  const { hints } = read({ timeline: '[{ at: 14:05, kind: detection, text: The alert fired. }]' });
  expect(hints).toEqual([
    'Write the day too, `2024-06-01 14:05`; or set `undated: true` where no day is known.',
  ]);
});

test('an event that cannot be read leaves the numbers of the others as the timeline has them', () => {
  const { report } = read({
    timeline:
      '[{ at: 2024-06-01 15:00, kind: recovery, text: Over now. }, { at: 2024-06-01 14:05, kind: detection, text: The alert. }]',
  });
  expect(report?.timeline.map(({ n, index, kind }) => [n, index, kind])).toEqual([
    [1, 1, 'detection'],
    [2, 0, 'recovery'],
  ]);
});

test.each([
  [
    'a phase lasts to the end of the impact where its own is left out',
    '[{ from: 2024-06-01 14:00, level: full }]',
    [['14:00', '15:30', 'full']],
    [],
  ],
  [
    'only the last phase may leave out its end',
    '[{ from: 2024-06-01 14:00, level: full }, { from: 2024-06-01 14:30, level: degraded }]',
    null,
    [/`to` of entry 1 of `impact.phases` is missing/],
  ],
  [
    'a phase that ends before it begins',
    '[{ from: 2024-06-01 14:30, to: 2024-06-01 14:00, level: full }]',
    null,
    [/time\/backwards: It ends at `2024-06-01 14:00`, before it begins at `2024-06-01 14:30`/],
  ],
  [
    'a phase that begins after the impact is over',
    '[{ from: 2024-06-01 16:00, level: full }]',
    null,
    [/time\/backwards: It ends at `2024-06-01 15:30`, before it begins at `2024-06-01 16:00`/],
  ],
])('%s', (_, phases, expected, faults) => {
  const { report, told } = read(impact(`phases: ${phases}`));
  expect(told).toEqual(faults.map((pattern) => expect.stringMatching(pattern) as string));
  if (expected)
    expect(
      report?.impact.phases.map(({ from, to, level }) => [from.time, to?.time, level]),
    ).toEqual(expected);
});
