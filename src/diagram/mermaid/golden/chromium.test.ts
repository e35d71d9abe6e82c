/**
 * The geometry is computed without a browser; here a browser says whether it is right. The same sources with the same
 * settings must come out as large, within two pixels, which a wrong width of any label on the way would upset.
 * Needs Chromium, as the tests of the site do, and Inter, the font that was measured, which comes with the cards.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findBrowser, HOW_TO_GET_ONE } from '../../../../tests/browser/find-browser.ts';
import { mermaidConfig } from '../config.ts';
import { LIGHT } from '../../../palette/diagram.ts';
import { createMermaidRenderer } from '../renderer.ts';

/** In pixels, and one more for sizes that are rounded up. */
const TOLERANCE = 2 + 1;
/** Chromium counts an empty cell at the end of a row, which stands outside of its table; here it takes no room. */
const KNOWN: Readonly<Record<string, number>> = { 'er.mmd': 6 };
const MARGINS = 16;

const browser = findBrowser();
const mermaid = folderOf('mermaid');
const inter = folderOf('@fontsource-variable/inter');

type Sizes = Record<string, { width: number; height: number }>;

test.skipIf(!browser)(
  `as large as in Chromium${browser ? '' : ` (skipped: ${HOW_TO_GET_ONE})`}`,
  async () => {
    const scratch = mkdtempSync(join(tmpdir(), 'mermaid-chromium-'));
    const renderer = createMermaidRenderer({ cacheDir: join(scratch, 'cache'), processes: 1 });
    try {
      const sources = readSources();
      const expected = await sizesInChromium(sources, scratch);
      expect(Object.keys(expected)).toEqual(Object.keys(sources));
      for (const [name, source] of Object.entries(sources)) {
        const drawn = await renderer.render(source);
        if (!drawn.ok) throw new Error(`${name}: ${drawn.message}`);
        const { width, height } = expected[name]!;
        const off = [drawn.width - MARGINS - width, drawn.height - MARGINS - height];
        expect
          .soft(Math.max(...off.map(Math.abs)), `${name} is off by ${off}`)
          .toBeLessThanOrEqual(KNOWN[name] ?? TOLERANCE);
      }
    } finally {
      await renderer.close();
      rmSync(scratch, { recursive: true });
    }
  },
);

/** Without entity codes: Mermaid in a browser measures the code, this renderer the character. */
function readSources(): Record<string, string> {
  const here = import.meta.dirname;
  const files = readdirSync(here).filter((file) => file.endsWith('.mmd'));
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(join(here, file), 'utf8').replace(/#\d+;/g, 'n')]),
  );
}

async function sizesInChromium(sources: Record<string, string>, scratch: string): Promise<Sizes> {
  const page = join(scratch, 'page.html');
  writeFileSync(page, pageFor(sources));
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--allow-file-access-from-files',
    '--font-render-hinting=none',
  ];
  const wait = [
    '--virtual-time-budget=60000',
    '--dump-dom',
    `--user-data-dir=${join(scratch, 'profile')}`,
  ];
  const url = pathToFileURL(page).href;
  const { stdout } = await promisify(execFile)(browser!, [...flags, ...wait, url], {
    maxBuffer: 2 ** 28,
  });
  const sizes = /<pre>(.*?)<\/pre>/s.exec(stdout)?.[1];
  if (!sizes) throw new Error('Chromium did not finish the page');
  return JSON.parse(sizes) as Sizes;
}

function pageFor(sources: Record<string, string>): string {
  const file = pathToFileURL(join(inter, 'files/inter-latin-wght-normal.woff2')).href;
  const face = `@font-face { font-family: Inter; font-weight: 100 900; src: url(${file}) }`;
  const data = JSON.stringify({ sources, config: mermaidConfig(LIGHT) }).replaceAll('<', '\\u003c');
  return `<!doctype html><meta charset="utf-8"><style>${face}</style>
    <body><div id="picture"></div>
    <script src="${pathToFileURL(join(mermaid, 'dist/mermaid.min.js')).href}"></script>
    <script>(async () => {
      const { sources, config } = ${data};
      for (const weight of [400, 500, 600, 700]) await document.fonts.load(weight + ' 14px Inter');
      mermaid.initialize(config);
      const sizes = {};
      for (const [name, source] of Object.entries(sources)) {
        const { svg } = await mermaid.render('m' + Object.keys(sizes).length, source);
        picture.innerHTML = svg;
        picture.querySelectorAll('g.today, line.today').forEach((line) => line.remove());
        const { width, height } = picture.firstElementChild.getBBox();
        sizes[name] = { width, height };
      }
      const result = document.createElement('pre');
      result.textContent = JSON.stringify(sizes);
      document.body.replaceChildren(result);
    })()</script>`;
}

function folderOf(name: string): string {
  return dirname(findPackageJSON(name, import.meta.url)!);
}
