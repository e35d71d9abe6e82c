import { expect, test } from 'vitest';
import { z } from 'zod';
import { makeArchive } from '../archive/archive.ts';
import { filesOf } from '../check/example.ts';
import { validateOwn, type Additions } from './additions.ts';
import { reportJsonSchema } from './json-schema.ts';
import { parseReport } from './parse.ts';
import { EMPTY_VOCABULARIES } from './vocabulary.ts';

const additions: Additions = {
  fields: {
    tier: {
      label: 'Customer tier',
      description: 'Which customers were hit first.',
      shape: z.enum(['gold', 'silver']),
      public: true,
    },
    cost: { label: 'Cost', shape: z.number().optional(), place: 'foot', column: true },
    regions: { label: 'Regions', shape: z.array(z.string()).optional() },
  },
  tickets: [{ pattern: /PLAT-\d+/g, url: 'https://tracker.example/browse/{ticket}' }],
  lang: 'de',
};

const vocabularies = EMPTY_VOCABULARIES;
function parse(frontmatter: string, with_: Additions | undefined = additions) {
  const { text } = filesOf({ frontmatter })[0]!;
  const source = { id: '2024-06-01-a', file: '2024-06-01-a.mdx', text };
  return parseReport(source, { vocabularies, allowCode: false, additions: with_ });
}
const told = (frontmatter: string, with_?: Additions): string[] =>
  parse(frontmatter, with_).diagnostics.map(
    ({ where, message, hint }) => `${where.line} ${message} ${hint}`,
  );
const ACTION = (ticket: string): string => `actions:
  - do: Watch the disk.
    kind: detect
    ticket: ${ticket}`;

test('values of own fields are words on the report; a field that may be left out is none', () => {
  const { readable } = parse('tier: gold\nregions: [eu, us]');
  expect(readable!.report.own).toEqual([
    { name: 'tier', label: 'Customer tier', text: 'gold', values: ['gold'], facet: false, place: 'facts', public: true }, // prettier-ignore
    { name: 'regions', label: 'Regions', text: 'eu, us', values: ['eu', 'us'], facet: false, place: 'facts', public: false }, // prettier-ignore
  ]);
});

test('the public sees an own field only where the settings say so', () => {
  const { readable } = parse('tier: gold\nregions: [eu]\nvisibility: public');
  const archive = (audience: 'internal' | 'public') =>
    makeArchive([readable!.report], vocabularies, { audience, drafts: true }).reports[0]!.own;
  expect(archive('internal').map(({ name }) => name)).toEqual(['tier', 'regions']);
  expect(archive('public').map(({ name }) => name)).toEqual(['tier']);
});

test('a wrong, a missing and a misspelt own field are told as those of the format are', () => {
  expect(told('tier: golden').join()).toContain(
    '`tier` is `golden`, expected one of `gold`, `silver`. Did you mean `gold`?',
  );
  expect(told('tiar: gold')).toEqual([
    expect.stringContaining('`tiar` is not a field of a report. Did you mean `tier`?'),
  ]);
  const missing = told('detectedBy: alert').filter((line) => line.includes('tier'));
  expect(missing.join()).toContain('Add `tier: …`. Which customers were hit first.');
  expect(told('tier: gold\ncost: much').join()).toMatch(/`cost` is .*expected a number/);
});

test('in another archive the same field is unknown', () => {
  expect(told('tier: gold', { fields: {}, tickets: [], lang: null }).join()).toContain(
    '`tier` is not a field of a report.',
  );
});

test('a ticket written short leads to its page, from the report and from the links that are checked', () => {
  const { readable, references } = parse(`tier: gold\n${ACTION('PLAT-881')}`);
  const url = 'https://tracker.example/browse/PLAT-881';
  expect(readable!.report.actions[0]!.ticket).toBe(url);
  expect(JSON.stringify(references)).toContain(url);
  expect(told(`tier: gold\n${ACTION('PLAT-12 and 13')}`).join()).toContain('`tickets`');
  expect(told(`tier: gold\n${ACTION('OPS-12')}`).join()).toContain('expected an address');
});

