// What a host is told of a site: the same facts for all of them, and how each rule of headers becomes one whole list.
import type { Header, HeaderRule } from '../share/headers.ts';

export interface SiteFacts {
  /** Name of the folder of the site, `dist`. */
  readonly folder: string;
  /** Path below which the site lies: `/`, `/archive/`. */
  readonly base: string;
  /** The rule for every file first. */
  readonly rules: readonly HeaderRule[];
  /** How long a copy is good where no rule says otherwise. */
  readonly cache: Header;
  readonly redirects: ReadonlyMap<string, string>;
  /** Files of the site, by address. */
  readonly files: readonly string[];
}

export interface WholeRule {
  /** An address, or what the addresses begin with where it `isFolder`. */
  readonly path: string;
  readonly isFolder: boolean;
  /** All that is sent, not only what differs from every other file. */
  readonly headers: readonly Header[];
}

/** The rules with everything that an address of theirs is sent; the one for every file first. */
export function wholeRules({ rules, cache }: SiteFacts): readonly WholeRule[] {
  const everywhere = [...(rules[0]?.headers ?? []), cache];
  return rules.map(({ path, headers }) => ({
    path: path.replace(/\*$/, ''),
    isFolder: path.endsWith('*'),
    headers: [...new Map([...everywhere, ...headers])],
  }));
}

/** What a host has to hide: the mark by which a build knows its own folder. */
export const HIDDEN = '.hindsight-site';

/** The first line of every file that is written for a host, behind the sign of a comment. */
export const WRITTEN = 'Written by `hindsight build`, which writes it anew each time.';
