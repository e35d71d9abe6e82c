import { expect, test } from 'vitest';
import { printDiagnostics } from './print.ts';

test('what a file or its name holds cannot steer the terminal', () => {
  const printed = printDiagnostics(
    [
      {
        file: 'a\u001b[2J\n::error::b.mdx',
        where: { line: 1, column: 1, endLine: 1, endColumn: 4 },
        rule: 'file/characters',
        level: 'error',
        message: 'It holds \u0007.',
        hint: 'First line.\nSecond \u202eline.',
      },
    ],
    { folder: 'postmortems', colour: false, textOf: () => 'a\u001b]0;title\u0007b\r\n' },
  );
  expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(printed).toContain('First line.\n      Second');
  expect(printed).not.toMatch(/^::/m);
});
