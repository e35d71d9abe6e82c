import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAnswers, type HostChoice } from './answers.ts';
import { archiveFiles } from './archive.ts';
import { commonFrom } from './common.ts';
import { placeInRepository } from './repository.ts';

const common = commonFrom((file) => readFileSync(file, 'utf8'));
const filesFor = (host: HostChoice) =>
  archiveFiles(
    readAnswers({
      name: 'Acme',
      site: 'https://acme.example.com',
      host,
      zone: 'Europe/London',
      severities: 'sev1',
    }),
    { folder: 'lessons', engine: '1.0.0', day: '2026-11-27' },
    common,
  );
const place = (host: HostChoice, folder: string, there: readonly string[] = []) =>
  placeInRepository(filesFor(host), folder, (file) => there.includes(file));

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}
interface Workflow {
  readonly on: Record<string, { readonly paths?: string[] } | null>;
  readonly defaults?: { readonly run: { readonly 'working-directory': string } };
  readonly jobs: Record<string, { readonly steps: Step[]; readonly env?: Record<string, string> }>;
}
const workflow = (text: string | undefined): Workflow => parse(text!) as Workflow;
const pathsOf = ({ jobs }: Workflow): string[] =>
  Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.with?.['path'] ?? []));

test('every file is in the folder, at the root, or was there before', () => {
  for (const host of ['github-pages', 'gitlab-pages', 'netlify', 'nginx'] as const) {
    const { folder, root } = place(host, 'tools/lessons');
    expect(Object.keys(folder).filter((name) => /^\.git(?:hub|lab)/.test(name))).toEqual([]);
    const count = Object.keys(folder).length + Object.keys(root).length;
    const more = host === 'gitlab-pages' ? 1 : 0; // the file that includes the other
    expect(count).toBe(Object.keys(filesFor(host)).length + more);
  }
  const { root, kept } = place('nginx', 'lessons', ['.github/CODEOWNERS']);
  expect(root).not.toHaveProperty(['.github/CODEOWNERS']);
  expect(kept).toEqual(['.github/CODEOWNERS']);
});

test('a workflow of GitHub works in the folder, and only when something there changes', () => {
  const { root } = place('github-pages', 'tools/my lessons');
  const whole = workflow(root['.github/workflows/postmortems.yml']);
  expect(whole.defaults?.run['working-directory']).toBe('tools/my lessons');
  expect(whole.on['pull_request']?.paths).toEqual(['tools/my lessons/**']);
  expect(whole.on['push']?.paths).toEqual(['tools/my lessons/**']);
  expect(new Set(pathsOf(whole))).toEqual(new Set(['tools/my lessons/.cache', 'tools/my lessons/dist'])); // prettier-ignore
  expect(root['.github/CODEOWNERS']).toContain('# /tools/my lessons/postmortems/ ');
});

test('a workflow that repositories of sources call works in the folder of the archive', () => {
  const { root } = place('nginx', 'tools/lessons');
  const called = workflow(root['.github/workflows/postmortems-source.yml']);
  const { steps, env } = called.jobs['check']!;
  const places = steps.flatMap((step) => step['working-directory'] ?? []);
  expect(new Set(places)).toEqual(new Set(['archive/tools/lessons']));
  expect(pathsOf(called)).toEqual(['source', 'archive', 'archive/tools/lessons/.cache', 'archive/tools/lessons/dist']); // prettier-ignore
  // From tools/lessons of the archive up to where both are checked out.
  expect(env?.['SOURCE_DIR']).toMatch(/=\.\.\/\.\.\/\.\.\/source$/);
});

test('a pipeline of GitLab is included, or the line to add is told', () => {
  const { root, notes } = place('gitlab-pages', 'lessons');
  expect(parse(root['.gitlab-ci.yml']!)).toEqual({
    include: [{ local: '.gitlab/postmortems.yml' }],
  });
  expect(notes).toEqual([]);
  const jobs = parse(root['.gitlab/postmortems.yml']!) as Record<string, Record<string, unknown>>;
  // Nothing of it may hold for other jobs of the repository.
  expect(Object.keys(jobs)).toEqual(['.reports', 'check-reports', 'pages']);
  expect(jobs['.reports']).toMatchObject({
    before_script: ['cd lessons', 'npm ci --cache .npm'],
    cache: { paths: ['lessons/.npm/', 'lessons/.cache/'] },
  });
  const beside = place('gitlab-pages', 'lessons', ['.gitlab-ci.yml']);
  expect(beside.root).not.toHaveProperty(['.gitlab-ci.yml']);
  expect(beside.notes.join()).toContain('- local: .gitlab/postmortems.yml');
});
