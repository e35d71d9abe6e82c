// Thousands of files that nobody would write: each is a report, or yields findings with a place. Never a crash, a hang,
// or a message that shows the inside of the program.
import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { drawTimeline } from '../src/diagram/timeline/draw.ts';
import { timelineToMermaid } from '../src/diagram/timeline-mermaid.ts';
import { proseOf } from '../src/report/shown-tree.ts';
import { inlineHtml, inlineText } from '../src/report/inline.ts';
import { metricsOf } from '../src/report/metrics.ts';
import { parseReport, type Parsed } from '../src/report/parse.ts';
import { ID_PATTERN, EMPTY_VOCABULARIES } from '../src/report/vocabulary.ts';
import { faultsOf } from './hostile/soundness.ts';
import { file, frontmatter, nasty, SOUND } from './hostile/generated.ts';
import { PAYLOADS, yaml } from './hostile/payloads.ts';
import { slowness } from './slowness.ts';

// One seed, so that a failure can be found again; FUZZ_SEED and FUZZ_RUNS look further.
const seed = Number(process.env['FUZZ_SEED'] ?? 20240701);
const runs = (n: number): fc.Parameters<unknown> => ({
  seed,
  numRuns: Number(process.env['FUZZ_RUNS'] ?? n),
  // Shrinking a file of a thousand signs may take minutes.
  interruptAfterTimeLimit: 90_000,
  markInterruptAsFailure: true,
  endOnFailure: process.env['FUZZ_SHRINK'] === undefined,
});
const read = (text: string): Parsed =>
  parseReport(
    { id: 'a', file: '2024/a.mdx', text },
    { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
  );

/** Slower, in milliseconds, than any text of this size may be. */
const SLOW = 3_000 * slowness();

function validate(text: string): Parsed {
  const began = performance.now();
  const parsed = read(text);
  expect(performance.now() - began).toBeLessThan(SLOW);
  const rows = text.split('\n');
  for (const { where, message, hint } of parsed.diagnostics) {
    expect(where.line).toBeGreaterThanOrEqual(1);
    expect(where.line).toBeLessThanOrEqual(rows.length);
    expect(where.column).toBeGreaterThanOrEqual(1);
    expect(where.column).toBeLessThanOrEqual((rows[where.line - 1]?.length ?? 0) + 2);
    expect([where.endLine, where.endColumn].join()).not.toContain('NaN');
    expect(`${message} ${hint}`).not.toMatch(
      /\bat \S+:\d+:\d+|node_modules|\[object |\bundefined\b|\bNaN\b|RangeError|TypeError|ZodError/,
    );
  }
  // Broken without a word would be a report that vanishes.
  expect(parsed.report === null).toBe(parsed.diagnostics.length > 0);
  return parsed;
}

/** What every page makes of a sound report. */
function show({ report, body }: Parsed): void {
  if (!report) return;
  metricsOf(report);
  expect(faultsOf('timeline.svg', Buffer.from(drawTimeline(report)))).toEqual([]);
  timelineToMermaid(report);
  proseOf(body?.tree ?? null, 'public');
  for (const event of report.timeline) expectPlainMarkup(inlineHtml(event.text, String));
  for (const action of report.actions) expectPlainMarkup(inlineHtml(action.do, String));
}

const INLINE = new Set(['a', 'code', 'del', 'em', 'strong', 'input']);

function expectPlainMarkup(html: string): void {
  const seen = JSON.stringify(fromHtml(html, { fragment: true }), (key, value: unknown) =>
    key === 'position' ? undefined : value,
  );
  for (const [, name = ''] of seen.matchAll(/"tagName":"([^"]*)"/g)) {
    expect(INLINE, html).toContain(name);
  }
  for (const [, properties = ''] of seen.matchAll(/"properties":\{([^}]*)\}/g)) {
    if (properties !== '')
      expect(properties, html).toMatch(/^"href":"(?!\s*(?:javascript|data|vbscript):)/i);
  }
}

describe('whatever stands in a file', () => {
  test('it is a report or findings with a place', () => {
    fc.assert(
      fc.property(file, (text) => show(validate(text))),
      runs(4_000),
    );
  });

  test('changed frontmatter is a report or findings with a place', () => {
    let sound = 0;
    fc.assert(
      fc.property(frontmatter(), (text) => {
        const parsed = validate(`---\n${text}\n---\n\nText.\n`);
        if (parsed.report) sound++;
        show(parsed);
      }),
      runs(2_000),
    );
    // Some changes leave a sound report, or this would test one half only.
    expect(sound).toBeGreaterThan(10);
  });

  test('a message quotes no more than a line of what was written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 500, maxLength: 2_000 }), (text) => {
        for (const field of ['severity', 'timezone', 'title', 'tags', text.replace(/\W/g, '')]) {
          const { diagnostics } = validate(`---\n${field}: ${yaml(text)}\n${SOUND}---\n`);
          for (const { message } of diagnostics) expect(message.length).toBeLessThan(700);
        }
      }),
      runs(50),
    );
  });
});

