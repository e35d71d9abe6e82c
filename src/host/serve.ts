// Serves a built site as a host of static files does: folders by their index.html and with a slash at the end, 404.html for
// what is not there, the answers that `_headers` and `_redirects` ask for, texts packed for whoever can unpack them. For
// `npm run preview` and the tests.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { contentType } from './content-types.ts';
import { findFile, requestPath, type FoundFile } from './find-file.ts';
import { readHeaders, type HostKind } from './headers.ts';
import { readRedirects } from './redirects.ts';

export interface HostOptions {
  /** Path below which the site lies: `/`, `/archive/`. */
  readonly base: string;
  /** Which kind of host; null is one that knows neither `_headers` nor `_redirects`. */
  readonly kind?: HostKind | null;
  /** 0 for one that is free. */
  readonly port?: number;
  /** Whether other machines of the network may read it. */
  readonly everybody?: boolean;
}

export interface RunningServer {
  /** `http://localhost:41234`, without the base. */
  readonly address: string;
  close(): Promise<void>;
}

type Headers = Readonly<Record<string, string>>;

/** Serves the site in a folder. Throws what Node throws where the port is taken. */
export async function serve(
  folder: string,
  { base, kind = null, port = 0, everybody = false }: HostOptions,
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const rulesNow = rulesOf(folder, kind);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!everybody && !isLocal(request.headers.host)) {
      return sayText(response, 403, 'This preview answers at localhost alone.');
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return sayText(response, 405, 'There are only files here: GET and HEAD.');
    }
    const target = request.url ?? '';
    const path = requestPath(target);
    const found: FoundFile = path === null ? { kind: 'unreadable' } : findFile(folder, base, path);
    if (path === null || found.kind === 'unreadable') {
      return sayUnreadable(response);
    }
    const { headersOf, redirects } = rulesNow();
    const headers = headersOf(path);
    const redirect = redirects.get(path);
    const query = /\?[^#]*/.exec(target)?.[0] ?? '';
    if (redirect) {
      response.writeHead(redirect.status, { ...headers, location: redirect.to + query }).end();
      return;
    }
    if (found.kind === 'folder') {
      response.writeHead(301, { ...headers, location: found.address + query }).end();
      return;
    }
    if (found.kind === 'file') return sendFile(request, response, 200, found.path, headers);
    const page = join(folder, '404.html');
    if (existsSync(page)) return sendFile(request, response, 404, page, headers);
    sayText(response, 404, 'There is nothing at this address.');
  };
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, everybody ? undefined : '127.0.0.1', done);
  });
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface HostRules {
  readonly headersOf: (path: string) => Headers;
  readonly redirects: ReturnType<typeof readRedirects>;
}

/** The rules as they are now: read anew where a build has replaced the site. */
function rulesOf(folder: string, kind: HostKind | null): () => HostRules {
  if (kind === null) return () => ({ headersOf: () => ({}), redirects: new Map() });
  const headers = keptUntilChanged(join(folder, '_headers'), (text) => readHeaders(text, kind));
  const redirects = keptUntilChanged(join(folder, '_redirects'), readRedirects);
  return () => ({ headersOf: headers(), redirects: redirects() });
}

/** What is read of a file, kept until another one has its name or it is written again; where there is none, of no text. */
function keptUntilChanged<T>(path: string, read: (text: string) => T): () => T {
  let kept: { readonly state: string; readonly value: T } | null = null;
  return () => {
    const about = statSync(path, { throwIfNoEntry: false });
    const state = about ? `${about.ino} ${about.size} ${about.mtimeMs} ${about.ctimeMs}` : '';
    if (kept?.state !== state) {
      kept = { state, value: read(about ? readFileSync(path, 'utf8') : '') };
    }
    return kept.value;
  };
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  path: string,
  headers: Headers,
): Promise<void> {
  await using file = await open(path);
  const { size } = await file.stat();
  const type = contentType(path) ?? 'application/octet-stream';
  const isText = TEXT.test(type);
  const isPacked = isText && size >= WORTH_PACKING && takesGzip(request);
  response.writeHead(status, {
    ...headers,
    'content-type': type,
    ...(isText ? { vary: 'Accept-Encoding' } : {}),
    ...(isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': size }),
  });
  if (request.method === 'HEAD') response.end();
  else if (isPacked) await pipeline(file.createReadStream(), createGzip(), response);
  else await pipeline(file.createReadStream(), response);
}

/** Types that hosts pack on their way. */
const TEXT = /^text\/|^application\/(?:json|xml)$|^image\/svg\+xml$/;
/** In bytes; a smaller file travels in one packet either way. */
const WORTH_PACKING = 1000;

const takesGzip = ({ headers }: IncomingMessage): boolean =>
  /(?:^|,)\s*gzip\s*(?:,|;(?!\s*q=0(?:\.0*)?\s*(?:,|$))|$)/i.test(
    String(headers['accept-encoding'] ?? ''),
  );

export const sayUnreadable = (response: ServerResponse): void =>
  sayText(response, 400, 'This address cannot be read.');

function sayText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(`${text}\n`);
}

/** Whether a request was sent to this machine by name. A page of another site could give its own name this address. */
const isLocal = (host: string | undefined): boolean =>
  /^(?:(?:[\w-]+\.)*localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
