// Serves a built site as a static host does: folders by their index.html, and 404.html for what is not there. Sends no
// header but the type, like a host that cannot, unless `headersFor` says what else.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

export interface Served {
  /** `http://127.0.0.1:41234`, without the base. */
  readonly address: string;
  close(): Promise<void>;
}

export async function serve(
  folder: string,
  base: string,
  headersFor: (path: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const below = path.startsWith(base) ? normalize(`/${path.slice(base.length)}`) : null;
    const found = below === null ? null : fileAt(join(folder, below));
    if (found === 'folder') {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const file = found ?? join(folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      ...headersFor(path),
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function fileAt(path: string): string | 'folder' | null {
  if (path.endsWith('/')) return existsSync(`${path}index.html`) ? `${path}index.html` : null;
  if (!existsSync(path)) return null;
  return statSync(path).isDirectory() ? 'folder' : path;
}
