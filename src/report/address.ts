// What an address in a report leads to, by its form alone. Nothing here knows what is there: check/rules/reference
// asks for that, and src/routes.ts says how it is written in a page and elsewhere.
import { decoded } from '../text/decoded.ts';

/** Where the author stands: addresses without a slash in front are read from there. */
export interface Standpoint {
  readonly id: string;
  /** Path below the folder of reports, with forward slashes. */
  readonly file: string;
  /** Reports beside it that stand under another name than their authors gave them. */
  readonly source?: { readonly apart?: Readonly<Record<string, string>> } | null;
}

/** The report that an author means by a name: the one of the own source, where several have it. */
export const idMeant = (id: string, { source }: Pick<Standpoint, 'source'>): string =>
  source?.apart && Object.hasOwn(source.apart, id) ? source.apart[id]! : id;

/** How a report is named in another one, so that `idMeant` leads to it: the way back. */
export function idWritten(id: string, from: Pick<Standpoint, 'source'>): string {
  if (idMeant(id, from) === id) return id;
  const names = Object.entries(from.source?.apart ?? {});
  return names.find(([, meant]) => meant === id)?.[0] ?? id;
}

export type LinkTarget =
  /** A report, by its address or by its file as GitHub reads it; `file` is that path below the folder of reports. */
  | {
      readonly to: 'report';
      readonly id: string;
      readonly file: string | null;
      readonly rest: Rest;
    }
  /** Another page or file of the site, `/services/kafka/`, without the base. */
  | { readonly to: 'page'; readonly path: string; readonly rest: Rest }
  /** A place in this report's page. */
  | { readonly to: 'here'; readonly rest: Rest }
  /** A file of the archive: its path below the folder of reports, null where it leads out of that folder. */
  | { readonly to: 'file'; readonly path: string | null; readonly rest: Rest }
  | { readonly to: 'outside' };

/** What follows a path, each with its sign or empty. */
export interface Rest {
  readonly query: string;
  readonly hash: string;
}

// Anything with a scheme that is not listed could run something. Two slashes, of either kind, begin the name of another
// host, and look like an address of the site.
const SAFE = /^(?![/\\]{2})(?:(?:https?|mailto|tel):|[#/.?]|[^:/?#]*(?:[/?#]|$))/i;

/** True for web, mail and telephone addresses and for addresses without a scheme. */
export function isSafeAddress(address: string): boolean {
  // Browsers skip control characters and spaces before and inside a scheme.
  return SAFE.test(address.replace(/[\u0000-\u0020\u007f]/g, ''));
}

/** What an address means that stands in a report. */
export function targetOf(url: string, from: Standpoint): LinkTarget {
  if (/^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(url)) return { to: 'outside' };
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  const rest = { query, hash };
  if (path === '') return { to: 'here', rest };
  if (path.startsWith('/')) {
    const id = /^\/postmortems\/([^/]+)\/?$/.exec(decoded(path))?.[1];
    // Files and lists stand in the same folder: `/postmortems/<id>.json`, `/postmortems/by/longest/`.
    return id === undefined || COPY.test(id)
      ? { to: 'page', path, rest }
      : { to: 'report', id: idMeant(id, from), file: null, rest };
  }
  const file = besideOf(from.file, decoded(path));
  const id = file === null ? undefined : /^(?:.*\/)?([^/]+)\.mdx$/.exec(file)?.[1];
  if (file === null || id === undefined) return { to: 'file', path: file, rest };
  const meant = idMeant(id, from);
  const inFile = meant === id ? file : file.replace(/[^/]+$/, `${meant}.mdx`);
  return { to: 'report', id: meant, file: inFile, rest };
}

/**
 * The address of what is inside of the site, without the base; null for what is outside. A file that lies beside a
 * report is published below its page.
 */
export function addressInSite(target: LinkTarget, from: Standpoint): string | null {
  switch (target.to) {
    case 'outside':
      return null;
    case 'here':
      return `${pageOf(from.id)}${after(target.rest)}`;
    case 'report':
      return `${pageOf(encodeURIComponent(target.id))}${after(target.rest)}`;
    case 'page':
      return `${target.path}${after(target.rest)}`;
    case 'file': {
      const path = target.path === null ? null : publishedPath(target.path, from);
      return path === null ? null : `${path}${after(target.rest)}`;
    }
  }
}

/** Where a file of the archive is published that a report links to: `/postmortems/<id>/app.log`. */
export function publishedPath(file: string, from: Standpoint): string {
  const folder = from.file.split('/').slice(0, -1).join('/');
  const below =
    folder !== '' && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file;
  return `${pageOf(from.id)}${below.split('/').map(encodeURIComponent).join('/')}`;
}

const COPY = /\.(?:json|md)$/;

const pageOf = (id: string): string => `/postmortems/${id}/`;

const after = ({ query, hash }: Rest): string => `${query}${hash}`;

/** A path that is read from a file of the archive, below the folder of reports; null where it leads out of it. */
function besideOf(file: string, path: string): string | null {
  const parts = file.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') parts.push(step);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}
