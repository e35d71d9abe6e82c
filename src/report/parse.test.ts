import { describe, expect, test } from 'vitest';
import { parseReport, type Parsed } from './parse.ts';
import { fieldsOf } from './schema-fields.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from './vocabulary.ts';

const LEAST = `---
title: A title long enough
summary: A summary that is long enough for the schema.
severity: sev1
services: [web]
rootCauses: [unknown]
timezone: Europe/London
impact:
  from: 2024-07-01 14:00
timeline: []
---

Body.
`;

const vocabularies = {
  ...EMPTY_VOCABULARIES,
  services: makeVocabulary('services', [
    { id: 'web', name: 'Web shop', synonyms: ['storefront'] },
    { id: 'search', synonyms: [] },
  ]),
};

const parse = (text: string): Parsed =>
  parseReport({ id: 'x', file: '2024/x.mdx', text }, { vocabularies, allowCode: false });

/** `4:11 rule message | hint` for each fault. */
const faults = (text: string): string[] =>
  parse(text).diagnostics.map(({ where, rule, message, hint }) => {
    const place = `${where.line}:${where.column}`;
    return `${place} ${rule} ${message} | ${hint}`;
  });
const fault = (from: string, to: string): string[] => faults(LEAST.replace(from, to));

test('the least report that builds', () => {
  const { report, diagnostics } = parse(LEAST);
  expect(diagnostics).toEqual([]);
  expect(report).toMatchObject({
    id: 'x',
    status: 'published',
    visibility: 'internal',
    trigger: 'unknown',
    detectedBy: 'unknown',
    impact: { ongoing: true, to: null, users: null },
  });
});

test('a word that is no id is told by its list where that is closed or knows it, an owner as one of any team', () => {
  const closed = makeVocabulary('teams', [{ id: 'web', synonyms: ['storefront people'] }]);
  const rules = (field: string): string[] => {
    const text = LEAST.replace('timeline: []', `${field}\ntimeline: []`);
    const { diagnostics } = parseReport(
      { id: 'x', file: '2024/x.mdx', text },
      { vocabularies: { ...vocabularies, teams: closed }, allowCode: false },
    );
    return diagnostics.map(({ rule }) => rule);
  };
  const owner = (name: string) => `actions: [{ do: Test the restore., kind: prevent, owner: ${name} }]`; // prettier-ignore
  expect(rules('teams: [Night Shift]')).toEqual(['vocabulary/unlisted']);
  expect(rules('teams: [Storefront People]')).toEqual(['vocabulary/synonym']);
  expect(rules('tags: [Night Shift]')).toEqual(['schema/format']);
  expect(rules(owner('Night Shift'))).toEqual(['schema/format']);
  expect(rules(owner('Storefront People'))).toEqual(['vocabulary/synonym']);
  // What could never be an id is told so, whatever the list.
  expect(rules('teams: ["…"]')).toEqual(['schema/format']);
});

test('of very many mistakes the first hundred are told', () => {
  const fields = Array.from({ length: 120 }, (_, i) => `made-up-${i}: x\n`).join('');
  const told = faults(LEAST.replace('timeline: []\n', `${fields}timeline: []\n`));
  expect(told).toHaveLength(100);
  expect(told[0]).toContain('`made-up-0`');
  expect(told[99]).toContain('`made-up-99`');
});

