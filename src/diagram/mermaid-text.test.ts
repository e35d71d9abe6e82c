// @vitest-environment jsdom
import mermaid from 'mermaid';
import { describe, expect, test } from 'vitest';
import { escapeMermaidText } from './mermaid-text.ts';

describe('escapeMermaidText', () => {
  test.each([
    ['Deploy of api 2.41', 'Deploy of api 2.41'],
    ['14:02 paged', '14#58;02 paged'],
    ['5% of logins failed', '5#37; of logins failed'],
    ['two\r\nlines\tand  spaces', 'two lines and spaces'],
    ['', '#160;'],
    [' \n ', '#160;'],
    ['Click rate fell', '#67;lick rate fell'],
    ['reclick', 'reclick'],
  ])('%j', (text, escaped) => expect(escapeMermaidText(text)).toBe(escaped));
});

const awkward = [
  'Deploy of api 2.41 (canary), 3 of 40 hosts',
  '14:02 UTC: alert "p99 > 2 s" fired; nobody paged',
  'ticket #4711; see #58; and &amp; and &#58;',
  '5% of logins failed',
  '%% not a comment',
  '%%{init: {"theme": "dark"}}%%',
  'a%%b',
  '<script>alert(1)</script> and <br/> and a < b',
  '[link](https://example.com/?a=1&b=2#frag)',
  'func() { return x; }',
  'Click rate fell to 0',
  'call the vendor',
  'href "x"',
  'Section 4 of the runbook was wrong',
  'Title of the dashboard',
  'gantt',
  'timeline',
  'todayMarker off',
  'vertical scaling',
  'accTitle: x',
  '2026-03-12 14:02 first error',
  '2026-03-12',
  'style a:fill#fff;',
  '`code` and \\n and $$x^2$$ and $HOME',
  'ﬂ°°58¶ß',
  '日本語 🚨 ünïcode',
  '--- dashes ---',
  '}',
  '"',
  ',',
];

// The grammar is asked itself: each text must come back as one label, in one task, unchanged.
describe('Mermaid reads an escaped text back unchanged', () => {
  test.each(awkward)('gantt: %s', async (text) => {
    const label = escapeMermaidText(text);
    const source = `gantt\naccTitle: ${label}\ndateFormat YYYY-MM-DD HH:mm\nsection ${label}\n${label} :milestone, e1, 2026-03-12 14:02, 0m\nlast :e2, 2026-03-12 14:02, 1m\n`;
    const db = (await read(source)) as unknown as GanttDb;
    expect(db.getTasks().map((task) => [decode(task.section), decode(task.task)])).toEqual([
      [text, text],
      [text, 'last'],
    ]);
    expect(decode(db.getAccTitle())).toBe(text);
  });

  test.each(awkward)('timeline: %s', async (text) => {
    const label = escapeMermaidText(text);
    const source = `timeline\nsection ${label}\n${label} : ${label} : ${label}\nlast : one\n`;
    const db = (await read(source)) as unknown as TimelineDb;
    expect(
      db.getTasks().map((task) => [task.section, task.task, ...task.events].map(decode)),
    ).toEqual([
      [text, text, text, text],
      [text, 'last', 'one'],
    ]);
  });
});

interface GanttDb {
  getTasks(): { section: string; task: string }[];
  getAccTitle(): string;
}
interface TimelineDb {
  getTasks(): { section: string; task: string; events: string[] }[];
}

async function read(source: string): Promise<unknown> {
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  const diagram = await mermaid.mermaidAPI.getDiagramFromText(
    source.replace(/#(\d+);/g, 'ﬂ°°$1¶ß'),
  );
  return diagram.db;
}

/** What Mermaid does to its entity marks when the picture is finished. */
function decode(label: string): string {
  return label.trim().replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)));
}
