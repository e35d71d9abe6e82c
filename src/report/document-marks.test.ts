import { expect, test } from 'vitest';
import { takeDocumentMarks } from './document-marks.ts';

test.each(['--- # {code}', '---', '--- !tag', '+++', '+++ x', '...', '%YAML 1.2', '--- |'])(
  'a line `%s` is told and taken out',
  (line) => {
    const before = `title: A\r\n${line}\nteams: []\n`;
    const { yaml, faults } = takeDocumentMarks(before);
    expect(faults).toMatchObject([{ start: 10, end: 10 + line.length }]);
    expect(yaml).toBe(`title: A\r\n${' '.repeat(line.length)}\nteams: []\n`);
  },
);

test.each(['title: a --- b', '  --- in a block', '- -- x', '....x', 'a: ...'])(
  'a line `%s` is no mark',
  (line) => {
    expect(takeDocumentMarks(line)).toEqual({ yaml: line, faults: [] });
  },
);
