// What the site holds that is built from an archive: every address without the base, and the anchors of its pages as far
// as they can be told. Made from what makes the pages (their files, the facets, the lists of actions), and only when a
// report links to something else than a report.
import { HOST_NAMES } from '../host/hosts.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { actionViews } from '../archive/action-views.ts';
import { actionLogOf } from '../archive/actions.ts';
import { makeArchive } from '../archive/archive.ts';
import { CHARTS } from '../archive/charts.ts';
import { FACETS, facetIn, facetNames, facetsOf } from '../archive/facets.ts';
import { slices } from '../archive/slices.ts';
import { SORT_NAMES } from '../list/sorts.ts';
import { SOURCES } from '../keys.ts';
import { dayOf } from '../report/moments.ts';
import { nearest } from '../report/nearest.ts';
import type { Report } from '../report/report.ts';
import { FIELD_ANCHORS } from '../report/schema-fields.ts';
import { entryOf, lookUp, VOCABULARY_NAMES, type Vocabularies } from '../report/vocabulary.ts';
import { decoded } from '../text/decoded.ts';
import { belowBase, FEED_FACETS, FEED_FORMATS, routes, SCHEMAS, withinSite } from '../routes.ts';
import { DOCUMENTED, GROUPS } from './handbook.ts';
import type { Beholder, SitePages } from './site-addresses.ts';

export interface SitePagesOptions {
  /** All that could be read. */
  readonly reports: () => readonly Report[];
  readonly vocabularies: Vocabularies;
  /** Today, in milliseconds; null where nobody says what day it is. */
  readonly now: number | null;
  /** Whether the folder of public files holds one at a path: `/files/graph.pdf`. */
  readonly isPublicFile: (path: string) => boolean;
}

/** The addresses of the site, worked out for each audience and state of a report when a link asks for them. */
export function sitePages(options: SitePagesOptions): SitePages {
  const known = new Map<string, ReadonlySet<string>>();
  const addressesFor = (of: Beholder): ReadonlySet<string> => {
    const name = JSON.stringify(of);
    const found = known.get(name) ?? new Set(addressesOf(options, of));
    known.set(name, found);
    return found;
  };
  const has = (path: string, of: Beholder): boolean => {
    const address = decoded(path);
    const list = SHEETS.exec(address)?.[1];
    return (
      options.isPublicFile(address) ||
      isEvidence(address) ||
      ownFiles().has(address) ||
      ownFiles().has(`${address}/`) ||
      addressesFor(of).has(address) ||
      addressesFor(of).has(`${address}/`) ||
      (list !== undefined && addressesFor(of).has(list))
    );
  };
  return {
    within: withinSite,
    has,
    anchorsAt: (path) => anchorsOfPage(path.endsWith('/') ? path : `${path}/`),
    nearest: (path, of) => {
      // The base is put in front by the site, not by the author.
      const without = path.replace(/^\/[^/]+(?=\/)/, '');
      if (without !== '/' && has(without, of)) return without;
      const meant = facetMeant(path, options.vocabularies);
      if (meant !== null && has(meant, of)) return meant;
      const all = [...addressesFor(of)];
      const folder = path.replace(/[^/]+\/?$/, '');
      const beside = all.filter((one) => one.startsWith(folder) && folder !== '/');
      return nearest(path, beside) ?? nearest(path, all);
    },
  };
}

/** The page of the entry that an address names by a synonym or another spelling. */
function facetMeant(path: string, vocabularies: Vocabularies): string | null {
  const [, folder, word = ''] = /^(\/[^/]+\/)([^/]+)\/?$/.exec(decoded(path)) ?? [];
  const facet = FACETS.find((one) => belowBase(routes.facet(one)) === folder);
  const vocabulary = VOCABULARY_NAMES.find((name) => name === facet);
  const found = vocabulary && lookUp(vocabularies[vocabulary], word);
  return facet === undefined || !found || found.ok || found.why === 'unlisted'
    ? null
    : belowBase(routes.facetEntry(facet, found.replacement));
}

/** Sheets of evidence; how many there are depends on the figures. */
const SHEETS = /^(\/.*?\/)evidence\/(?:page\/\d+\/)?$/;

/** The addresses of the pages of a list. */
const pagesOf = (items: readonly unknown[], address: (page: number) => string): string[] =>
  slices(items).map(({ page }) => address(page));

