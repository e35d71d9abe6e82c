// Opens pages in a browser and tells what ran that should not have: a dialog, or a breach of the content security policy.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visit {
  /** What ran, with the page. */
  readonly ran: string[];
  /** What the policy stopped, with the page. */
  readonly stopped: string[];
}

const TABS = 4;
/** Pages beside each other in one tab, which take half the time of as many visits. */
const FRAMES = 8;

/** Opens each page in a tab; `settle` waits for what it does after it has loaded. */
export function visit(
  browser: Browser,
  addresses: readonly string[],
  options: BrowserContextOptions = {},
  settle: (page: Page) => Promise<void> = async () => {},
): Promise<Visit> {
  const open = [...addresses];
  return inTabs(browser, options, async (page) => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      await page.goto(next);
      await settle(page);
    }
  });
}

/** Opens each page in a frame, some beside each other. @throws where a page leads to another by itself. */
export function visitInFrames(
  browser: Browser,
  addresses: readonly string[],
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const open = [...addresses];
  return inTabs(browser, options, async (page) => {
    await page.goto(addresses[0]!);
    for (let some = open.splice(-FRAMES); some.length > 0; some = open.splice(-FRAMES)) {
      const wanted = some.map((address) => new URL(address).href);
      const loaded = await page.evaluate(loadFrames, wanted);
      const gone = loaded.find((address, i) => address !== wanted[i]);
      if (gone !== undefined) throw new Error(`a page went on to ${gone}`);
    }
  });
}

/** Runs in the page: shows the addresses in frames, and tells where they are once all have loaded. */
function loadFrames(addresses: string[]): Promise<string[]> {
  const frames = addresses.map((address) =>
    Object.assign(document.createElement('iframe'), { src: address, width: 1280, height: 900 }),
  );
  const loaded = frames.map(
    (frame) =>
      new Promise<string>((done) => {
        frame.onload = () => done(frame.contentWindow!.location.href);
      }),
  );
  document.body.replaceChildren(...frames);
  return Promise.all(loaded);
}

async function inTabs(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<void>,
): Promise<Visit> {
  const ran: string[] = [];
  const stopped: string[] = [];
  const context = await browser.newContext(options);
  await context.exposeFunction('tellRan', (what: string) => ran.push(what));
  await context.exposeFunction('tellStopped', (what: string) => stopped.push(what));
  await context.addInitScript(watch);
  const tab = async (): Promise<void> => {
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      ran.push(`${dialog.type()} ${page.url()}`);
      void dialog.dismiss();
    });
    await use(page);
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  await context.close();
  return { ran, stopped };
}

/** Runs in the page, before anything of it. */
function watch(): void {
  const tell = globalThis as unknown as Record<'tellRan' | 'tellStopped', (what: string) => void>;
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'] as const) {
    Object.defineProperty(globalThis, name, {
      value: () => tell.tellRan(`${name}() ${location.href}`),
    });
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    tell.tellStopped(`${event.violatedDirective} ${event.blockedURI} ${location.href}`);
  });
}
