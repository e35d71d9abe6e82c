// The code that an archive brings to its site: pages of its own (`pages/`), and a theme (`theme/`) whose files take the place
// of ours. Both stand in Astro's root beside the engine (cli/work-folder.ts).
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { THEMED } from '../settings/own-code.ts';

export function ownCode(): AstroIntegration {
  return {
    name: 'own-code',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const source = fileURLToPath(config.srcDir);
        const index = ['index.js', 'index.ts'].find((name) => existsSync(join(source, name)))!;
        for (const file of pagesIn(join(root, 'pages'))) {
          injectRoute({ pattern: patternOf(file), entrypoint: join(root, 'pages', file) });
        }
        updateConfig({
          vite: {
            resolve: {
              // Pages and components of the archive name ours by the package.
              alias: [
                { find: /^hindsight\/(.+\.astro)$/, replacement: `${source}$1` },
                { find: /^hindsight$/, replacement: join(source, index) },
              ],
            },
            plugins: [ownTheme(root, source)],
          },
        });
      },
    },
  };
}

/** Pages below a folder; a name that begins with `_` is none. */
function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.astro') && !/(?:^|\/)_/.test(file))
    .toSorted();
}

/** `on-call/index.astro` is at `/on-call`. */
const patternOf = (file: string): string =>
  `/${file.replace(/\.astro$/, '').replace(/(?:^|\/)index$/, '')}`;

/** Leads an import of a file of ours to the one of the theme, but for the theme itself, which may build on ours. */
function ownTheme(root: string, source: string): Plugin {
  const theme = join(root, 'theme');
  const names = Object.keys(THEMED).filter((name) => existsSync(join(theme, name)));
  return {
    name: 'hindsight-theme',
    resolveId: {
      order: 'pre',
      async handler(id, importer, options) {
        const name = basename(id.replace(/\?.*$/s, ''));
        const wanted = names.find((one) => basename(THEMED[one]!) === name);
        if (wanted === undefined || importer?.startsWith(theme)) return null;
        const found = await this.resolve(id, importer, { ...options, skipSelf: true });
        return found?.id.replaceAll('\\', '/') ===
          `${source}${THEMED[wanted]}`.replaceAll('\\', '/')
          ? { ...found, id: join(theme, wanted) }
          : found;
      },
    },
  };
}
