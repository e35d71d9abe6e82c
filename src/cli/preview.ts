// `npm run preview`: serves the built site as a host would.
import './environment.ts';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { preview } from 'astro';
import { config } from '../config.ts';
import { complain, say } from './terminal.ts';
import { ownersOf } from './claims.ts';
import { serveArguments } from './serve-arguments.ts';
import { recoverSite } from './output.ts';
import { realPath } from './targets.ts';

const HELP = 'Serves the built site as a host would: `npm run preview -- --port 4321`.';
const server = serveArguments(process.argv.slice(2), HELP);
const site = realPath(config.output);
// A build that was killed between two renames; one that is alive finishes them itself.
if (existsSync(dirname(site)) && ownersOf(site).length === 0) recoverSite(site);
if (!existsSync(site)) {
  complain(`There is no \`${config.output}\` yet. Run \`npm run build\` first.`);
  process.exit(1);
}
const running = await preview({
  logLevel: 'error',
  outDir: site,
  server,
});
say(`The archive is at http://localhost:${running.port}${config.base.replace(/\/*$/, '/')}`);
say('Stop with Ctrl-C.');
await running.closed();