test('inline Markdown becomes text and five elements, whatever stands in it', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expectPlainMarkup(inlineHtml(text, String));
      inlineText(text);
    }),
    runs(4_000),
  );
  for (const payload of PAYLOADS) {
    for (const text of [payload, `[a](${payload})`, `[a](<${payload}>)`, `![a](${payload})`]) {
      expectPlainMarkup(inlineHtml(text, String));
    }
  }
});

test('no payload is an id: not of a file, a tag, a service, a team or an alias', () => {
  for (const payload of PAYLOADS) {
    expect(ID_PATTERN.test(payload), payload).toBe(false);
    for (const field of [
      'tags',
      'services',
      'teams',
      'rootCauses',
      'aliases',
      'repeats',
      'related',
    ]) {
      const text = SOUND.split('\n')
        .filter((line) => !line.startsWith(`${field}:`))
        .join('\n');
      const { diagnostics } = validate(`---\n${text}${field}: [${yaml(payload)}]\n---\n`);
      expect(diagnostics.map(({ rule }) => rule)).toContain(
        payload.length > 120 ? 'schema/too-long' : 'schema/format',
      );
    }
  }
});

test.each([
  ['ten megabytes', `---\n${SOUND}---\n${'A line of text.\n'.repeat(650_000)}`, 'file/size'],
  ['one long line', `---\n${SOUND}---\n${'{'.repeat(200_000)}`, 'file/size'],
  ['a NUL', `---\n${SOUND}---\na\0b`, 'file/characters'],
  ['half a surrogate', `---\n${SOUND}---\n\ud800`, 'file/characters'],
  ['half a surrogate in YAML', `---\n${SOUND}x: "\\ud800"\n---\n`, 'file/yaml'],
  ['a NUL in YAML', `---\n${SOUND}x: "\\0"\n---\n`, 'file/yaml'],
  ['a key that stands twice', `---\n${SOUND}title: Another title\n---\n`, 'file/yaml'],
  ['a billion laughs', `---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n`, 'file/yaml'],
  ['a merge key', `---\nx: &x {a: b}\n<<: *x\n---\n`, 'file/yaml'],
  ['brackets without end', `---\na: ${'['.repeat(9_000)}\n---\n`, 'file/yaml'],
  ['maps without end', `---\n${'{a: '.repeat(2_000)}\n---\n`, 'file/yaml'],
  ['lists in lists', `---\n${SOUND}x: ${'['.repeat(40)}${']'.repeat(40)}\n---\n`, 'file/yaml'],
  ['a key that is a map', `---\n${SOUND}? { a: b }\n: c\n---\n`, 'file/yaml'],
  ['a key that every object has', `---\n${SOUND}constructor: a\n---\n`, 'schema/unknown-key'],
  ['the prototype', `---\n${SOUND}__proto__: { a: b }\n---\n`, 'schema/unknown-key'],
  ['keys that are maps', `---\n${'? '.repeat(4_000)}a\n---\n`, 'file/yaml'],
  [
    'thousands of keys',
    `---\n${Array.from({ length: 20_000 }, (_, i) => `k${i}: v\n`).join('')}---\n`,
    'schema/unknown-key',
  ],
  [
    'thousands of events',
    `---\n${SOUND.replace(/timeline:[^]*?actions:/, `timeline:\n${'  - { at: 2024-07-01 14:05, kind: note, text: a }\n'.repeat(5_000)}actions:`)}---\n`,
    'schema/too-long',
  ],
  ['a tag of code', `---\n${SOUND}x: !!js/function "a"\n---\n`, 'file/yaml'],
  ['quotes without end', `---\n${SOUND}---\n${'>'.repeat(9_000)}a`, 'body/depth'],
  ['lists without end', `---\n${SOUND}---\n${'- '.repeat(4_000)}a`, 'body/depth'],
  [
    'emphasis without end',
    `---\n${SOUND}---\n${'*'.repeat(4_000)}a${'*'.repeat(4_000)}`,
    'body/depth',
  ],
  ['tags without end', `---\n${SOUND}---\n${'<Callout>\n\n'.repeat(50_000)}`, 'body/depth'],
])('%s: refused at once, with a place', (_, text, rule) => {
  const { diagnostics } = validate(text);
  expect(diagnostics.map((found) => found.rule)).toContain(rule);
  expect(diagnostics.length).toBeLessThanOrEqual(100);
});

test.each([
  ['a byte order mark', `\ufeff---\n${SOUND}---\n\nText.\n`],
  ['lines that end in CRLF', `---\n${SOUND}---\n\nText.\n`.replaceAll('\n', '\r\n')],
])('%s changes nothing', (_, text) => {
  expect(validate(text).report).toEqual(read(`---\n${SOUND}---\n\nText.\n`).report);
});
