// Runs a command in this process. A command is a file that does its work when it is loaded; what cannot even be loaded
// (wrong settings, a package that is missing) is told in a line.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXIT, explainFault } from './arguments.ts';
import { keepCompiled } from './compiled.ts';
import { complain } from './terminal.ts';

export async function runCommand(command: string, args: readonly string[]): Promise<void> {
  keepCompiled();
  // The same ending as this file: sources in a checkout, compiled in a package.
  const ending = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'));
  const file = join(import.meta.dirname, `${command}${ending}`);
  process.argv.splice(1, Infinity, file, ...args);
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    complain(missingPackage(error, command) ?? explainFault(error));
    process.exit(EXIT.misuse);
  }
}

/** A command that few archives run leans on a package that is not installed with the others. */
function missingPackage(error: unknown, command: string): string | null {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = /^Cannot find package '([^']+)'/.exec(message ?? '')?.[1];
  if (code !== 'ERR_MODULE_NOT_FOUND' || name === undefined) return null;
  return `\`hindsight ${command}\` needs the package \`${name}\`, which is not installed. Run \`npm install ${name}\` first.`;
}
