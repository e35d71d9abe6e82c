// The dev server's answer to an address that cannot be read, such as `/%`: the one that `npm run preview` gives, where Astro fails.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { isReadable } from '../host/find-file.ts';
import { sayUnreadable } from '../host/serve.ts';

export function readableAddresses(): Plugin {
  return {
    name: 'hindsight-readable-addresses',
    // After Astro, which puts what reads an address before everything else; this is put before that.
    configureServer: (server) => () => {
      server.middlewares.stack.unshift({
        route: '',
        handle: (
          request: IncomingMessage,
          response: ServerResponse,
          next: Connect.NextFunction,
        ) => {
          if (isReadable(request.url ?? '/')) next();
          else sayUnreadable(response);
        },
      });
    },
  };
}
