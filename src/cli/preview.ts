// `npm run preview`: serves the built site as a host would.
import './environment.ts';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { config } from '../config.ts';
import { serve } from '../host/serve.ts';
import { under } from '../routes.ts';
import { EXIT, explainFault } from './arguments.ts';
import { ownersOf } from './claims.ts';
import { recoverSite } from './output.ts';
import { serveArguments } from './serve-arguments.ts';
import { realPath } from '../folders.ts';
import { complain, say } from './terminal.ts';

const HELP = 'Serves the built site as a host would: `npm run preview -- --port 4321`.';
const { port, host: everybody } = serveArguments(process.argv.slice(2), HELP);
const site = realPath(config.output);
// A build that was killed between two renames; one that is alive finishes them itself.
if (existsSync(dirname(site)) && ownersOf(site).length === 0) recoverSite(site);
if (!existsSync(site)) {
  complain(`There is no \`${config.output}\` yet. Run \`npm run build\` first.`);
  process.exit(EXIT.found);
}
try {
  const base = under('/');
  // A host that serves the folder as the root of the address was given the site below its base.
  const isBelow = base !== '/' && existsSync(join(site, base, 'index.html'));
  // Of the two kinds of hosts the one whose rules all hold.
  const options = { base: isBelow ? '/' : base, kind: 'cloudflare', port, everybody } as const;
  const { address } = await serve(site, options);
  say(`The archive is at ${address}${base}`);
  say('Stop with Ctrl-C.');
} catch (error) {
  complain(
    (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? `Something else listens at port ${port}. Choose another: \`--port ${port + 1}\`.`
      : explainFault(error),
  );
  process.exit(EXIT.misuse);
}
