// The questions of `new` and `create` as a person answers them, at a terminal: what is typed is sent when the question stands
// there. And two people who each add a report and a word at the same time.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { commonFrom } from '../src/create/common.ts';
import { compileFolder } from '../src/pack/compile.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** util-linux's `script` gives a terminal to what it runs; that of a Mac is called otherwise. */
const HAS_TERMINAL = process.platform === 'linux' && existsSync('/usr/bin/script');
const [ENTER, TAB, ESC, CTRL_C] = ['\r', '\t', '\u001B', '\u0003'];

let root: string;
let archive: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'wizard-'));
  archive = join(root, 'archive');
  const words = join(archive, 'postmortems/_vocabulary');
  mkdirSync(words, { recursive: true });
  writeFileSync(join(archive, '.gitignore'), '.astro/\n.cache/\n');
  writeFileSync(join(archive, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(archive, '.gitattributes'),
    '* text=auto eol=lf\n_permalinks.txt merge=union\n',
  );
  writeFileSync(join(words, 'severities.yaml'), '- id: sev1\n- id: sev2\n');
  writeFileSync(
    join(words, 'services.yaml'),
    '- id: checkout\n  synonyms: [orders]\n- id: search\n',
  );
  writeFileSync(join(words, 'teams.yaml'), '- id: platform\n');
});
afterEach(() => rmSync(root, { recursive: true }));

/** What was said, and the exit code, of a command that is answered at a terminal: each answer once its question stands there. */
function converse(
  command: readonly string[],
  answers: readonly (readonly [question: string, keys: string])[],
): Promise<{ said: string; code: number | null }> {
  const { HINDSIGHT_CONFIG: _, ...around } = process.env;
  const line = command.map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['-qfec', `stty cols 120 rows 50; ${line}`, '/dev/null'], {
    cwd: archive,
    env: { ...around, TERM: 'xterm' },
  });
  let said = '';
  let read = 0;
  const left = [...answers];
  const answer = (): void => {
    const [next] = left;
    const at = next ? said.indexOf(next[0], read) : -1;
    if (!next || at === -1) return;
    read = at + next[0].length;
    left.shift();
    // Keys that come together are one paste for some prompts.
    [...(next[1].match(/\u001B|[^\u001B]/g) ?? [])].forEach((key, i) => setTimeout(() => child.stdin.write(key), 60 + i * 12)); // prettier-ignore
    setTimeout(answer, 100 + next[1].length * 12);
  };
  child.stdout.on('data', (data: Buffer) => {
    said += stripVTControlCharacters(String(data));
    answer();
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), 40_000);
  return new Promise((done) => {
    child.on('close', (code) => {
      clearTimeout(limit);
      done({ said, code });
    });
  });
}

const NEW = [process.execPath, resolve('src/cli/new.ts')];
const BACKSPACES = '\u007F'.repeat(11);
const files = (): string[] => readdirSync(join(archive, 'postmortems'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:mdx|yaml)$/.test(file)).toSorted(); // prettier-ignore

const answers = (title: string, service: string): (readonly [string, string])[] => [
  ['What happened', `${title}${ENTER}`],
  ['How bad was it?', ENTER],
  // What was looked for in vain is the name of the new one.
  ['What did users lose?', `${service}${ENTER}`],
  ['What do people call this', ENTER],
  ['What is it, in a sentence?', `Buying ${service}.${ENTER}`],
  ['By which place', ENTER],
  ['When did users begin', `${BACKSPACES}2024-06-01 9:12${ENTER}`],
  ['When was the last user', `10:00${ENTER}`],
  ['Which team owns', `plat${TAB}${ENTER}`],
];

test.runIf(HAS_TERMINAL)(
  '`new` knows synonyms, and what is certain it writes as it should be',
  async () => {
    const { said, code } = await converse(NEW, [
      ['What happened', `Nobody could order${ENTER}`],
      ['How bad was it?', ENTER],
      ['What did users lose?', `orders${ENTER}`],
      ['By which place', ENTER],
      ['When did users begin', `${BACKSPACES}2024-06-01 9:12${ENTER}`],
      ['When was the last user', `10:00${ENTER}`],
      ['Which team owns', `plat${TAB}${ENTER}`],
    ]);
    expect(said).toContain('Wrote postmortems/2024/2024-06-01-nobody-could-order.mdx');
    expect(code).toBe(0);
    const text = readFileSync(join(archive, 'postmortems/2024/2024-06-01-nobody-could-order.mdx'), 'utf8'); // prettier-ignore
    expect(text).toContain('services: [checkout]');
    expect(text).toContain('from: 2024-06-01 09:12');
    expect(text).toContain('to: 2024-06-01 10:00');
  },
);

