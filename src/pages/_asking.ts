// What is asked of the archive by the search page and by other programs: all files below `/ask/`, gathered once.
import type { GetStaticPaths } from 'astro';
import { askFiles, countFiles, type AskFiles } from '../ask/files.ts';
import { gatherHolders } from '../ask/holders.ts';
import { passagesOf } from '../ask/passages.ts';
import { key, type Maker } from '../keys.ts';
import { keyed } from '../views/keyed.ts';
import { loadSite, type Site } from './_archive.ts';

/** One file of its kind. What it holds is told by the archive that it is of. */
export interface AskFile {
  readonly kind: keyof AskFiles;
  readonly n: number;
  /** See `buildOf`. */
  readonly build: string;
}

let last: { readonly build: string; readonly files: AskFiles } | undefined;

export async function loadAskFiles(): Promise<AskFiles> {
  const site = await loadSite();
  const build = buildOf(site);
  if (last?.build !== build) last = { build, files: gather(site, build) };
  return last.files;
}

/** A path for each file. Where the archive is as it was, all have their keys and nothing is gathered. */
export const everyAskFile = (async () => {
  const site = await loadSite();
  const build = buildOf(site);
  const counts = countOf(site);
  const path = (file: string, kind: AskFile['kind'], n: number) => ({
    params: { file },
    props: { shown: (): AskFile => ({ kind, n, build }) },
  });
  return keyed([
    path('index', 'index', 0),
    ...(['words', 'names'] as const).flatMap((kind) =>
      Array.from({ length: counts[kind] }, (_, n) => path(`${kind}/${n}`, kind, n)),
    ),
  ]);
}) satisfies GetStaticPaths;

function gather(site: Site, build: string): AskFiles {
  const { archive, entries } = site;
  const { reports, vocabularies } = archive;
  const lines = reports.map((report) => ({
    lines: passagesOf(report, entries.get(report.id)?.data.blocks ?? [], vocabularies),
    lang: report.lang,
  }));
  const ids = reports.map(({ id }) => id);
  return askFiles(gatherHolders(lines), ids, { build, files: countOf(site).words });
}

/** What makes the files of what they hold. */
const ASKED: Maker = { code: ['ask'] };
const builds = new WeakMap<Site, string>();

/**
 * Changes with the text of any report, with their order and with the words that file them. The digests of the store are
 * no part of it: they know where the reports lie on this machine.
 */
function buildOf(site: Site): string {
  const known = builds.get(site);
  if (known !== undefined) return known;
  const { archive, entries } = site;
  const texts = archive.reports.map((report) => [report, entries.get(report.id)?.data.blocks]);
  const build = key([texts, archive.vocabularies], ASKED).slice(0, 16);
  builds.set(site, build);
  return build;
}

function countOf({ archive, entries }: Site): ReturnType<typeof countFiles> {
  const letters = archive.reports.reduce((sum, { id, summary, timeline }) => {
    const blocks = entries.get(id)?.data.blocks ?? [];
    const lines = [summary, ...[...timeline, ...blocks].map(({ text }) => text)];
    return sum + lines.reduce((of, { length }) => of + length, 0);
  }, 0);
  return countFiles(letters, archive.reports.length);
}
