import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { escapeMermaidText } from '../mermaid-text.ts';
import { createMermaidRenderer } from './renderer.ts';
import type { MermaidPicture } from './result.ts';
import { withIdPrefix } from './with-id-prefix.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'mermaid-renderer-'));
const renderer = createMermaidRenderer({ cacheDir, processes: 1 });

afterAll(async () => {
  await renderer.close();
  rmSync(cacheDir, { recursive: true });
});

async function draw(source: string, by = renderer): Promise<MermaidPicture> {
  const result = await by.render(source);
  if (!result.ok) throw new Error(result.message);
  return result;
}

test('two drawings of one source are equal, in whatever company', async () => {
  const other = createMermaidRenderer({
    cacheDir: mkdtempSync(join(cacheDir, 'other-')),
    processes: 1,
  });
  const source = 'gitGraph\n  commit\n  branch b\n  commit';
  const first = await draw(source);
  await draw('flowchart TD\n  A --> B', other);
  expect(await draw(source, other)).toEqual(first);
  await other.close();
});

test('a picture comes from the cache, and a damaged entry is drawn again', async () => {
  const own = createMermaidRenderer({
    cacheDir: mkdtempSync(join(cacheDir, 'own-')),
    processes: 1,
  });
  const dir = readdirSync(cacheDir).find((name) => name.startsWith('own-'))!;
  const first = await draw('pie\n  "a" : 1', own);
  expect(await draw('pie\n  "a" : 1', own)).toEqual(first);
  expect(own.stats).toEqual({ drawn: 1, cached: 1, refused: 0 });
  const files = readdirSync(join(cacheDir, dir), { recursive: true, encoding: 'utf8' });
  const entry = join(
    cacheDir,
    dir,
    files.find((file) => file.endsWith('.json'))!,
  );
  writeFileSync(entry, readFileSync(entry, 'utf8').slice(0, 100));
  expect(await draw('pie\n  "a" : 1', own)).toEqual(first);
  expect(own.stats.drawn).toBe(2);
  await own.close();
});

test('one source asked for twice at once is drawn once', async () => {
  const before = renderer.stats.drawn;
  const [a, b] = await Promise.all([draw('pie\n  "x" : 3'), draw('pie\n  "x" : 3')]);
  expect(a).toEqual(b);
  expect(renderer.stats.drawn - before).toBe(1);
});

test('a diagram that takes too long is given up, and the next one is drawn', async () => {
  const links = Array.from({ length: 400 }, (_, i) => `n${i % 90} --> n${(i * 7 + 1) % 90}`).join(
    '\n',
  );
  const hasty = createMermaidRenderer({
    cacheDir: join(cacheDir, 'hasty'),
    processes: 1,
    timeoutMs: 700,
  });
  const result = await hasty.render(`flowchart TD\n${links}`);
  expect(result).toMatchObject({
    ok: false,
    message: 'Drawing the diagram took longer than 0.7 s.',
  });
  await hasty.close();
  expect((await draw('flowchart TD\n  A --> B')).ok).toBe(true);
});

test.runIf(existsSync('/proc/self/task'))(
  'a killed process costs its diagram a second try, and no other anything',
  async () => {
    const own = createMermaidRenderer({ cacheDir: join(cacheDir, 'killed'), processes: 1 });
    await draw('pie\n  "warm" : 1', own);
    const before = workers();
    const drawing = [1, 2, 3].map((n) => draw(`flowchart LR\n  A${n} --> B --> C --> D`, own));
    expect(before.length).toBeGreaterThan(0);
    for (const pid of before) process.kill(pid, 'SIGKILL');
    expect((await Promise.all(drawing)).map(({ ok }) => ok)).toEqual([true, true, true]);
    await own.close();
  },
);

test.runIf(existsSync('/proc/self/task'))(
  'a process that a busy machine gives no time is waited for',
  async () => {
    const own = createMermaidRenderer({
      cacheDir: join(cacheDir, 'starved'),
      processes: 1,
      timeoutMs: 1500,
    });
    const others = new Set(workers());
    await draw('pie\n  "warm" : 2', own);
    const [pid] = workers().filter((one) => !others.has(one));
    process.kill(pid!, 'SIGSTOP');
    const drawing = draw('flowchart LR\n  A --> B --> C', own);
    await new Promise((resolve) => setTimeout(resolve, 2500));
    process.kill(pid!, 'SIGCONT');
    expect((await drawing).ok).toBe(true);
    await own.close();
  },
);

