// `npm run dev`: the site while writing. Drafts are shown, and a broken report shows its faults on its page.
import './environment.ts';
import { parseArgs } from 'node:util';
import { dev } from 'astro';

const { values } = parseArgs({
  options: { port: { type: 'string' }, host: { type: 'boolean' } },
  strict: false,
});
await dev({ server: { port: Number(values.port ?? 4321), host: values.host === true } });
