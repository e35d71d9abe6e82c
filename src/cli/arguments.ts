// How a command reads its arguments and ends. Misuse is answered with what would have been right.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { nearest } from '../report/nearest.ts';

export const EXIT = { fine: 0, found: 1, misuse: 2 } as const;

/** Somebody called the command wrongly; the message says how it is called. */
export class Misuse extends Error {}

/** The options and names after a command. Throws `Misuse` for an option that is not among `options`. */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new Misuse(explain(error as NodeJS.ErrnoException, Object.keys(options)));
  }
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
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = EXIT.misuse;
  }
}
