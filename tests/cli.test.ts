// The command line as people and CI call it: what it prints, what it writes, how it exits.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { filesOf } from '../src/check/example.ts';
import { NOTHING_KNOWN, renderTemplate } from '../src/check/template.ts';
import { parseReport } from '../src/report/parse.ts';
import { RECORD_FILE } from '../src/import/account/plan.ts';
import { readVocabularies } from '../src/report/read.ts';

let folder: string;
const folders: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  folders.push(folder);
});
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

type Command = 'build' | 'check' | 'dev' | 'import' | 'new' | 'preview';
function run(command: Command, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`src/cli/${command}.ts`, ...args],
    { encoding: 'utf8', env: { ...process.env, POSTMORTEMS_DIR: folder, SITE: '', BASE: '' } },
  );
  expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at .+:\d+:\d+|node:internal|\b0:0\b|ZodError/);
  return { status, stdout, stderr };
}

function put(name: string, example: Parameters<typeof filesOf>[0]): void {
  writeFileSync(join(folder, name), filesOf(example)[0]!.text);
}

describe('check', () => {
  test('a sound folder is fine', () => {
    put('2024-06-01-checkout.mdx', {});
    expect(run('check')).toMatchObject({ status: 0, stderr: '' });
  });

  test('a word that nobody listed is listed by the file that is advised, at the path that is printed', () => {
    mkdirSync(join(folder, '_vocabulary'));
    writeFileSync(join(folder, '_vocabulary/services.yaml'), '- id: checkout\n');
    put('2024-06-01-checkout.mdx', { frontmatter: 'services: [gift-cards]' });
    const { status, stdout } = run('check');
    expect(status).toBe(1);
    const [, path, line] = /add the file `([^`]+)` with the line `([^`]+)`/.exec(stdout) ?? [];
    mkdirSync(dirname(path!));
    writeFileSync(path!, line!);
    expect(run('check')).toMatchObject({ status: 0, stderr: '' });
  });

  test('--fix makes the certain edits of the files named, says so, and has nothing left to do', () => {
    put('2024-06-01-a.mdx', { frontmatter: 'detectedBy: Alert\nservices: checkout' });
    put('2024-06-02-b.mdx', { frontmatter: 'detectedBy: Alert' });
    const { stderr, status } = run('check', '--fix', '2024-06-01-a');
    expect(status).toBe(0);
    expect(stderr).toContain('`Alert` became `alert`');
    expect(stderr).toContain('`checkout` became `[checkout]`');
    expect(readFileSync(join(folder, '2024-06-01-a.mdx'), 'utf8')).toContain(
      'services: [checkout]',
    );
    expect(readFileSync(join(folder, '2024-06-02-b.mdx'), 'utf8')).toContain('detectedBy: Alert');
    expect(run('check', '--fix', '2024-06-01-a').stderr).toBe('');
    expect(readdirSync(folder)).toEqual(['2024-06-01-a.mdx', '2024-06-02-b.mdx']);
  });

  test('an error fails, and is underlined', () => {
    put('2024-06-01-checkout.mdx', { frontmatter: 'severty: sev2', without: ['severity'] });
    const { status, stdout } = run('check');
    expect(status).toBe(1);
    expect(stdout).toContain('`severty` is not a field of a report.');
    expect(stdout).toMatch(/│ severty: sev2\n +│ ~{7}\n +Did you mean `severity`\?/);
  });

  test.each(['sarif', 'github', 'text'])(
    'what is published as it is, is judged like reports and told by its path: %s',
    (format) => {
      mkdirSync(join(folder, 'postmortems'));
      mkdirSync(join(folder, 'public/brand'), { recursive: true });
      put('postmortems/2024-06-01-checkout.mdx', { body: 'See [the plan](/Plan.txt).' });
      const drawing =
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n <script/></svg>';
      writeFileSync(join(folder, 'public/brand/mark.svg'), drawing);
      writeFileSync(join(folder, 'public/photo.png'), 'II*\0canary');
      writeFileSync(join(folder, 'public/app.js'), `login("ops", { password: "hunter2x" })`);
      writeFileSync(join(folder, 'public/plan.txt'), '');
      const { stdout, status } = spawnSync(
        process.execPath,
        [join(process.cwd(), 'src/cli/check.ts'), '--format', format],
        { encoding: 'utf8', cwd: folder, env: { ...process.env, POSTMORTEMS_DIR: '' } },
      );
      expect(status).toBe(1);
      const told = stdout.replaceAll('\\', '/');
      for (const file of ['brand/mark.svg', 'photo.png', 'app.js']) {
        expect(told).toMatch(new RegExp(`(?:^|[^/\\w])public/${file}`, 'm'));
      }
      expect(told).toContain('secrets/credential');
      expect(told).not.toContain('hunter2x');
      expect(told).not.toContain('canary');
      // On a disk that does not tell capitals apart, too.
      expect(told).toContain('/Plan.txt');
    },
  );

  test('warnings pass, unless there are more than allowed', () => {
    put('2024-06-01-checkout.mdx', { without: ['actions'] });
    expect(run('check').status).toBe(0);
    expect(run('check', '--max-warnings', '1').status).toBe(0);
    expect(run('check', '--max-warnings', '0').status).toBe(1);
    expect(run('check', '--quiet').stdout).toContain('nothing to mend');
  });

  test('files can be named by path and by id; others are not judged', () => {
    put('2024-06-01-checkout.mdx', {});
    put('broken.mdx', { without: ['severity'] });
    expect(run('check', '2024-06-01-checkout').status).toBe(0);
    expect(run('check', join(folder, 'broken.mdx')).status).toBe(1);
    const { status, stderr } = run('check', 'brokn');
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean `broken`?');
  });

  test('misuse says what would be right', () => {
    expect(run('check', '--formt', 'json')).toMatchObject({
      status: 2,
      stderr: '`--formt` is not an option. Did you mean `--format`?\n',
    });
    expect(run('check', '--format', 'jsn').stderr).toContain('Did you mean `json`?');
    expect(run('check', '--max-warnings', 'few').stderr).toContain('a whole number');
    expect(run('check', '--help').stdout).toContain('--max-warnings');
  });

  test('JSON, workflow commands and SARIF say the same', () => {
    put('2024-06-01-checkout.mdx', { frontmatter: 'severty: 50%', without: ['severity'] });
    const json = JSON.parse(run('check', '--format', 'json').stdout);
    expect(json).toMatchObject({ version: 1, reports: 1, errors: 1 });
    const [found] = json.diagnostics;
    expect(found.rule).toBe('schema/unknown-key');
    expect(found.help).toBe('/guide/rules/schema/unknown-key/');

    const github = run('check', '--format', 'github').stdout;
    expect(github).toMatch(
      /^::error file=.*2024-06-01-checkout\.mdx,line=\d+,endLine=\d+,col=1,endColumn=8,title=schema\/unknown-key::`severty` is not a field of a report\.%0A/,
    );
    const sarif = JSON.parse(run('check', '--format', 'sarif').stdout);
    const [result] = sarif.runs[0].results;
    expect(result.ruleId).toBe('schema/unknown-key');
    expect(result.locations[0].physicalLocation.region.startLine).toBe(found.place.line);
  });
});

