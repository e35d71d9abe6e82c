// What reads a diagram's source outside of the drawing process takes time as the source is long, and what is too long is
// refused before anything reads it. (The drawing process has a limit of its own, and is killed at it.)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diagramLinks } from '../../report/diagram-links.ts';
import { hideEntities } from './entities.ts';
import { readFence } from './fence.ts';
import { refuse } from './refusals.ts';
import { createMermaidRenderer } from './renderer.ts';
import { shownSource } from './shown-source.ts';
import { slowness } from '../../../tests/slowness.ts';

const UNITS: Readonly<Record<string, string>> = {
  'directives that never end': '%%{',
  directives: '%%{a}%%',
  'directives in comments': '\n%% %%{',
  'front matter that never ends': '---\n',
  'front matter in spaces': '--- \n ',
  comments: '%% a\n',
  'blank lines': '\n',
  'blank lines of spaces': ' \n',
  spaces: ' ',
  'line breaks of Windows': '\r\n',
  tags: '<',
  'tags that hide': '< internal',
  'slashes behind a tag': '</ ',
  codes: '#60;',
  'codes of noughts': '&#0',
  'icons that are none': 'fa:fa-',
  'icons of hyphens': 'fa-',
  clicks: '\nclick a "',
  'clicks of tabs': '\nclick\t',
  'one word': 'a',
};
/** Milliseconds in which growth cannot be told from the machine's own doings. */
const LEAST = 60 * slowness();
const HEADS = ['', '---\n', 'flowchart LR\n', 'pie\n<', 'pie\n&#'];

function cost(source: string): number {
  const before = process.cpuUsage();
  refuse(source, readFence(source));
  hideEntities(source);
  shownSource(source);
  diagramLinks(source);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(Object.entries(UNITS))('%s', (_, unit) => {
  for (const head of HEADS) {
    const [small, large] = [50_000, 100_000].map((n) => head + unit.repeat(n / unit.length));
    let before = Infinity;
    let after = Infinity;
    // Others only add to a time: the least of some runs is the source's own.
    for (let run = 0; run < 4 && !(after < Math.max(3 * before, LEAST)); run++) {
      before = Math.min(before, cost(small!));
      after = Math.min(after, cost(large!));
    }
    expect(after, `${before} ms, then ${after} ms`).toBeLessThan(Math.max(3 * before, LEAST));
  }
});

test('what is too long is refused before it is read', async () => {
  const cacheDir = mkdtempSync(join(tmpdir(), 'mermaid-time-'));
  const renderer = createMermaidRenderer({ cacheDir, processes: 1 });
  const source = '%%{'.repeat(1_000_000);
  const before = process.cpuUsage();
  const result = await renderer.render(source);
  const { user } = process.cpuUsage(before);
  expect(result).toMatchObject({ ok: false, hint: 'Split it into several diagrams.' });
  expect(user / 1000).toBeLessThan(100 * slowness());
  await renderer.close();
  rmSync(cacheDir, { recursive: true });
});
