// Code of an archive (settings, rules, pages) may end the process, or stop it later, when nobody waits for it any more. What
// it ended is not done, whatever exit code it chose: that is told, with its place, and the command fails.
import { isBundled, placeOfFault } from '../settings/fault-place.ts';
import { EXIT, explainFault } from './arguments.ts';
import { complain } from './terminal.ts';

/** Fails this process where code below the folder of an archive ends it, or throws what nobody catches. */
export function failOwnExits(root: string): void {
  // Before the exit code is said to whoever waits for it.
  process.prependListener('exit', () => {
    // Whoever called `process.exit` still stands in the trace.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 50;
    const trace = new Error();
    Error.stackTraceLimit = limit;
    const bundled = isBundled(trace.stack ?? '') ? 'A page or a part of the theme' : null;
    const place = placeOfFault(trace, root) ?? bundled;
    if (place === null) return;
    complain(`${place} ends the process. What it belongs to is not done: take \`process.exit\` out, or throw an error.`); // prettier-ignore
    process.exitCode = EXIT.misuse;
  });
  process.on('uncaughtException', (error: unknown) => {
    // A command that has something to put back tells it itself.
    if (process.listenerCount('uncaughtException') > 1) return;
    complain(explainUncaught(error, root));
    process.exit(EXIT.misuse);
  });
}

/** What was thrown when nobody waited for it any more, with its place where that is code of the archive. */
export function explainUncaught(error: unknown, root = process.cwd()): string {
  const place = placeOfFault(error, root);
  return place === null ? explainFault(error) : `${place}: ${explainFault(error)}`;
}
