import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { byThemselves, checkSources } from '../check/check.ts';
import { NOTHING_KNOWN, renderTemplate } from '../check/template.ts';
import { recordPermalinks } from '../check/permalinks.ts';
import { readVocabularies } from '../report/read.ts';
import { validateSettings } from '../settings/read.ts';
import { HOST_CHOICES, SETUP_QUESTIONS, readAnswers } from './answers.ts';
import { archiveFiles, COMMANDS } from './archive.ts';
import { commonFrom } from './common.ts';

const common = commonFrom((file) => readFileSync(file, 'utf8'));
const begin = (more: Partial<Parameters<typeof readAnswers>[0]> = {}) =>
  archiveFiles(
    readAnswers({
      name: "Acme's Postmortems",
      site: 'https://acme.example.com/postmortems/',
      host: 'github-pages',
      zone: 'Europe/London',
      severities: 'critical, major, minor',
      ...more,
    }),
    { folder: 'Acme Postmortems', engine: '^1.2.3', day: '2026-11-27' },
    common,
  );
const files = begin();

test('its report, which is a model, and its vocabularies pass the check without a word', async () => {
  const [report] = Object.keys(files).filter((file) => file.endsWith('.mdx'));
  expect(report).toBe('postmortems/2026/2026-11-27-example.mdx');
  const { vocabularies, diagnostics } = readVocabularies(
    '',
    (file) => files[`postmortems/${file}`] ?? null,
  );
  expect(diagnostics).toEqual([]);
  const source = {
    id: '2026-11-27-example',
    file: '2026/2026-11-27-example.mdx',
    text: files[report!]!,
  };
  const checked = await checkSources(byThemselves([source], vocabularies), { allowCode: false });
  expect(checked.diagnostics).toEqual([]);
});