test.runIf(HAS_TERMINAL)(
  'two branches that each add a report and a word, by `new` and by hand, merge without a conflict',
  async () => {
    const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: archive, encoding: 'utf8', stdio: 'pipe' }); // prettier-ignore
    const command = (name: string, ...args: string[]): string => {
      const { HINDSIGHT_CONFIG: _, ...env } = process.env;
      return execFileSync(process.execPath, [resolve(`src/cli/${name}.ts`), ...args], { cwd: archive, encoding: 'utf8', env, stdio: 'pipe' }); // prettier-ignore
    };
    const publish = (id: string): void => {
      const file = join(archive, `postmortems/2024/${id}.mdx`);
      writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft', 'status: published'));
      command('check', '--fix', '--quiet');
      git('add', '-A');
      git('commit', '-qm', id);
    };
    writeFileSync(join(archive, 'postmortems/_permalinks.txt'), '# What was published.\n');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'begin');
    git('checkout', '-qb', 'one');
    const first = await converse(NEW, answers('No gift card was sold', 'Gift cards'));
    expect(first.said).toContain('Wrote postmortems/_vocabulary/services/gift-cards.yaml');
    expect(first.code).toBe(0);
    publish('2024-06-01-no-gift-card-was-sold');
    git('checkout', '-qb', 'two', 'main');
    expect((await converse(NEW, answers('No parcel could be followed', 'Parcels'))).code).toBe(0);
    publish('2024-06-01-no-parcel-could-be-followed');
    git('checkout', '-qb', 'three', 'main');
    mkdirSync(join(archive, 'postmortems/_vocabulary/services'));
    writeFileSync(join(archive, 'postmortems/_vocabulary/services/returns.yaml'), 'id: returns\nname: Returns\n'); // prettier-ignore
    command('new', '--title', 'Nothing could be sent back', '--severity', 'sev2', '--service', 'returns', '--started', '2024-06-02 9:00', '--ended', '2024-06-02 10:00'); // prettier-ignore
    publish('2024-06-02-nothing-could-be-sent-back');
    for (const branch of ['two', 'one']) git('merge', '-q', '--no-edit', branch);
    expect(files().filter((file) => file.startsWith('_vocabulary/services/'))).toEqual([
      '_vocabulary/services/gift-cards.yaml',
      '_vocabulary/services/parcels.yaml',
      '_vocabulary/services/returns.yaml',
    ]);
    expect(readFileSync(join(archive, 'postmortems/_permalinks.txt'), 'utf8').split('\n').filter((line) => line.startsWith('2024'))).toHaveLength(3); // prettier-ignore
    expect(command('check', '--quiet')).toContain('3 reports checked, nothing to mend.');
  },
);

test.runIf(HAS_TERMINAL)(
  'whoever stops leaves nothing behind, at the first question and at the last',
  async () => {
    const before = files();
    const all = answers('No gift card was sold', 'Gift cards');
    for (const [asked, keys] of [
      [0, CTRL_C],
      [3, ESC],
      [8, CTRL_C],
    ] as const) {
      const { said, code } = await converse(NEW, [...all.slice(0, asked), [all[asked]![0], keys]]);
      expect(said).toContain('Stopped; nothing was written.');
      expect(code).toBe(2);
      expect(files()).toEqual(before);
    }
  },
);

test.runIf(HAS_TERMINAL)(
  '`create` asks five questions, asks again where an answer cannot be used, and leaves nothing when stopped',
  async () => {
    // As it is packed: compiled, with the version of its package two folders above.
    const place = join(root, 'node_modules/create-hindsight');
    const program = join(place, 'package/create/create.js');
    compileFolder(
      resolve('src/create'),
      join(place, 'package/create'),
      /\.test\.ts$|^package(?:\/|\.json$)/,
    );
    compileFolder(resolve('src/host'), join(place, 'package/host'), /^(?!hosts\.ts$)/);
    const common = commonFrom((file) => readFileSync(file, 'utf8'));
    writeFileSync(join(place, 'package/create/common.json'), JSON.stringify(common));
    writeFileSync(join(place, 'package.json'), readFileSync('src/create/package.json'));
    const create = [
      process.execPath,
      program,
      'acme',
      '--engine',
      'https://files.acme.example/hindsight-0.2.0.tgz',
    ];
    const begin = (...words: string[]): { stdout: string; stderr: string } =>
      spawnSync(process.execPath, [program, ...words], { cwd: archive, encoding: 'utf8' });
    expect(begin('unnamed', '--yes').stderr).toMatch(/^`--engine` is missing/);
    writeFileSync(join(archive, 'packed.tgz'), '');
    expect(begin('beside', '--yes', '--engine', 'packed.tgz').stdout).toContain(
      'installs Hindsight from `file:../packed.tgz`, which only this machine has.',
    );
    const asked: (readonly [string, string])[] = [
      ['What is the archive called?', `Acme Lessons${ENTER}`],
      ['At which address', `acme${ENTER}`],
      ['At which address', `https://acme.example.org/learn${ENTER}`],
      ['Who serves it?', `gitlab${ENTER}`],
      ['By which place', `Europe/Paris${ENTER}`],
    ];
    const stopped = await converse(create, [...asked, ['What are severities called', CTRL_C]]);
    expect(stopped.said).toContain('Write a whole address');
    expect(stopped.said).toContain('Stopped; nothing was written.');
    expect(stopped.code).toBe(2);
    expect(existsSync(join(archive, 'acme'))).toBe(false);
    const { said, code } = await converse(create, [
      ...asked,
      ['What are severities called', ENTER],
    ]);
    expect(said).toMatch(/Wrote \d+ files into acme\//);
    expect(code).toBe(0);
    const { dependencies } = JSON.parse(
      readFileSync(join(archive, 'acme/package.json'), 'utf8'),
    ) as { dependencies: unknown };
    expect(dependencies).toEqual({ hindsight: 'https://files.acme.example/hindsight-0.2.0.tgz' });
    const settings = readFileSync(join(archive, 'acme/hindsight.config.ts'), 'utf8');
    for (const line of [
      "name: 'Acme Lessons'",
      "base: '/learn'",
      "host: 'gitlab-pages'",
      "timezone: 'Europe/Paris'",
    ])
      // prettier-ignore
      expect(settings).toContain(line);
  },
);