describe('the last phase may leave out its end', () => {
  const impact = (to: string, ...phases: string[]): string =>
    `  from: 2024-07-01 14:00\n${to}  phases:\n${phases.map((phase) => `    - { ${phase} }\n`).join('')}`;
  const FULL = 'from: 2024-07-01 14:00, to: 2024-07-01 15:00, level: full';
  const REST = 'from: 2024-07-01 15:00, level: degraded';
  const told = (to: string, ...phases: string[]) => {
    const { report, diagnostics } = parse(
      LEAST.replace('  from: 2024-07-01 14:00\n', impact(to, ...phases)),
    );
    expect(diagnostics).toEqual([]);
    return report?.impact.phases.map((phase) => phase.to?.time ?? null);
  };
  const wrong = (to: string, ...phases: string[]) =>
    fault('  from: 2024-07-01 14:00\n', impact(to, ...phases));

  test('and goes on as long as the impact', () => {
    expect(told('', FULL, REST)).toEqual(['15:00', null]);
    expect(told('  to: unknown\n', FULL, REST)).toEqual(['15:00', null]);
    expect(told('  to: 2024-07-01 16:30\n', FULL, REST)).toEqual(['15:00', '16:30']);
  });
  test('wherever it stands in the list, and where two begin at once', () => {
    expect(told('', REST, FULL)).toEqual([null, '15:00']);
    expect(told('', REST, REST.replace('degraded', 'partial'))).toEqual([null, null]);
  });
  test('another phase may not', () => {
    expect(wrong('', FULL.replace(/to: [^,]*, /, ''), REST)).toEqual([
      '11:7 schema/missing `to` of entry 1 of `impact.phases` is missing. | Add `to: 2024-07-01 15:00`, when the next phase begins, or the moment when this one was over: only the last phase may leave it out.',
    ]);
  });
  test('and does not begin after the impact has ended', () => {
    expect(wrong('  to: 2024-07-01 14:30\n', REST)).toEqual([
      '12:15 time/backwards It ends at `2024-07-01 14:30`, before it begins at `2024-07-01 15:00`. | Correct one of the two; after midnight the day is the next one.',
    ]);
  });
  test('one behind an unreadable one is still told of at its own place', () => {
    expect(
      wrong(
        '',
        FULL.replace('15:00', '25:00'),
        'from: 2024-07-01 16:00, to: 2024-07-01 15:30, level: full',
      ).at(-1),
    ).toMatch(/^12:\d+ time\/backwards It ends at `2024-07-01 15:30`/);
  });
});

describe('mistakes lead to their mend', () => {
  test('a misspelt field is one fault, at the field', () => {
    expect(fault('severity:', 'severty:')).toEqual([
      '4:1 schema/unknown-key `severty` is not a field of a report. | Did you mean `severity`?',
    ]);
  });
  test('a field that another tool calls differently, in capitals too', () => {
    expect(fault('severity:', 'Priority:')).toEqual([
      '4:1 schema/unknown-key `Priority` is not a field of a report. | Did you mean `severity`?',
    ]);
  });
  test('a field that another tool calls differently', () => {
    expect(fault('rootCauses:', 'cause:')).toEqual([
      '6:1 schema/unknown-key `cause` is not a field of a report. | Did you mean `rootCauses`?',
    ]);
  });
  test('a missing field', () => {
    expect(fault('severity: sev1\n', '')).toEqual([
      '2:1 schema/missing `severity` is missing. | Add `severity: sev1`.',
    ]);
  });
  test('text where a list belongs', () => {
    expect(fault('[web]', 'web')).toEqual([
      '5:11 schema/type `services` is the text `web`, expected a list. | Make it a list: `[web]`.',
    ]);
  });
  test('a number where text belongs', () => {
    expect(fault('A title long enough', '50300')[0]).toContain('Put it in quotes: `"50300"`.');
  });
  test('a synonym, with its replacement', () => {
    expect(fault('[web]', '[storefront]')).toEqual([
      '5:12 vocabulary/synonym `storefront` is another word for the service `web`. | Write `web`, so that both are found together.',
    ]);
  });
  test('an unlisted id, with the nearest', () => {
    expect(fault('[web]', '[serch]')).toEqual([
      '5:12 vocabulary/unlisted `serch` is not a service of this archive. | Did you mean `search`? If it is a new service, add the file `_vocabulary/services/serch.yaml` with the line `id: serch`.',
    ]);
  });
  test('an abbreviation in place of a zone', () => {
    expect(fault('Europe/London', 'PST')[0]).toMatch(/^7:11 instant\/zone .*America\/Los_Angeles/);
  });
  test('a wrong word, with the accepted ones', () => {
    const kind = LEAST.replace(
      'timeline: []',
      'timeline:\n  - at: 2024-07-01 14:05\n    kind: detected\n    text: It.',
    );
    expect(faults(kind)[0]).toMatch(/^12:11 schema\/value `kind` of event 1 is `detected`/);
    expect(faults(kind)[0]).toContain('Did you mean `detection`?');
  });
  test('a value with a colon', () => {
    expect(fault('A title long enough', 'Checkout: down')[0]).toMatch(/^2:\d+ file\/yaml/);
    expect(fault('A title long enough', 'Checkout: down')[0]).toContain('quotes');
  });
  test('a field that stands twice', () => {
    expect(fault('severity: sev1', 'severity: sev1\nseverity: sev2')[0]).toContain(
      '5:1 file/yaml This field stands twice.',
    );
  });
});

