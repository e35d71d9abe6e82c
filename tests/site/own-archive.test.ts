// An archive that lies elsewhere and holds no source of ours, with every setting in use: what it chose is what its site shows.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow, run } from './build-site.ts';
import { ONE } from './reports.ts';
import { PAGE_OF_TEAM, ruleOfTeam } from './team-files.ts';
import { withoutScopes } from './scopes.ts';

const root = mkdtempSync(join(tmpdir(), 'own-archive-'));
afterAll(() => rmSync(root, { recursive: true }));

const ENGINE = resolve('src');
const FILES: Readonly<Record<string, string>> = {
  'hindsight.config.ts': `import { defineConfig, defineRule, z } from '${ENGINE}/index.ts';
import { noFriday } from './rules/no-friday.ts';

export default defineConfig({
  format: 1,
  name: 'Acme Lessons',
  description: 'What Acme learnt.',
  logo: '/acme.svg',
  favicon: '/acme.svg',
  colours: { link: ['#7a1f6b', '#e6a3d8'] },
  navigation: [{ label: 'On call', href: '/on-call/' }, { label: 'Status', href: 'https://status.acme.example' }],
  home: 'Ask in [chat](https://chat.acme.example) first.',
  footer: 'Kept by the *reliability* guild.',
  editUrl: 'https://git.acme.example/edit/main/postmortems',
  discussUrl: 'https://chat.acme.example/new?about={id}',
  tickets: [{ pattern: /PLAT-\\d+/, url: 'https://tracker.acme.example/browse/{ticket}' }],
  rules: { 'complete/response': 'off' },
  ownRules: [noFriday],
  fields: {
    tier: { label: 'Customer tier', shape: z.enum(['gold', 'silver']), column: true },
    cost: { label: 'Cost in euros', shape: z.number().optional(), place: 'foot' },
  },
});
`,
  'rules/no-friday.ts': ruleOfTeam(`${ENGINE}/index.ts`),
  'pages/on-call.astro': PAGE_OF_TEAM,
  'theme/SiteFoot.astro': `---
import Ours from 'hindsight/components/SiteFoot.astro';
---
<Ours /><p class="acme-foot">Acme Inc.</p>
`,
  'theme/style.css': ':root { --radius: 0; --acme: 1 }',
  'public/acme.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>',
  'postmortems/2024-05-02-one.mdx': ONE.replace(
    'actions:\n',
    'tier: gold\ncost: 1200\nactions:\n  - do: Watch the disk.\n    kind: detect\n    ticket: PLAT-881\n',
  ),
};
function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
const env = { HINDSIGHT_CONFIG: '', SOURCE_DATE_EPOCH: '1795000000', AUDIENCE: '' };
const hindsight = (...args: string[]) =>
  run(process.execPath, [join(ENGINE, 'cli/hindsight.ts'), ...args], env, root);
/** A file of the site, without the marks of scoped styles. */
const read = (file: string): string =>
  withoutScopes(readFileSync(join(root, 'dist', file), 'utf8'));

beforeAll(async () => {
  write(FILES);
  const { code, printed } = await hindsight('build');
  expect(code, printed).toBe(0);
});

test('name, logo, tab picture, navigation, home and foot are the archive’s', () => {
  const home = read('index.html');
  expect(home).toContain('<title>Acme Lessons</title>');
  expect(home).toMatch(/<img src="\/acme\.svg" alt=""[^>]*>\s*<span>Acme Lessons<\/span>/);
  expect(home).toMatch(/<link rel="icon" href="\/acme\.svg" type="image\/svg\+xml"/);
  expect(home).toMatch(/<a href="\/on-call\/"[^>]*>\s*On call/);
  expect(home).toMatch(/<a href="https:\/\/status\.acme\.example"[^>]*>\s*Status/);
  expect(home).toContain('Ask in <a href="https://chat.acme.example">chat</a> first.');
  expect(home).toContain('Kept by the <em>reliability</em> guild.');
  expect(read('feed.xml')).toContain('Acme Lessons');
});

test('a colour that was chosen is the one of the style sheet, with what goes with it; the theme’s own styles follow', () => {
  const css = filesBelow(join(root, 'dist'))
    .filter((file) => file.endsWith('.css'))
    .map(read)
    .join('');
  expect(css).toMatch(/--link: ?light-dark\(#7a1f6b, ?#e6a3d8\)/);
  expect(css).not.toContain('#1c5a92');
  expect(css).toMatch(/--acme: ?1/);
});

test('own pages and components stand where ours do', () => {
  const page = read('on-call/index.html');
  expect(page).toContain('<title>On call · Acme Lessons</title>');
  expect(page).toContain('<h1>Who answers</h1>');
  expect(page).toContain('Acme Inc.');
  expect(read('sitemap.xml')).toContain('<urlset');
});

test('own fields are on the report’s page, in its copies and in the table', () => {
  const page = read('postmortems/2024-05-02-one/index.html');
  expect(page).toMatch(/<dt dir="auto">Customer tier\s*<\/dt>\s*<dd dir="auto">gold/);
  expect(page).toMatch(/<dt dir="auto">Cost in euros\s*<\/dt>\s*<dd dir="auto">1200/);
  expect(read('postmortems/2024-05-02-one.md')).toContain('**Customer tier:** gold');
  expect(read('postmortems.csv').split('\r\n')[0]).toMatch(/,own_tier$/);
  expect(read('guide/fields/index.html')).toContain('Fields of this archive');
  expect(JSON.parse(read('schema/report.schema.json')).required).toContain('tier');
});

test('tickets, edit and discussion links lead where the settings say', () => {
  const page = read('postmortems/2024-05-02-one/index.html');
  expect(page).toMatch(
    /href="https:\/\/tracker\.acme\.example\/browse\/PLAT-881"[^>]*>\s*PLAT-881\s*<\/a>/,
  );
  expect(page).toContain(
    'href="https://git.acme.example/edit/main/postmortems/2024-05-02-one.mdx"',
  );
  expect(page).toContain('href="https://chat.acme.example/new?about=2024-05-02-one"');
});

test('an own rule has a page, and stops a build; a rule of the settings that is none is told where it stands', async () => {
  expect(read('guide/rules/own/no-friday/index.html')).toContain('Days break nothing.');
  write({
    'postmortems/2024-05-03-two.mdx': FILES['postmortems/2024-05-02-one.mdx']!.replace(
      /title: .*/,
      'title: Friday broke it',
    ),
  });
  const check = await hindsight('check');
  expect(check.printed).toContain('The title blames a day.');
  expect(check.code).toBe(1);
  write({
    'hindsight.config.ts': FILES['hindsight.config.ts']!.replace(
      'complete/response',
      'complete/respnse',
    ),
  });
  const wrong = await hindsight('check');
  expect(wrong.printed).toBe(
    'hindsight.config.ts:17:12  `complete/respnse` is no rule. Did you mean `complete/response`?\n',
  );
  expect(wrong.code).toBe(2);
});