describe('new', () => {
  const ARGS = [
    '--title',
    'Checkout: failed & burned',
    '--severity',
    'sev1',
    '--service',
    'checkout',
    '--started',
    '2024-06-01 14:00',
  ];
  const PATH = '2024/2024-06-01-checkout-failed-burned.mdx';

  test('writes a draft that can be read, and says what is next', () => {
    cpSync('postmortems/_vocabulary', join(folder, '_vocabulary'), { recursive: true });
    const { status, stdout } = run('new', ...ARGS, '--timezone', 'Europe/London');
    expect(status).toBe(0);
    expect(stdout).toContain(PATH);
    const text = readFileSync(join(folder, PATH), 'utf8');
    expect(text).toContain('status: draft');
    expect(run('check').status).toBe(0);
    expect(run('check').stdout).toContain('complete/guidance');
    expect(readdirSync(join(folder, '2024'))).toEqual(['2024-06-01-checkout-failed-burned.mdx']);
  });

  test('a moment of which nothing has to be guessed is written as the format writes it', () => {
    cpSync('postmortems/_vocabulary', join(folder, '_vocabulary'), { recursive: true });
    const { status } = run(
      'new',
      ...ARGS.with(-1, '2024-06-01 9:12'),
      '--ended',
      '2024-06-01 9:40',
    );
    expect(status).toBe(0);
    const text = readFileSync(join(folder, PATH), 'utf8');
    expect(text).toContain('from: 2024-06-01 09:12');
    expect(text).toContain('to: 2024-06-01 09:40');
  });

  test('names what happened before, by its cause and by the words of its title', () => {
    cpSync('postmortems', folder, { recursive: true });
    const earlier = readFileSync(
      join(folder, '2023/2023-03-01-all-traffic-to-one-server.mdx'),
      'utf8',
    );
    const { cause } = /rootCauses:\s*\[?\s*-?\s*(?<cause>[a-z-]+)/.exec(earlier)!.groups!;
    const { title } = /^title: "?(?<title>[^"\n]+)/m.exec(earlier)!.groups!;
    const told = run('new', ...ARGS.with(1, `${title} again`), '--cause', cause!);
    expect(told.stdout).toContain('Similar reports:');
    expect(told.stdout).toContain('[2023-03-01-all-traffic-to-one-server]');
    const other = run('new', ...ARGS, '--id', 'another');
    expect(other.stdout).toContain('Wrote ');
    expect(other.stdout).not.toContain('Similar reports:');
  });

  test('never overwrites, wherever the name is taken', () => {
    expect(run('new', ...ARGS).status).toBe(0);
    writeFileSync(join(folder, PATH), 'precious');
    const { status, stderr } = run('new', ...ARGS);
    expect(status).toBe(2);
    expect(stderr).toContain('is there already');
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe('precious');
    const moved = join('kept', basename(PATH));
    mkdirSync(join(folder, 'kept'));
    renameSync(join(folder, PATH), join(folder, moved));
    const again = run('new', ...ARGS);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain(`${moved}\` is there already`);
    expect(existsSync(join(folder, PATH))).toBe(false);
    expect(run('new', ...ARGS, '--id', 'another').status).toBe(0);
  });

  test('without a terminal it does not ask', () => {
    const { status, stderr } = run('new', '--title', 'Checkout failed');
    expect(status).toBe(2);
    expect(stderr).toContain('`--severity`, `--service`, `--started` are missing');
  });

  test('a wrong value is refused in the words of the check, and nothing is written', () => {
    cpSync('postmortems/_vocabulary', join(folder, '_vocabulary'), { recursive: true });
    const { status, stderr } = run('new', ...ARGS, '--timezone', 'PST', '--severity', 'sev9');
    expect(status).toBe(2);
    expect(stderr).toContain('`sev9` is not a severity of this archive.');
    expect(stderr).toContain('`America/Los_Angeles`');
    expect(readdirSync(folder)).toEqual(['_vocabulary']);
  });
});

