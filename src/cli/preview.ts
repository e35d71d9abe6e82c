// `npm run preview`: serves the built site as a host would.
import './environment.ts';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { config } from '../config.ts';
import { OUTPUT, recoverOutput } from './output.ts';
import { complain, say } from './terminal.ts';

const { values } = parseArgs({
  options: { port: { type: 'string' }, host: { type: 'boolean' } },
  strict: false,
});
recoverOutput();
if (!existsSync(OUTPUT)) {
  complain(`There is no \`${OUTPUT}\` yet. Run \`npm run build\` first.`);
  process.exit(1);
}
const server = await preview({
  logLevel: 'error',
  outDir: OUTPUT,
  server: { port: Number(values.port ?? 4321), host: values.host === true },
});
say(`The archive is at http://localhost:${server.port}${config.base.replace(/\/*$/, '/')}`);
say('Stop with Ctrl-C.');
await server.closed();
