// What Astro is told when a command starts it: to work in a root made for it (work-folder.ts), with the configuration of the
// archive. One that brings an `astro.config.mjs` of its own is asked there, so that it can add to ours.
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { mergeConfig } from 'astro/config';
import { config } from '../config.ts';
import { astroConfig } from '../integrations/astro-config.ts';

/** The file in which an archive adds to Astro's configuration. */
export const ASTRO_CONFIG = 'astro.config.mjs';

export function astroIn(
  root: string,
  more: Pick<AstroInlineConfig, 'integrations' | 'vite'> = {},
): AstroInlineConfig {
  const own = resolve(ASTRO_CONFIG);
  const configured = existsSync(own) ? {} : astroConfig(config);
  return {
    ...mergeConfig(mergeConfig(configured, more), {
      // The links in the root are the root's own: what they lead to has another path in every checkout.
      vite: { resolve: { preserveSymlinks: true } },
    }),
    root,
    configFile: existsSync(own) ? relative(root, own) : false,
  };
}