test('an editor completes own fields', () => {
  const schema = reportJsonSchema(vocabularies, 'x', additions);
  expect(schema.properties!['tier']).toMatchObject({ enum: ['gold', 'silver'] });
  expect(schema.required).toContain('tier');
  expect(schema.required).not.toContain('cost');
});

test('the language of the archive is that of reports that name none', () => {
  expect(parse('title: Checkout returned errors').readable?.report.lang).toBe('de');
  expect(parse('lang: pt-br').readable?.report.lang).toBe('pt-BR');
  expect(parse('lang: fr', { ...additions, lang: null }).readable?.report.lang).toBe('fr');
  expect(parse('', { ...additions, lang: null }).readable?.report.lang).toBeNull();
});

test('what is no language is told with the tag that was meant', () => {
  expect(told('lang: German').filter((line) => line.includes('lang'))).toEqual([
    '23 `lang` is `German`, expected the tag of a language. Write `de`.',
  ]);
});

test('a shape of the archive that stops, waits, or says why itself is told at its field', () => {
  const tier = (shape: z.ZodType): string =>
    told('tier: gold', { ...additions, fields: { tier: { label: 'Tier', shape } } }).join('\n');
  const boom = z.string().transform((): string => {
    throw new Error('boom');
  });
  expect(tier(boom)).toMatch(/^\d+ `tier` is .*The shape of this field in hindsight\.config\.ts stopped: boom/); // prettier-ignore
  expect(tier(z.string().transform(async (text) => text))).toContain('write it without `async`');
  expect(tier(z.string().min(20, 'At least twenty, please.'))).toMatch(
    / At least twenty, please\.$/,
  );
  expect(tier(z.string().min(20))).toMatch(/ It is the field “Tier” of hindsight\.config\.ts\.$/);
  expect(told('title: It is down for all', { ...additions, fields: { constructor: { label: 'C', shape: z.string().optional() } } })).toEqual([]); // prettier-ignore
  expect(tier(z.string().refine(() => false, 'No tiers on Fridays.'))).toContain('No tiers on Fridays.'); // prettier-ignore
});

test('a day is the word of its day', () => {
  const fields = { since: { label: 'Since', shape: z.coerce.date(), facet: true } };
  const { report } = parse('since: 2026-05-01', { ...additions, fields });
  expect(report?.own).toMatchObject([{ text: '2026-05-01', values: ['2026-05-01'] }]);
});

test('values of every kind are said in words, and those of a list each by itself', () => {
  const anything = { label: 'Any', shape: z.any() };
  const { values, faults } = validateOwn(
    {
      yes: true,
      no: false,
      number: 0,
      list: ['a', true, { b: 1, c: ['d', false] }],
      group: { from: 'a', hours: 2 },
      day: new Date('2024-06-01T00:00:00.000Z'),
      moment: new Date('2024-06-01T14:05:00.000Z'),
      empty: null,
    },
    Object.fromEntries(
      ['yes', 'no', 'number', 'list', 'group', 'day', 'moment', 'empty', 'absent'].map((name) => [
        name,
        anything,
      ]),
    ),
  );
  expect(faults).toEqual([]);
  expect(values.map(({ name, text, values: each }) => [name, text, each])).toEqual([
    ['yes', 'yes', ['yes']],
    ['no', 'no', ['no']],
    ['number', '0', ['0']],
    ['list', 'a, yes, b: 1, c: d, no', ['a', 'yes', 'b: 1, c: d, no']],
    ['group', 'from: a, hours: 2', ['from: a, hours: 2']],
    ['day', '2024-06-01', ['2024-06-01']],
    ['moment', '2024-06-01T14:05:00.000Z', ['2024-06-01T14:05:00.000Z']],
  ]);
});
