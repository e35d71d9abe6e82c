// A paragraph of a timeline that tells one thing after the other, the clock in front, inside or at the end of a sentence.
import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, rules: NO_RULES, zone: null, date: null };

async function toldOf(heading: string, text: string): Promise<string[]> {
  const source = `# Queue of 4 June 2024\n\n## ${heading}\n\n${text}\n`;
  const file = { path: '2024-06-04-queue.md', bytes: new TextEncoder().encode(source) };
  return (await importDocument(file, OPTIONS)).events.map(
    ({ at, text: words }) => `${at.slice(11)} ${words}`,
  );
}

test.each([
  [
    'French',
    'Déroulement',
    'A 9 h 10, le disque était plein. L’alerte nous est parvenue à 9 h 18. Tout a repris à 10 h 45.',
    [
      '09:10 le disque était plein.',
      '09:18 L’alerte nous est parvenue à 9 h 18.',
      '10:45 Tout a repris à 10 h 45.',
    ],
  ],
  [
    'German',
    'Ablauf',
    'Um 8:05 Uhr fiel das Netz aus. Das fanden wir um 9:30 Uhr. Die Kassen liefen ab 9:45 Uhr wieder.',
    [
      '08:05 fiel das Netz aus.',
      '09:30 Das fanden wir um 9:30 Uhr.',
      '09:45 Die Kassen liefen ab 9:45 Uhr wieder.',
    ],
  ],
  [
    'Portuguese',
    'Cronologia',
    'Às 14h10 o certificado expirou. Fomos avisados às 14h30. O site voltou às 15h35.',
    [
      '14:10 o certificado expirou.',
      '14:30 Fomos avisados às 14h30.',
      '15:35 O site voltou às 15h35.',
    ],
  ],
  [
    'Japanese, particles behind the clock',
    '経緯',
    '10時05分に公開しました。調査を始めたのは10時20分です。11時30分に復旧しました。',
    ['10:05 公開しました。', '10:20 調査を始めたのは10時20分です。', '11:30 復旧しました。'],
  ],
  [
    'an earlier clock is told of, and did not come next',
    'Timeline',
    'At 10:05 the queue stood still. We saw that the release of 09:50 had done it. At 10:30 it ran.',
    ['10:05 the queue stood still. We saw that the release of 09:50 had done it.', '10:30 it ran.'],
  ],
  [
    'what is promised, and two clocks in one sentence',
    'Timeline',
    'At 10:05 it stood still. We will look again at 11:00. It was tried at 10:10 and at 10:20. At 10:30 it ran.',
    [
      '10:05 it stood still. We will look again at 11:00. It was tried at 10:10 and at 10:20.',
      '10:30 it ran.',
    ],
  ],
])('%s', async (_, heading, text, told) => {
  expect(await toldOf(heading, text)).toEqual(told);
});
