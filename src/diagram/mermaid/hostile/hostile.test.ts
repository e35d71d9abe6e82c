/**
 * Sources that try to bring a script, a style or an address from elsewhere into a page. Each is refused, or drawn
 * without what it tried; which of the two is part of the test, so that an update of Mermaid cannot change it unseen.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, expect, test } from 'vitest';
import { createMermaidRenderer } from '../renderer.ts';

const REFUSED = [
  'broken-out-style',
  'class-definition',
  'icon',
  'image-in-label',
  'maths',
  'remote-image',
];

const here = import.meta.dirname;
const names = readdirSync(here).flatMap((file) =>
  file.endsWith('.mmd') ? [file.slice(0, -4)] : [],
);

const cacheDir = mkdtempSync(join(tmpdir(), 'mermaid-hostile-'));
const renderer = createMermaidRenderer({ cacheDir, processes: 1 });

afterAll(async () => {
  await renderer.close();
  rmSync(cacheDir, { recursive: true });
});

test.each(names)('%s', async (name) => {
  const result = await renderer.render(readFileSync(join(here, `${name}.mmd`), 'utf8'));
  expect(result.ok, result.ok ? 'drawn' : result.message).toBe(!REFUSED.includes(name));
  if (!result.ok) return expect(result.message).not.toMatch(/ at .*:\d+:\d+|undefined/);
  expect(dangersIn(result.svg)).toEqual([]);
});

test('ordinary links stay', async () => {
  const result = await renderer.render(readFileSync(join(here, 'good-link.mmd'), 'utf8'));
  if (!result.ok) throw new Error(result.message);
  expect(result.svg).toContain('href="https://status.example/incident?a=1&amp;b=2"');
  expect(result.svg).toContain('href="#event-3"');
});

/** Looks at the picture as a browser would, in a page, with no trust in how it was made. */
function dangersIn(svg: string): string[] {
  const { document } = new JSDOM(`<!doctype html><body>${svg}</body>`).window;
  const dangers: string[] = [];
  if (document.body.children.length !== 1) dangers.push('something escaped from the picture');
  for (const element of document.body.querySelectorAll('*')) {
    if (
      /^(?:script|style|foreignobject|image|img|iframe|animate|set|link|base)$/i.test(
        element.localName,
      )
    )
      dangers.push(`<${element.localName}>`);
    for (const { name, value } of element.attributes) {
      const link =
        /^(?:xlink:)?href$/.test(name) &&
        !/^(?:https?:\/\/(?:status|runbooks)\.example|#)/.test(value);
      if (/^on|^style$|^class$|^src/i.test(name) || link || /url\((?!#)|script:|evil/i.test(value))
        dangers.push(`${element.localName} ${name}="${value}"`);
    }
  }
  return dangers;
}
