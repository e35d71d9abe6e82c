// What `npm run dev` and `npm run preview` may be told.
import { EXIT, explainFault, readArguments, refuseNames } from './arguments.ts';
import { complain, say } from './terminal.ts';

export interface Served {
  readonly port: number;
  /** Whether other machines of the network may read it. */
  readonly host: boolean;
}

/** Reads the arguments of a command that serves; prints the help, or what is wrong, and ends the process. */
export function serveArguments(args: readonly string[], what: string, usual = 4321): Served {
  try {
    const { values, positionals } = readArguments(args, {
      port: { type: 'string' },
      host: { type: 'boolean' },
      help: { type: 'boolean' },
    });
    if (values.help) {
      say(`${what}

  --port N   where it listens (${usual})
  --host     lets other machines of the network read it
  --help     this page`);
      process.exit(EXIT.fine);
    }
    refuseNames(positionals);
    const port = Number(values.port ?? usual);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Error(`\`--port ${values.port}\` is not a port. Write a number from 1 to 65535.`);
    }
    return { port, host: values.host === true };
  } catch (error) {
    complain(explainFault(error));
    process.exit(EXIT.misuse);
  }
}
