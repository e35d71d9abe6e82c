// The words of the code: those that the guide for contributors explains are in use, and those that nobody outside of this
// project would look for are not what anything is called.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const names = globSync('src/**/*.ts', { exclude: ['**/*.test.ts'] }).flatMap((file) =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /^export (?:async )?(?:function\*?|interface|type|class|const) (\w+)/gm,
    ),
  ].map(([, name]) => ({ file, name: name!, words: wordsOf(name!) })),
);

/** `MermaidPicture`, `FACET_CHARTS`, `drillDowns`: in small letters, a blank between words and at both ends. */
function wordsOf(name: string): string {
  const apart = name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  return ` ${apart.toLowerCase()} `;
}

test('every term of the glossary is what something is called', () => {
  const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8');
  const [, table = ''] = /^## Words$([^]*?)^## /m.exec(guide) ?? [];
  const terms = table
    .split('\n')
    .filter((row) => row.startsWith('| '))
    .slice(2)
    .flatMap((row) => (row.split('|')[1] ?? '').split(','))
    // Of `digest of a period` and `note (of an import)` the noun.
    .map((term) => term.replace(/\(?\bof a.*/, '').trim());
  expect(terms.length).toBeGreaterThan(40);
  const stem = (term: string): string => term.replace('-', ' ').replace(/y$/, '');
  const isUsed = (term: string): boolean =>
    names.some(({ words }) => words.includes(` ${stem(term)}`));
  expect(terms.filter((term) => !isUsed(term))).toEqual([]);
});

/** What they are called elsewhere. */
const PRIVATE: Readonly<Record<string, string>> = {
  judge: 'validate, or a rule',
  ledger: 'log',
  settle: 'resolve, or normalize',
  stretch: 'range, span, or run',
  strike: 'occurrence',
};

test.each(Object.entries(PRIVATE))('nothing is called %s: the field says %s', (word) => {
  const called = names.filter(({ words }) => words.includes(` ${word}`));
  expect(called.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
