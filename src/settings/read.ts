// Reads `hindsight.config.ts`, once a process. What is wrong in it is told as the check tells of reports: where, what, and
// the edit that mends it.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import type { z } from 'zod';
import { nearest } from '../report/nearest.ts';
import { printable } from '../text/printable.ts';
import { settingPlace } from './places.ts';
import { FORMAT, settingsSchema, type WholeSettings } from './settings.ts';

/** The names under which the settings are looked for. */
const SETTINGS_FILES = [
  'hindsight.config.ts',
  'hindsight.config.mts',
  'hindsight.config.js',
  'hindsight.config.mjs',
] as const;

/** The settings cannot be used; the message holds every fault on a line of its own. */
export class WrongSettings extends Error {}

/** The file of the settings of an archive; null where it has none. HINDSIGHT_CONFIG names another. */
export function settingsFile(root: string, named = process.env['HINDSIGHT_CONFIG']): string | null {
  if (named) return resolve(root, named);
  const found = SETTINGS_FILES.find((name) => existsSync(join(root, name)));
  return found === undefined ? null : join(root, found);
}

/** The settings of the archive in a folder; the usual ones where it has no file of them. @throws `WrongSettings` */
export function readSettings(root: string): WholeSettings {
  const file = settingsFile(root);
  return judgeSettings(file === null ? {} : load(file), file);
}

/** Whole settings from what a file exports. @throws `WrongSettings` */
export function judgeSettings(found: unknown, file: string | null): WholeSettings {
  const result = settingsSchema.safeParse(found, { reportInput: true });
  if (result.success) return result.data as unknown as WholeSettings;
  throw wrongSettings(result.error.issues.flatMap(flat), file);
}

/** What is wrong with the settings of a file, in the order in which they stand there. */
export function wrongSettings(found: readonly SettingFault[], file: string | null): WrongSettings {
  const text = file === null ? '' : readFileSync(file, 'utf8');
  const name = file === null ? 'The settings' : basename(file);
  const faults = found
    .map(({ path, message }) => ({ place: settingPlace(text, path), message }))
    .toSorted(
      (a, b) =>
        (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
        (a.place?.column ?? 0) - (b.place?.column ?? 0),
    );
  const lines = faults.map(
    ({ place, message }) => `${name}${place ? `:${place.line}:${place.column}` : ''}  ${message}`,
  );
  return new WrongSettings([...new Set(lines)].join('\n'));
}

export interface SettingFault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function flat(issue: z.core.$ZodIssue): SettingFault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = knownAt(path);
    return issue.keys.map((key) => {
      const guess = nearest(key, known);
      const advice = guess ? `Did you mean \`${guess}\`?` : `There are ${listed(known)}.`;
      return { path: [...path, key], message: `\`${printable(key)}\` is no setting. ${advice}` };
    });
  }
  const name = `\`${printable(path.map(String).join('.')) || 'The default export'}\``;
  return [{ path, message: `${name} ${complaint(issue)}` }];
}

/** What is wrong with a value; messages of our own schema are such sentences already. */
function complaint(issue: z.core.$ZodIssue): string {
  const given = issue.input;
  const written = given === undefined ? 'is missing' : `is ${shown(given)}`;
  if (issue.path[0] === 'format') {
    return Number(given) > FORMAT
      ? `${written}, and this version of Hindsight reads ${FORMAT}. Install a newer one: \`npm install hindsight@latest\`.`
      : `${written}. Write \`format: ${FORMAT}\`.`;
  }
  if (issue.code === 'invalid_value') {
    const guess = nearest(String(given), issue.values.map(String));
    return `${written}, expected one of ${listed(issue.values.map(String))}.${guess ? ` Did you mean \`${guess}\`?` : ''}`;
  }
  if (issue.code === 'invalid_type') {
    return `${written}, expected ${KINDS[issue.expected] ?? issue.expected}.`;
  }
  // An issue of a key of a record is told by the complaint about the key.
  const own = 'issues' in issue && Array.isArray(issue.issues) ? issue.issues[0]?.message : null;
  return own ?? issue.message;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotes',
  boolean: '`true` or `false`',
  array: 'a list, `[…]`',
  object: 'an object, `{ … }`',
  record: 'an object, `{ … }`',
};

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? typeof value);
  return `\`${printable(text.length > 60 ? `${text.slice(0, 59)}…` : text)}\``;
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The settings that may stand at a path. */
function knownAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: unknown = settingsSchema;
  const bare = (one: unknown): unknown => {
    let at = one as { unwrap?: () => unknown };
    while (typeof at?.unwrap === 'function') at = at.unwrap() as typeof at;
    return at;
  };
  for (const step of path) {
    const at = bare(schema) as {
      shape?: Record<string, unknown>;
      element?: unknown;
      valueType?: unknown;
    };
    schema = at.shape?.[String(step)] ?? at.element ?? at.valueType;
  }
  return Object.keys((bare(schema) as { shape?: object })?.shape ?? {});
}

function load(file: string): unknown {
  const name = basename(file);
  if (!existsSync(file))
    throw new WrongSettings(`There is no file \`${file}\` (HINDSIGHT_CONFIG).`);
  let loaded: { readonly default?: unknown };
  try {
    // Loaded at once, so that every module has the settings when it is run.
    loaded = createRequire(import.meta.url)(file) as typeof loaded;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ERR_REQUIRE_ASYNC_MODULE') {
      throw new WrongSettings(
        `${name} waits for something with \`await\` outside of a function. Take it out.`,
      );
    }
    throw new WrongSettings(`${name} cannot be read: ${(message ?? String(error)).trim()}`);
  }
  if (loaded.default === undefined) {
    throw new WrongSettings(
      `${name} exports no settings. Write \`export default defineConfig({ … })\` in it.`,
    );
  }
  return loaded.default;
}
