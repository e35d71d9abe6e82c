// `node tests/bench/reading.ts 1000`: what a report costs from its file to what a build stores of it, in milliseconds of
// processor, and how often it is read and parsed on the way. Diagrams are not drawn. A script, not a test: compare
// figures of one run on one machine, never across machines.
import { spawnSync } from 'node:child_process';
import fs, { mkdtempSync, rmSync } from 'node:fs';
import { registerHooks, syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';

const count = Number(process.argv[2] ?? 1000);
if (!Number.isInteger(count) || count < 1) {
  console.error('Say how many reports: `node tests/bench/reading.ts 1000`.');
  process.exit(2);
}

/** What was opened, and how many characters each parser was given. */
const seen = { opened: 0, yaml: 0, markdown: 0 };
(globalThis as { seen?: typeof seen }).seen = seen;

const { readFileSync } = fs;
fs.readFileSync = ((path: fs.PathOrFileDescriptor, ...rest: never[]) => {
  if (String(path).endsWith('.mdx')) seen.opened++;
  return readFileSync(path, ...rest);
}) as typeof readFileSync;
syncBuiltinESMExports();

/** Both parsers, with a count of what they are given. */
const COUNTED: Readonly<Record<string, readonly [name: keyof typeof seen, of: readonly string[]]>> =
  {
    satteri: ['markdown', ['mdxToMdast', 'mdxToJs']],
    yaml: ['yaml', ['parseDocument', 'parse']],
  };
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const counted = COUNTED[specifier];
    if (!counted || !context.parentURL?.includes('/src/')) return found;
    const [name, of] = counted;
    const calls = of.map(
      (call) =>
        `export const ${call} = (text, ...rest) => { globalThis.seen.${name} += text.length; return all.${call}(text, ...rest); };`,
    );
    const code = `import * as all from '${found.url}'; export * from '${found.url}'; ${calls.join('\n')}`;
    return { url: `data:text/javascript,${encodeURIComponent(code)}`, shortCircuit: true };
  },
});

const { checkFolder } = await import('../../src/check/check.ts');
const { markdownPlugins } = await import('../../src/integrations/markdown.ts');
const { handOver } = await import('../../src/integrations/readings.ts');
const { reportsLoader } = await import('../../src/integrations/reports-loader.ts');
const { NO_ADDITIONS } = await import('../../src/report/additions.ts');
const { splitFrontmatter } = await import('../../src/report/frontmatter.ts');

const place = mkdtempSync(join(tmpdir(), 'hindsight-reading-'));
try {
  const folder = join(place, 'postmortems');
  spawnSync(process.execPath, ['tests/archive/generate.ts', folder, String(count)]);
  const size = { yaml: 0, markdown: 0 };
  for (const file of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.mdx') || /(?:^|\/)_/.test(file)) continue;
    const split = splitFrontmatter(readFileSync(join(folder, file), 'utf8'));
    if (!split.ok) continue;
    size.yaml += split.yaml.length;
    size.markdown += split.body.length;
  }
  Object.assign(seen, { opened: 0, yaml: 0, markdown: 0 });

  const began = process.cpuUsage();
  const checked = await checkFolder(folder, { allowCode: false });
  const validated = process.cpuUsage(began);
  handOver(folder, checked);
  const stored = await load(folder);
  const all = process.cpuUsage(began);

  const each = ({ user, system }: NodeJS.CpuUsage): string =>
    ((user + system) / 1000 / count).toFixed(2);
  const times = (n: number, of: number): string => (n / of).toFixed(2);
  console.log(
    `${each(validated)} ms to validate, ${each(all)} ms to be stored, of ${stored} reports`,
  );
  console.log(
    `opened ${times(seen.opened, count)} times, YAML parsed ${times(seen.yaml, size.yaml)} times, body ${times(seen.markdown, size.markdown)} times`,
  );
} finally {
  rmSync(place, { recursive: true, force: true });
}

/** Runs the loader as a build does; returns how many reports it stored. */
async function load(folder: string): Promise<number> {
  const entries = new Map<string, { id: string }>();
  const draw = (): Promise<never> =>
    Promise.resolve({ ok: false, message: 'not drawn here', unsupported: true } as never);
  const store = {
    get: (id: string) => entries.get(id),
    keys: () => [...entries.keys()],
    delete: (id: string) => entries.delete(id),
    addModuleImport: () => undefined,
    set: (entry: { id: string }) => entries.set(entry.id, entry),
  };
  const logger = { warn: (text: string) => console.error(text) };
  const config = { root: pathToFileURL(`${place}/`), base: '/' };
  await reportsLoader({
    folder,
    audience: 'internal',
    drafts: true,
    allowCode: false,
    additions: NO_ADDITIONS,
    additionsDigest: '',
    diagrams: { draw, close: () => Promise.resolve() },
    pluginsWith: () => markdownPlugins({ audience: 'internal', folder, drawDiagram: draw }),
  }).load({ store, logger, config } as unknown as LoaderContext);
  return entries.size;
}