test('all faults are found in one pass, in the order of the file', () => {
  const text = LEAST.replace('severity:', 'severty:')
    .replace('Europe/London', 'EST')
    .replace('Body.', 'A <b>bold</b> word.\n\nimport x from "y"');
  expect(faults(text).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    '4:1 schema/unknown-key',
    '7:11 instant/zone',
    '13:3 body/element',
    '15:1 body/code',
  ]);
});

describe('hostile files are faults, never crashes', () => {
  test.each([
    ['an empty file', '', 'file/frontmatter'],
    ['no frontmatter', '# Hello\n', 'file/frontmatter'],
    ['frontmatter that is never closed', '---\ntitle: x\n', 'file/frontmatter'],
    ['a NUL character', LEAST.replace('Body', 'Bo\0dy'), 'file/characters'],
    ['a lone surrogate', LEAST.replace('Body', 'Bo\uD800dy'), 'file/characters'],
    ['bytes that are not UTF-8', LEAST.replace('Body', 'Bo\uFFFDdy'), 'file/characters'],
    ['ten million characters', LEAST + 'x'.repeat(10_000_000), 'file/size'],
    ['an alias', LEAST.replace('[web]', '&a [web]').replace('[unknown]', '*a'), 'file/yaml'],
    ['deep nesting', LEAST.replace('[web]', `${'['.repeat(60)}${']'.repeat(60)}`), 'file/yaml'],
  ])('%s', (_, text, rule) => {
    const { diagnostics, report } = parse(text);
    expect(report).toBeNull();
    expect(diagnostics.map((found) => found.rule)).toContain(rule);
    for (const { where } of diagnostics) expect(where.line).toBeGreaterThan(0);
  });

  test('a byte order mark and Windows line ends are no fault', () => {
    expect(faults(`\uFEFF${LEAST}`)).toEqual([]);
    expect(faults(LEAST.replaceAll('\n', '\r\n'))).toEqual([]);
    expect(faults(LEAST.replaceAll('\n', '\r\n').replace('sev1', '[]'))[0]).toMatch(/^4:11 /);
  });
});

describe('a value of the wrong kind is told, in whatever field it stands', () => {
  const WRONG = ['yes', '12', '{}', '[]', '[{}]', '', '{ a: b }', '12:00'];
  const fields = fieldsOf().map(({ name }) => name);
  test.each(fields)('%s', (name) => {
    for (const value of WRONG) {
      const others = LEAST.replace(new RegExp(`^${name}:.*\n(?: .*\n)*`, 'm'), '');
      const text = others.replace('---\n', `---\n${name}: ${value}\n`);
      expect(() => parse(text.replace('Body.', '<Event n="1" />')), value).not.toThrow();
    }
  });
});

test('a field may be called as what every object has', () => {
  for (const name of ['constructor', '__proto__', 'toString']) {
    for (const line of [`${name}: x`, `${name}+1 25:00`])
      expect(fault('timeline: []', `timeline: []\n${line}`), line).not.toEqual([]);
  }
});

test('events are counted by what the timeline says, whatever else is at fault', () => {
  const event = 'timeline: [{ at: 2024-07-01 14:05, kind: note, text: The alert fires. }]';
  const text = LEAST.replace('timeline: []', `${event}\nundated: yes`);
  const rules = (n: number): string[] =>
    parse(text.replace('Body.', `<Event n="${n}" />`)).diagnostics.map(({ rule }) => rule);
  expect(rules(1)).toEqual(['schema/type']);
  expect(rules(2)).toEqual(['schema/type', 'body/event']);
});

