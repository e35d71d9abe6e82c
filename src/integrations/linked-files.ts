// Files beside reports that are linked (logs, tables, documents): published below the page of the report that links to
// them. The dev server reads them where they lie; a build copies them.
import {
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { contentType } from '../host/content-types.ts';
import { publishedPath } from '../report/address.ts';
import { linkedFilesOf } from '../report/linked-files.ts';
import type { Audience } from '../report/kinds.ts';
import type { Parsed } from '../report/parse.ts';
import { isPictureName } from '../text/file-names.ts';
import { publishedBytes } from './published-pictures.ts';
import { linkedFiles } from './readings.ts';
import type { LinkedFile } from './stored-report.ts';

/** The files that a build for an audience publishes with a report. What is not there, the check tells. */
export function linkedWith(
  { references, source }: Pick<Parsed, 'references' | 'source'>,
  folder: string,
  audience: Audience,
): LinkedFile[] {
  return linkedFilesOf(references, audience).map((path) => ({
    from: join(folder, path),
    to: publishedPath(path, source),
  }));
}

/** Copies the linked files into a site. */
export function copyLinkedFiles(site: string): void {
  for (const { from, to } of linkedFiles()) {
    if (!existsSync(from)) continue;
    const target = join(site, decodeURIComponent(to));
    mkdirSync(dirname(target), { recursive: true });
    // A picture is published as those in pages are: without what its makers left in it.
    if (isPictureName(from)) writeFileSync(target, publishedBytes(readFileSync(from), from));
    else copyFileSync(from, target);
  }
}

/** Serves the linked files in development, as text where a browser would otherwise save them. */
export function serveLinkedFiles(base: string): Plugin {
  return {
    name: 'hindsight-linked-files',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*$/, '');
        const file = linkedFiles().find(({ to }) =>
          [to, base.replace(/\/$/, '') + to].includes(path),
        );
        // A pipe would never end, and what cannot be read must not end the server.
        if (!file || !statSync(file.from, { throwIfNoEntry: false })?.isFile()) return next();
        response.setHeader('Content-Type', contentType(file.from) ?? 'text/plain; charset=utf-8');
        response.setHeader('X-Content-Type-Options', 'nosniff');
        createReadStream(file.from)
          .on('error', (error) => {
            response.removeHeader('Content-Type');
            next(error);
          })
          .pipe(response);
      });
    },
  };
}
