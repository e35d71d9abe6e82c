// `npm run preview`: serves the built site as a host would.
import './environment.ts';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { config } from '../config.ts';
import { complain, say } from './terminal.ts';
import { ownersOf } from './claims.ts';
import { recoverSite } from './output.ts';
import { realPath } from './targets.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, host: { type: 'boolean' } },
  strict: false,
});
const site = realPath(config.output);
// A build that was killed between two renames; one that is alive finishes them itself.
if (existsSync(dirname(site)) && ownersOf(site).length === 0) recoverSite(site);
if (!existsSync(site)) {
  complain(`There is no \`${config.output}\` yet. Run \`npm run build\` first.`);
  process.exit(1);
}
const server = await preview({
  logLevel: 'error',
  outDir: site,
  server: { port: Number(values.port ?? 4321), host: values.host === true },
});
say(`The archive is at http://localhost:${server.port}${config.base.replace(/\/*$/, '/')}`);
say('Stop with Ctrl-C.');
await server.closed();
