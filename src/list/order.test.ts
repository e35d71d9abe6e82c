import { describe, expect, test } from 'vitest';
import { makeArchive } from '../archive/archive.ts';
import { archiveOf, FIXTURE_VOCABULARIES, incident, action } from '../archive/fixture.ts';
import { makeVocabulary } from '../report/vocabulary.ts';
import { facetsOf } from '../archive/facets.ts';
import { DETECTORS } from '../report/kinds.ts';
import { facetLinks } from '../views/facet-links.ts';
import { reportsCsv } from '../share/machine/csv.ts';
import { toCsv } from '../text/csv.ts';
import { columnNamed, COLUMNS, FILE_COLUMNS, STATED_FIELD } from './columns.ts';
import { ascends, NEWEST, orderedBy, readOrder, sortRows, writeOrder } from './order.ts';
import { meaningsOf } from './filed.ts';
import { readMeanings } from './filters.ts';
import { meaningsIn, readPart, writeParts } from './parts.ts';
import { listRows } from './rows.ts';
import { SORT_NAMES, sortReports } from './sorts.ts';

const archive = archiveOf(
  incident('short', '2024-03-01', {
    title: 'Bees',
    to: '2024-03-01 12:10',
    events: ['2024-03-01 12:05 | detection | Seen.'],
    actions: [action(1, 'open | - | - | -'), action(2, 'done | - | - | -')],
  }),
  incident('long', '2024-02-01', {
    title: 'ants',
    to: '2024-02-03 12:00',
    rootCauses: ['no-headroom', 'one-target'],
    teams: ['web', 'data'],
    repeats: ['short'],
  }),
  incident('endless', '2024-01-01', { title: 'Cats', to: undefined as never }),
  incident('undated', null, { title: 'dogs', status: 'draft' }),
);
const rows = listRows(archive);
const sorted = (sort: string): string =>
  sortRows(rows, readOrder(sort))
    .map((n) => rows[n]!.id)
    .join(' ');

describe('a list', () => {
  test('begins with the newest, and what has no day comes last either way', () => {
    expect(sorted('began')).toBe('short long endless undated');
    expect(sorted('-began')).toBe('endless long short undated');
  });

  test('begins with the longest or the shortest, and never takes what is unknown for zero', () => {
    expect(sorted('impact-time')).toBe('long undated short endless');
    expect(sorted('-impact-time')).toBe('short undated long endless');
    expect(sorted('time-to-detect')).toBe('short long endless undated');
    expect(sorted('-time-to-detect')).toBe('short long endless undated');
  });

  test('begins with the beginning of the alphabet, whatever the case of letters', () => {
    expect(sorted('title')).toBe('long short endless undated');
    expect(sorted('-title')).toBe('undated endless short long');
    expect(sorted('root-cause')).toBe('long short endless undated');
  });

  test('sorts by every column, and keeps every report', () => {
    for (const { name } of COLUMNS) {
      for (const sort of [name, `-${name}`]) expect(sorted(sort).split(' ')).toHaveLength(4);
    }
    for (const sort of SORT_NAMES) expect(sortReports(archive, sort)).toHaveLength(4);
    expect(sortReports(archive, 'longest').map(({ id }) => id)).toEqual([
      'long',
      'undated',
      'short',
      'endless',
    ]);
  });

  test('turns round at the second click on the head of a column', () => {
    const once = orderedBy('title', NEWEST);
    expect(once).toEqual({ column: 'title', reversed: false });
    expect(orderedBy('title', once)).toEqual({ column: 'title', reversed: true });
    expect(orderedBy('severity', once)).toEqual({ column: 'severity', reversed: false });
    const column = (name: string) => COLUMNS.find((one) => one.name === name)!;
    expect(ascends(column('title'), once)).toBe(true);
    expect(ascends(column('began'), NEWEST)).toBe(false);
    expect(ascends(column('began'), { ...NEWEST, reversed: true })).toBe(true);
  });

  test('sorts thousands in batches as it would at once, equals as they stood', () => {
    const many = Array.from({ length: 3_777 }, (_, i) => ({
      ...rows[0]!,
      events: (i * 7_919) % 1_511,
    }));
    const numbers = sortRows(many, readOrder('-events'));
    expect(numbers).toEqual(
      [...many.keys()].toSorted((a, b) => many[a]!.events - many[b]!.events || a - b),
    );
  });

  test('has one spelling of every order, and none of the newest first', () => {
    expect(writeOrder(NEWEST)).toBe('');
    for (const sort of ['-began', 'title', '-impact-time']) {
      expect(writeOrder(readOrder(sort))).toBe(sort);
    }
    expect(readOrder('colour')).toEqual(NEWEST);
  });
});

