// What `npm run build` does with the folders, without the minutes in between: makes a site of two files and publishes it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareOutput, publishOutput } from '../../../src/cli/output.ts';

const next = prepareOutput();
mkdirSync(join(next, 'postmortems'), { recursive: true });
writeFileSync(join(next, 'index.html'), `new ${'page '.repeat(1000)}`);
writeFileSync(join(next, 'postmortems/index.html'), `new ${'list '.repeat(1000)}`);
await publishOutput();
