// Reports that nobody would write: sound ones with a field replaced, lines lost, doubled or swapped, signs flipped, and
// bodies made of the pieces that parsers trip over.
import fc from 'fast-check';
import { PAYLOADS } from './payloads.ts';

export const SOUND = `title: Checkout refused every card for half an hour
summary: Nobody could pay by card between 14:00 and 14:30, because a certificate had expired.
visibility: public
severity: sev1
services: [checkout]
teams: [payments]
tags: [certificates]
trigger: expiry-or-time
rootCauses: [expired-certificate]
detectedBy: alert
timezone: Europe/London
impact:
  from: 2024-07-01 14:00
  to: 2024-07-01 14:30
  users: 100%
  scope: Shoppers with cards.
  phases:
    - { from: 2024-07-01 14:00, to: 2024-07-01 14:30, level: full }
  measures:
    - { label: Orders lost, value: about 1 200 }
timeline:
  - at: 2024-07-01 14:05
    until: 2024-07-01 14:08
    approximate: true
    kind: detection
    text: The alert on \`card_errors\` fires.
    link: https://graphs.example/errors
  - at: 2024-07-01 14:20
    kind: mitigation
    text: The certificate is renewed.
actions:
  - do: Renew certificates a month before they expire.
    kind: prevent
    owner: payments
    status: done
    due: 2024-07-20
    completed: 2024-07-09
    priority: high
    ticket: https://tracker.example/1
repeats: []
related: []
aliases: [card-outage]
links:
  - { label: Chat, url: https://chat.example/1 }
authors: [Ada Example]
published: 2024-07-05
`;

const PIECES = [
  ...[
    '<',
    '>',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '*',
    '_',
    '~',
    '`',
    '```',
    '|',
    '\\',
    '#',
    '- ',
    '1. ',
  ],
  ...[
    '> ',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '    ',
    '\t',
    '---\n',
    '***',
    '===',
    '![',
    '](',
    '[^1]',
    '[^1]: ',
  ],
  ...['&', '&lt;', '&#0;', '&#x1F600;', '&#xD800;', '{/* ', ' */}', '<!-- ', ' -->', '<>', '</>'],
  ...[
    '<Internal>',
    '</Internal>',
    '<Callout type="',
    '">',
    '</Callout>',
    '<Event n="1" />',
    '<kbd>',
  ],
  ...['</kbd>', '<details open>', '<script>', '<a.b />', '<a:b />', 'import ', 'export ', '{...a}'],
  ...[
    'https://',
    'www.',
    'javascript:',
    'data:',
    'a@b.c',
    '```mermaid\nflowchart LR\n',
    '$$',
    ':::',
  ],
  ...[
    '\u0000',
    '\u0008',
    '\u2028',
    '\u0085',
    '\ufeff',
    '\u202e',
    '\ufffd',
    '\ufffe',
    '\ud800',
    'é',
    '漢',
    '🧯',
  ],
  ...[
    '<<: *a',
    '&a ',
    '*a',
    '!!js/function ',
    '!b ',
    '%YAML 1.1',
    '? ',
    ': ',
    ': |\n',
    ': >\n',
    '"',
    "'",
  ],
  ...[
    '__proto__',
    'constructor',
    'null',
    '~',
    '.nan',
    '0x1F',
    '1e999',
    'true',
    '2024-02-30',
    '+1 25:00',
  ],
];

/** Text of pieces, payloads and anything else that is a string. */
export const nasty: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 2, arbitrary: fc.lorem({ maxCount: 4 }) },
      { weight: 1, arbitrary: fc.constantFrom(...PAYLOADS) },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

/** A value of YAML, written as JSON, which YAML reads too. */
const value: fc.Arbitrary<string> = fc.oneof(
  nasty.map((text) => JSON.stringify(text)),
  nasty,
  fc.jsonValue({ maxDepth: 3 }).map((data) => JSON.stringify(data)),
  fc.constantFrom(
    '',
    'unknown',
    'constructor',
    '__proto__',
    '[]',
    '{}',
    '9'.repeat(400),
    '2024-07-01 14:00',
    '[a, [b], {c: d}]',
  ),
);

const lines = SOUND.trimEnd().split('\n');

/** A change to the frontmatter. */
const change: fc.Arbitrary<(now: string[]) => string[]> = fc.oneof(
  fc.tuple(fc.nat(), value).map(
    ([at, text]) =>
      (now: string[]) =>
        now.with(at % now.length, (now[at % now.length] ?? '').replace(/(:|-) .*$/, `$1 ${text}`)),
  ),
  fc.nat().map((at) => (now: string[]) => now.toSpliced(at % now.length, 1)),
  fc
    .nat()
    .map((at) => (now: string[]) => now.toSpliced(at % now.length, 0, now[at % now.length] ?? '')),
  fc.tuple(fc.nat(), nasty).map(
    ([at, text]) =>
      (now: string[]) =>
        now.toSpliced(at % now.length, 0, text),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => (now: string[]) => {
    const [one = '', other = ''] = [now[a % now.length], now[b % now.length]];
    return now.with(a % now.length, other).with(b % now.length, one);
  }),
  fc
    .tuple(fc.nat(), fc.nat(), fc.constantFrom(...PIECES))
    .map(([at, column, piece]) => (now: string[]) => {
      const line = now[at % now.length] ?? '';
      const cut = column % (line.length + 1);
      return now.with(at % now.length, line.slice(0, cut) + piece + line.slice(cut));
    }),
);

/** Frontmatter that was changed up to four times; not at all where `changes` may be none. */
export const frontmatter = (least = 1): fc.Arbitrary<string> =>
  fc
    .array(change, { minLength: least, maxLength: 4 })
    .map((changes) => changes.reduce((now, one) => one(now), lines).join('\n'));

/** A whole file. */
export const file: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(frontmatter(0), nasty)
      .map(([yaml, body]) => `---\n${yaml}\n---\n\n${body}\n`),
  },
  { weight: 4, arbitrary: nasty.map((body) => `---\n${SOUND}---\n\n${body}\n`) },
  { weight: 1, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
