// The project's folder `public`, which a build copies into the site: its pictures are judged like those of reports. It
// reads; it never writes.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../report/diagnostic.ts';
import { isPictureName } from '../text/file-names.ts';
import { faultIn } from './pictures.ts';

/** Kinds of files in which their makers leave names and places, and out of which this tool can take nothing. */
const NOT_CLEANED = /\.(?:bmp|docx?|heic|heif|ico|jxl|mov|mp[34]|odt|pdf|pptx?|tiff?|webm|xlsx?)$/i;

export interface PublicFolder {
  /** Paths below the folder, with forward slashes. */
  readonly pictures: readonly string[];
  /** Files that are published as they are, with whatever is in them. */
  readonly notCleaned: readonly string[];
}

/** What a build would publish of it, by paths in it, sorted; a folder that is not there holds nothing. */
export function readPublicFolder(folder: string): PublicFolder {
  const files = existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
        .map((file) => file.replaceAll('\\', '/'))
        .toSorted()
    : [];
  return {
    pictures: files.filter(isPictureName),
    notCleaned: files.filter((file) => NOT_CLEANED.test(file)),
  };
}

/** What is wrong with pictures of the folder; `below` makes of a file's path that from the folder of reports. */
export function checkPublicFolder(folder: string, below: (file: string) => string): Diagnostic[] {
  return readPublicFolder(folder).pictures.flatMap((file) => {
    const path = join(folder, file);
    const fault = faultIn(file, () => ({
      size: statSync(path).size,
      read: () => readFileSync(path),
    }));
    if (!fault) return [];
    const { what, hint, place } = fault;
    return {
      file: below(file),
      where: place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
      rule: 'file/picture',
      level: 'error',
      message: `This picture ${what}.`,
      hint,
    };
  });
}

/** Says which files of the folder are published with what their makers left in them; null for none. */
export function noteOfPublicFolder(folder: string): string | null {
  const [first, ...others] = readPublicFolder(folder).notCleaned;
  if (first === undefined) return null;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `\`public/${first}\`${more}: published as it is. Names, places and texts that its maker left in it are not taken out; only PNG, JPEG, GIF, WebP, AVIF and SVG are cleaned.`;
}
