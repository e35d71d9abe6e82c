// An archive of a team that uses every setting, with code, pages, a font and a theme of its own and a source beside it. The tests
// look for each of them in its site, and the pictures of the guide are taken of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ONE } from './reports.ts';
import { PAGE_OF_TEAM, ruleOfTeam } from './team-files.ts';

export const ID = '2024-07-01-checkout-refused';
export const SETTINGS = `import { defineConfig, z } from 'hindsight';
import { noFriday } from './rules/no-friday.ts';

export default defineConfig({
  format: 1,
  name: 'Acme Lessons',
  description: 'What Acme learnt.',
  site: 'https://acme.example.org',
  base: '/learn',
  postmortems: 'reports',
  sources: [
    { name: 'payments', path: '../payments', folder: 'docs', edit: 'https://git.example.org/payments/edit/main/docs' },
  ],
  output: 'built',
  host: 'nginx',
  cache: '.kept',
  logo: '/acme.svg',
  favicon: '/acme.svg',
  colours: { link: ['#7a1f6b', '#e6a3d8'] },
  fonts: { text: { family: 'Acme Serif', file: '/fonts/acme.woff2' }, code: { family: 'Acme Mono' } },
  navigation: [{ label: 'On call', href: '/on-call/' }],
  home: 'Begin with [the rota](/on-call/).',
  footer: 'Acme, since 1999.',
  editUrl: 'https://git.example.org/acme/edit/main/reports',
  discussUrl: 'https://chat.example.org/new?about={id}&where={url}',
  tickets: [{ pattern: /PLAT-\\d+/, url: 'https://tracker.example.org/browse/{ticket}' }],
  timezone: 'Europe/Paris',
  lang: 'en-GB',
  dates: 'June 1, 2024',
  numbers: '12,345',
  audience: 'internal',
  publish: 'internal',
  drafts: true,
  trustReports: false,
  rules: { 'complete/impact-number': 'off', 'own/no-friday': 'advice' },
  ownRules: [noFriday],
  fields: {
    customerTier: {
      label: 'Customer tier',
      description: 'The best tier among the customers that were hit.',
      shape: z.array(z.enum(['gold', 'silver'])).optional(),
      facet: true,
      column: true,
    },
    budget: { label: 'Error budget', shape: z.number().optional(), place: 'foot' },
  },
  shortLinks: 'https://go.example.org/pm/',
  cards: false,
});
`;
const FILES: Readonly<Record<string, string | Buffer>> = {
  'acme/package.json': '{ "type": "module" }',
  'acme/hindsight.config.ts': SETTINGS,
  'acme/rules/no-friday.ts': ruleOfTeam('hindsight'),
  'acme/pages/on-call.astro': PAGE_OF_TEAM,
  'acme/theme/style.css': '.wordmark { letter-spacing: 0.125em }',
  'acme/theme/SiteFoot.astro': `---
import Ours from 'hindsight/components/SiteFoot.astro';
---
<p class="wrap">Acme stands below.</p>
<Ours />
`,
  'acme/public/acme.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#7a1f6b"/><path d="M6 18 12 6l6 12M8.5 14h7" fill="none" stroke="#fff" stroke-width="2.5"/></svg>',
  'acme/public/fonts/acme.woff2': readFileSync(
    'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  ),
  [`acme/reports/2024/${ID}.mdx`]: ONE.replace('visibility:', 'visibility:')
    .replace('title: Checkout', 'title: On a Friday checkout')
    .replace('    completed: 2024-07-09\n', '    completed: 2024-07-09\n    ticket: PLAT-881\n')
    .replace('authors:', 'customerTier: [gold, silver]\nbudget: 12\nstatus: published\nauthors:'),
  'payments/docs/2024-08-01-ledger-late.mdx': ONE.replace('title: Checkout', 'title: The ledger')
    .replaceAll('2024-07-', '2024-08-')
    .replace('authors:', 'customerTier: [gold]\nauthors:'),
};

/** Writes the archive into `place`, beside its source, and returns its folder. */
export function writeTeamArchive(place: string): string {
  const archive = join(place, 'acme');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), text);
  }
  // The package as an archive finds it, its sources in place of what is compiled.
  const shim = join(archive, 'node_modules/hindsight');
  mkdirSync(shim, { recursive: true });
  writeFileSync(
    join(shim, 'package.json'),
    '{ "name": "hindsight", "version": "0.0.0", "type": "module", "exports": "./index.js" }',
  );
  writeFileSync(
    join(shim, 'index.js'),
    `export * from '${pathToFileURL(resolve('src/index.ts')).href}';\n`,
  );
  return archive;
}