test('its report explains fields in the words of the template that `new` fills in', () => {
  const explained = (text: string): Map<string, string> =>
    new Map(
      [...text.matchAll(/^ *(\w+): [^#\n]*# (.+)$/gm)].map(([, field = '', words = '']) => [
        field,
        words,
      ]),
    );
  const [report] = Object.keys(files).filter((file) => file.endsWith('.mdx'));
  const template = explained(renderTemplate(NOTHING_KNOWN));
  const both = [...explained(files[report!]!)].filter(([field]) => template.has(field));
  expect(both.map(([field]) => field)).toEqual(['trigger', 'rootCauses', 'from']);
  for (const [field, words] of both) expect(words, field).toBe(template.get(field));
});

test('its settings are what was answered', () => {
  const text = files['hindsight.config.ts']!;
  const settings = new Function(
    'defineConfig',
    `return ${text.replace(/^[^]*?export default /, '').replace(/;\s*$/, '')}`,
  )((found: unknown) => found) as unknown;
  expect(validateSettings(settings, null)).toMatchObject({
    name: "Acme's Postmortems",
    site: 'https://acme.example.com',
    base: '/postmortems',
    timezone: 'Europe/London',
    publish: null,
  });
});

test('its vocabulary of causes holds categories alone; those of one archive stay there', () => {
  const causes = parse(files['postmortems/_vocabulary/root-causes.yaml']!) as { id: string }[];
  expect(causes.map(({ id }) => id)).toContain('configuration');
  expect(JSON.stringify(causes)).not.toContain('category');
  expect(causes.length).toBeGreaterThanOrEqual(12);
  const severities = parse(files['postmortems/_vocabulary/severities.yaml']!) as { id: string }[];
  expect(severities.map(({ id }) => id)).toEqual(['critical', 'major', 'minor', 'unknown']);
});

test('severities mean something from the first day, the worst and the least what they must', () => {
  const described = (severities: string): (string | undefined)[] =>
    (parse(begin({ severities })['postmortems/_vocabulary/severities.yaml']!) as { description?: string }[]).map(({ description }) => description?.split(' ')[0]); // prettier-ignore
  expect(described('p1, p2, p3, p4')).toEqual(['Most', 'Many', 'Some', 'Few', undefined]);
  // What nobody can tell apart but the team is left for the team to say.
  expect(described('p1, p2, p3, p4, p5')).toEqual([
    'Most',
    'Many',
    'Some',
    undefined,
    'Few',
    undefined,
  ]);
  expect(described('high, mid, low')).toEqual(['Most', 'Many', 'Few', undefined]);
  expect(described('high, low')).toEqual(['Most', 'Few', undefined]);
  expect(described('outage')).toEqual(['Most', undefined]);
});

test('its scripts are the commands that messages and the workflow name', () => {
  const { scripts, dependencies } = JSON.parse(files['package.json']!) as {
    scripts: Record<string, string>;
    dependencies: Record<string, string>;
  };
  const ours = JSON.parse(readFileSync('package.json', 'utf8')) as typeof JSON & {
    scripts: Record<string, string>;
  };
  for (const name of COMMANDS) {
    expect(scripts[name]).toBe(`hindsight ${name}`);
    expect(ours.scripts[name]).toBe(`node src/cli/hindsight.mjs ${name}`);
  }
  expect(dependencies).toEqual({ hindsight: '^1.2.3' });
  const called = [...files['.github/workflows/reports.yml']!.matchAll(/npm run (?:-s )?(\w+)/g)];
  for (const [, name] of called) expect(Object.keys(scripts)).toContain(name);
});

test.each(HOST_CHOICES)(
  'for %s there is what the host wants, and nothing of the generator',
  (host) => {
    const names = Object.keys(begin({ host }));
    expect(names.filter((name) => /^(?:src|tests)\//.test(name))).toEqual([]);
    expect(names.includes('.gitlab-ci.yml')).toBe(host === 'gitlab-pages');
    expect(names.includes('netlify.toml')).toBe(host === 'netlify');
    const written = begin({ host });
    const workflow = written['.github/workflows/reports.yml'];
    // Every forge checks what is written, and Pages alone are published from there.
    expect(workflow === undefined).toBe(host === 'gitlab-pages');
    if (workflow !== undefined) {
      expect(workflow).not.toContain('program');
      const { jobs } = parse(workflow) as { jobs: Record<string, unknown> };
      const publishes = {
        'github-pages': ['build', 'publish'],
        netlify: [],
        'cloudflare-pages': [],
      };
      expect(Object.keys(jobs)).toEqual([
        'check',
        ...(publishes[host as 'netlify'] ?? ['publish']),
      ]);
    }
    expect(written['hindsight.config.ts']!.includes(`host: '${host}',`)).toBe(host !== 'other');
    expect(begin({ host })['README.md']).toContain('## Publish');
  },
);

test('an answer that cannot be used is told with one that can', () => {
  const wrong = (flag: string, text: string) =>
    SETUP_QUESTIONS.find((one) => one.flag === flag)!.wrong(text);
  expect(wrong('site', 'acme')).toContain('https://acme.github.io');
  expect(wrong('zone', 'Londn')).toContain('`Europe/London`');
  expect(wrong('zone', '+01:00')).toContain('the name of a place');
  expect(wrong('severities', 'SEV 1; SEV 2')).toContain('`sev1, sev2, sev3`');
  expect(wrong('host', 'gihub')).toContain('`github-pages`');
  expect(wrong('host', 'GitLab')).toBeNull();
  for (const { flag, usual, wrong: judge } of SETUP_QUESTIONS)
    expect(judge(usual('acme')), flag).toBeNull();
});

test('it has the version of the engine that it is made with', () => {
  const version = (file: string): string =>
    (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  expect(version('src/create/package.json')).toBe(version('package.json'));
});

test('the pipelines of GitLab are YAML, check what a change touches, and publish what was chosen', () => {
  const written = begin({ host: 'gitlab' });
  const pipeline = parse(written['.gitlab-ci.yml']!) as Record<string, { script: string[] }>;
  const source = parse(written['.gitlab/source.yml']!) as Record<string, { script: string[] }>;
  for (const { script } of [pipeline['check-reports']!, source['.postmortems']!]) {
    const lines = script.join('\n');
    expect(script.every((line) => typeof line === 'string')).toBe(true);
    expect(lines).toContain('--changed "$CI_MERGE_REQUEST_DIFF_BASE_SHA"');
    expect(lines).toContain('PORTABLE=true');
    expect(spawnSync('sh', ['-n'], { input: lines }).status).toBe(0);
  }
  expect(pipeline['pages']!.script[0]).toContain('npm run -s pages -- --print');
});

test('two branches that publish a report each merge without a conflict', () => {
  const folder = mkdtempSync(join(tmpdir(), 'union-'));
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
  const record = join(folder, 'postmortems/_permalinks.txt');
  const publish = (branch: string, id: string): void => {
    git('checkout', '-qB', branch, 'main');
    writeFileSync(record, recordPermalinks(readFileSync(record, 'utf8'), [id])!);
    git('commit', '-qam', branch);
  };
  try {
    git('init', '-q', '-b', 'main');
    mkdirSync(join(folder, 'postmortems'));
    writeFileSync(join(folder, '.gitattributes'), files['.gitattributes']!);
    writeFileSync(record, recordPermalinks(null, ['2024-01-01-first'])!);
    git('add', '-A');
    git('commit', '-qm', 'one');
    publish('a', '2024-02-01-of-one-team');
    publish('b', '2024-02-02-of-another');
    expect(git('merge', '-q', '--no-edit', 'a').status).toBe(0);
    const merged = readFileSync(record, 'utf8');
    for (const id of ['2024-01-01-first', '2024-02-01-of-one-team', '2024-02-02-of-another'])
      expect(merged.split('\n')).toContain(id);
    expect(merged).not.toContain('<<<<');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an address without `https://` and a city that one zone has are surely meant; an abbreviation is told', () => {
  const answer = (flag: string) => SETUP_QUESTIONS.find((one) => one.flag === flag)!;
  expect(answer('site').wrong('postmortems.acme.example/pm')).toBe(null);
  expect(begin({ site: 'postmortems.acme.example/pm' })['hindsight.config.ts']).toMatch(/site: 'https:\/\/postmortems\.acme\.example',\n\s+base: '\/pm'/); // prettier-ignore
  for (const wrong of ['acme', 'ftp://a.example', 'a b.example']) expect(answer('site').wrong(wrong)).toContain('`https://'); // prettier-ignore
  expect(answer('zone').wrong('Berlin')).toBe(null);
  expect(begin({ zone: 'new york' })['hindsight.config.ts']).toContain(`'America/New_York'`);
  expect(begin({ zone: 'utc' })['hindsight.config.ts']).toContain(`timezone: 'UTC'`);
  for (const wrong of ['CET', 'EST', '', 'Nowhere', 'Europe/Nowhere']) expect(answer('zone').wrong(wrong)).toContain('Europe/London'); // prettier-ignore
});
