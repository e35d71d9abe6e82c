import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

/** What stands below the heading of a draft. */
async function bodyOf(text: string): Promise<string> {
  const file = {
    path: 'belt.md',
    bytes: new TextEncoder().encode(`# Belt stopped\n\nNobody was hurt.\n\n## Notes\n\n${text}\n`),
  };
  const draft = (await importDocument(file, OPTIONS)).text!;
  return draft.slice(draft.indexOf('## Notes') + 8).trim();
}

test.each([
  [
    'the first word of a paragraph',
    'import of orders stood still.',
    '&#105;mport of orders stood still.',
  ],
  ['the first word of a line', 'Orders:\nexport ended.', 'Orders:\n&#101;xport ended.'],
  ['part of a word', 'importers waited.', 'importers waited.'],
  ['not the first word', '- import jobs', '- import jobs'],
  [
    'code',
    '```js\nimport a from "a";\nexport default a;\n```',
    '```js\nimport a from "a";\nexport default a;\n```',
  ],
])(
  'a word that would begin a program is written so that it does not, where it is %s',
  async (_, text, body) => {
    expect(await bodyOf(text)).toBe(body);
  },
);
