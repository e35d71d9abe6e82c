// What `npm run build` does with the folders, without the minutes in between: makes a site of two files and publishes it. It is
// made in BUILT_DIR, which may be on another disk; beside the site when that is left out.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainFault } from '../../../src/cli/arguments.ts';
import { publishSite, recoverSite } from '../../../src/cli/output.ts';

const site = process.env['OUT_DIR']!;
const built = process.env['BUILT_DIR'] ?? join(site, '../built');
recoverSite(site);
rmSync(built, { recursive: true, force: true });
mkdirSync(join(built, 'postmortems'), { recursive: true });
writeFileSync(join(built, 'index.html'), `new ${'page '.repeat(1000)}`);
writeFileSync(join(built, 'postmortems/index.html'), `new ${'list '.repeat(1000)}`);
try {
  await publishSite(built, site);
} catch (error) {
  console.error(explainFault(error));
  recoverSite(site);
  process.exitCode = 1;
}
