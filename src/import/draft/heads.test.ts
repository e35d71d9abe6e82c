// Links, authors, tags, triggers and the scope of a draft, from documents of a few lines.
import { describe, expect, test } from 'vitest';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import { NO_RULES } from '../sources/rules.ts';

const triggers = ['deploy', 'config-change', 'hardware-failure'].map((id) => ({
  id,
  name: id.replace('-', ' '),
  synonyms: id === 'deploy' ? ['release'] : [],
  description: '',
}));
const vocabularies = {
  ...EMPTY_VOCABULARIES,
  triggers: { ...EMPTY_VOCABULARIES.triggers, closed: true, entries: triggers },
  tags: {
    ...EMPTY_VOCABULARIES.tags,
    closed: true,
    entries: [
      { id: 'dns', name: 'DNS', synonyms: ['resolver'], description: '' },
      { id: 'mail', name: 'Mail', synonyms: [], description: '' },
    ],
  },
} as unknown as Vocabularies;

const read = async (text: string, known: Vocabularies = vocabularies) => {
  const { report, evidence } = await importDocument(
    { path: 'a.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: known, rules: NO_RULES, zone: null, date: null },
  );
  const how = (field: string) =>
    evidence
      .filter((one) => one.field === field)
      .map(({ value, sure, lines, how }) => `${value}, ${sure}, ${lines?.join('–')}: ${how}`);
  return { report, how };
};
const titled = (text: string) => read(`# Mail is stuck\n\n${text}\n`);

describe('links', () => {
  test.each([
    ['Slack thread: https://s.example/1', ['Slack thread → https://s.example/1']],
    ['Ticket: [OPS-12](https://t.example/OPS-12)', ['Ticket: OPS-12 → https://t.example/OPS-12']],
    ['Dashboard [here](https://g.example/d)', ['Dashboard → https://g.example/d']],
    ['Status page – [page](https://p.example/)', ['Status page: page → https://p.example/']],
    ['Talk: https://s.example/1', ['Talk → https://s.example/1']],
    // A sentence with a link in it is no link of the whole.
    ['We read [the manual](https://m.example/) again.', []],
    ['Slack told us in a long thread of many words, see https://s.example/1', []],
    ['Slack: [here](mailto:a@b.example)', []],
    ['## Action items\n\n- Ticket: https://t.example/1', []],
    [
      '## Links\n\n- We read [the manual](https://m.example/)',
      ['We read: the manual → https://m.example/'],
    ],
    [
      '## Links\n\n- [one](https://a.example/) and [two](https://b.example/)\n- [one](https://a.example/)',
      ['one → https://a.example/', 'two → https://b.example/'],
    ],
    ['## Links\n\nhttps://a.example/x?y#z', ['a.example → https://a.example/x?y#z']],
  ])('%j', async (text, links) => {
    const { report } = await titled(text);
    expect(report?.links.map(({ label, url }) => `${label} → ${url}`)).toEqual(links);
  });

  test('are told with their line', async () => {
    expect((await titled('Slack thread: https://s.example/1')).how('links')).toEqual([
      'https://s.example/1, stated, 3–3: a link of the document',
    ]);
  });
});

describe('authors', () => {
  test.each([
    ['- Authors: Ada Lovelace, Grace Hopper and Kim', ['Ada Lovelace', 'Grace Hopper', 'Kim']],
    ['- Author: Ada Lovelace <ada@a.example>', ['Ada Lovelace']],
    ['- Author: Ada (ada@a.example); @kim & Ada.', ['Ada', 'kim']],
    ['By Ada Lovelace', ['Ada Lovelace']],
    ['By the way, it broke', []],
    ['## One\n\nx\n\n## Two\n\nx\n\n## Three\n\nx\n\nBy Ada Lovelace', []],
    ['- Author: x', []],
  ])('%j', async (text, authors) => {
    expect((await titled(text)).report?.authors).toEqual(authors);
  });

  test.each([
    ['author: Ada', ['Ada']],
    ['authors: [Ada, Grace, Ada]', ['Ada', 'Grace']],
    ['authors: [{ name: Ada, email: a@a.example }, 7]', ['Ada']],
    ['written_by: Ada', ['Ada']],
    ['coauthored: Ada', []],
  ])('of the head: %s', async (field, authors) => {
    const { report } = await read(`---\n${field}\n---\n\n# Mail is stuck\n\nIt was.\n`);
    expect(report?.authors).toEqual(authors);
  });
});

describe('tags', () => {
  test.each([
    ['tags: [DNS, mail, dns, sport]', ['dns', 'mail']],
    ['keywords: "resolver, mail"', ['dns', 'mail']],
    ['category: mail', ['mail']],
    ['taggings: mail', []],
    ['tags: { mail: true }', []],
  ])('%s', async (field, tags) => {
    const { report } = await read(`---\n${field}\n---\n\n# Mail is stuck\n\nIt was.\n`);
    expect(report?.tags).toEqual(tags);
  });

  test('of an open vocabulary are as they are written, unless they are too long', async () => {
    const long = 'a'.repeat(61);
    const { report, how } = await read(
      `---\ntags: [Big Iron, 2024, "${long}", "–"]\n---\n\n# Mail is stuck\n\nIt was.\n`,
      EMPTY_VOCABULARIES,
    );
    expect(report?.tags).toEqual(['big-iron', '2024']);
    expect(how('tags')[0]).toBe('big-iron, stated, 2–2: `tags` at the top');
  });
});

describe('the trigger', () => {
  const STORY = '\n\n## Timeline\n\n- 09:00 UTC ';

  test.each([
    ['- Trigger: hardware failure', 'hardware-failure, likely, 3–3: `Trigger`'],
    ['- Trigger: the release of Tuesday', 'deploy, likely, 3–3: `Trigger`'],
    ['- Triggered by: a config change', 'config-change, likely, 3–3: `Triggered by`'],
    // In words of no entry: nothing else is guessed.
    [`- Trigger: the weather${STORY}Release 3 was deployed`, undefined],
    [
      `It broke.${STORY}Release 3 was deployed\n- 09:05 UTC Mail is stuck`,
      'deploy, guess, 7–7: the event before users were hit',
    ],
    // What comes behind its detection set nothing off.
    [`It broke.${STORY}An alert fires\n- 09:05 UTC Release 4 was deployed`, undefined],
    [
      '## Root cause\n\nRelease 3 was deployed without a test. Disks failed.',
      'deploy, guess, 5–5: the words of the cause',
    ],
    ['## Root cause\n\nNobody looked. Release 3 was deployed.', undefined],
  ])('%j', async (text, told) => {
    expect((await titled(text)).how('trigger')[0]).toBe(told);
  });
});

describe('the scope', () => {
  test.each([
    ['## Impact\n\nNo mail was delivered. Nobody wrote.', 'No mail was delivered.'],
    ['## Impact\n\n- No mail was delivered', 'No mail was delivered.'],
    ['- Impact: no mail was delivered', 'no mail was delivered'],
    ['- Impact: all mail', undefined],
    ['## Impact\n\nBad day.', undefined],
    ['## Summary\n\nNo mail was delivered.', undefined],
  ])('%j', async (text, scope) => {
    const { report } = await titled(text);
    expect(report?.impact.scope ?? undefined).toBe(scope);
  });
});
