// Pictures on their way into the site. Whatever a page shows of the folder of reports is read, and what the bundler gets
// in its place is the picture as it is published: without what its makers left in it. So its name, which is the digest
// of its bytes, changes when the cleaning does.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readPublicFolder } from '../check/public-folder.ts';
import { keep, readKept } from '../kept-files.ts';
import { key, type Maker } from '../keys.ts';
import { Broken } from '../pictures/broken.ts';
import { readPicture } from '../pictures/picture.ts';
import { isPictureName } from '../text/file-names.ts';

export const CLEANING: Maker = { code: ['pictures'] };

export interface PublishedPicturesOptions {
  /** The folder of reports. */
  readonly folder: string;
  /** Where cleaned pictures are kept from build to build. */
  readonly cacheDir: string;
}

/** Whether a file lies in a folder, which may be a link and is looked at when it is first asked. */
function below(folder: string): (path: string) => boolean {
  let real: string | undefined;
  return (path) => {
    real ??= realpathSync(folder);
    return resolve(path).startsWith(real + sep);
  };
}

/** Leads every import of a picture of the reports to its cleaned copy; in the dev server pictures are as they are. */
export function publishedPictures({ folder, cacheDir }: PublishedPicturesOptions): Plugin {
  const isOfReports = below(folder);
  return {
    name: 'published-pictures',
    apply: 'build',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (!isPictureName(source.replace(/\?.*$/s, ''))) return null;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        if (!found || found.external) return found;
        const [path = '', query = ''] = found.id.split(/(?=\?)/, 2);
        if (!isOfReports(path)) return found;
        return { ...found, id: cleanedCopy(path, cacheDir) + query };
      },
    },
  };
}

/**
 * The dev server's side: says how large a picture of the reports is, as a build does. Astro would measure the file as it is,
 * which it cannot with some drawings that a build shows, and then there is no page at all.
 */
export function livePictures({ folder }: Pick<PublishedPicturesOptions, 'folder'>): Plugin {
  const isOfReports = below(folder);
  return {
    name: 'live-pictures',
    apply: 'serve',
    load: {
      order: 'pre',
      handler(id) {
        const path = id.replace(/\?.*$/s, '');
        if (!isPictureName(path) || /[?&](?:raw|url)\b/.test(id)) return null;
        if (!isOfReports(path)) return null;
        const reading = readPicture(readFileSync(path), path);
        // Whoever shows it shows the fault instead.
        if (!reading.ok) return null;
        const { width, height, format } = reading;
        const told = `origWidth=${width}&origHeight=${height}&origFormat=${format}`;
        const src = `/@fs${path.startsWith('/') ? '' : '/'}${path}?${told}`;
        return `export default ${JSON.stringify({ src, width, height, format })}`;
      },
    },
  };
}

/** The path of a file that holds a picture as it is published, under the picture's own name. */
export function cleanedCopy(path: string, cacheDir: string): string {
  const bytes = readFileSync(path);
  const digest = key(createHash('sha256').update(bytes).digest('hex'), CLEANING);
  const copy = join(resolve(cacheDir), 'pictures', digest.slice(0, 2), digest, basename(path));
  if (readKept(copy) === null) keep(copy, publishedBytes(bytes, path));
  return copy;
}

/**
 * A picture as it is published. Throws where it is none, which the check has told, and where its pixels are damaged
 * inside, which is seen only here.
 */
export function publishedBytes(bytes: Buffer, path: string): Buffer {
  const reading = readPicture(bytes, path);
  if (!reading.ok) throw unpublished(path, reading);
  try {
    return reading.published();
  } catch (error) {
    throw error instanceof Broken ? unpublished(path, error) : error;
  }
}

const unpublished = (path: string, { what, hint }: Pick<Broken, 'what' | 'hint'>): Error =>
  new Error(`\`${path}\` ${what}. ${hint}`);

/** Cleans the pictures that Astro has copied out of the folder `public` into a site. */
export function cleanPublicPictures(folder: string, site: string): void {
  for (const file of readPublicFolder(folder).pictures) {
    const copy = join(site, file);
    if (!existsSync(copy)) continue;
    const bytes = publishedBytes(readFileSync(copy), copy);
    // Removed first: where the copy is a link, what it leads to is somebody else's.
    rmSync(copy);
    writeFileSync(copy, bytes);
  }
}
