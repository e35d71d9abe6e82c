// What may differ from one run to the next is set in the environment. This table is the only reader of it: what each
// variable may be, and what to write where it is something else. An empty variable is one that is not set.
import type { Audience } from './report/kinds.ts';
import { nearest } from './report/nearest.ts';
import { readBasePath } from './text/base-path.ts';
import { clip } from './text/clip.ts';
import { list } from './text/list.ts';
import { printable } from './text/printable.ts';

/** What a variable says, or what is wrong with it and what to write: `, expected …. Write …` behind its value. */
type VariableResult<T> = { readonly value: T } | { readonly fault: string };
type VariableReader<T> = (text: string, name: string) => VariableResult<T>;

const TABLE = {
  SITE: readSite,
  BASE: readBase,
  AUDIENCE: oneOf<Audience>('internal', 'public'),
  DRAFTS: readSwitch,
  CARDS: readSwitch,
  PORTABLE: readSwitch,
  SOURCE_DIR: readSourceFolder,
  POSTMORTEMS_DIR: readFolder,
  OUT_DIR: readFolder,
  CACHE_DIR: readFolder,
  SOURCE_DATE_EPOCH: readSeconds,
} as const satisfies Readonly<Record<string, VariableReader<unknown>>>;

type VariableName = keyof typeof TABLE;
export const VARIABLES = Object.keys(TABLE) as readonly VariableName[];

/** The variables that are set and say something. */
export type Environment = {
  readonly [name in VariableName]?: Extract<
    ReturnType<(typeof TABLE)[name]>,
    { value: unknown }
  >['value'];
};

/** Reads every variable; each fault is a sentence with the edit that mends it, safe to print. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>> = process.env): {
  readonly values: Environment;
  readonly faults: readonly string[];
} {
  const faults: string[] = [];
  const read = VARIABLES.flatMap((name): [string, unknown][] => {
    const text = env[name] ?? '';
    if (text === '') return [];
    const found: VariableResult<unknown> = TABLE[name](text, name);
    if ('value' in found) return [[name, found.value]];
    faults.push(`${name} ${printable(found.fault)}`);
    return [];
  });
  return { values: Object.fromEntries(read), faults };
}

/** Where what a build makes goes into the world at once: on the machines of hosts that build a repository themselves. */
export function publishingHost(
  env: Readonly<Record<string, string | undefined>> = process.env,
): 'netlify' | 'cloudflare-pages' | null {
  if (env['NETLIFY'] === 'true') return 'netlify';
  return env['CF_PAGES'] === '1' ? 'cloudflare-pages' : null;
}

/** What names a folder that a variable may name in place of a setting, as whoever reads a refusal has written it. */
export const namedBy = (variable: VariableName, setting: string): string =>
  readEnvironment().values[variable] === undefined
    ? `\`${setting}\` in hindsight.config.ts`
    : variable;

const quoted = (text: string): string => `\`${clip(printable(text), 80)}\``;

function oneOf<const T extends string>(...words: readonly T[]): VariableReader<T> {
  return (text, name) => {
    const known = words.find((word) => word === text);
    if (known !== undefined) return { value: known };
    const guess = nearest(text.trim(), words);
    const edit = guess === null ? '' : ` Did you mean \`${name}=${guess}\`?`;
    const expected = list(
      words.map((word) => `\`${word}\``),
      'or',
    );
    return { fault: `is ${quoted(text)}, expected ${expected}.${edit}` };
  };
}

const SAYS_YES = /^(?:1|t|y|yes|on|true)$/i;
const SAYS_NO = /^(?:0|f|n|no|off|false)$/i;

function readSwitch(text: string, name: string): VariableResult<boolean> {
  if (text === 'true' || text === 'false') return { value: text === 'true' };
  const bare = text.trim();
  const meant = SAYS_YES.test(bare) ? 'true' : SAYS_NO.test(bare) ? 'false' : null;
  const edit = meant === null ? '' : ` Write \`${name}=${meant}\`.`;
  return { fault: `is ${quoted(text)}, expected \`true\` or \`false\`.${edit}` };
}

function readSite(text: string): VariableResult<string> {
  const url = /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) ? URL.parse(text) : null;
  if (url === null) {
    const guess = `https://${text.trim()}`;
    const edit =
      !/[:\s\p{Cc}]/u.test(text.trim()) && URL.canParse(guess) ? guess : 'https://docs.example.com';
    return { fault: `is ${quoted(text)}, expected an address. Write \`SITE=${edit}\`.` };
  }
  // Not shown: it may be a password, and the address would be published.
  if (url.username !== '' || url.password !== '') {
    return { fault: `holds a name or a password. Write \`SITE=${url.origin}\`.` };
  }
  if (url.search !== '' || url.hash !== '') {
    return {
      fault: `is ${quoted(text)}, which is more than a host. Write \`SITE=${url.origin}\`.`,
    };
  }
  if (url.pathname !== '/') {
    const base = url.pathname.replace(/\/+$/, '');
    return {
      fault: `is ${quoted(text)}, which has a path. Write \`SITE=${url.origin} BASE=${base}\`.`,
    };
  }
  return { value: url.origin };
}

function readBase(text: string): VariableResult<string> {
  const read = readBasePath(text);
  if (read.ok) return { value: read.base };
  if (/^[a-z]:[\\/]/i.test(text)) {
    return {
      fault: `is ${quoted(text)}, a path of Windows. Git Bash makes one of \`/archive\`: set MSYS_NO_PATHCONV=1, too.`,
    };
  }
  return {
    fault: `is ${quoted(text)}, expected a path that begins with \`/\`, of letters, digits, \`-\`, \`.\`, \`_\` and \`~\`. Write \`BASE=${read.meant}\`.`,
  };
}

function readFolder(text: string, name: string): VariableResult<string> {
  if (text.trim() !== '' && text === text.trim() && !/\p{Cc}/u.test(text)) return { value: text };
  const bare = text.replace(/\p{Cc}+/gu, '').trim();
  const edit = bare === '' ? 'Name a folder, or leave it out.' : `Write \`${name}=${bare}\`.`;
  return {
    fault: `is ${quoted(text)}, with blanks around it or with control characters. ${edit}`,
  };
}

/** A source, and the folder in which its repository is checked out. */
export interface SourceFolder {
  readonly name: string;
  readonly path: string;
}

/** `payments=../payments`: the folder in which the repository of a source is checked out. */
function readSourceFolder(text: string): VariableResult<SourceFolder> {
  const [, name = '', path = ''] = /^([a-z0-9-]+)=(\S.*)$/.exec(text) ?? [];
  if (name !== '' && 'value' in readFolder(path, 'SOURCE_DIR')) return { value: { name, path } };
  return {
    fault: `is ${quoted(text)}, expected the name of a source and the folder of its repository. Write \`SOURCE_DIR=payments=../payments\`.`,
  };
}

function readSeconds(text: string, name: string): VariableResult<number> {
  if (/^\d{1,11}$/.test(text)) return { value: Number(text) };
  return {
    fault: `is ${quoted(text)}, expected seconds since 1970. Write \`${name}=$(git log -1 --format=%ct)\`.`,
  };
}
