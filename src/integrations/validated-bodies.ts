// Gives @astrojs/mdx the body of a report that was validated, in a form that cannot be split again; never the file.
import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { serveBody } from './plugins/validated-tree.ts';
import { bodyAt } from './readings.ts';

export function validatedBodies(folder: string): Plugin {
  const below = resolve(folder) + sep;
  return {
    name: 'hindsight-validated-bodies',
    enforce: 'pre',
    load: {
      filter: { id: /\.mdx$/ },
      handler: (id) => {
        const path = resolve(id);
        if (!path.startsWith(below)) return null;
        const body = bodyAt(path);
        if (body === undefined) {
          throw new Error(`\`${id}\` was not validated, so it is not compiled.`);
        }
        return { code: serveBody(body), map: null };
      },
    },
  };
}
