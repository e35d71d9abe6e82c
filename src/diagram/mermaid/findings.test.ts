/** What an author reads when a fence is wrong: the sentence, the place, the edit. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createMermaidRenderer } from './renderer.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'mermaid-findings-'));
const renderer = createMermaidRenderer({ cacheDir, processes: 1 });

afterAll(async () => {
  await renderer.close();
  rmSync(cacheDir, { recursive: true });
});

interface Case {
  readonly source: string;
  readonly says: string;
  readonly line?: number;
  readonly column?: number;
  /** The source may be right, and is shown as it stands. */
  readonly unsupported?: true;
}

const CASES: Readonly<Record<string, Case>> = {
  'an unknown type': {
    source: '\n\nflowchrt LR\n  A --> B',
    says: 'Unknown diagram type `flowchrt`.',
    line: 3,
    column: 1,
  },
  'two colons in a task': {
    source:
      'gantt\n  dateFormat HH:mm\n  section A\n  x :done, t0, 10:00, 10m\n  y:v1.40 :done, t1, 10:00, 10m',
    says: 'The name of a task ends at the first colon of its line, and this line has two.',
    line: 5,
    column: 4,
  },
  'an empty fence': { source: ' \n%% only a comment\n', says: 'The diagram is empty.' },
  'a type that is not drawn': {
    source: 'journey\n  title My day',
    says: 'Diagrams of type `journey` are not drawn here.',
    line: 1,
    column: 1,
    unsupported: true,
  },
  'a label left open': {
    source: 'flowchart LR\n  A[Start] --> B[Middle\n  B --> C[End]',
    says: 'The label that begins here is not closed: expected `]`, `)` or `|`.',
    line: 2,
    column: 17,
  },
  'the same below front matter, a directive and comments': {
    source:
      '---\ntitle: x\n---\n%% one\n%%{init: {\n"theme": "dark"}}%%\n\nflowchart TD\n  A --> B\n  %% two\n  B --> C[oops\n  C --> D',
    says: 'The label that begins here is not closed: expected `]`, `)` or `|`.',
    line: 11,
    column: 10,
  },
  'a wrong arrow': {
    source: 'sequenceDiagram\n  A->>B: hi\n  B->>>>C: broken',
    says: 'Unexpected `>`, expected `+`, `-`, `()` or a participant.',
    line: 3,
    column: 7,
  },
  'a task without a date': {
    source: 'gantt\n  dateFormat YYYY-MM-DD\n  section s\n  no colon here\n  b :2026-01-01, 1d',
    says: 'Unexpected end of the line, expected `:` and a date.',
    line: 4,
  },
  'a date that is none': {
    source: 'gantt\n  dateFormat YYYY-MM-DD HH:mm\n  Broken :milestone, m2, not-a-date, 0m',
    says: '`not-a-date` is not a date in the form `YYYY-MM-DD HH:mm`.',
    line: 3,
    column: 26,
  },
  'a slice without a colon': {
    source: 'pie\n  title x\n  "a" : 3\n  "b" 4',
    says: 'Unexpected `4`, expected `:`.',
    line: 4,
    column: 7,
  },
  'a negative slice': {
    source: 'pie\n  "a" : -3',
    says: '"a" has invalid value: -3. Negative values are not allowed in pie charts. All slice values must be >= 0.',
  },
  'an unclosed block': {
    source: 'sequenceDiagram\n  loop forever\n  A->>B: hi',
    says: 'Unexpected end of the diagram, expected a new line, `end` or a participant.',
    line: 3,
  },
  'front matter that is not YAML': {
    source: '---\ntitle: [x\n---\nflowchart TD\n  A --> B',
    says: 'The front matter of the diagram is not valid YAML',
    line: 3,
  },
  maths: {
    source: 'flowchart TD\n  A["$$x^2$$"]',
    says: 'Formulas between `$$` cannot be drawn without a browser.',
    line: 2,
    column: 6,
    unsupported: true,
  },
  'a checkout of a branch that is not there': {
    source: 'gitGraph\n  commit\n  checkout nowhere',
    says: 'Trying to checkout branch which is not yet created. (Help try using "branch nowhere").',
  },
  'too many links': {
    source: `flowchart TD\n${Array.from({ length: 501 }, (_, i) => `  a${i} --> b`).join('\n')}`,
    says: 'The diagram has more than 500 links.',
    line: 1,
  },
  'a text too long': {
    source: `flowchart TD\n  A["${'x'.repeat(50_000)}"]`,
    says: 'The diagram has 50020 characters; at most 50000 are drawn.',
    line: 1,
    column: 1,
  },
  'a part that is to be hidden': {
    source: 'flowchart LR\n  a["one <Internal>two</Internal>"] --> b',
    says: '`<Internal>` stands in a diagram, where it hides nothing.',
    line: 2,
    column: 10,
  },
  'the same in other spellings': {
    source: '---\ntitle: one #60;internal#62;\n---\npie\n  "&lt;INTERNAL> a" : 1',
    says: '`<Internal>` stands in a diagram, where it hides nothing.',
    line: 2,
    column: 12,
  },
  'an unknown shape': {
    source: 'flowchart TD\n  A@{ shape: nonsense }',
    says: 'No such shape: nonsense.',
  },
  'a relation without an end': {
    source: 'erDiagram\n  A ||--o{',
    says: 'Unexpected end of the diagram, expected a number or an entity.',
    line: 2,
  },
  'a state transition without a target': {
    source: 'stateDiagram-v2\n  A -->\n  B --> C',
    says: 'Unexpected',
    line: 2,
  },
};

describe('a finding says what is wrong, where, and how to mend it', () => {
  test.each(Object.entries(CASES))('%s', async (_, { source, says, line, column, unsupported }) => {
    const result = await renderer.render(source);
    if (result.ok) throw new Error('it was drawn');
    expect(result.message).toContain(says);
    expect({ line: result.line, column: result.column }).toEqual({ line, column });
    expect(result.unsupported).toBe(unsupported);
    expect(result.message).not.toMatch(/\n|\^|[A-Z]{3,}_[A-Z]|Expecting/);
  });
});
