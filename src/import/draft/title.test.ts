import { expect, test } from 'vitest';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const titleOf = async (text: string, path = 'note.txt'): Promise<string | undefined> => {
  const { report } = await importDocument(
    { path, bytes: new TextEncoder().encode(text) },
    { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null },
  );
  return report?.title;
};

const BODY = 'On Monday no parcel could be booked in the north depot.\n';

test.each([
  ['a name of the house above', 'Rivermouth Logistics\n\nParcels cannot be booked\n\n'],
  [
    'a kind of document and its number',
    '# Post Incident Review PIR-22\n\nTitle: Parcels cannot be booked\n\n',
  ],
  [
    'a form that begins with its number',
    'Number: PRB001\nShort description: Parcels cannot be booked\nState: Closed\n\n',
  ],
  [
    'a kind of document in Spanish',
    'INFORME DE AVERIA\n\nAsunto ......: Parcels cannot be booked\n\n',
  ],
  ['the subject of an answer', 'Betreff: AW: WG: Parcels cannot be booked\n\n'],
  ['a day alone', 'Mar 4, 2024\n\nParcels cannot be booked\n\n'],
  [
    'a house, its address and a day',
    'Harbour Trust Bank\n12 Quay Street, Bristol BS1 4QA\n\n14 March 2024\n\nParcels cannot be booked\n\nDear customers,\n\n',
  ],
  [
    'a house in capitals above a form',
    'MERCY GENERAL HOSPITAL\nIncident Notification Form\n\nDate: 14 March 2024\nSubject: Parcels cannot be booked\n\n',
  ],
  [
    'the head of a mail',
    'Message-ID: <20240514.4711@mail.example.org>\nDate: Tue, 14 May 2024 11:00:00 +0200\nSubject: Parcels cannot be booked\n\n',
  ],
  [
    'an issue as a command line prints it',
    'title:\tParcels cannot be booked\nstate:\tOPEN\nlabels:\tsev2\n--\n',
  ],
  ['a kind of document behind', '# Parcels cannot be booked – Postmortem\n\n'],
])('%s is not the title', async (_, head) => {
  const path = head.startsWith('#') ? 'note.md' : 'note.txt';
  expect(await titleOf(`${head}${BODY}`, path)).toBe('Parcels cannot be booked');
});

test('a house above a kind of document with a subject is passed over', async () => {
  const text = `# Northbank\n\n# Incident report: Parcels cannot be booked\n\n${BODY}`;
  expect(await titleOf(text, 'a.md')).toBe('Parcels cannot be booked');
  expect(
    await titleOf(`# Parcels cannot be booked\n\n# Sorting also stopped\n\n${BODY}`, 'a.md'),
  ).toBe('Parcels cannot be booked');
});

test('a wiki says in bold what a page is about', async () => {
  const text = `{{Incident|severity = 2}}\n'''Parcels cannot be booked''' on Monday.\n\n== Summary ==\n${BODY}`;
  expect(await titleOf(text, 'Incidents-2024.wiki')).toBe('Parcels cannot be booked');
});

test('the name of the file is asked last, and numbers of records keep their case', async () => {
  expect(await titleOf(`## Summary\n\n${BODY}`, '2024-03-04-parcels-stuck.md')).toBe(
    'Parcels stuck',
  );
  expect(await titleOf(`## Summary\n\n${BODY}`, 'OPS-802.md')).toMatch(/OPS-802/);
  expect(await titleOf(`# Postmortem\n\n${BODY}`, '2024-03-04-parcels-stuck.md')).toBe(
    'Parcels stuck',
  );
});

test('a question and the name of a part are no titles', async () => {
  expect(await titleOf(`# What happened?\n\n${BODY}`, 'parcels-stuck.md')).toBe('Parcels stuck');
  expect(await titleOf(`## 1. Incident Overview\n\n${BODY}`, 'parcels-stuck.md')).toBe(
    'Parcels stuck',
  );
});

test('a field of the team’s own at the top may be the title, where nothing else is', async () => {
  const top =
    '---\nteam: Depot North Side\nreport: Parcels cannot be booked\nnote: Read this first please\n---\n\n';
  expect(await titleOf(`${top}${BODY}`, 'a1.md')).toBe('Parcels cannot be booked');
  expect(await titleOf(`${top}# Labels came out blank\n\n${BODY}`, 'a1.md')).toBe(
    'Labels came out blank',
  );
});

test.each([
  ['# Crash\n\n', 'Crash'],
  // Four letters are the name of something.
  ['# Mail\n\n', 'Parcels stuck'],
])('a title has five letters at least: %j', async (head, title) => {
  expect(await titleOf(`${head}${BODY}`, 'parcels-stuck.md')).toBe(title);
});

test('a title has 120 characters at most; what is longer is cut between words, and stands whole in the body', async () => {
  const words = (count: number): string => `Parcels ${'x'.repeat(count - 'Parcels '.length)}`;
  expect(await titleOf(`# ${words(120)}\n\n${BODY}`, 'a.md')).toBe(words(120));
  expect((await titleOf(`# ${words(121)}\n\n${BODY}`, 'a.md'))?.length).toBeLessThan(121);
});

test.each([
  // A line of words is one of them more than the house above it has, and no longer than a heading is.
  ['Parcels cannot be booked', 'Parcels cannot be booked'],
  [`Parcels cannot be ${'x'.repeat(72)}`, `Parcels cannot be ${'x'.repeat(72)}`],
  [`Parcels cannot be ${'x'.repeat(73)}`, 'Rivermouth Logistics'],
  ['Parcels stuck', 'Rivermouth Logistics'],
])('a house above %j', async (line, title) => {
  const house = 'RIVERMOUTH LOGISTICS\n\n';
  expect((await titleOf(`${house}${line}\n\n${BODY}`))?.toLowerCase()).toBe(title.toLowerCase());
});

test.each([
  [110, true],
  [111, false],
])('a field of %d characters may be a title: %s', async (length, is) => {
  const said = `Parcels cannot be ${'x'.repeat(length - 'Parcels cannot be '.length)}`;
  const title = await titleOf(`---\nreport: ${said}\n---\n\n${BODY}`, 'parcels-stuck.md');
  expect(title).toBe(is ? said : 'Parcels stuck');
});

test('a page that is named by a day keeps its hyphens', async () => {
  const text = '== Summary ==\nNothing was sent.\n\n== Timeline ==\n* 02:00 It stops\n';
  expect(await titleOf(text, 'Incidents 2024-05-02 Mail-relay.wiki')).toBe(
    'Incidents 2024-05-02 Mail relay',
  );
});
