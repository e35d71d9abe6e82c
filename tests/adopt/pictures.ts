// Takes the pictures of the guide that show what settings change: `npm exec -- node tests/adopt/pictures.ts`. It builds the
// archive that uses every setting and writes `src/components/guide/pictures/*.webp`, small enough to be read over a slow line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { serve } from '../../src/host/serve.ts';
import type { PictureName } from '../../src/settings/guide-pictures.ts';
import { findBrowser, HOW_TO_GET_ONE } from '../browser/find-browser.ts';
import { ID, writeTeamArchive } from '../site/team-archive.ts';

const TARGET = resolve('src/components/guide/pictures');
const WIDTH = 680;
/** The most that one may weigh, in bytes. */
const MOST = 15_000;

interface Shot {
  readonly path: string;
  readonly theme?: 'dark';
  /** What is at the top, and how much below it belongs into the picture; left out: the top of the page. */
  readonly from?: string;
  /** Of the window, in pixels; left out: as wide as the picture. */
  readonly width?: number;
  readonly height: number;
}

const SHOTS: Readonly<Record<PictureName, Shot>> = {
  home: { path: '/', width: 1000, height: 330 },
  dark: { path: '/', theme: 'dark', width: 1000, height: 330 },
  report: { path: `/postmortems/${ID}/`, from: 'h1', height: 245 },
  facts: { path: `/postmortems/${ID}/`, from: 'dt:has-text("Customer tier")', height: 80 },
  actions: { path: `/postmortems/${ID}/`, from: '#actions', height: 135 },
  share: { path: `/postmortems/${ID}/`, from: 'text=Improve this report', height: 70 },
  foot: { path: '/on-call/', from: 'text=Acme stands below', height: 165 },
  field: { path: '/customer-tier/', height: 400 },
  page: { path: '/on-call/', height: 230 },
  rule: { path: '/guide/rules/own/no-friday/', height: 350 },
  source: { path: '/sources/payments/', height: 300 },
};

const program = findBrowser();
if (program === null) throw new Error(HOW_TO_GET_ONE);
const place = mkdtempSync(join(tmpdir(), 'pictures-'));
try {
  const archive = writeTeamArchive(place);
  const { HINDSIGHT_CONFIG: _, ...env } = process.env;
  const built = spawnSync(process.execPath, [resolve('src/cli/hindsight.ts'), 'build'], { cwd: archive, env, encoding: 'utf8' }); // prettier-ignore
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  const server = await serve(join(archive, 'built/learn'), { base: '/learn/' });
  const browser = await chromium.launch({ executablePath: program });
  mkdirSync(TARGET, { recursive: true });
  for (const [name, shot] of Object.entries(SHOTS)) {
    const context = await browser.newContext({
      viewport: { width: shot.width ?? WIDTH, height: 900 },
      colorScheme: shot.theme ?? 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(`${server.address}/learn${shot.path}`);
    const bytes = await small(await take(page, shot));
    writeFileSync(join(TARGET, `${name}.webp`), bytes);
    console.log(`${name.padEnd(8)} ${bytes.length} bytes`);
    await context.close();
  }
  await browser.close();
  await server.close();
} finally {
  rmSync(place, { recursive: true, force: true });
}

async function take(page: Page, { from, height, width = WIDTH }: Shot): Promise<Buffer> {
  const top = from ? ((await page.locator(from).first().boundingBox())?.y ?? 0) - 8 : 0;
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  const y = Math.max(0, Math.min(top, whole - height));
  return page.screenshot({ fullPage: true, clip: { x: 0, y, width, height } });
}

/** As good as fits. */
async function small(picture: Buffer): Promise<Buffer> {
  for (const quality of [80, 65, 50, 40]) {
    const bytes = await sharp(picture)
      .resize({ width: WIDTH })
      .webp({ quality, effort: 6 })
      .toBuffer();
    if (bytes.length <= MOST) return bytes;
  }
  throw new Error('A picture of the guide is too large: show less of the page.');
}
