// Pictures beside a report while it is written: served from where they lie, at addresses below the page of the report.
import { statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { publishedPath } from '../report/address.ts';
import type { Parsed, Source } from '../report/parse.ts';
import { escapeXml } from '../text/escape.ts';
import type { LinkedFile } from './stored-report.ts';

/** The pictures that a report shows, whether they are there or not. */
export function picturesOf({ references, source }: Parsed, folder: string): LinkedFile[] {
  return references.flatMap(({ kind, target }) =>
    kind === 'picture' && target.to === 'file' && target.path !== null
      ? [{ from: join(folder, target.path), to: publishedPath(target.path, source) }]
      : [],
  );
}

/** A body in which the marked pictures (see markdown.ts) have addresses; one that changed has another. */
export function withAddresses(
  html: string,
  { pictures, base, source }: { pictures: readonly LinkedFile[]; base: string; source: Source },
): string {
  return html.replace(/__ASTRO_IMAGE_="([^"]*)"/g, (_, mark: string) => {
    const { src, ...rest } = JSON.parse(fromAttribute(mark)) as Record<string, unknown>;
    const to = publishedPath(posix.join(posix.dirname(source.file), String(src)), source);
    const from = pictures.find((picture) => picture.to === to)?.from;
    const changed = from && statSync(from, { throwIfNoEntry: false })?.mtimeMs;
    const address = `${base.replace(/\/$/, '')}${to}${changed ? `?${Math.round(changed)}` : ''}`;
    return Object.entries({ ...rest, src: address })
      .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
      .join(' ');
  });
}

const fromAttribute = (text: string): string =>
  text
    .replaceAll('&#x22;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x26;', '&')
    .replaceAll('&amp;', '&');
