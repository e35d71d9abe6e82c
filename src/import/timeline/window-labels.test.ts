// The beginning and the end behind labels of the team's own.
import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };
const LINES = '- 09:40 new firmware\n- 10:15 a member calls\n- 10:50 rollback begins\n';

async function draftOf(text: string): Promise<{ window: string[]; events: number }> {
  const file = { path: 'gate.txt', bytes: new TextEncoder().encode(text) };
  const { text: draft, events } = await importDocument(file, OPTIONS);
  const end = (name: string): string =>
    new RegExp(`^  ${name}: (\\S+ ?\\S*)`, 'm').exec(draft ?? '')?.[1]?.slice(-5) ?? '';
  return { window: [end('from'), end('to')], events: events.length };
}

test.each([
  '**Hiccup:** 10:00–11:10 UTC',
  '- Visible from: 10:00\n- All good again: 11:10',
  '- Sichtbar ab: 10:00 Uhr\n- Wieder gut: 11:10 Uhr',
  '| Empieza | 10:00 |\n|---|---|\n| Termina | 11:10 |',
  '**Début pour les usagers :** 10 h 00\n**Retour à la normale :** 11 h 10',
  '| Impact from | 10:00 |\n|---|---|\n| Impact until | 11:10 |\n| Opened | 10:20 |\n| Escalated at | 10:25 |',
])('%j, and no row of it is an event', async (facts) => {
  const { window, events } = await draftOf(
    `# Gate stuck, 2024-05-16\n\n${facts}\n\n## Timeline\n\n${LINES}`,
  );
  expect(window).toEqual(['10:00', '11:10']);
  expect(events).toBe(3);
});

test.each(['**Maintenance window:** 10:00–11:10', '**Review:** 10:00–11:10'])(
  '%s is no span of harm',
  async (facts) => {
    const { window } = await draftOf(`# Gate, 2024-05-16\n\n${facts}\n\n## Timeline\n\n${LINES}`);
    expect(window).not.toEqual(['10:00', '11:10']);
  },
);

test('the day on which a mail was sent begins nothing', async () => {
  const head = 'From: Nadia\nTo: all\nDate: Fri, 17 May 2024 11:42:07 -0800\nSubject: Gate\n';
  const { window } = await draftOf(
    `${head}\nWe were down from 18:47 to 19:12 last night.\n\nAt 18:41 the job started. At 18:47 it stopped. At 19:12 it was back.\n`,
  );
  expect(window).toEqual(['18:47', '19:12']);
});

test('the row from which the others count has its clock in brackets', async () => {
  const rows = '| -20 min | new firmware |\n| 0 (10:00) | gate stuck |\n| +70 min | gate opens |';
  const { events } = await draftOf(
    `# Gate\n\nDate: 2024-05-16\n\n| T | What |\n|---|---|\n${rows}\n`,
  );
  expect(events).toBe(3);
});

test.each(['From: 10:00\nTo: 11:10', 'Von: 10:00 Uhr\nAn: alle\nBis: 11:10 Uhr'])(
  '%j holds moments, and is no sender',
  async (head) => {
    const { window } = await draftOf(
      `# Gate stuck, 2024-05-16\n\n${head}\n\n## Timeline\n\n${LINES}`,
    );
    expect(window).toEqual(['10:00', '11:10']);
  },
);
