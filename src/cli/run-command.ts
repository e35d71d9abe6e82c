// Runs a command in this process. A command is a file that does its work when it is loaded; what cannot even be loaded
// (wrong settings, a package that is missing) is told in a line.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXIT, explainFault } from './arguments.ts';
import { complain } from './terminal.ts';

export async function runCommand(command: string, args: readonly string[]): Promise<void> {
  // The same ending as this file: sources in a checkout, compiled in a package.
  const ending = import.meta.filename.slice(import.meta.filename.lastIndexOf('.'));
  const file = join(import.meta.dirname, `${command}${ending}`);
  process.argv.splice(1, Infinity, file, ...args);
  try {
    await import(pathToFileURL(file).href);
  } catch (error) {
    complain(explainFault(error));
    process.exit(EXIT.misuse);
  }
}