test('the template in the folder of reports is the one that `new` fills in, and can be read', () => {
  const text = renderTemplate(NOTHING_KNOWN);
  expect(readFileSync('postmortems/_template.mdx', 'utf8')).toBe(text);
  const { vocabularies } = readVocabularies('postmortems');
  const source = { id: 'template', file: '_template.mdx', text };
  expect(parseReport(source, { vocabularies, allowCode: false }).diagnostics).toEqual([]);
});

test.each(['dev', 'build', 'preview'] as const)(
  '%s helps, and refuses what it does not know',
  (name) => {
    expect(run(name, '--help')).toMatchObject({ status: 0 });
    const { status, stderr } = run(name, '--prot', '1');
    expect(status).toBeGreaterThan(0);
    expect(stderr).toContain('`--prot` is not an option.');
  },
);

test('the account of an import takes the place of no file of somebody else', () => {
  const [page, source] = [join(folder, 'page.html'), join(folder, 'source.md')];
  writeFileSync(page, 'mine');
  writeFileSync(source, '# Cards were refused\n\nOn 1 July 2024 at 14:00 UTC nobody could pay.\n');
  const args = [source, '--out', join(folder, 'out'), '--report', 'html', '--report-file', page];
  const { status, stderr } = run('import', ...args);
  expect(status).toBe(2);
  expect(stderr).toContain('no import wrote it');
  expect(readFileSync(page, 'utf8')).toBe('mine');
  expect(readdirSync(folder)).not.toContain('out');
  // A link is somebody's also where it leads nowhere yet.
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
  expect(run('import', ...args.slice(0, -1), join(folder, 'link')).status).toBe(2);
  expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
  expect(run('import', ...args, '--force').status).toBe(0);
  // Its own it replaces.
  expect(run('import', ...args).status).toBe(0);
  expect(readFileSync(page, 'utf8')).toContain('Import account');
});

test('an import adds to a folder, and replaces no record of another program', () => {
  const source = join(folder, 'source.md');
  writeFileSync(source, '# Cards were refused\n\nOn 1 July 2024 at 14:00 UTC nobody could pay.\n');
  expect(run('import', source, '--out', 'src', '--dry-run')).toMatchObject({ status: 2 });
  const out = join(folder, 'out');
  mkdirSync(out);
  for (const text of ['{"version": 7}', '<<<<<<< ours\n', '[]', '']) {
    writeFileSync(join(out, RECORD_FILE), text);
    const { status, stderr } = run('import', source, '--out', out);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('not what an import wrote'),
    });
    expect(readFileSync(join(out, RECORD_FILE), 'utf8')).toBe(text);
  }
  expect(readdirSync(out)).toEqual([RECORD_FILE]);
});
