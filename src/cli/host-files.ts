// What a build does for the host that it is made for: how the site lies in its folder, and the files beside it.
import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { config } from '../config.ts';
import { filesFor, isWritten, namesFor, nextSteps } from '../deploy/deploy.ts';
import type { SiteFacts } from '../deploy/site-facts.ts';
import { HOST_NAMES, hostOf, readHost, type HostName } from '../host/hosts.ts';
import { readRedirects } from '../host/redirects.ts';
import { nearest } from '../report/nearest.ts';
import { readPlainText } from '../plain-file.ts';
import { under } from '../routes.ts';
import { ownPageFolders } from '../settings/own-code.ts';
import { headerRules, usualCache } from '../share/headers.ts';
import { list } from '../text/list.ts';
import { Misuse } from './arguments.ts';
import { writeOver } from '../written-files.ts';

/** The host that `--host` names, or else the settings. @throws `Misuse` where it is none. */
export function chooseHost(named: string | undefined, usual: HostName | null): HostName | null {
  if (named === undefined) return usual;
  const host = readHost(named);
  if (host !== null) return host;
  const guess = nearest(named, HOST_NAMES);
  throw new Misuse(
    `\`--host ${named}\` is no host that is known here. ${guess ? `Did you mean \`${guess}\`?` : `There are ${list(HOST_NAMES.map((name) => `\`${name}\``))}; for any other leave it out.`}`,
  );
}

/** Where the site lies in its folder: '' or `archive/`. */
export function siteBelow(host: HostName | null): string {
  const path = under('/').slice(1);
  return host !== null && hostOf(host).servesRoot ? path : '';
}

/** The files beside a site. @throws `Misuse` where somebody else's file has the name of one. */
export function filesBeside(host: HostName | null, site: string): readonly string[] {
  if (host === null) return [];
  const paths = namesFor(host, basename(site)).map((name) => join(dirname(site), name));
  for (const path of paths) {
    const text = readPlainText(path);
    if (!existsSync(path) || (text !== null && isWritten(text))) continue;
    throw new Misuse(
      `\`${path}\` was not written by a build, and \`--host ${host}\` writes a file of that name. Rename yours, and include this one there.`,
    );
  }
  return paths;
}

/** What a host reads of the whole address stands at its root. */
const AT_ROOT = ['404.html', 'robots.txt'] as const;

/**
 * Brings a built site into the form that its host reads, and returns where reports have moved. Where no host is named the
 * site stays as it is.
 */
export function layOut(
  built: string,
  below: string,
  host: HostName | null,
): SiteFacts['redirects'] {
  const inside = join(built, below);
  const moved = readRedirects(readFileSync(join(inside, '_redirects'), 'utf8'));
  if (host !== null) {
    for (const name of ['_headers', '_redirects'] as const) {
      const isRead = hostOf(host).reads.some((read) => read === name);
      if (!isRead) rmSync(join(inside, name));
      else if (below !== '') renameSync(join(inside, name), join(built, name));
    }
    if (below !== '') {
      for (const name of AT_ROOT) copyFileSync(join(inside, name), join(built, name));
    }
  }
  return new Map([...moved].map(([from, { to }]) => [from, to]));
}

/** Writes what stands beside the site; returns what to say. */
export function writeBeside(
  host: HostName | null,
  site: string,
  below: string,
  redirects: SiteFacts['redirects'],
): readonly string[] {
  if (host === null) return [];
  const facts: SiteFacts = {
    folder: basename(site),
    base: under('/'),
    rules: headerRules(config.audience, ownPageFolders(process.cwd())),
    cache: usualCache(config.audience),
    redirects,
    files: addressesIn(join(site, below)),
  };
  for (const [name, text] of Object.entries(filesFor(host, facts))) {
    writeOver(join(dirname(site), name), text);
  }
  return nextSteps(host, facts);
}

const addressesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/[\\/]$/, '').length))
    .map((path) => under(path.replaceAll('\\', '/') as `/${string}`))
    .toSorted();
