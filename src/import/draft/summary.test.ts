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

test.each([
  // Twenty characters are a summary; of less the title stands in front.
  ['Mail was not sent 1.', 'Mail was not sent 1.'],
  ['Mail was not sent.', 'Queue stuck. Mail was not sent.'],
])('a summary of few words: %s', async (text, summary) => {
  const { report } = await read(`## Summary\n\n${text}`);
  expect(report?.summary).toBe(summary);
});

test.each([
  [1, SENTENCE.trim(), 'likely'],
  [2, SENTENCE.trim(), 'likely'],
  [3, 'The source of this draft has no summary.', undefined],
])(
  'a document begins with its first parts: %d stand above the words',
  async (parts, summary, sure) => {
    const above = Array.from({ length: parts }, (_, i) => `## Depot ${i + 1}\n\n`).join('');
    const { report, evidence } = await importDocument(
      {
        path: 'queue-stuck.md',
        bytes: new TextEncoder().encode(`${above.trim()}\n\n${SENTENCE}\n`),
      },
      { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
    );
    expect(report?.summary).toBe(summary);
    expect(evidence.find(({ field }) => field === 'summary')?.sure).toBe(sure);
  },
);

test.each([
  [
    'the head of a letter',
    'Harbour Trust Bank\n\n12 Quay Street, Bristol\n\n14 March 2024\n\nDear all,\n\n',
  ],
  ['a greeting and what leads on', 'Liebe Kolleginnen,\n\nviele haben es gemerkt: '],
])('%s is no summary', async (_, head) => {
  const { report } = await read(`${head}${SENTENCE}`);
  expect(report?.summary).toBe(SENTENCE.trim());
});