test('the files of the list hold every row as it is', () => {
  const [first, ...others] = rows;
  const told = [{ ...first!, stated: { text: 'about 1 h', ms: 3_600_000 } }, ...others];
  const parts = writeParts(told);
  const text = JSON.parse(JSON.stringify(parts)) as typeof parts;
  expect(text.flatMap((part) => readPart(part, 0, rows.length))).toEqual(told);
  const many = Array.from({ length: 2_345 }, (_, i) => ({ ...rows[0]!, place: 2_345 - i }));
  let read = 0;
  for (const part of writeParts(many)) {
    const places = readPart(part, read, many.length).map(({ place }) => place);
    expect(places).toEqual(many.slice(read, read + places.length).map(({ place }) => place));
    read += places.length;
  }
  expect(read).toBe(many.length);
});

test.each([
  ['internal', 'Taking money.', 'Who may do what.'],
  ['public', 'Taking money.', undefined],
] as const)(
  'a filter means what its entry says, as far as the %s may read it',
  (audience, pay, auth) => {
    const services = makeVocabulary('services', [
      { id: 'pay', name: 'Pay', description: 'Taking money.', public: true, synonyms: [] },
      { id: 'auth', name: 'Auth', description: 'Who may do what.', synonyms: [] },
      { id: 'mail', name: 'Mail', synonyms: [] },
    ]);
    const report = incident('a', '2024-01-01', {
      services: ['pay', 'auth', 'mail'],
      detectedBy: 'drill',
      visibility: 'public',
    });
    const shown = makeArchive(
      [report],
      { ...FIXTURE_VOCABULARIES, services },
      { audience, drafts: false },
    );
    const meanings = meaningsIn(writeParts(listRows(shown))[0]!);
    const of = (facet: string, value: string): string | undefined =>
      meanings.get(facet)?.get(value);
    expect([of('Service', 'Pay'), of('Service', 'Auth'), of('Service', 'Mail')]).toEqual([
      pay,
      auth,
      undefined,
    ]);
    expect(of('Detected by', DETECTORS.drill.name)).toBe(DETECTORS.drill.meaning);
    expect(readMeanings(meaningsOf(shown)), 'the search has the same').toEqual(
      new Map([...meanings].filter(([, values]) => values.size > 0)),
    );
    const links = facetLinks(facetsOf(shown)).find(({ name }) => name === 'services')!;
    expect(links.entries.map(({ id, meaning }) => [id, meaning ?? undefined])).toEqual(
      expect.arrayContaining([
        ['pay', pay],
        ['auth', auth],
        ['mail', undefined],
      ]),
    );
  },
);

test('a table says what `postmortems.csv` says, under the same names', () => {
  const lines = (text: string): string[][] =>
    text
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','));
  const [head = [], ...all] = lines(reportsCsv(archive));
  const [fields = [], ...shown] = lines(toCsv(FILE_COLUMNS, rows));
  expect(fields).toHaveLength(COLUMNS.length + 1);
  for (const [i, row] of shown.entries()) {
    expect(row).toEqual(fields.map((field) => all[i]![head.indexOf(field)]));
  }
});

test('a length in words is shown where none is known, and has the place of its length', () => {
  const column = columnNamed('impact-time')!;
  const [known] = rows;
  const unknown = { ...known!, metrics: { ...known!.metrics, impactTime: null }, ongoing: false };
  const hour = { text: 'about 1 h', ms: 3_600_000 };
  expect(column.shown({ ...unknown, stated: hour })).toBe('about 1 h, as stated');
  expect(column.shown({ ...unknown, stated: null })).toBe(null);
  expect(column.value({ ...unknown, stated: hour })).toBe(3_600_000);
  expect(column.value({ ...unknown, stated: { text: 'all night', ms: null } })).toBe(null);
  expect(column.cell({ ...unknown, stated: hour }), 'a measure for programs is measured').toBe(
    null,
  );
  const [, cell] = FILE_COLUMNS.find(([field]) => field === STATED_FIELD)!;
  expect(cell({ ...unknown, stated: hour })).toBe(3600);
});

test('words are put in order without their capitals, and shown with them', () => {
  const words = COLUMNS.flatMap(({ value, shown }) =>
    rows.flatMap((row) => {
      const [of, text] = [value(row), shown(row)];
      return typeof of === 'string' && text !== null && text !== text.toLowerCase()
        ? [[of, text]]
        : [];
    }),
  );
  expect(words.length).toBeGreaterThan(3);
  for (const [of, text] of words) expect(of).toBe(text!.toLowerCase());
});
