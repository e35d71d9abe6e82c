// Reads `hindsight.config.ts`, once a process. What is wrong in it is told as the check tells of reports: where, what, and
// the edit that mends it.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { nearest } from '../report/nearest.ts';
import { runOwnCode, SETTINGS_LIMIT } from '../run-own-code.ts';
import { printable } from '../text/printable.ts';
import { SETTINGS_EXAMPLES } from './guide.ts';
import { explainLoadFault, ownFilesOf } from './load-faults.ts';
import { missingFiles } from './missing-files.ts';
import { settingPlace, type SettingError } from './places.ts';
import { settingsFile } from './settings-file.ts';
import { FORMAT, settingsSchema, type WholeSettings } from './settings.ts';

/** The settings cannot be used; the message holds every fault on a line of its own. */
export class WrongSettings extends Error {}

/** The settings of the archive in a folder; the usual ones where it has no file of them. @throws `WrongSettings` */
export function readSettings(root: string): WholeSettings {
  const file = settingsFile(root);
  const settings = validateSettings(file === null ? {} : load(file), file);
  const missing = missingFiles(settings, join(root, 'public'));
  if (missing.length > 0) throw wrongSettings(missing, file);
  return file === null ? settings : withRuleFiles(settings, file);
}

/** Tells each rule of the archive in which of its files it stands, for whoever has to say so. */
function withRuleFiles(settings: WholeSettings, settingsFile: string): WholeSettings {
  if (settings.ownRules.length === 0) return settings;
  const texts = ownFilesOf(settingsFile).map(
    (file) => [file, readFileSync(join(dirname(settingsFile), file), 'utf8')] as const,
  );
  const ownRules = settings.ownRules.map((rule) => {
    const declared = new RegExp(`\\bid:\\s*['"\`]${rule.id}['"\`]`);
    const holder = texts.find(([, text]) => declared.test(text));
    return holder ? { ...rule, file: holder[0] } : rule;
  });
  return { ...settings, ownRules };
}

const PLAIN: ReadonlySet<unknown> = new Set([Object.prototype, null]);

/** Whole settings from what a file exports. @throws `WrongSettings` */
export function validateSettings(found: unknown, file: string | null): WholeSettings {
  const { fields } = (found ?? {}) as { readonly fields?: unknown };
  // In an object that is written out, that name makes no entry, and so would be lost without a word.
  if (fields instanceof Object && !PLAIN.has(Object.getPrototypeOf(fields))) {
    const message = '`fields` holds `__proto__`, which names nothing in a program. Give the field another name.'; // prettier-ignore
    throw wrongSettings([{ path: ['fields'], message }], file);
  }
  const result = settingsSchema.safeParse(found, { reportInput: true });
  if (result.success) return result.data as unknown as WholeSettings;
  throw wrongSettings(result.error.issues.flatMap(flat), file);
}

/** What is wrong with the settings of a file, in the order in which they stand there. */
export function wrongSettings(found: readonly SettingError[], file: string | null): WrongSettings {
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

function flat(issue: z.core.$ZodIssue): SettingError[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(schemaAt(path).shape ?? {});
    return issue.keys.map((key) => {
      const guess = nearest(key, known);
      const names = `There are ${listed(known)}.`;
      const example = exampleOf(path);
      const advice = guess
        ? `Did you mean \`${guess}\`?`
        : [names, example].filter(Boolean).join(' ');
      return { path: [...path, key], message: `\`${printable(key)}\` is no setting. ${advice}` };
    });
  }
  const name = `\`${nameOf(path) || 'The default export'}\``;
  return [{ path, message: `${name} ${complaint(issue)}` }];
}

/** What is wrong with a value; messages of our own schema are such sentences already. */
function complaint(issue: z.core.$ZodIssue): string {
  const given = issue.input;
  const written = given === undefined ? 'is missing' : `is ${shown(given)}`;
  if (issue.path[0] === 'format') {
    return Number.isInteger(given) && Number(given) > FORMAT
      ? `${written}, and this version of Hindsight reads ${FORMAT}. Install a newer one: \`npm install\` its packed file.`
      : `${written}. Write \`format: ${FORMAT}\`.`;
  }
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String);
    const typed = String(given);
    const begun = typed.length < 3 ? undefined : words.find((word) => word.startsWith(typed));
    const wanted =
      given === false && words.includes('off') ? 'off' : (begun ?? nearest(typed, words));
    const all = schemaAt(issue.path).nullable ? [...words, 'null'] : words;
    return `${written}, expected one of ${listed(all)}.${wanted ? ` Did you mean \`${wanted}\`?` : ''}`;
  }
  const kind = issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined;
  if (kind !== undefined) {
    const advice = kind === KINDS['string'] ? null : exampleOf(issue.path);
    return `${written}, expected ${kind}.${advice ? ` ${advice}` : ''}`;
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

/** A path as TypeScript writes it: `navigation[0].href`. */
const nameOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (before, step) =>
      typeof step === 'number'
        ? `${before}[${step}]`
        : `${before}${before && '.'}${printable(String(step))}`,
    '',
  );

/** How the setting is written in which a path ends; null where a text or a number is enough. */
function exampleOf([setting]: readonly PropertyKey[]): string | null {
  const example = (SETTINGS_EXAMPLES as Readonly<Record<string, string>>)[String(setting)];
  if (example === undefined) return null;
  const imported =
    setting === 'ownRules' ? " with `import { noFriday } from './rules/no-friday.ts'` above" : '';
  return `Write \`${String(setting)}: ${example}\`${imported}.`;
}

/** A schema as far as it is read here. */
interface SchemaShape {
  readonly shape?: Readonly<Record<string, SchemaShape>>;
  readonly element?: SchemaShape;
  readonly valueType?: SchemaShape;
  readonly unwrap?: () => SchemaShape;
  readonly type?: string;
}

/** What may stand at a path: the names in an object, and whether `null` may. */
function schemaAt(path: readonly PropertyKey[]): {
  readonly shape: Readonly<Record<string, SchemaShape>> | undefined;
  readonly nullable: boolean;
} {
  let nullable = false;
  const bare = (schema: SchemaShape | undefined): SchemaShape | undefined => {
    let at = schema;
    nullable = false;
    // The item of a list is reached by a step, not by taking off a wrapping.
    while (at?.unwrap && at.type !== 'array') {
      nullable ||= at.type === 'nullable';
      at = at.unwrap();
    }
    return at;
  };
  const end = path.reduce<SchemaShape | undefined>(
    (at, step) => bare(at?.shape?.[String(step)] ?? at?.element ?? at?.valueType),
    bare(settingsSchema as unknown as SchemaShape),
  );
  return { shape: end?.shape, nullable };
}

function load(file: string): unknown {
  const name = basename(file);
  if (!existsSync(file))
    throw new WrongSettings(`There is no file \`${file}\` (HINDSIGHT_CONFIG).`);
  let loaded: { readonly default?: unknown };
  try {
    // Loaded at once, so that every module has the settings when it is run.
    loaded = runOwnCode(
      () => createRequire(import.meta.url)(file) as typeof loaded,
      SETTINGS_LIMIT,
    );
  } catch (error) {
    throw new WrongSettings(explainLoadFault(error, file));
  }
  if (loaded.default === undefined) {
    throw new WrongSettings(
      `${name} exports no settings. Write \`export default defineConfig({ … })\` in it.`,
    );
  }
  return loaded.default;
}
