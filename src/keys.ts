// The one law of what is kept between builds: a key is the digest of the input, of the code that makes the output, and
// of the packages and the runtime that this code leans on. So a change of any of them finds nothing old, and no number
// is raised by hand.
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';

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
  const { files, packages } = readClosure(maker, sources);
  return sha256(
    JSON.stringify([process.version, packages, files.map(([name, { digest }]) => [name, digest])]),
  );
}

/** The files (relative to `sources`) and the packages (`name@version`) that a maker leans on, both sorted. */
export function closureOf(
  maker: Maker,
  sources: string = SOURCES,
): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const { files, packages } = readClosure(maker, sources);
  return { files: files.map(([name]) => name), packages };
}

/** A file of code, as far as it counts. */
interface CodeFile {
  readonly digest: string;
  /** Paths of what it imports, reads or starts. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/**
 * What was read, by path: makers share most of their code and packages. Both stay as they are while this process runs; other
 * code is somebody's, who is editing it.
 */
const engine = new Map<string, CodeFile>();
/** Null where no package is. */
const manifests = new Map<string, Manifest | null>();

function readClosure({ code, packages = [] }: Maker, sources: string) {
  const files = new Map<string, CodeFile>();
  const names = new Set(packages);
  const waiting = code.flatMap((path) => filesIn(present(resolve(sources, path))));
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = relative(sources, path).replaceAll('\\', '/');
    if (files.has(name)) continue;
    const file = codeFile(path);
    files.set(name, file);
    waiting.push(...file.files);
    for (const needed of file.packages) names.add(needed);
  }
  return {
    files: [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    packages: installed(names, sources),
  };
}

/** Paths of the files that a file of code imports, reads or starts itself. */
export const importedBy = (path: string): readonly string[] => codeFile(path).files;

function codeFile(path: string): CodeFile {
  const file = engine.get(path) ?? readCode(path);
  if (path.startsWith(SOURCES + sep)) engine.set(path, file);
  return file;
}

function readCode(path: string): CodeFile {
  const bytes = readFileSync(path);
  const digest = sha256(bytes);
  if (!/\.(?:ts|js|astro|mjs)$/.test(path)) return { digest, files: [], packages: [] };
  const text = bytes.toString();
  const folder = dirname(path);
  const files = besideOf(text)
    .map((to) => join(folder, to))
    .filter(existsSync);
  const packages: string[] = [];
  for (const specifier of importsOf(text).map((to) => to.replace(/\?.*$/, ''))) {
    if (isAbsolute(specifier)) files.push(specifier);
    else if (specifier.startsWith('.')) files.push(join(folder, specifier));
    else if (!isBuiltin(specifier) && !/^[a-z]+:/.test(specifier)) {
      packages.push(/^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0]);
    }
  }
  return { digest, files, packages };
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
  const found = new Map<Manifest, string>();
  const waiting = [...names].map((name) => ({ name, from: sources }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const manifest = manifestOf(next.name, next.from);
    if (manifest === null || found.has(manifest)) continue;
    found.set(manifest, `${next.name}@${manifest.version}`);
    for (const name of manifest.needs) waiting.push({ name, from: manifest.folder });
  }
  return [...new Set(found.values())].toSorted();
}

interface WrittenManifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** What an installed package says of itself. */
interface Manifest {
  /** Where it lies, whatever link leads there. */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** Names of packages. */
  readonly needs: readonly string[];
}

/**
 * As Node looks for a package: upwards from a folder, and a package may name itself. Null where it is not installed, as those
 * for other platforms are not.
 */
function manifestOf(name: string, from: string): Manifest | null {
  const read = (place: string): Manifest | null => {
    let manifest = manifests.get(place);
    if (manifest === undefined) manifests.set(place, (manifest = readManifest(place)));
    return manifest;
  };
  for (let folder = from; ; folder = dirname(folder)) {
    const around = read(folder);
    if (around?.name === name) return around;
    const installed = read(join(folder, 'node_modules', name));
    if (installed || dirname(folder) === folder) return installed;
  }
}

function readManifest(place: string): Manifest | null {
  if (!existsSync(join(place, 'package.json'))) return null;
  const folder = realpathSync.native(place);
  const known = manifests.get(folder);
  if (known) return known;
  const { name, version, dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as WrittenManifest;
  const manifest = {
    folder,
    name,
    version,
    needs: Object.keys({ ...dependencies, ...optionalDependencies }),
  };
  manifests.set(folder, manifest);
  return manifest;
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
