// What no compiler can ask for: whoever adds a field or a chart is told here of the places that still lack it.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actionLogOf } from '../src/archive/actions.ts';
import { makeArchive } from '../src/archive/archive.ts';
import { periodDigest, reviewPeriods } from '../src/archive/digest.ts';
import { CHARTS, FACET_CHARTS } from '../src/archive/charts.ts';
import { drillDowns } from '../src/archive/drill-down.ts';
import { findRecurrences } from '../src/archive/recurrence.ts';
import { breakdownPages } from '../src/archive/breakdown.ts';
import { FACETS } from '../src/archive/facets.ts';
import { contentType } from '../src/host/content-types.ts';
import { FILTERS } from '../src/list/filters.ts';
import { frontmatterSchema } from '../src/report/schema.ts';
import { FEEDS } from '../src/routes.ts';
import { facetTitles } from '../src/sentences/facets.ts';
import { reportDocument } from '../src/share/machine/document.ts';
import { reportDocumentSchema } from '../src/share/machine/schema.ts';
import { generate } from './archive/generate.ts';

const TODAY = '2026-11-21';
const generated = generate({ count: 120 });
const archive = makeArchive(generated.reports, generated.vocabularies, {
  audience: 'internal',
  drafts: true,
});
const [report] = archive.reports;
const textOf = (pattern: string): string =>
  globSync(pattern, { exclude: ['**/*.test.ts'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/** What a field becomes that a report does not have by its name. */
const BECOMES: Readonly<Record<string, string>> = { timezone: 'clock', undated: 'clock' };
/** Asked of the frontmatter alone. */
const OF_THE_CHECK = ['allow'];

test('every field of the frontmatter is one of the report', () => {
  const fields = Object.keys(frontmatterSchema.shape).filter((one) => !OF_THE_CHECK.includes(one));
  expect(fields.length).toBeGreaterThan(20);
  expect(fields.filter((field) => !((BECOMES[field] ?? field) in report!))).toEqual([]);
});

/** Where the file stands is no reader's business. */
const NOT_PUBLISHED = ['file'];

test('every field of a report is in its JSON, and in the schema that programs read it by', () => {
  const document = reportDocument(report!, archive);
  const fields = Object.keys(report!).filter((field) => !NOT_PUBLISHED.includes(field));
  expect(fields.filter((field) => !(field in document))).toEqual([]);
  const shape = Object.keys(reportDocumentSchema.shape);
  expect(Object.keys(document).filter((field) => !shape.includes(field))).toEqual([]);
});

/** Shown by what they do: as addresses that lead on, and by who is shown the page at all. */
const NOT_SHOWN = [...NOT_PUBLISHED, 'aliases', 'id', 'visibility'];

test('every field of a report has a place on its page', () => {
  const pages =
    textOf('src/components/**/*.{astro,ts}') + textOf('src/pages/postmortems/**/*.astro');
  const isShown = (field: string): boolean =>
    new RegExp(String.raw`\breport\.${field}\b|\{[^{}=]*\b${field}\b[^{}=]*\} = report\b`).test(
      pages,
    );
  const fields = Object.keys(report!).filter((field) => !NOT_SHOWN.includes(field));
  expect(fields.filter((field) => !isShown(field))).toEqual([]);
});

test('every facet with pages narrows the lists and the search', () => {
  const filters: readonly string[] = Object.values(FILTERS);
  expect(FACETS.filter((name) => !filters.includes(facetTitles(name).one))).toEqual([]);
});

test('the file of every feed has an ending whose type hosts are told', () => {
  const endings = Object.values(FEEDS).map(({ ending }) => ending);
  expect(endings.filter((ending) => contentType(`feed.${ending}`) === null)).toEqual([]);
});

test('what the guide for contributors names is there', () => {
  const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');
  // With a folder in front, or as in the table of what a change touches: below `src`.
  const paths = [...guide.matchAll(/`((?:[\w.-]+\/)+[\w.*{}-]*)`/g)].map(([, path]) => path!);
  expect(paths.length).toBeGreaterThan(50);
  const isThere = (path: string): boolean =>
    ['', 'src/'].some((root) => existsSync(root + path) || globSync(root + path).length > 0);
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test('every chart is drawn, and has the pages of reports that its marks lead to', () => {
  const actionLog = actionLogOf(archive, TODAY);
  const known = { archive, actionLog, recurrences: findRecurrences(archive, TODAY) };
  const { years, quarters } = reviewPeriods(archive);
  const digests = new Map([...years, ...quarters].map((one) => [one, periodDigest(one, known)]));
  const breakdown = { reports: archive.reports, actionLog };
  const pages = drillDowns({ archive, actionLog, digests }).map(({ chart }) => chart);
  const parts = [...breakdownPages(breakdown, archive.vocabularies).places.keys()];
  const leads = (chart: string): boolean =>
    pages.some((page) => page === chart) || parts.some((part) => part.startsWith(`${chart}-`));
  expect(CHARTS.filter((chart) => !leads(chart))).toEqual([]);
  const drawn = textOf('src/{components,pages,views}/**/*.{astro,ts}');
  const isDrawn = (chart: string): boolean => new RegExp(String.raw`["']${chart}["']`).test(drawn);
  // Those of fields are drawn from their list.
  const byHand = CHARTS.filter((chart) => !(chart in FACET_CHARTS));
  expect(byHand.filter((chart) => !isDrawn(chart))).toEqual([]);
});
