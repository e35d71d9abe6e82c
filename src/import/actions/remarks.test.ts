// What stands behind a promise and only says who, by when or since when; reasons of what was given up; who signs.
import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { addsToPromise, isSignature } from '../words/promises.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function actionsOf(...blocks: string[]): Promise<string[]> {
  const text = ['# Queue stuck, 2024-03-19', ...blocks].join('\n\n');
  const file = { path: 'queue.md', bytes: new TextEncoder().encode(text) };
  const { actions } = await importDocument(file, OPTIONS);
  return actions.map(({ do: words, status, due }) => `${status} ${due} ${words}`);
}

test.each([
  'Theo is working on that, and expects to ship it by April 5.',
  'That was done on Wednesday, and it is the actual fix.',
  'Das macht Henning.',
  'Das ist seit Dienstag so.',
  'Lo hace Ana, a más tardar el 31 de enero.',
  'Marisol s’en charge.'.replace('’', "'"),
])('adds to the promise in front of it: %s', (sentence) => {
  expect(addsToPromise(sentence)).toBe(true);
});

test.each([
  'Theo is moving the database.',
  'That will make every deploy slower, so we have to measure first.',
  'Das Programm wird Teil unserer Werkzeuge.',
])('says something of its own: %s', (sentence) => {
  expect(addsToPromise(sentence)).toBe(false);
});

test('a promise and its remark are one action', async () => {
  const actions = await actionsOf(
    '## What we are changing',
    'Health of the leader will be measured by jobs. Theo is working on that, and expects to ship it by April 5.',
    '— Imke',
  );
  expect(actions).toHaveLength(1);
  expect(actions[0]).toContain('2024-04-05');
});

test('who signs is nobody who acts', () => {
  expect(isSignature('— Imke')).toBe(true);
  expect(isSignature('– Lautaro Rey, SRE')).toBe(true);
  expect(isSignature('— Move the queue to its own disk')).toBe(false);
});

test('a day in a wrapped line is no number of a list', async () => {
  const actions = await actionsOf(
    '## Was wir ändern',
    'Wir werden das Programm zum Werkzeug machen, bis zum\n6. Dezember 2024, samt Anleitung.',
  );
  expect(actions).toHaveLength(1);
  expect(actions[0]).toContain('2024-12-06');
});

test.each([
  ['dropped: too dear', 'dropped'],
  ['verworfen, verdeckt nur', 'dropped'],
  ['見送り（台数の問題ではないため）', 'dropped'],
])('a state and its reason: %s', async (cell, status) => {
  const [action] = await actionsOf(
    `## Action items\n\n| Action | Owner | Status |\n| --- | --- | --- |\n| Use seven nodes | Ana | ${cell} |`,
  );
  expect(action).toBe(`${status} null Use seven nodes (Status: ${cell})`);
});

test('what was struck out stays beside its reason, and goes where another word replaces it', async () => {
  const actions = await actionsOf(
    '## Action items',
    [
      '- ~~Move to object storage~~ see the discussion in #940, we are not paying for that',
      '- ~~Buy~~ Rent two more disks for the queue',
    ].join('\n'),
  );
  expect(actions[0]).toContain('Move to object storage see the discussion');
  expect(actions[1]).not.toContain('Buy');
});

test('a day in front of a ticket in brackets', async () => {
  const [action] = await actionsOf(
    '## Action items',
    '- Log failed handshakes 11 Oct 2024 (PAY-774)',
  );
  expect(action).toContain(' 2024-10-11 ');
});

test('a post that is kept current is no action', async () => {
  expect(await actionsOf('I’ll keep this post current.'.replace('’', "'"))).toEqual([]);
});
