// An archive that uses every setting, with code, pages and a theme of its own and a source beside it, built once: each setting
// is seen where the guide says that it shows.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsSchema } from '../../src/settings/settings.ts';
import { ONE } from './reports.ts';
import { PAGE_OF_TEAM, ruleOfTeam } from './team-files.ts';

const place = mkdtempSync(join(tmpdir(), 'all-settings-'));
const archive = join(place, 'acme');
afterAll(() => rmSync(place, { recursive: true, force: true }));

const ID = '2024-07-01-checkout-refused';
const SETTINGS = `import { defineConfig, z } from 'hindsight';
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
const FILES: Readonly<Record<string, string>> = {
  'acme/package.json': '{ "type": "module" }',
  'acme/hindsight.config.ts': SETTINGS,
  'acme/rules/no-friday.ts': ruleOfTeam('hindsight'),
  'acme/pages/on-call.astro': PAGE_OF_TEAM,
  'acme/theme/style.css': '.wordmark { letter-spacing: 0.125em }',
  'acme/theme/SiteFoot.astro': `---
import Ours from 'hindsight/components/SiteFoot.astro';
---
<p>Acme stands below.</p>
<Ours />
`,
  'acme/public/acme.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>',
  'acme/public/fonts/acme.woff2': 'no font, and nobody looks',
  [`acme/reports/2024/${ID}.mdx`]: ONE.replace('visibility:', 'visibility:')
    .replace('title: Checkout', 'title: On a Friday checkout')
    .replace('    completed: 2024-07-09\n', '    completed: 2024-07-09\n    ticket: PLAT-881\n')
    .replace('authors:', 'customerTier: [gold, silver]\nbudget: 12\nstatus: published\nauthors:'),
  'payments/docs/2024-08-01-ledger-late.mdx': ONE.replace('title: Checkout', 'title: The ledger')
    .replaceAll('2024-07-', '2024-08-')
    .replace('authors:', 'customerTier: [gold]\nauthors:'),
};
let printed = '';
// The host that is chosen serves an address from its root.
const site = join(archive, 'built/learn');
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
const page = (path: string): string => read(`${path}/index.html`);

function hindsight(...args: string[]) {
  const { HINDSIGHT_CONFIG: _, ...env } = process.env;
  const program = [resolve('src/cli/hindsight.ts'), ...args];
  return spawnSync(process.execPath, program, { cwd: archive, env, encoding: 'utf8' });
}

beforeAll(() => {
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
  const { status, stdout, stderr } = hindsight('build');
  printed = stdout + stderr;
  if (status !== 0) throw new Error(printed);
}, 120_000);

test('every setting is in this archive', () => {
  const known = Object.keys(settingsSchema.shape);
  expect(known.filter((name) => !new RegExp(`^  ${name}:`, 'm').test(SETTINGS))).toEqual([]);
});

test('the frame has the name, the pictures, the links and the texts of the archive', () => {
  const home = page('.');
  expect(home).toContain('Acme Lessons');
  expect(home).toContain('What Acme learnt.');
  expect(home).toMatch(/<img[^>]+\/learn\/acme\.svg/);
  expect(home).toMatch(/<link[^>]+rel="icon"[^>]+\/learn\/acme\.svg/);
  expect(home).toMatch(/href="\/learn\/on-call\/"[^>]*>\s*On call/);
  expect(home).toContain('<a href="/learn/on-call/">the rota</a>');
  expect(home).toContain('Acme, since 1999.');
  expect(home).toContain('Acme stands below.');
  expect(page('on-call')).toContain('Who answers');
  expect(read('sitemap.xml')).toContain('https://acme.example.org/learn/postmortems/');
});

test('colours, fonts and the theme are in the one style sheet', () => {
  const sheets = readdirSync(join(site, '_astro')).filter((name) => name.endsWith('.css'));
  expect(sheets).toHaveLength(1);
  const css = read(`_astro/${sheets[0]}`);
  expect(css).toContain('light-dark(#7a1f6b,#e6a3d8)');
  expect(css).toMatch(/@font-face\s*\{[^}]*Acme Serif[^}]*\/learn\/fonts\/acme\.woff2/);
  expect(css).toMatch(/--serif:\s*"?'?Acme Serif/);
  expect(css).toMatch(/--mono:\s*"?'?Acme Mono/);
  expect(css).toMatch(/letter-spacing:\s*\.?0?\.125em/);
});

test('a report links to where it is edited, discussed and tracked, and days read as chosen', () => {
  const report = page(`postmortems/${ID}`);
  expect(report).toContain(`href="https://git.example.org/acme/edit/main/reports/2024/${ID}.mdx"`);
  expect(report).toContain(
    `https://chat.example.org/new?about=${ID}&amp;where=${encodeURIComponent(`https://acme.example.org/learn/postmortems/${ID}/`)}`,
  );
  expect(report).toContain('href="https://tracker.example.org/browse/PLAT-881"');
  expect(report).toContain('July 1, 2024');
  expect(report).not.toContain('1 July 2024');
  expect(report).toContain(`https://go.example.org/pm/${ID}`);
  // What runs in a browser writes days as well.
  const programs = readdirSync(join(site, '_astro')).filter((name) => name.endsWith('.js'));
  expect(programs.some((name) => read(`_astro/${name}`).includes('12,345'))).toBe(true);
});

