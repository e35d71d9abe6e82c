// The dev server's side of live reports: before a page is answered the reports are looked at, and pages are answered one
// after the other, so that none is made of two states of the archive. A change on the disk reloads what is open.
import type { ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { LiveReports, type LiveOptions } from './live-reports.ts';
import { writtenIn } from '../sources/gather.ts';
import { counted } from '../text/count.ts';
import { showLive } from './readings.ts';
import { pollFolders, watchFolders } from './watched-folders.ts';

/** How long a page that hangs keeps the next one waiting, in milliseconds. */
export const PATIENCE = 10_000;
/** Saves that come together are one change. */
const TOGETHER = 30;

export function liveServer(options: LiveOptions): Plugin {
  /** By each environment of a server: ends its watch. A server that starts again is there before the last one ends. */
  const ends = new WeakMap<object, () => void>();
  return {
    name: 'hindsight-live-reports',
    configureServer: (server) => {
      const live = new LiveReports(options);
      let last: Promise<unknown> = Promise.resolve();
      const inTurn = <T>(step: () => Promise<T>): Promise<T> => {
        const turn = last.then(step);
        last = turn.catch(() => {});
        return turn;
      };
      const refresh = async (): Promise<void> => {
        const changed = await live.refresh((files) =>
          server.config.logger.info(`Reading ${counted(files, 'report')} for the first time …`),
        );
        if (changed.length === 0) return;
        showLive(live);
        for (const text of live.tell(changed)) server.config.logger.warn(text);
        await forget(
          server,
          changed.map((file) => join(options.folder, file)),
        );
      };
      const refreshInTurn = (): void =>
        void inTurn(refresh).catch((error: unknown) => server.config.logger.error(String(error)));

      let timer: ReturnType<typeof setTimeout> | undefined;
      const folders = options.origins ? writtenIn(options.origins) : [resolve(options.folder)];
      const heard = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          watched.look();
          refreshInTurn();
        }, TOGETHER);
      };
      const watched = server.watcher.options.usePolling
        ? pollFolders(server, folders, heard)
        : watchFolders(folders, heard);
      for (const environment of Object.values(server.environments)) {
        ends.set(environment, () => {
          clearTimeout(timer);
          watched.close();
        });
      }
      refreshInTurn();

      // Sent by browser/live-version.ts.
      server.environments.client.hot.on(
        'hindsight:shown',
        ({ version }: { version: number }, page) => {
          if (version !== live.version) page.send({ type: 'full-reload', path: '*' });
        },
      );
      server.middlewares.use((request, response, next) => {
        if (!isPage(request.url ?? '/', request.headers['sec-fetch-dest'])) return next();
        inTurn(async () => {
          await refresh();
          // Whoever asked may have gone while others were answered, as a page does that is reloaded again.
          if (response.closed) return;
          next();
          await answered(response);
        }).catch(next);
      });
    },
    // The server has ended.
    buildEnd() {
      ends.get(this.environment)?.();
    },
  };
}

/** Programs, styles and the server's own affairs need not wait for a page. */
function isPage(url: string, destination: string | string[] | undefined): boolean {
  if (/^(?:\/[^?]*)?\/(?:@|node_modules\/|src\/|__)/.test(url) || /[?&]astro/.test(url))
    return false;
  return !['script', 'style', 'font', 'image', 'worker'].includes(String(destination));
}

function answered(response: ServerResponse): Promise<void> {
  return new Promise((done) => {
    if (response.closed) return done();
    const timer = setTimeout(done, PATIENCE);
    response.once('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/** Makes every environment forget the modules of files that changed, and Astro the list of pages; reloads what is open. */
async function forget(server: ViteDevServer, paths: readonly string[]): Promise<void> {
  for (const environment of Object.values(server.environments)) {
    for (const path of paths) {
      for (const module of environment.moduleGraph.getModulesByFile(path) ?? []) {
        environment.moduleGraph.invalidateModule(module);
      }
      if ('runner' in environment) {
        const { evaluatedModules } = (environment as { runner: Runner }).runner;
        for (const module of evaluatedModules.getModulesByFile(path) ?? []) {
          evaluatedModules.invalidateModule(module);
        }
      }
    }
    // Astro's own message, at which it asks anew which pages there are.
    if (environment.name !== 'client') environment.hot.send('astro:content-changed', {});
  }
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
  // The message is heard in the next turn of the event loop.
  await new Promise((done) => setTimeout(done, 1));
}

interface Runner {
  readonly evaluatedModules: {
    getModulesByFile(path: string): Iterable<never> | undefined;
    invalidateModule(module: never): void;
  };
}
