import { expect, test } from 'vitest';
import type { Diagnostic } from '../report/diagnostic.ts';
import { toGitlab } from './gitlab.ts';

const found = (line: number, message: string): Diagnostic => ({
  file: '2024/a.mdx',
  level: 'warning',
  rule: 'prose/duration',
  message,
  hint: 'Mend it.',
  where: { line, column: 1, endLine: line, endColumn: 2 },
});
const read = (...list: Diagnostic[]) =>
  JSON.parse(toGitlab(list, { folder: 'docs/postmortems' })) as { fingerprint: string; location: unknown; description: string }[]; // prettier-ignore

test('a finding has its path in the repository, its line, and what mends it', () => {
  expect(read(found(7, 'Wrong.'))[0]).toMatchObject({
    description: 'Wrong. Mend it.',
    check_name: 'prose/duration',
    severity: 'minor',
    location: { path: 'docs/postmortems/2024/a.mdx', lines: { begin: 7 } },
  });
});

test('a finding that moves is the same; two of one kind are two', () => {
  const [here, again] = read(found(7, 'Wrong.'), found(9, 'Wrong.'));
  expect(read(found(8, 'Wrong.'))[0]!.fingerprint).toBe(here!.fingerprint);
  expect(again!.fingerprint).not.toBe(here!.fingerprint);
  expect(read(found(7, 'Other.'))[0]!.fingerprint).not.toBe(here!.fingerprint);
});
