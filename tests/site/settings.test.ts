// An archive that uses every setting, with code, pages and a theme of its own and a source beside it, built once: each setting
// is seen where the guide says that it shows.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settingsSchema } from '../../src/settings/settings.ts';
import { ID, SETTINGS, writeTeamArchive } from './team-archive.ts';

const place = mkdtempSync(join(tmpdir(), 'all-settings-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

let archive: string;
let printed = '';
/** The host that is chosen serves an address from its root. */
let site: string;
const read = (file: string): string => readFileSync(join(site, file), 'utf8');
const page = (path: string): string => read(`${path}/index.html`);

function hindsight(...args: string[]) {
  const { HINDSIGHT_CONFIG: _, ...env } = process.env;
  const program = [resolve('src/cli/hindsight.ts'), ...args];
  return spawnSync(process.execPath, program, { cwd: archive, env, encoding: 'utf8' });
}

beforeAll(() => {
  archive = writeTeamArchive(place);
  site = join(archive, 'built/learn');
  const { status, stdout, stderr } = hindsight('build');
  printed = stdout + stderr;
  if (status !== 0) throw new Error(printed);
});

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
  expect(report).not.toMatch(/1\sJuly 2024/);
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
  expect(read('postmortems.csv').split('\n', 1)[0]).toMatch(
    /,source,impact_time_stated_seconds,own_customerTier\r?$/,
  );
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
