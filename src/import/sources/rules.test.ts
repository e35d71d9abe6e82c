import { describe, expect, test } from 'vitest';
import { NO_RULES, readRules } from './rules.ts';

const read = (text: string) => {
  const result = readRules(text);
  if (!result.ok) throw new Error(result.message);
  return result.rules;
};

test('an empty file rules nothing', () => {
  expect(read('')).toEqual(NO_RULES);
  expect(NO_RULES.dateOrder).toBeNull();
});

test('headings and fields go by their words, whatever their marks and case', () => {
  const { sections, fields, skipSections } = read(
    'sections: { timeline: ["**Log Book:**", Diary] }\nfields: { start: [Went down] }\nskipSections: ["## Legal Notes"]\n',
  );
  expect([...sections]).toEqual([
    ['log book', 'timeline'],
    ['diary', 'timeline'],
  ]);
  expect([...fields]).toEqual([['went down', 'start']]);
  expect([...skipSections]).toEqual(['legal notes']);
});

test.each(['severities', 'services', 'rootCauses', 'triggers', 'teams', 'kinds'] as const)(
  'words of %s go by their letters in lower case',
  (table) => {
    const rules = read(`${table}: { " Red Alert ": some-id }\n`);
    expect([...rules[table]]).toEqual([['red alert', 'some-id']]);
    expect([...rules.tickets]).toEqual([]);
  },
);

test('the letters of tickets stand as they are written', () => {
  expect([...read('tickets: { OPS-: "https://t.example/" }\n').tickets]).toEqual([
    ['OPS-', 'https://t.example/'],
  ]);
});

test('defaults and the order of dates', () => {
  const { defaults, dateOrder } = read(
    'defaults: { severity: sev3, services: [web], rootCauses: [x], teams: [sre] }\ndateOrder: dmy\n',
  );
  expect(defaults).toEqual({
    severity: 'sev3',
    services: ['web'],
    rootCauses: ['x'],
    teams: ['sre'],
  });
  expect(dateOrder).toBe('dmy');
});

describe('what is wrong is told', () => {
  test.each([
    ['a: [', /^It is not valid YAML: \S/],
    ['[]', /^`The file` is not right: .+\.$/],
    ['sektions: {}', /^`The file` is not right: .*sektions.*\.$/],
    ['sections: { plot: [x] }', /^`sections.*` is not right/],
    ['sections: { timeline: [""] }', /^`sections\.timeline\.0` is not right/],
    ['fields: { weather: [x] }', /^`fields.*` is not right/],
    ['severities: { a: "" }', /^`severities\.a` is not right/],
    ['defaults: { severity: "" }', /^`defaults\.severity` is not right/],
    ['defaults: { mood: x }', /^`defaults` is not right/],
    ['dateOrder: ymd', /^`dateOrder` is not right/],
  ])('%s', (text, message) => {
    const result = readRules(text);
    expect(result.ok ? '' : result.message).toMatch(message);
    expect(result.ok ? '' : result.message).not.toContain('\n');
  });
});
