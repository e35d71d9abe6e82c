// Which fonts a text needs. Inter for what it can write; Noto beside it for other scripts, of which only the parts
// are read that hold the letters of a card. All are npm packages under the Open Font License: no font of the
// machine is used, so that every machine draws the same picture.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SOURCES } from '../../keys.ts';

/** In order of preference; a later family only writes what no earlier one can. */
const PACKAGES = [
  { family: 'Inter', name: 'inter' },
  { family: 'Noto Emoji', name: 'noto-emoji' },
  { family: 'Noto Sans Arabic', name: 'noto-sans-arabic' },
  { family: 'Noto Sans Hebrew', name: 'noto-sans-hebrew' },
  { family: 'Noto Sans Devanagari', name: 'noto-sans-devanagari' },
  { family: 'Noto Sans KR', name: 'noto-sans-kr' },
  { family: 'Noto Sans SC', name: 'noto-sans-sc' },
] as const;

export const FAMILIES: readonly string[] = PACKAGES.map(({ family }) => family);

export const FONT_PACKAGES: readonly string[] = PACKAGES.map(({ name }) => packageOf(name));

export interface FontPart {
  readonly family: string;
  readonly file: string;
  /** Inclusive ranges of code points that it writes. */
  readonly ranges: readonly (readonly [number, number])[];
}

let parts: readonly FontPart[] | undefined;

/** Every part of every font, in order of preference. */
export function fontParts(): readonly FontPart[] {
  return (parts ??= PACKAGES.flatMap(({ family, name }) => {
    const require = createRequire(join(SOURCES, 'package.json'));
    const folder = dirname(require.resolve(`${packageOf(name)}/package.json`));
    const subsets = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<
      string,
      string
    >;
    return Object.entries(subsets).map(([subset, ranges]) => ({
      family,
      file: join(folder, 'files', `${name}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: ranges.split(',').map(readRange),
    }));
  }));
}

function packageOf(name: string): string {
  return `@fontsource-variable/${name}`;
}

function readRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return [parseInt(from, 16), parseInt(to, 16)];
}

/** The parts that write the letters of a text: for each letter the first that has it. */
export function partsFor(text: string, all: readonly FontPart[] = fontParts()): FontPart[] {
  const needed = new Set<FontPart>();
  for (const char of new Set(text)) {
    const code = char.codePointAt(0)!;
    const part = all.find(({ ranges }) => ranges.some(([from, to]) => code >= from && code <= to));
    if (part) needed.add(part);
  }
  return all.filter((part) => needed.has(part));
}
