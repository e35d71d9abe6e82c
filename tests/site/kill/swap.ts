// What `npm run build` does with the folders, without the minutes in between: makes a site of two files and publishes it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { publishSite, recoverSite } from '../../../src/cli/output.ts';

const site = process.env['OUT_DIR']!;
const built = join(site, '../built');
recoverSite(site);
rmSync(built, { recursive: true, force: true });
mkdirSync(join(built, 'postmortems'), { recursive: true });
writeFileSync(join(built, 'index.html'), `new ${'page '.repeat(1000)}`);
writeFileSync(join(built, 'postmortems/index.html'), `new ${'list '.repeat(1000)}`);
await publishSite(built, site);
