// The process that makes the program of the pages, see program-apart.ts. It goes the way of a build up to the first page.
import './environment.ts';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { keepBundle } from '../integrations/kept-bundle.ts';
import { keepBody, leaveStore } from '../integrations/readings.ts';
import { sayCodeAtEnd } from './last-word.ts';
import type { ProgramOrder } from './program-apart.ts';

process.env['NODE_ENV'] = 'production';
sayCodeAtEnd();
// Nobody waits for a program whose build has ended.
process.once('disconnect', () => process.exit(1));

const [order] = (await once(process, 'message')) as [ProgramOrder];
leaveStore();
for (const [path, body] of order.modules) keepBody(path, body);
const bundle = keepBundle({ programs: order.programs, nameOf: () => order.name });
const ending: AstroIntegration = {
  name: 'ends-before-pages',
  hooks: {
    'astro:build:start': ({ setPrerenderer }) =>
      setPrerenderer((astro) => ({
        ...astro,
        setup: () => {
          bundle.keep();
          process.exit(0);
        },
      })),
  },
};

const { build } = await import('astro');
const { astroIn } = await import('./astro-in.ts');
await build({
  ...astroIn(order.root, {
    integrations: [bundle.integration, ending],
    vite: { cacheDir: join(order.root, 'vite') },
  }),
  outDir: order.output,
  cacheDir: order.cache,
  logLevel: 'silent',
});