/** The drawing processes of this one. */
const workers = (): readonly number[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8')
    .split(' ')
    .filter((pid) => pid && isWorker(pid))
    .map(Number);

const isWorker = (pid: string): boolean =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('mermaid/worker.ts');

test('a picture has a name of its own, or at least its kind', async () => {
  const named = await draw('flowchart TD\n  accTitle: Two hosts\n  accDescr: A calls B\n  A --> B');
  expect(named).toMatchObject({ title: 'Two hosts', desc: 'A calls B' });
  expect(named.svg).toMatch(/role="img"/);
  expect(named.svg).toMatch(/<title id="(mermaid-[\da-f]+-0)">Two hosts/);
  const unnamed = await draw('sequenceDiagram\n  A->>B: hello');
  expect(unnamed.svg).toContain('aria-label="Diagram: sequence diagram"');
});

test('a box of a sequence keeps its title, and its colour where it has one', async () => {
  const { svg } = await draw(
    'sequenceDiagram\n  box Our side\n  participant A\n  end\n  box Orange Theirs\n  participant B\n  end\n  A->>B: hi',
  );
  expect(textsIn(svg)).toEqual(expect.arrayContaining(['Our side', 'Theirs']));
  expect(svg).toContain('fill="Orange"');
});

test('a second copy on a page gets ids of its own', async () => {
  const { svg } = await draw('flowchart TD\n  A --> B');
  const copy = withIdPrefix(svg, 'copy-2');
  const own = /id="(mermaid-[\da-f]+)"/.exec(svg)![1]!;
  expect(copy).not.toContain(own);
  expect(copy.replaceAll('copy-2', own)).toBe(svg);
});

test.each(['14:02 "p99 > 2 s"; see #4711', '5% & <b>more</b>', '}{ [x] `y` \\n $$z$$'])(
  'an escaped text is drawn as it was: %s',
  async (text) => {
    const label = escapeMermaidText(text);
    const gantt = await draw(
      `gantt\naccTitle: ${label}\ndateFormat YYYY-MM-DD\nsection s\n${label} :milestone, e1, 2026-03-12, 0d`,
    );
    expect(gantt.title).toBe(text);
    expect(textsIn(gantt.svg)).toContain(text);
    const timeline = await draw(`timeline\n${label} : ${label}`);
    expect(textsIn(timeline.svg).filter((drawn) => drawn === text)).toHaveLength(2);
  },
);

/** The texts of a picture, each with its lines joined. */
function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, inner = '']) =>
    inner
      .replace(/<\/tspan>\s*<tspan/g, '</tspan> <tspan')
      .replace(/<[^>]+>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

test.each([
  ['a flowchart', 'flowchart LR\n  a --> b\n  click a "/x/" "Its page"'],
  ['classes', 'classDiagram\n  class Shape\n  link Shape "/x/" "Its page"'],
  ['states', 'stateDiagram-v2\n  s1: Waits\n  [*] --> s1\n  click s1 "/x/" "Its page"'],
  ['an actor', 'sequenceDiagram\n  participant A\n  link A: Its page @ /x/\n  A->>B: Hello'],
])('the link of %s is one that HTML reads, and its hint is in the picture', async (_, source) => {
  const { svg } = await draw(source);
  expect(svg.match(/<a\b[^>]*>/g)).toEqual([expect.stringMatching(/ href="\/x\/"/)]);
  expect(svg).not.toMatch(/:href=|display="none"/);
  expect(svg.match(/<title>Its page<\/title>/g)).toHaveLength(1);
});

test('a task of a Gantt chart leads to its address', async () => {
  const { svg } = await draw(
    'gantt\n  dateFormat HH:mm\n  section S\n  One :t1, 14:00, 10m\n  Two :t2, 14:10, 10m\n  click t2 href "/x/"',
  );
  expect(svg).toMatch(/<a href="\/x\/"><rect [^>]*\/><text [^>]*>Two ?<\/text><\/a>/);
  expect(svg.match(/<a\b/g)).toHaveLength(1);
});
