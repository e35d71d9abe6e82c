import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyAt, validateFileName, validateId, toReportId } from './report-id.ts';

test.each([
  '2024-06-01-checkout-down',
  'v1.2',
  '2024-06-01-release-1.20.3',
  'node.js-hangs',
  'contact-form',
  'console',
  'nullable',
  'com10',
  'auxiliary',
  'page-2',
])('`%s` can be the name of a report', (id) => {
  expect(validateId(id)).toBeNull();
});

test.each([
  ['a.json', 'a-json'],
  ['a.md', 'a-md'],
  ['2024-06-01-node.js', '2024-06-01-node-js'],
  ['a.tar.gz', 'a.tar-gz'],
  ['a.html', 'a-html'],
  ['con', 'con-incident'],
  ['nul', 'nul-incident'],
  ['aux.1', 'aux-1-incident'],
  ['com1', 'com1-incident'],
  ['lpt9.log', 'lpt9-log-incident'],
  ['Checkout Down', 'checkout-down'],
  ['index', null],
  ['日本', null],
])('`%s` cannot, and `%s` could', (id, better) => {
  expect(validateId(id)).toMatchObject({ better });
});

test('what is advised is never refused itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc
          .array(fc.constantFrom('con', '.', '-', 'json', 'md', '1', 'A', ' ', 'index'))
          .map((x) => x.join('')),
      ),
      (text) => {
        const better = toReportId(text);
        if (better !== null) expect(validateId(better)).toBeNull();
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['con', 'is the name of a device there'],
  ['Aux.png', 'is the name of a device there'],
  ['2024.', 'ends in a dot'],
  ['2024 ', 'ends in a blank'],
  ['12:30.png', 'holds `:`'],
  ['a\\b', 'holds `\\`'],
  ['graph.png', null],
  ['.gitkeep', null],
  ['Größe 1.png', null],
])('on Windows `%s` %s', (name, why) => {
  expect(validateFileName(name)).toBe(why);
});

test('an alias is not laid over a copy', () => {
  expect(copyAt('a.json', new Set(['a']))).toBe('a');
  expect(copyAt('b.json', new Set(['a']))).toBeNull();
  expect(copyAt('a.js', new Set(['a']))).toBeNull();
});

test.each([
  ['by', '`by` is an address of the site’s own, below `/postmortems/`.'],
  ['a'.repeat(200), 'The name has 200 characters'],
  ['A b', '`A b` cannot be an address'],
  ['con', '`con` is the name of a device on Windows'],
  ['a.tar', '`a.tar` ends like a file, `.tar`'],
])('what is wrong with `%s` is said', (id, message) => {
  expect(validateId(id)?.message).toContain(message);
});