test('own fields are on the page, in JSON, in CSV, in copies, in the search and have pages', () => {
  const report = page(`postmortems/${ID}`);
  expect(report).toContain('<a href="/learn/customer-tier/gold/">gold</a>');
  expect(report).toContain('Error budget');
  expect(JSON.parse(read(`postmortems/${ID}.json`))).toMatchObject({
    own: {
      customerTier: { label: 'Customer tier', text: 'gold, silver', values: ['gold', 'silver'] },
      budget: { values: ['12'] },
    },
    source: null,
  });
  expect(read('postmortems.csv').split('\n', 1)[0]).toMatch(/,source,own_customerTier\r?$/);
  expect(read(`postmortems/${ID}.md`)).toContain('**Customer tier:** gold, silver');
  expect(page('customer-tier')).toContain('The best tier among the customers that were hit.');
  expect(page('customer-tier/gold')).toContain('The ledger refused');
  const { facets } = JSON.parse(read('search/index.json')) as { facets: Record<string, object> };
  expect(Object.keys(facets['Customer tier']!)).toEqual(['gold', 'silver']);
});

test('a report of a source is one of the archive, with the address at which it is edited', () => {
  const report = page('postmortems/2024-08-01-ledger-late');
  expect(report).toContain(
    'href="https://git.example.org/payments/edit/main/docs/2024-08-01-ledger-late.mdx"',
  );
  expect(report).toMatch(/<a href="\/learn\/sources\/payments\/"[^>]*>payments</);
  expect(page('sources/payments')).toContain('The ledger refused');
});

test('rules have the levels of the archive, its own are explained, and the host gets its file', () => {
  expect(printed).toMatch(/Checking reports\/ and 1 source/);
  expect(page('guide/rules/own/no-friday')).toContain('Days break nothing.');
  expect(existsSync(join(archive, 'built.nginx.conf'))).toBe(true);
});

test('a new report is written into the folder of a source', () => {
  const about = ['--title', 'The ledger lost an hour', '--severity', 'sev2', '--service', 'ledger'];
  const at = ['--started', '2026-11-02 09:12', '--timezone', 'UTC', '--source'];
  const { status, stdout, stderr } = hindsight('new', ...about, ...at, 'payments');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const file = '../payments/docs/2026/2026-11-02-the-ledger-lost-an-hour.mdx';
  expect(stdout).toContain(`Wrote ${file}`);
  expect(readFileSync(join(archive, file), 'utf8')).toContain('title: The ledger lost an hour');
  expect(hindsight('new', ...about, ...at, 'payment').stderr).toContain('Did you mean `payments`?');
});
