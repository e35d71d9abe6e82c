import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const read = (text: string) =>
  importDocument(
    { path: 'a.md', bytes: new TextEncoder().encode(`# Queue is stuck\n\n${text}\n`) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );

test.each([
  ['About 12 % of our customers saw errors.', 'about 12%'],
  ['12% of users saw errors.', '12%'],
  ['12.5 percent of all active users saw errors.', '12.5%'],
  ['We estimated that the errors hit 30 % of customers.', 'about 30%'],
  // A mark of another sentence is none of this one.
  ['About an hour passed. 30% of customers saw errors.', '30%'],
  ['100% of tenants saw errors.', '100%'],
  ['- Users affected: ~ 40%', 'about 40%'],
  ['- Users affected: 40% in the EU', '40%'],
  ['120% of users saw errors.', undefined],
  ['- Users affected: 140%', undefined],
  ['12% of requests failed.', undefined],
  ['Users had 12% fewer pages.', undefined],
  ['> 12% of users saw errors.', undefined],
  ['```\n12% of users saw errors.\n```', undefined],
  ['## Lessons learned\n\n- 12% of users never log in.', undefined],
  ['## Action items\n\n- Ask 12% of users.', undefined],
  ['## Impact\n\n12% of users saw errors.', '12%'],
])('%j: %s', async (text, users) => {
  const { text: draft } = await read(text);
  expect(/^ {2}users: (.*)$/m.exec(draft ?? '')?.[1]).toBe(users);
});

test('a label goes before prose, and the last label before the first', async () => {
  const { evidence } = await read('10% of users saw errors.\n\n- Users affected: 20%');
  const [users] = evidence.filter(({ field }) => field === 'impact.users');
  expect(users).toMatchObject({ value: '20%', lines: [5, 5], sure: 'stated', text: '20%' });
});

test('shares that disagree are told with both lines; the same one twice is no matter', async () => {
  const told = async (text: string) =>
    (await read(text)).findings.flatMap(({ kind, message }) =>
      kind === 'contradiction' ? [message] : [],
    );
  expect(await told('10% of users saw errors.\n\nAbout 30% of users saw errors.')).toEqual([
    '`10%` of users by line 3, `about 30%` by line 5; the first was taken.',
  ]);
  expect(await told('10% of users saw errors.\n\nAbout 10% of users saw errors.')).toEqual([]);
});

test('the evidence quotes what stands around the share', async () => {
  const { evidence } = await read(
    `${'so '.repeat(40)}10% of users saw ${'much '.repeat(20)}trouble.`,
  );
  expect(evidence.find(({ field }) => field === 'impact.users')?.text).toBe(
    `${'so '.repeat(17).slice(1)}10% of users saw ${'much '.repeat(5)}`.trim(),
  );
});
