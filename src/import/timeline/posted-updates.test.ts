// Updates of a status page, each closed by the moment at which it was posted.
import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function updatesOf(text: string): Promise<string[]> {
  const file = { path: 'uploads.md', bytes: new TextEncoder().encode(`# Uploads fail\n\n${text}`) };
  return (await importDocument(file, OPTIONS)).events.map(
    ({ at, kind, text: words }) => `${at.slice(11)} ${kind} ${words}`,
  );
}

const update = (state: string, text: string, clock: string, gap: string): string =>
  `**${state}**${gap}${text}${gap}Posted Nov 19, 2024 - ${clock} UTC\n\n`;

const TOLD = [
  '10:04 investigation Investigating: Some uploads fail.',
  '10:40 communication Update: Small files pass.',
  '11:52 mitigation Monitoring: A node was taken out.',
  '12:20 recovery Resolved: Uploads work.',
];

test.each([
  ['each a paragraph', '\n\n'],
  ['state, text and moment in one paragraph', '\n'],
])('%s', async (_, gap) => {
  const updates = [
    update('Resolved', 'Uploads work.', '12:20', gap),
    update('Monitoring', 'A node was taken out.', '11:52', gap),
    update('Update', 'Small files pass.', '10:40', gap),
    update('Investigating', 'Some uploads fail.', '10:04', gap),
  ].join('');
  expect(await updatesOf(updates)).toEqual(TOLD);
  const postmortem = update('Postmortem', 'A node had run out of handles.', '23:15', gap);
  expect(await updatesOf(`${postmortem}${updates}`)).toEqual(TOLD);
});

test.each([
  ['Behoben', 'Ursache erkannt', 'Veröffentlicht am 3. März 2025,', 'Uhr'],
  ['Résolu', 'Identifié', 'Publié le 3 mars 2025 à', ''],
  ['Resuelto', 'Identificado', 'Publicado el 3 de marzo de 2025,', ''],
  ['Resolvido', 'Identificado', 'Publicado em 3 de março de 2025,', ''],
])('the states of other languages: %s, %s', async (resolved, identified, posted, hours) => {
  const text = [
    `**${resolved}**\n\nA.\n\n${posted} 16:40 ${hours}`,
    `**${identified}**\n\nB.\n\n${posted} 15:20 ${hours}`,
  ].join('\n\n');
  expect(await updatesOf(text)).toEqual([
    `15:20 identification ${identified}: B.`,
    `16:40 recovery ${resolved}: A.`,
  ]);
});
