// The one law of what is kept between builds: a key is the digest of the input, of the code that makes the output, and
// of the packages and the runtime that this code leans on. So a change of any of them finds nothing old, and no number
// is raised by hand.
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { findPackageJSON, isBuiltin } from 'node:module';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What makes an output. */
export interface Maker {
  /** Files and folders of the engine, relative to its `src`, or where they are; what they import comes with them. */
  readonly code: readonly string[];
  /** Packages that no import names: fonts, programs that are started. */
  readonly packages?: readonly string[];
}

const ENGINE = Symbol.for('hindsight.engine');
const shared = globalThis as { [ENGINE]?: string };
/**
 * The folder of the engine's sources. Pages are bundled, and a bundle does not know where its parts came from; Astro's
 * configuration is loaded before it, in the same process, from the sources themselves.
 */
export const SOURCES = (shared[ENGINE] ??= import.meta.dirname);

const digests = new WeakMap<Maker, string>();

/**
 * The key of an output: 64 hexadecimal digits. `input` is plain data (what JSON can hold, and maps and sets) with
 * everything that the maker is given; the maker is read once a process.
 */
export function key(input: unknown, maker: Maker): string {
  let code = digests.get(maker);
  if (code === undefined) digests.set(maker, (code = digestOf(maker)));
  return sha256(`${code}\n${JSON.stringify(input, asData)}`);
}

const digested = new WeakMap<object, string>();

/**
 * Marks plain data that stands in the input of many keys: it is read once, and stands in each of them as its digest. It
 * must not change any more.
 */
export function digestOnce<T extends object>(data: T): T {
  if (!digested.has(data)) digested.set(data, digestOfData(data));
  return data;
}

/** The same for data that need not be read: its digest is made of the digests of all that it was made of. */
export function digestIs(data: object, digest: string): void {
  digested.set(data, digest);
}

/** The digest of plain data, for an output whose code is looked after elsewhere. */
export const digestOfData = (data: unknown): string => sha256(JSON.stringify(data, asData));

/** The digest of the code of a maker, of the packages that it leans on and of the runtime. */
export function digestOf(maker: Maker, sources: string = SOURCES): string {
  const { files, packages } = closureOf(maker, sources);
  const code = files.map((file) => [file, sha256(readFileSync(join(sources, file)))]);
  return sha256(JSON.stringify([process.version, packages, code]));
}

/** The files (relative to `sources`) and the packages (`name@version`) that a maker leans on, both sorted. */
export function closureOf(
  { code, packages = [] }: Maker,
  sources: string = SOURCES,
): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const files = new Set<string>();
  const names = new Set(packages);
  const waiting = code.flatMap((path) => filesIn(present(resolve(sources, path))));
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const name = relative(sources, file).replaceAll('\\', '/');
    if (files.has(name)) continue;
    files.add(name);
    if (!/\.(?:ts|js|astro|mjs)$/.test(name)) continue;
    const text = readFileSync(file, 'utf8');
    waiting.push(
      ...besideOf(text)
        .map((to) => join(dirname(file), to))
        .filter(existsSync),
    );
    for (const specifier of importsOf(text).map((to) => to.replace(/\?.*$/, ''))) {
      if (isAbsolute(specifier)) waiting.push(specifier);
      else if (specifier.startsWith('.')) waiting.push(join(dirname(file), specifier));
      else if (!isBuiltin(specifier) && !/^[a-z]+:/.test(specifier)) {
        names.add(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0]);
      }
    }
  }
  return { files: [...files].toSorted(), packages: installed(names, sources) };
}

/** The path of a file of the engine by its name as a source; in a package it is compiled. */
export const engineFile = (name: string): string => present(join(SOURCES, name));

/** A maker names sources; in a package they are compiled. */
const present = (path: string): string => (existsSync(path) ? path : path.replace(/\.ts$/, '.js'));

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(?:ts|js|astro|mjs|json|css|mdx?)$/.test(file) && !/\.test\.ts$/.test(file),
    )
    .map((file) => join(path, file));
}

/** Types make no output, so an import of nothing but types is left out. */
const IMPORTS = [
  /^\s*(?:import|export)\s+(?!type\b)[^'"();]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
];
const importsOf = (text: string): string[] =>
  IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, to]) => to!));

/** Files that are read or started rather than imported. */
const besideOf = (text: string): string[] =>
  [...text.matchAll(/\bnew URL\(\s*['"]([^'":]+\.\w+)['"],\s*import\.meta\.url/g)].map(
    ([, to]) => to!,
  );

/** `name@version` of packages and of all that they depend on, as they are installed. */
function installed(names: Iterable<string>, sources: string): string[] {
  const found = new Map<string, string>();
  const waiting = [...names].map((name) => ({ name, from: join(sources, 'keys.ts') }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const file = manifestOf(next.name, next.from);
    if (file === null || found.has(file)) continue;
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    found.set(file, `${next.name}@${manifest.version}`);
    const needed = { ...manifest.dependencies, ...manifest.optionalDependencies };
    for (const name of Object.keys(needed)) waiting.push({ name, from: file });
  }
  return [...new Set(found.values())].toSorted();
}

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Null where a package is not installed, as those for other platforms are not. */
function manifestOf(name: string, from: string): string | null {
  try {
    const file = findPackageJSON(name, pathToFileURL(from));
    return file === undefined ? null : realpathSync(file);
  } catch {
    return null;
  }
}

/** A map or a set would be `{}` in JSON, and what is not data would not be in the key at all. */
function asData(_: string, value: unknown): unknown {
  if (typeof value === 'object' && value !== null && digested.has(value)) {
    return digested.get(value);
  }
  if (value instanceof Map || value instanceof Set) return [...value];
  if (typeof value === 'function') throw new TypeError('A function cannot be part of a key.');
  return value;
}

const sha256 = (data: string | Uint8Array): string => hash('sha256', data);
