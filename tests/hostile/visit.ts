// Opens pages in a browser and tells what ran that should not have: a dialog, or a breach of the content security policy.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

export interface Visit {
  readonly pages: number;
  /** What ran, with the page. */
  readonly ran: readonly string[];
  /** What the policy stopped, with the page. */
  readonly stopped: readonly string[];
}

/** `settle` waits for what a page does after it has loaded. */
export async function visit(
  browser: Browser,
  addresses: readonly string[],
  options: BrowserContextOptions = {},
  settle: (page: Page) => Promise<void> = async () => {},
): Promise<Visit> {
  const ran: string[] = [];
  const stopped: string[] = [];
  const context = await browser.newContext(options);
  await context.exposeFunction('tellRan', (what: string) => ran.push(what));
  await context.exposeFunction('tellStopped', (what: string) => stopped.push(what));
  await context.addInitScript(watch);
  const open = [...addresses];
  const tab = async (): Promise<void> => {
    const page = await context.newPage();
    page.on('dialog', (dialog) => {
      ran.push(`${dialog.type()} ${page.url()}`);
      void dialog.dismiss();
    });
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      await page.goto(next);
      await settle(page);
    }
  };
  await Promise.all([tab(), tab(), tab(), tab()]);
  await context.close();
  return { pages: addresses.length, ran, stopped };
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
