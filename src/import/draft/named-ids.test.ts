// Services and root causes as documents state and name them.
import { describe, expect, test } from 'vitest';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { importDocument } from '../import-document.ts';
import type { Reading } from '../sources/reading.ts';
import type { Rules } from '../sources/rules.ts';
import { NO_RULES } from '../sources/rules.ts';
import { fieldsNamed } from './named-ids.ts';

const entry = (id: string, name: string, description = '', ...synonyms: string[]) => ({
  id,
  name,
  synonyms,
  description,
});
const vocabularies = {
  ...EMPTY_VOCABULARIES,
  services: {
    ...EMPTY_VOCABULARIES.services,
    closed: true,
    entries: [entry('email', 'Email'), entry('web-shop', 'Web shop'), entry('dns', 'DNS')],
  },
  rootCauses: {
    ...EMPTY_VOCABULARIES.rootCauses,
    closed: true,
    entries: [
      entry('capacity', 'Capacity', 'more load than machines'),
      entry('config', 'Configuration', 'settings that were wrong', 'misconfiguration'),
      entry('certificate', 'Expired certificate', 'certificates nobody renewed'),
      entry('storage', 'Storage', 'disks that machines filled'),
      entry('unknown', 'Unknown', 'machines'),
    ],
  },
} as unknown as Vocabularies;

async function read(text: string, rules: Rules = NO_RULES, known = vocabularies) {
  const {
    evidence,
    findings,
    text: draft,
  } = await importDocument(
    { path: 'a.md', bytes: new TextEncoder().encode(text) },
    { vocabularies: known, rules, zone: null, date: null },
  );
  const list = (key: string) =>
    new RegExp(`^${key}:\n((?:  - .*\n)*)`, 'm')
      .exec(draft ?? '')?.[1]
      ?.match(/(?<=- )[\w-]+/g)
      ?.join(' ');
  return {
    services: list('services'),
    causes: list('rootCauses'),
    how: (field: string) =>
      evidence
        .filter((one) => one.field === field)
        .map(({ value, how, sure }) => `${value}, ${sure}: ${how}`),
    told: findings.map(({ message }) => message),
  };
}

describe('services', () => {
  test.each([
    ['- Affected services: Web shop and email, Web shop', 'web-shop email'],
    ['- Services: DNS; email', 'dns email'],
    ['The web shop was down, and DNS with it.', 'web-shop dns'],
    ['## Lessons\n\nThe web shop is old.', 'unknown'],
    ['## Summary\n\nDNS was down.\n\n## Impact\n\nThe web shop was down.', 'dns'],
    ['## Impact\n\nThe web shop was down.', 'web-shop'],
    ['## Impact\n\n- The web shop was down.', 'web-shop'],
    ['## Action items\n\n- Services: DNS', 'unknown'],
  ])('%j: %s', async (text, ids) => {
    expect((await read(`# Out of order\n\n${text}\n`)).services).toBe(ids);
  });

  test('of the title before those of the text', async () => {
    const { services, how } = await read('# DNS out of order\n\nThe web shop was down.\n');
    expect(services).toBe('dns');
    expect(how('services')).toEqual(['dns, guess: “dns” stands in the text']);
  });

  test.each(['services: [email, DNS]', 'affected_services: "email, dns"', 'component: email; dns'])(
    'of the head, as in %j',
    async (field) => {
      const { services, how } = await read(`---\n${field}\n---\n\n# Out of order\n\nIt was.\n`);
      expect(services).toBe('email dns');
      expect(how('services')[0]).toMatch(/^email, stated: `\w+` at the top, `email` of the voc/);
    },
  );

  test('of an open vocabulary may be new ones, but no sentence is one', async () => {
    const open = { ...vocabularies, services: { ...vocabularies.services, closed: false } };
    const named = async (text: string) => (await read(text, NO_RULES, open)).services;
    expect(await named('# Out of order\n\n- Services: the old fax line, DNS\n')).toBe(
      'the-old-fax-line dns',
    );
    expect(await named('# Out of order\n\n- Services: all that stood there, DNS\n')).toBe(
      'all-that-stood-there dns',
    );
    expect(await named('# Out of order\n\n- Services: all that still stood there, DNS\n')).toBe(
      'dns',
    );
  });

  test('by the default of the rules, where nothing is named', async () => {
    const rules = { ...NO_RULES, defaults: { ...NO_RULES.defaults, services: ['dns', 'fax'] } };
    const { services, how } = await read('# Out of order\n\nIt was.\n', rules);
    expect(services).toBe('dns');
    expect(how('services')).toEqual(['dns, hint: the default of the rules']);
    expect((await read('# Out of order\n\nIt was.\n')).told).toContain(
      'No service of this archive is named.',
    );
  });
});

describe('root causes', () => {
  const cause = (text: string) => read(`# Out of order\n\n## Root cause\n\n${text}\n`);

  test.each([
    ['An expired certificate of the shop.', 'certificate'],
    ['- Root cause category: Storage', 'storage'],
    ['It is open.', 'unknown'],
  ])('%j: %s', async (text, ids) => {
    expect((await cause(text)).causes).toBe(ids);
  });

  test('of one word are no more than a hint', async () => {
    const { causes, told } = await cause('Machines\nhad filled their disks with certificates.');
    expect(causes).toBe('unknown');
    expect(told).toContain(
      'No root cause of the vocabulary is named; by its words the nearest are `storage`, `capacity`, `certificate`. Write the one that is meant.',
    );
    expect((await cause('It is open.')).told).toContain(
      'No root cause of the vocabulary is named.',
    );
  });

  test('of the head', async () => {
    const { causes } = await read('---\nroot_cause: storage\n---\n\n# Out of order\n\nIt was.\n');
    expect(causes).toBe('storage');
  });
});

test('a field at the top counts as text where it is a text, a number or a list of them', () => {
  const fields = [
    ...(['web', 7, ['web', 7], '', [], true, null, { web: 7 }] as const).map((value) => ({
      ...{ name: 'service', value, lines: [1, 1] as const },
    })),
    { name: 'title', value: 'Belt', lines: [1, 1] as const },
  ];
  const found = fieldsNamed({ fields } as unknown as Reading, (name) => name === 'service');
  expect(found.map(({ text }) => text)).toEqual(['web', '7', 'web, 7']);
  expect(found[0]!.how).toBe('`service` at the top');
});
