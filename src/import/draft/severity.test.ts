// Severities as teams write them: labels of many words and languages, values in codes, numbers and words, and what only
// looks like one.
import { expect, test } from 'vitest';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';

const level = (n: number, ...words: string[]) => ({
  id: `sev${n}`,
  name: `SEV ${n}`,
  rank: n,
  description: '',
  synonyms: [`p${n}`, `s${n}`, ...words],
});
const vocabularies = {
  ...EMPTY_VOCABULARIES,
  severities: {
    ...EMPTY_VOCABULARIES.severities,
    closed: true,
    entries: [
      level(1, 'critical'),
      level(2, 'high', 'major'),
      level(3, 'medium', 'minor'),
      level(4, 'low'),
    ],
  },
} as unknown as Vocabularies;

const severityIn = async (path: string, text: string): Promise<string | undefined> => {
  const { text: draft } = await importDocument(
    { path, bytes: new TextEncoder().encode(text) },
    { vocabularies, rules: NO_RULES, zone: null, date: null },
  );
  return /severity: (\S+.*)/.exec(draft ?? '')?.[1];
};

test.each([
  ['report.md', '# X\n\nLevel: 2 (high)\n\nIt broke.', 'sev2'],
  ['report.md', '# X\n\n**Störungsklasse:** B, hoch\n\nEs fiel aus.', 'sev2'],
  ['report.md', '# X\n\n| Datum | Stufe |\n|---|---|\n| 3.5.2024 | 1 - kritisch |\n', 'sev1'],
  ['report.md', '# X\n\n| Niveau | élevé |\n|---|---|\n| Date | 3 mai 2024 |\n', 'sev2'],
  ['report.md', '# Outage (SEV 1)\n\nIt broke.', 'sev1'],
  // How the impact is rated is not quite the severity, wherever it stands.
  ['report.md', '# X\n\n- Impact level: high\n- Severity: low\n\nIt broke.', 'sev4'],
  ['report.md', '# X\n\n3 May 2024, P3, mail\n\nIt broke.', 'sev3'],
  ['report.md', '# X\n\nThis was a P1 incident.\n', 'sev1'],
  ['report.md', '# X\n\n- Gravedad: Alta\n- Inicio: 10:00\n', 'sev2'],
  ['report.md', '# X\n\n深刻度：中\n', 'sev3'],
  ['report.md', '# X\n\n重大度: 高（P2）\n', 'sev2'],
  ['report.txt', 'REPORT\n\nClassification : Severity 3\nDate : 3 May 2024\n', 'sev3'],
  [
    'report.txt',
    'Number:    INC1\nPriority:             2 - High\nOpened:   2024-03-02 04:11:09\n\nDescription:\nAll red.\n',
    'sev2',
  ],
  ['report.md', '---\ntitle: X\nimpact_level: minor\n---\n\nIt broke.', 'sev3'],
  ['report.md', '---\ntitle: X\nlabels: [sev2, mail]\n---\n\nIt broke.', 'sev2'],
  ['report.md', '---\ntitle: X\nstörungsklasse: P2\n---\n\nIt broke.', 'sev2'],
  ['report.md', '---\ntitle: X\ncategory: minor\n---\n\nIt broke.', 'unknown'],
  ['report.md', '# X\n\n## Severity\n\nS2: many users could not pay.\n', 'sev2'],
  ['report.md', '# X\n\nCriticidade: crítica\n', 'sev1'],
  ['report.md', '# X\n\n> **Sev-3** | 3 May 2024 | Mail\n\nIt broke.', 'sev3'],
  ['report.md', '# X\n\n## Actions\n\n- P1: fix it\n\nPriority: high\n', 'unknown'],
  ['report.md', '# X\n\nIt broke on 3 May. We use 3 levels of cache; level 2 failed.\n', 'unknown'],
])('%s %j', async (path, text, wanted) => {
  expect((await severityIn(path, text))?.split(' ')[0]).toBe(wanted);
});

test('a word of another language is no word of the archive, and is marked', async () => {
  expect(await severityIn('report.md', '# X\n\n**Schweregrad:** hoch\n')).toMatch(
    /^sev2 # unconfirmed/,
  );
  expect(await severityIn('report.md', '# X\n\n**Severity:** high\n')).toBe('sev2');
});

test.each([
  ['moderate', 'sev3'],
  ['normal', 'sev3'],
  ['severe', 'sev2'],
  ['urgent', 'sev1'],
  ['blocker', 'sev1'],
  ['highest', 'sev1'],
  ['emergency', 'sev1'],
  ['trivial', 'sev4'],
  ['lowest', 'sev4'],
])('%s is a usual word for one of the archive, and is marked', async (word, wanted) => {
  expect(await severityIn('report.md', `# X\n\n**Severity:** ${word}\n`)).toMatch(
    new RegExp(`^${wanted} # unconfirmed`),
  );
});

test.each([
  ['rather high', 'sev2'],
  ['that was high', 'sev2'],
  // A sentence that only mentions a level does not rate.
  ['nobody thinks it high', 'unknown'],
])('a level is among the first three words of a value: %s', async (value, wanted) => {
  expect(await severityIn('report.md', `# X\n\n**Severity:** ${value}\n`)).toBe(wanted);
});

test.each([
  ['rank: very bad P2', 'sev2'],
  ['rank: really bad P2', 'unknown'],
])('what a key of the team’s own rates is twelve characters at most: %s', async (line, wanted) => {
  const text = `---\ntitle: X\n${line}\n---\n\nIt broke.`;
  expect((await severityIn('report.md', text))?.split(' ')[0]).toBe(wanted);
});