function* addressesOf(options: SitePagesOptions, of: Beholder): Iterable<string> {
  const { vocabularies } = options;
  const archive = makeArchive(options.reports(), vocabularies, of);
  const facets = facetsOf(archive);
  const today = new Date(options.now ?? Date.now()).toISOString().slice(0, 10);
  const teamName = (id: string): string => entryOf(vocabularies.teams, id).name;
  yield* ownFiles().keys();
  for (const address of [
    ...SORT_NAMES.flatMap((sort) => pagesOf(archive.reports, (n) => routes.reports(sort, n))),
    ...SCHEMAS.map((name) => routes.schema(name)),
    ...FEED_FORMATS.map((format) => routes.feed(format)),
    ...[...DOCUMENTED.keys()].map((id) => routes.guideRule(id)),
    ...facetNames(facets).flatMap((facet) => [
      routes.facet(facet),
      ...facetIn(facets, facet).entries.flatMap(({ id, reports }) =>
        pagesOf(reports, (n) => routes.facetEntry(facet, id, n)),
      ),
    ]),
    ...FEED_FACETS.flatMap((facet) =>
      facets[facet].entries.flatMap(({ id }) =>
        FEED_FORMATS.map((format) => routes.feed(format, { facet, id })),
      ),
    ),
    ...facets.services.entries.map(({ id }) => routes.badge(id)),
    ...archive.reports.flatMap((report) => {
      const day = dayOf(report);
      const quarter = day && `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
      return [
        ...(quarter === null ? [] : [routes.quarter(quarter)]),
        ...[report.id, ...report.aliases].flatMap((id) => [
          routes.report(id),
          routes.reportJson(id),
          routes.reportMarkdown(id),
          routes.card(id),
          routes.embed(id),
        ]),
      ];
    }),
    ...actionViews(actionLogOf(archive, today), teamName).all.flatMap(({ path, entries }) =>
      entries.length > 0 ? pagesOf(entries, (n) => routes.actions(path, n)) : [],
    ),
  ]) {
    yield belowBase(address);
  }
}

const PAGES = join(SOURCES, 'pages');

let files: ReadonlyMap<string, string> | undefined;

/** The pages and files of the site that are there whatever the archive holds, with the file that makes each. */
function ownFiles(): ReadonlyMap<string, string> {
  files ??= new Map([...filesIn(PAGES), ...filesIn(resolve('pages'))]);
  return files;
}

/** The addresses of pages in a folder, the engine's or the archive's own, with their files. */
function filesIn(folder: string): (readonly [address: string, file: string])[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(?:astro|mdx?|[tj]s)$/.test(file) && !/\[|(?:^|\/)_|^404\./.test(file))
    .map((file) => {
      const bare = file.replace(/\.[a-z]+$/, '');
      const address = /\.[tj]s$/.test(file)
        ? `/${bare}`
        : `/${bare.replace(/(?<=^|\/)index$/, '')}/`.replace(/\/+$/, '/');
      return [address, join(folder, file)] as const;
    });
}

/** Anchors that a page makes from a list; the others stand in its file and in the components of it. */
const LISTED: Readonly<Record<string, readonly string[]>> = {
  [belowBase(routes.guideRead())]: ['phases', 'levels', 'detected-by'],
  [belowBase(routes.guideFields())]: FIELD_ANCHORS,
  [belowBase(routes.guideVocabularies())]: VOCABULARY_NAMES,
  [belowBase(routes.guideRules())]: Object.keys(GROUPS),
  [belowBase(routes.guideDeploy())]: HOST_NAMES,
  [belowBase(routes.trends())]: CHARTS,
};

const anchors = new Map<string, ReadonlySet<string> | null>();

function anchorsOfPage(path: string): ReadonlySet<string> | null {
  const file = ownFiles().get(path);
  if (file === undefined || !file.endsWith('.astro')) return null;
  const known = anchors.get(path);
  if (known !== undefined) return known;
  const ids = new Set(LISTED[path] ?? []);
  const told = collectIds(file, ids, new Set()) || LISTED[path] !== undefined;
  anchors.set(path, told ? ids : null);
  return told ? ids : null;
}

/** Collects the ids that stand in a template and in those it uses; false where one of them makes an id as it goes. */
function collectIds(file: string, ids: Set<string>, seen: Set<string>): boolean {
  if (seen.has(file) || !existsSync(file)) return true;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, id = ''] of text.matchAll(/\sid="([^"]*)"/g)) ids.add(id);
  const inside = [...text.matchAll(/from '(\.[^']*\.astro)'/g)].map(([, path = '']) =>
    collectIds(join(dirname(file), path), ids, seen),
  );
  return !/\sid=\{/.test(text) && inside.every(Boolean);
}

/** Whether an address below `/trends/` may be the evidence of a chart; which rows there are depends on the figures. */
const isEvidence = (path: string): boolean => {
  const chart = /^\/trends\/([^/]+)\/./.exec(path)?.[1];
  return chart !== undefined && (CHARTS as readonly string[]).includes(chart);
};
