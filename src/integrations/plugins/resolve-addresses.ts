// Addresses that authors wrote, in every link of a page: of the text, of references and of diagrams. What leads to the
// site leads below its base, and a report's file to its page.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HastPluginEntry } from 'satteri';
import { reportSource } from '../../report/origins.ts';
import { idOf } from '../../report/read.ts';
import { addressOnPage } from '../../routes.ts';

/** Stands behind the plugin for diagrams, whose drawings hold links as well; `folder` is that of the reports. */
export function resolveAddresses(folder: string): HastPluginEntry {
  return ({ fileURL }) => {
    if (!fileURL) throw new Error('A report is rendered without the name of its file.');
    const file = relative(folder, fileURLToPath(fileURL)).replaceAll('\\', '/');
    const from = { id: idOf(file), file, source: reportSource(folder, file) };
    return {
      name: 'resolve-addresses',
      element: {
        filter: ['a'],
        visit: (node, context) => {
          for (const name of ['href', 'xLinkHref', 'xlink:href']) {
            const url = node.properties[name];
            if (typeof url === 'string') context.setProperty(node, name, addressOnPage(url, from));
          }
        },
      },
    };
  };
}
