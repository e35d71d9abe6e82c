// What is asked of the archive by the search page and by other programs: all files below `/ask/`, gathered once.
import type { GetStaticPaths } from 'astro';
import {
  askFiles,
  countFiles,
  type AskFiles,
  type AskIndex,
  type AskNames,
  type AskWords,
} from '../ask/files.ts';
import { gatherHolders } from '../ask/holders.ts';
import { passagesOf } from '../ask/passages.ts';
import { key, type Maker } from '../keys.ts';
import { keyed } from '../views/keyed.ts';
import { loadSite, type Site } from './archive.ts';
import { loadBodies, type Bodies } from './bodies.ts';

/** One file of its kind, and what it holds. */
export type AskFile =
  | { readonly kind: 'index'; readonly value: AskIndex }
  | { readonly kind: 'words'; readonly value: AskWords }
  | { readonly kind: 'names'; readonly value: AskNames };

/** A path for each file. An edit changes those that hold the terms that it touched, and the index. */
export const everyAskFile = (async () => {
  const asked: AskedPages = { site: await loadSite(), bodies: await loadBodies() };
  const counts = countOf(asked);
  const path = (file: string, shown: () => AskFile) => ({
    params: { file },
    props: { shown },
  });
  const many = (count: number, path: (n: number) => Path): Path[] =>
    Array.from({ length: count }, (_, n) => path(n));
  type Path = ReturnType<typeof path>;
  return keyed([
    path('index', () => ({ kind: 'index', value: filesOf(asked).index })),
    ...many(counts.words, (n) =>
      path(`words/${n}`, () => ({ kind: 'words', value: filesOf(asked).words[n]! })),
    ),
    ...many(counts.names, (n) =>
      path(`names/${n}`, () => ({ kind: 'names', value: filesOf(asked).names[n]! })),
    ),
  ]);
}) satisfies GetStaticPaths;

interface AskedPages {
  readonly site: Site;
  readonly bodies: Bodies;
}

let last: { readonly build: string; readonly files: AskFiles } | undefined;

/** Gathered once for an archive, and in the dev server not before somebody asks. */
function filesOf(asked: AskedPages): AskFiles {
  const build = buildOf(asked);
  if (last?.build !== build) last = { build, files: gather(asked, build) };
  return last.files;
}

function gather(asked: AskedPages, build: string): AskFiles {
  const { site, bodies } = asked;
  const { reports, vocabularies } = site.archive;
  const lines = reports.map((report) => ({
    lines: passagesOf(report, bodies.get(report.id)?.data.blocks ?? [], vocabularies),
    lang: report.lang,
  }));
  const ids = reports.map(({ id }) => id);
  return askFiles(gatherHolders(lines), ids, { build, files: countOf(asked).words });
}

/** What makes the files of what they hold. */
const ASKED: Maker = { code: ['ask'] };
const builds = new WeakMap<Site, string>();

/**
 * Changes with the text of any report, with their order and with the words that file them. The digests of the store are
 * no part of it: they know where the reports lie on this machine.
 */
function buildOf({ site, bodies }: AskedPages): string {
  const known = builds.get(site);
  if (known !== undefined) return known;
  const { archive } = site;
  const texts = archive.reports.map((report) => [report, bodies.get(report.id)?.data.blocks]);
  // As a text: a page that was made before has digested parts of them on their own, and it is not made in every build.
  const names = JSON.stringify(archive.vocabularies);
  const build = key([texts, names], ASKED).slice(0, 16);
  builds.set(site, build);
  return build;
}

function countOf({ site, bodies }: AskedPages): ReturnType<typeof countFiles> {
  const { archive } = site;
  const letters = archive.reports.reduce((sum, { id, summary, timeline }) => {
    const blocks = bodies.get(id)?.data.blocks ?? [];
    const lines = [summary, ...[...timeline, ...blocks].map(({ text }) => text)];
    return sum + lines.reduce((of, { length }) => of + length, 0);
  }, 0);
  return countFiles(letters, archive.reports.length);
}
