// Nobody publishes by accident: the shipped workflow publishes what the archive has chosen, from its main branch, and says to
// whom Pages shows it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { warnOfOpenHost, describePublishing } from '../src/cli/audience.ts';
import { validateSettings } from '../src/settings/read.ts';
import { toHeaders } from '../src/share/headers.ts';

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Record<string, unknown>;
  readonly with?: Record<string, unknown>;
}
interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly permissions?: Record<string, string>;
  readonly steps: readonly Step[];
}
const { jobs } = parse(readFileSync('.github/workflows/reports.yml', 'utf8')) as {
  jobs: Record<string, Job>;
};

test('what is published was built for the audience that was chosen, after the question', () => {
  const deploying = Object.values(jobs).filter(({ steps }) =>
    steps.some(({ uses }) => uses?.startsWith('actions/deploy-pages@')),
  );
  expect(deploying).toHaveLength(1);
  const { steps, if: when } = jobs[deploying[0]!.needs!]!;
  const asked = steps.findIndex(({ run }) => run === 'npm run -s pages');
  const built = steps.findIndex(({ run }) => run === 'npm run build');
  const kept = steps.findIndex(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  expect(asked).toBeGreaterThan(-1);
  expect([asked, built, kept]).toEqual([asked, built, kept].toSorted((a, b) => a - b));
  expect(steps[asked]).not.toHaveProperty('if');
  expect(steps[built]?.env?.['AUDIENCE']).toBe(
    `\${{ steps.${steps[asked]!.id}.outputs.audience }}`,
  );
  expect(when).toContain("github.ref == 'refs/heads/main'");
  expect(when).toContain("github.event_name != 'pull_request'");
  // Nothing else may write to Pages.
  const mayWrite = Object.values(jobs).filter(({ permissions }) => permissions?.['pages']);
  expect(mayWrite).toEqual(deploying);
});

test('the reports are checked with the whole history, and do not wait for the tests of the program', () => {
  const names = Object.keys(jobs);
  expect(names).toEqual(['check', 'build', 'publish']);
  for (const { steps } of [jobs['check']!, jobs['build']!]) {
    const checkout = steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkout?.with?.['fetch-depth']).toBe(0);
  }
  expect(names.flatMap((name) => jobs[name]!.steps.map(({ run }) => run))).not.toContain(
    'npm test',
  );
});

/** Runs `npm run pages` over a configuration in which `publish` is as given. */
function pages(publish: string) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    const settings = join(folder, 'hindsight.config.ts');
    writeFileSync(settings, `export default { publish: ${publish} };`);
    const output = join(folder, 'output');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['src/cli/hindsight.ts', 'pages'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          HINDSIGHT_CONFIG: settings,
          GITHUB_ACTIONS: 'true',
          GITHUB_OUTPUT: output,
        },
      },
    );
    const written = status === 0 ? readFileSync(output, 'utf8') : '';
    return { status, printed: `${stdout}${stderr}`, written };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('nothing was chosen: the job fails, with who can read Pages and what to write', () => {
  const { status, printed, written } = pages('null');
  expect(status).toBe(1);
  expect(written).toBe('');
  expect(printed).toMatch(/^::error title=Nothing is published::.*everybody in the world/);
  expect(printed).toContain("`publish: 'public'`");
  expect(printed.trim().split('\n')).toHaveLength(1);
});

test.each(['internal', 'public'])(
  '%s was chosen: the build is told, and the run says what is shown',
  (choice) => {
    const { status, printed, written } = pages(`'${choice}'`);
    expect(printed).toMatch(/^::notice title=Published::.*everybody in the world/);
    expect(status).toBe(0);
    expect(written).toBe(`audience=${choice}\n`);
  },
);

test('a fresh archive has chosen nothing', () => {
  expect(validateSettings({}, null).publish).toBeNull();
  expect(describePublishing('public')).toContain('visibility: public');
});

test('an internal site asks search engines to leave it out, file by file; a public one does not', () => {
  expect(toHeaders('internal')).toMatch(/^\/\*\n(?: .*\n)* {2}X-Robots-Tag: noindex$/m);
  expect(toHeaders('public')).not.toContain('X-Robots-Tag');
});

test.each([{ NETLIFY: 'true' }, { CF_PAGES: '1' }])(
  'where a host builds and shows to everybody, %o, nothing is built before somebody has chosen for whom',
  (machine) => {
    const folder = mkdtempSync(join(tmpdir(), 'open-host-'));
    const { AUDIENCE: _, HINDSIGHT_CONFIG: __, ...around } = process.env;
    const run = (command: string, publish: string) => {
      writeFileSync(join(folder, 'hindsight.config.ts'), `export default { publish: ${publish} };`);
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [resolve(`src/cli/${command}.ts`)],
        { cwd: folder, encoding: 'utf8', env: { ...around, ...machine } },
      );
      return { status, said: stdout + stderr };
    };
    mkdirSync(join(folder, 'postmortems'));
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    const stopped = run('build', 'null');
    expect(stopped.status).not.toBe(0);
    expect(stopped.said).toContain('Nothing is published, for nobody has chosen what:');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
    // What was chosen is what is built, without a variable.
    expect(run('check', `'public'`).said).toContain('for the audience `public`');
    expect(run('check', `'internal'`).said).toContain('for the audience `internal`');
    rmSync(folder, { recursive: true });
  },
);

test('a build of all reports for an open host says who will read them, unless that was chosen', () => {
  expect(warnOfOpenHost('cloudflare-pages', 'internal', null)).toContain('everybody in the world');
  expect(warnOfOpenHost('netlify', 'internal', 'public')).toContain(
    '`AUDIENCE=public npm run build`',
  );
  expect(warnOfOpenHost('netlify', 'internal', 'internal')).toBe(null);
  expect(warnOfOpenHost('netlify', 'public', null)).toBe(null);
  expect(warnOfOpenHost('nginx', 'internal', null)).toBe(null);
  expect(warnOfOpenHost(null, 'internal', null)).toBe(null);
});
