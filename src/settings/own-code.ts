// The code that an archive brings: its settings with their rules and fields, its pages, its theme, what it tells
// Astro and TypeScript.
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digestOf } from '../keys.ts';
import { settingsFile } from './settings-file.ts';

/** Folders of an archive that hold code: pages of its own, and components and styles that take the place of ours. */
export const OWN_FOLDERS = ['pages', 'theme'] as const;

/** Files of the engine that a theme may replace, by the name that they have in `theme/`. */
export const THEMED: Readonly<Record<string, string>> = {
  'style.css': 'styles/theme.css',
  'Wordmark.astro': 'components/Wordmark.astro',
  'SiteHead.astro': 'components/SiteHead.astro',
  'SiteFoot.astro': 'components/SiteFoot.astro',
  'EmptyArchive.astro': 'components/EmptyArchive.astro',
  'ReportFoot.astro': 'components/ReportFoot.astro',
};

/** The file of settings and the folders that an archive brings, as paths. Not all of them need to be there. */
export function ownCodeOf(root: string): readonly string[] {
  const settings = settingsFile(root);
  return [...(settings === null ? [] : [settings]), ...OWN_FOLDERS.map((name) => join(root, name))];
}

/** The first parts of the addresses of an archive's own pages: `on-call` of `pages/on-call.astro`. */
export function ownPageFolders(root: string): readonly string[] {
  const folder = join(root, 'pages');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return [entry.name];
    return /\.(?:astro|html|mdx?)$/.test(entry.name) ? [entry.name.replace(/\.[a-z]+$/, '')] : [];
  });
  return [...new Set(names)].filter((name) => !/^[_.[]|^(?:index|404)$/.test(name)).toSorted();
}

/** The digest of all code of the archive in a folder, with what it imports. */
export function digestOfOwnCode(root: string): string {
  const wiring = ['astro.config.mjs', 'tsconfig.json'].map((name) => join(root, name));
  const files = [...ownCodeOf(root), ...wiring].filter((path) => existsSync(path));
  return digestOf({ code: files.map((path) => relative(root, path)) }, root);
}
