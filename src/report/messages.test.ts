// One slip, one message, and the message leads to the mend. Slips as tired people make them.
import { expect, test } from 'vitest';
import { parseReport } from './parse.ts';
import { EMPTY_VOCABULARIES } from './vocabulary.ts';

const LINES = [
  'title: Checkout failed for every shopper',
  'summary: Nobody could pay, because a limit was set too low.',
  'severity: sev1',
  'services: [checkout]',
  'rootCauses: [unknown]',
  'timezone: UTC',
  'impact:',
  '  from: 2024-06-01 14:00',
  'timeline:',
  '  - { at: 2024-06-01 14:05, kind: detection, text: The alert fired. }',
];

/** The faults after one line was exchanged: rule, what is underlined, what to do. */
function faultsOf(wrong: string, right: string): string[] {
  const text = `---\n${LINES.map((line) => (line === right ? wrong : line)).join('\n')}\n---\n\nText.\n`;
  const { diagnostics, lines } = parseReport(
    { id: 'slip', file: 'slip.mdx', text },
    { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
  );
  return diagnostics.map(({ rule, where, hint }) => {
    const at = lines.offset(where.line, where.column);
    const end = lines.offset(where.endLine, where.endColumn);
    return `${rule} [${text.slice(at, end)}] ${hint}`;
  });
}

const EVENT = LINES[9]!;

test.each([
  ['a tab', EVENT.replace('  -', '\t-'), EVENT, /^file\/yaml \[\t\] .*spaces/],
  [
    'an open quote',
    'title: "Checkout failed',
    LINES[0]!,
    /^file\/yaml \["\] Put the value in quotes: `title: "Checkout failed"`/,
  ],
  ['an open bracket', 'services: [checkout', LINES[3]!, /^file\/yaml /],
  [
    'a colon in a title',
    'title: Checkout: down',
    LINES[0]!,
    /^file\/yaml .*quotes: `title: "Checkout: down"`/,
  ],
  ['a severity by number', 'severity: 1', LINES[2]!, /^schema\/type \[1\] .*`sev1`/],
  [
    'more causes than anybody reads',
    `rootCauses: [${Array.from({ length: 501 }, (_, i) => `c${i}`).join(', ')}]`,
    LINES[4]!,
    /^schema\/too-long \[.*\] Keep what a reader needs and link to the rest\./,
  ],
  ['a service without brackets', 'services: checkout', LINES[3]!, /^schema\/type .*`\[checkout\]`/],
  [
    'a number of users',
    '  from: 2024-06-01 14:00\n  users: 5000',
    LINES[7]!,
    /`70%`.*impact\.measures/,
  ],
  [
    'a kind in other words',
    EVENT.replace('detection', 'fixed'),
    EVENT,
    /^schema\/value \[fixed\] .*`mitigation`/,
  ],
  ['an event as a sentence', '  - The alert fired.', EVENT, /^schema\/type .*`- at: …`/],
  ['an empty field', 'severity:', LINES[2]!, /^schema\/empty [^]*Write a value/],
  ['an hour by twelve', '  from: 2024-06-01 2 PM', LINES[7]!, /^instant\/shape .*14:05/],
])('%s', (_, wrong, right, expected) => {
  const faults = faultsOf(wrong, right);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(expected);
});

test('a field that stands twice is told beside another fault', () => {
  expect(faultsOf('title: One title\ntitle: Another', LINES[0]!)).toHaveLength(1);
});

test('what an entry lacks is named, and whose it is', () => {
  const wrong =
    'links: [{ label: The dashboard }]\nallow: [{ rule: prose/duration }]\ntimezone: UTC';
  const text = `---\n${LINES.map((line) => (line === LINES[5] ? wrong : line)).join('\n')}\n---\n\nText.\n`;
  const { diagnostics } = parseReport(
    { id: 'slip', file: 'slip.mdx', text },
    { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
  );
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '`url` of entry 1 of `links` is missing.',
    '`reason` of entry 1 of `allow` is missing.',
  ]);
});
