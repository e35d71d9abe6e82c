// What Hindsight adds to Astro: bodies as they were judged, files that reports link to, the scripts by which other programs
// and the search page ask, and the end of the processes that drew diagrams.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { engineFile } from '../keys.ts';
import { writeBrowserModules } from './browser-modules.ts';
import type { Diagrams } from './diagrams.ts';
import { readableAddresses } from './readable-addresses.ts';
import { nativeModules } from './native-modules.ts';
import { liveServer } from './live-server.ts';
import type { LiveOptions } from './live-reports.ts';
import { validatedBodies } from './validated-bodies.ts';
import { copyLinkedFiles, serveLinkedFiles } from './linked-files.ts';
import { policyDigests } from './policy-digests.ts';
import { cleanPublicPictures } from './published-pictures.ts';
import { shortScopes } from './short-scopes.ts';

export interface HindsightOptions {
  readonly diagrams: Diagrams;
  /** The reports, and how they are shown. */
  readonly live: LiveOptions;
}

export function hindsight({ diagrams, live }: HindsightOptions): AstroIntegration {
  let publicFolder = '';
  return {
    name: 'hindsight',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectScript }) => {
        // A build starts a server of Vite's, too, to load its collections: nobody looks at reports there.
        const served = [
          nativeModules(fileURLToPath(config.srcDir)),
          ...(command === 'dev'
            ? [readableAddresses(), liveServer(live), serveLinkedFiles(live.base)]
            : []),
        ];
        if (command === 'dev') {
          injectScript('page', `import ${JSON.stringify(engineFile('browser/live-version.ts'))};`);
        }
        const scopes = shortScopes(fileURLToPath(config.srcDir));
        updateConfig({
          vite: { plugins: [validatedBodies(live.folder), scopes, policyDigests(), ...served] },
        });
      },
      'astro:config:done': ({ config }) => {
        publicFolder = fileURLToPath(config.publicDir);
      },
      'astro:build:done': async ({ dir }) => {
        cleanPublicPictures(publicFolder, fileURLToPath(dir));
        copyLinkedFiles(fileURLToPath(dir));
        await writeBrowserModules(fileURLToPath(dir));
        await diagrams.close();
      },
      'astro:server:done': () => diagrams.close(),
    },
  };
}
