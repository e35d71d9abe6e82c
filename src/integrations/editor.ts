// What the Astro extension of VS Code reads to complete and explain frontmatter: the JSON Schema of a report, and
// which files are reports. Astro's own manifest (`contentIntellisense`) would describe what the store holds,
// which is not what authors write; so these two files are written here, and that option stays off.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { config } from '../config.ts';
import { reportJsonSchema } from '../report/json-schema.ts';
import { gatheredFolder } from '../sources/gather.ts';
import { originPath } from '../sources/origin-file.ts';
import { listReports, readVocabularies } from '../report/read.ts';

const COLLECTION = 'report';

/** Writes both files. Cheap: the reports are listed, not read. */
export function writeEditorFiles(root: string, folder: string): void {
  const target = join(root, '.astro', 'collections');
  mkdirSync(target, { recursive: true });
  const { vocabularies } = readVocabularies(folder);
  const schema = reportJsonSchema(vocabularies, `${COLLECTION}.schema.json`, config);
  const manifest = {
    collections: [{ hasSchema: true, name: COLLECTION }],
    // The extension looks files up by their address in lower case.
    entries: Object.fromEntries(
      listReports(folder).files.map((file) => [
        decodeURIComponent(pathToFileURL(originPath(folder, file)).href).toLowerCase(),
        COLLECTION,
      ]),
    ),
  };
  writeFileSync(join(target, `${COLLECTION}.schema.json`), JSON.stringify(schema, null, 2));
  writeFileSync(join(target, 'collections.json'), JSON.stringify(manifest, null, 2));
}

export function editor(): AstroIntegration {
  return {
    name: 'editor',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'dev' || command === 'sync') {
          writeEditorFiles(process.cwd(), gatheredFolder(config));
        }
      },
    },
  };
}
