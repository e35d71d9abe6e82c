import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const read = (body: string) =>
  importDocument(
    { path: 'queue-stuck.md', bytes: new TextEncoder().encode(`# Queue stuck\n\n${body}\n`) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );

const SENTENCE = 'Mail waited in the queue, because nobody had seen it grow since the morning. ';

test('a summary ends with a sentence within 400 characters, and the rest stays in the body', async () => {
  const { report, text } = await read(`## Summary\n\n${SENTENCE.repeat(7)}`);
  expect(report?.summary).toBe(SENTENCE.repeat(5).trim());
  expect(text?.split('\n---\n')[1]).toContain(SENTENCE.repeat(7).trim());
});

test('a paragraph that went over whole does not stand in the body again', async () => {
  const { report, text } = await read(`## Summary\n\n${SENTENCE}`);
  expect(report?.summary).toBe(SENTENCE.trim());
  expect(text?.split('\n---\n')[1]).not.toContain('Mail waited');
});

test('labels of facts are no words for a summary, labels that tell the story are', async () => {
  const { report } = await read(
    `## Summary\n\nOwner: the mail team of the north\n\nImpact: ${SENTENCE}`,
  );
  expect(report?.summary).toBe(SENTENCE.trim());
});

test('what is borrowed from elsewhere is told, and stays where it was', async () => {
  const { report, text, findings } = await read(`## Root cause\n\n${SENTENCE}`);
  expect(report?.summary).toBe(SENTENCE.trim());
  expect(text?.split('\n---\n')[1]).toContain('Mail waited');
  expect(findings.map(({ message }) => message).join()).toContain('the draft borrows one');
});
