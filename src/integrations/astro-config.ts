// Which parts Astro is given, for every command and every archive. What they do stands in files of their own.
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroUserConfig } from 'astro';
import { passthroughImageService } from 'astro/config';
import type { Config } from '../config.ts';
import { gatheredFolder } from '../sources/gather.ts';
import { contentSecurityPolicy } from '../security.ts';
import { openDiagrams } from './diagrams.ts';
import { editor } from './editor.ts';
import { fontsInCss } from './fonts-in-css.ts';
import { hindsight } from './hindsight.ts';
import { knownFilesIn } from './known-files.ts';
import { markdownPlugins } from './markdown.ts';
import { ownCode } from './own-code.ts';
import { paletteInCss } from './palette-in-css.ts';
import { livePictures, publishedPictures } from './published-pictures.ts';
import { scriptFiles } from './script-files.ts';

/** Astro's configuration for an archive. */
export function astroConfig(config: Config): AstroUserConfig {
  const diagrams = openDiagrams(config.cache);
  const folder = gatheredFolder(config);
  const plugins = markdownPlugins({
    audience: config.audience,
    folder,
    drawDiagram: diagrams.draw,
  });
  return {
    site: config.site,
    base: config.base,
    trailingSlash: 'always',
    cacheDir: `${config.cache}/astro`,
    // Nothing is downloaded or re-encoded; what is taken out of pictures stands in published-pictures.ts.
    image: { service: passthroughImageService() },
    markdown: {
      // Astro's own writes inline style, which the policy of the site forbids: see plugins/code.ts.
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
          origins: config,
          base: config.base,
          audience: config.audience,
          allowCode: config.trustReports,
          additions: config,
          ownRules: config.ownRules,
          levels: config.rules,
          plugins,
          knownFiles: knownFilesIn(config.cache),
        },
      }),
      editor(),
      ownCode(),
    ],
    // One style sheet for the whole site: it is fetched once, and the order of its layers is declared once.
    vite: {
      build: { cssCodeSplit: false, assetsInlineLimit: scriptFiles(config.portable) },
      // Its own type names the few parts of PostCSS that it uses.
      css: { postcss: { plugins: [paletteInCss() as never, fontsInCss(config.fonts) as never] } },
      define: { HINDSIGHT_STYLE: JSON.stringify({ dates: config.dates, numbers: config.numbers }) },
      plugins: [publishedPictures({ folder, cacheDir: config.cache }), livePictures({ folder })],
    },
    devToolbar: { enabled: false },
  };
}
