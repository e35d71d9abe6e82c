// Before the first browser test: finds a browser, builds the archive of tests/browser/archive.ts once at `/` and
// once below `/archive/`, and serves both, each by a host that sends no headers and by one that reads `_headers`. Without a browser nothing is built and every test is skipped.
import type { TestProject } from 'vitest/node';
import { chromium } from 'playwright-core';
import type { HostKind } from '../../src/host/headers.ts';
import { serve } from '../../src/host/serve.ts';
import { makeWorkplace } from '../site/build-site.ts';
import { ARCHIVE } from './archive.ts';
import { findBrowser, HOW_TO_GET_ONE } from './find-browser.ts';

export const BASES = ['/', '/archive/'] as const;
export type Base = (typeof BASES)[number];
/** One host of each kind. */
const HOSTS: Readonly<Record<Base, HostKind>> = { '/': 'cloudflare', '/archive/': 'netlify' };

export interface Running {
  /** Where the tests connect to the browser. */
  readonly browser: string;
  /** Address of each site, without the base. */
  readonly sites: Readonly<Record<Base, string>>;
  /** The same, from hosts that send the headers of `_headers`. */
  readonly guarded: Readonly<Record<Base, string>>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    running: Running | null;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (!executablePath) {
    console.warn(`The browser tests are skipped: ${HOW_TO_GET_ONE}`);
    project.provide('running', null);
    return async () => {};
  }
  const workplace = makeWorkplace(ARCHIVE);
  const servers: { address: string; close(): Promise<void> }[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
    workplace.remove();
  };
  try {
    const sites: Record<string, string> = {};
    const guarded: Record<string, string> = {};
    for (const base of BASES) {
      const site = await workplace.build({ BASE: base }, base === '/' ? 'root' : 'below');
      if (site.code !== 0)
        throw new Error(`The archive for the browser was not built.\n${site.printed}`);
      const server = await serve(site.folder, { base });
      const guard = await serve(site.folder, { base, kind: HOSTS[base] });
      servers.push(server, guard);
      sites[base] = server.address;
      guarded[base] = guard.address;
    }
    const browser = await chromium.launchServer({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    project.provide('running', {
      browser: browser.wsEndpoint(),
      sites: sites as Running['sites'],
      guarded: guarded as Running['guarded'],
    });
    return async () => {
      await browser.close();
      await close();
    };
  } catch (error) {
    await close();
    throw error;
  }
}
