// How a command reads its arguments and ends. Misuse is answered with what would have been right.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearest } from '../report/nearest.ts';
import { complain } from './terminal.ts';

export const EXIT = { fine: 0, found: 1, misuse: 2 } as const;

/** Somebody called the command wrongly; the message says how it is called. */
export class Misuse extends Error {}

/** The options and names after a command. Throws `Misuse` for an option that is not among `options`. */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
) {
  try {
    const whole = 'help' in options ? args.map((arg) => (arg === '-h' ? '--help' : arg)) : args;
    return parseArgs({ args: [...whole], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(explain(error as NodeJS.ErrnoException, Object.keys(options)));
  }
}

/** For a command that takes options alone. @throws `Misuse` for the first name */
export function refuseNames([name]: readonly string[]): void {
  if (name !== undefined) throw new Misuse(`\`${name}\` is not expected here. Try \`--help\`.`);
}

function explain(error: NodeJS.ErrnoException, known: readonly string[]): string {
  const typed = /--?[^\s'<]+/.exec(error.message)?.[0] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const guess = nearest(typed.replace(/^-+/, ''), known);
    const list = known.map((name) => `\`--${name}\``).join(', ');
    return `\`${typed}\` is not an option. ${guess ? `Did you mean \`--${guess}\`?` : `There are ${list}.`}`;
  }
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    const name = /--[\w-]+/.exec(error.message)?.[0] ?? typed;
    return /does not take/.test(error.message)
      ? `\`${name}\` takes no value.`
      : `\`${name}\` needs a value; one that begins with \`-\` is written \`${name}=-…\`.`;
  }
  return error.message;
}

/** Runs a command and sets the exit code; a fault of the machine is one line, not a stack. */
export async function run(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    complain(explainFault(error));
    process.exitCode = EXIT.misuse;
  }
}

/** What happened, in words; a fault of the disk names the file and what to do. */
export function explainFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const fault = error as NodeJS.ErrnoException & { readonly dest?: string };
  const { path, dest } = fault;
  const code = (fault.syscall === 'mkdir' && MKDIR_FAULTS[fault.code ?? '']) || fault.code;
  const told = code === undefined ? undefined : DISK_FAULTS[code];
  // What is being written has a name of its own until it is whole.
  const file = (dest ?? path)?.replace(/([\\/])\.?([^\\/]+)\.\d+\.new$/, '$1$2');
  if (told) return `${file ? `\`${file}\`` : 'A file'} ${told}`;
  // The bundler tells of the disk in its own words, with the inside of its program.
  if (/No space left on device/.test(error.message)) return `A file ${DISK_FAULTS['ENOSPC']}`;
  return inWordsOfArchive(error.message);
}

/** A message of the bundler by the files of the archive: without the folder in which Astro works, colours, and its inside. */
function inWordsOfArchive(message: string): string {
  return message
    .replace(/\u001B\[[\d;]*m/g, '')
    .replace(/(?:file:\/\/)?[^\s"'`(]*[\\/]\.astro[\\/]builds[\\/][^\s\\/]+[\\/]/g, '')
    .replace(/\n\s+at [^\n]*(?=\n|$)/g, '')
    .replace(/\s*Stack backtrace:[^]*/, '');
}

/** What Node answers where folders are to be made on a disk that takes none, or below a file. */
const MKDIR_FAULTS: Readonly<Record<string, string>> = { ENOENT: 'EROFS', EEXIST: 'ENOTDIR' };

const DISK_FAULTS: Readonly<Record<string, string>> = {
  EBUSY: 'is in use, or a disk of its own. Name a folder inside it.',
  EACCES: 'may not be read or written by you. Ask whom it belongs to, or use `chmod`.',
  EDQUOT: 'could not be written: your share of the disk is full.',
  EISDIR: 'is a folder where a file belongs. Rename it.',
  ELOOP: 'is a link that leads back to itself. Delete it, or name another folder.',
  ENOSPC: 'could not be written: the disk is full. Nothing that was there before was changed.',
  ENOTDIR: 'leads through a file where a folder belongs. Rename the file.',
  EPERM: 'may not be changed by you. Ask whom it belongs to.',
  EROFS: 'cannot be written: the disk is read-only, or takes no files. Name another folder.',
};
