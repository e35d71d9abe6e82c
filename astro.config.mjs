// Wiring only: which parts Astro is given. What they do is in src/integrations.
import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, passthroughImageService } from 'astro/config';
import { config } from './src/config.ts';
import { openDiagrams } from './src/integrations/diagrams.ts';
import { editor } from './src/integrations/editor.ts';
import { hindsight } from './src/integrations/hindsight.ts';
import { markdownPlugins } from './src/integrations/markdown.ts';
import { paletteInCss } from './src/integrations/palette-in-css.ts';
import { publishedPictures } from './src/integrations/published-pictures.ts';
import { contentSecurityPolicy } from './src/security.ts';

const diagrams = openDiagrams(config.cache);
const folder = resolve(config.postmortems);
const plugins = markdownPlugins({
  audience: config.audience,
  folder,
  drawDiagram: diagrams.draw,
});

export default defineConfig({
  site: config.site,
  base: config.base,
  trailingSlash: 'always',
  cacheDir: `${config.cache}/astro`,
  // Nothing is downloaded or re-encoded; what is taken out of pictures stands in published-pictures.ts.
  image: { service: passthroughImageService() },
  markdown: {
    // Astro's own writes inline style, which the policy of the site forbids: see src/integrations/plugins/code.ts.
    syntaxHighlight: false,
    processor: satteri(plugins),
  },
  security: { csp: contentSecurityPolicy },
  integrations: [
    mdx(),
    hindsight({
      diagrams,
      live: {
        folder,
        base: config.base,
        audience: config.audience,
        allowCode: config.trustReports,
        levels: config.rules,
        plugins,
      },
    }),
    editor(),
  ],
  // One style sheet for the whole site: it is fetched once, and the order of its layers is declared once.
  vite: {
    build: { cssCodeSplit: false },
    css: { postcss: { plugins: [paletteInCss()] } },
    plugins: [publishedPictures({ folder: config.postmortems, cacheDir: config.cache })],
  },
  devToolbar: { enabled: false },
});
