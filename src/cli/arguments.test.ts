import { expect, test } from 'vitest';
import { explainFault, Misuse, readArguments, refuseNames } from './arguments.ts';

test('a fault of a page or a theme is told at the file of the archive, without the inside of the bundler', () => {
  const message =
    '\u001B[31m[plugin astro:build] /srv/my archive/x/.astro/builds/dist-86e6ecda/theme/SiteFoot.astro:2:0\u001B[39m CompilerError: Unexpected token\n    at handleCompileResultErrors (/srv/x/node_modules/astro/a.js:1:2)\n    at b (c.js:1:1)\nStack backtrace:\n  0: x';
  const told = explainFault(new Error(message));
  expect(told).toMatch(/theme\/SiteFoot\.astro:2:0 CompilerError: Unexpected token$/);
  expect(told).not.toMatch(/\.astro\/builds|\u001B|node_modules|backtrace/);
  expect(explainFault(new Error('No room at the inn'))).toBe('No room at the inn');
});

test.each([
  [['--fromat', 'json'], '`--fromat` is not an option. Did you mean `--format`?'],
  [['-x'], '`-x` is not an option. There are `--format`, `--quiet`, `--help`.'],
  [['--format'], '`--format` needs a value; one that begins with `-` is written `--format=-…`.'],
  [
    ['--format', '--quiet'],
    '`--format` needs a value; one that begins with `-` is written `--format=-…`.',
  ],
  [['--quiet=yes'], '`--quiet` takes no value.'],
] as const)('%j is answered with what would have been right', (args, message) => {
  const read = () =>
    readArguments(args, {
      format: { type: 'string' },
      quiet: { type: 'boolean' },
      help: { type: 'boolean' },
    });
  expect(read).toThrow(new Misuse(message));
});

test('`-h` asks for help where there is help', () => {
  const help = { help: { type: 'boolean' } } as const;
  expect(readArguments(['-h', 'a'], help)).toMatchObject({
    values: { help: true },
    positionals: ['a'],
  });
  expect(() => readArguments(['-h'], {})).toThrow(Misuse);
});

test.each([
  [
    { code: 'ENOSPC', path: '/a' },
    '`/a` could not be written: the disk is full. Nothing that was there before was changed.',
  ],
  [{ code: 'EXDEV', path: '/a' }, 'as it is'],
  [
    { code: 'EACCES' },
    'A file may not be read or written by you. Ask whom it belongs to, or use `chmod`.',
  ],
  [
    { code: 'EACCES', path: '/a', dest: '/b' },
    '`/b` may not be read or written by you. Ask whom it belongs to, or use `chmod`.',
  ],
  // Of a folder that is to be made Node says that it is not there, or that it is.
  [
    { code: 'ENOENT', syscall: 'mkdir', path: '/a' },
    '`/a` cannot be written: the disk is read-only, or takes no files. Name another folder.',
  ],
  [
    { code: 'EEXIST', syscall: 'mkdir', path: '/a' },
    '`/a` leads through a file where a folder belongs. Rename the file.',
  ],
  [{ code: 'ENOENT', syscall: 'open', path: '/a' }, 'as it is'],
])('a fault of the disk is told in words: %j', (fault, told) => {
  expect(explainFault(Object.assign(new Error('as it is'), fault))).toBe(told);
});

test('a file that could not be written is called by its own name', () => {
  const fault = { code: 'EROFS', path: '/a/.2024-06-01-a.mdx.4711.new' };
  expect(explainFault(Object.assign(new Error(''), fault))).toMatch(/^`\/a\/2024-06-01-a\.mdx` cannot be written/); // prettier-ignore
});

test('a command that takes options alone names the first name that it was given', () => {
  expect(() => refuseNames([])).not.toThrow();
  expect(() => refuseNames(['extra', 'more'])).toThrow(
    new Misuse('`extra` is not expected here. Try `--help`.'),
  );
});