test('unknown is a word of every list, and advice names ids that are listed', () => {
  const closed = {
    ...vocabularies,
    severities: makeVocabulary('severities', [{ id: 'p1', synonyms: [] }]),
    triggers: makeVocabulary('triggers', [{ id: 'deploy', synonyms: [] }]),
  };
  const told = (text: string): string[] =>
    parseReport(
      { id: 'x', file: '2024/x.mdx', text },
      { vocabularies: closed, allowCode: false },
    ).diagnostics.map(({ message, hint }) => `${message} | ${hint}`);
  expect(told(LEAST.replace('sev1', 'unknown'))).toEqual([]);
  expect(told(LEAST.replace('severity: sev1\n', ''))).toEqual([
    '`severity` is missing. | Add `severity: unknown`.',
  ]);
  expect(told(LEAST.replace('sev1', 'p1').replace('services: [web]\n', ''))).toEqual([
    '`services` is missing. | Add `services: [web]`.',
  ]);
});

test('a component in small letters, an entry of a list without its fields, a mark of YAML before a list', () => {
  expect(fault('Body.', '<callout>\n\nOne.\n\n</callout>')).toEqual([
    '13:1 body/element `<callout>` is not a component of Hindsight. | Did you mean `<Callout>`?',
  ]);
  expect(fault('timeline: []', 'timeline: []\nlinks: [https://example.com/x]')).toEqual([
    '11:9 schema/type Entry 1 of `links` is the text `https://example.com/x`, expected a group of fields. | Write `- label: …`, and below it `url: …`.',
  ]);
  expect(fault('timeline: []', 'timeline: Later')).toEqual([
    '10:11 schema/type `timeline` is the text `Later`, expected a list. | Begin each entry with `- ` on a line of its own: `- at: …`, and below it `kind: …`, `text: …`.',
  ]);
  expect(fault('[web]', '&all [web]')).toEqual([
    '5:11 file/yaml `&all` is read as a mark of YAML, and is lost. | Remove `&all`.',
  ]);
});

test.each([
  ['---\n- title\n---\n', 'file/frontmatter The frontmatter holds no fields.'],
  ['---\n\n---\n', 'file/frontmatter The frontmatter holds no fields.'],
  ['---\n7\n---\n', 'file/frontmatter The frontmatter holds no fields.'],
])('of %j nothing is read but that it holds no fields', (text, told) => {
  expect(faults(text)).toEqual([
    `2:1 ${told} | Write fields as \`title: …\`, one to a line; \`_template.mdx\` shows them.`,
  ]);
  expect(parse(text)).toMatchObject({ report: null, frontmatter: null, readable: null });
});

test('of a frontmatter of more slips than are mended nothing else is told', () => {
  const text = `---\n${Array.from({ length: 41 }, (_, i) => `f${i}: @a\n`).join('')}---\n`;
  const { diagnostics, readable, frontmatter } = parse(text);
  expect(new Set(diagnostics.map(({ rule }) => rule))).toEqual(new Set(['file/yaml']));
  expect(readable).toBeNull();
  expect(frontmatter).toBeNull();
});

test('an action that is only words is told how one is written', () => {
  expect(fault('timeline: []', 'timeline: []\nactions: [Raise the limit.]')).toEqual([
    expect.stringMatching(
      /schema\/type Action 1 is the text .* \| Write `- do: Raise the limit\.`, and below it `kind: prevent` or another kind\.$/,
    ),
  ]);
});

test.each([
  ['100', '100%'],
  ['101', undefined],
])('users: %s', (written, meant) => {
  const text = LEAST.replace('timeline:', `  users: ${written}\ntimeline:`);
  const [told] = parse(text).diagnostics;
  expect(told?.message).toBe(`\`impact.users\` is the number \`${written}\`, expected text.`);
  expect(told?.fix?.text).toBe(meant);
});
