// For an archive that adds to Astro's configuration in an `astro.config.mjs` of its own:
// `export default defineConfig({ ...archive(), … })`.
import type { AstroUserConfig } from 'astro';
import { config } from './config.ts';
import { astroConfig } from './integrations/astro-config.ts';

/** What the commands give Astro for the archive in the current folder. */
export const archive = (): AstroUserConfig => astroConfig(config);
