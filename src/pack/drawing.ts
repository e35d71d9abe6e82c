// The process that draws diagrams, as one file: Mermaid with all that it leans on is 190 MB as packages, of which a drawing
// needs five. So whoever installs the package does not install Mermaid.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const WORKER = 'diagram/mermaid/worker';

/** Puts the drawing process of `sources` into a compiled `engine`, with the licences of what went into it. */
export async function bundleDrawing(sources: string, engine: string): Promise<void> {
  const bundle = await rolldown({
    input: join(sources, `${WORKER}.ts`),
    platform: 'node',
    // It reads files of its own beside its code.
    external: [/^jsdom/],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false, minify: true });
  const [{ code, moduleIds }] = output;
  writeFileSync(join(engine, `${WORKER}.js`), code);
  writeFileSync(join(engine, `${WORKER}.licences.txt`), licencesOf(moduleIds));
}

function licencesOf(modules: readonly string[]): string {
  const manifests = new Set(
    modules.flatMap((id) => {
      const folder = /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(
        id.replace(/^\0/, ''),
      )?.[0];
      return folder === undefined ? [] : join(folder, 'package.json');
    }),
  );
  return [...manifests].toSorted().map(licenceOf).join('\n\n');
}

function licenceOf(manifest: string): string {
  const { name, version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    name?: string;
    version?: string;
    license?: string;
  };
  const folder = dirname(manifest);
  const file = readdirSync(folder, { withFileTypes: true }).find(
    (entry) => entry.isFile() && /^licen[cs]e/i.test(entry.name),
  );
  const text = file === undefined ? '' : readFileSync(join(folder, file.name), 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}`.trim();
}
