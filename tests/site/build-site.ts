// Builds a small archive the way `npm run build` does, in a folder of its own, and reads what came out.
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of an archive: path below the folder of reports, and text or bytes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface BuiltSite {
  /** Exit code of the build. */
  readonly code: number;
  /** All that it printed. */
  readonly printed: string;
  /** Folder of the site. */
  readonly folder: string;
  /** Every file of the site, sorted, with forward slashes. */
  files(): string[];
  read(file: string): string;
}

export interface Workplace {
  readonly reports: string;
  /**
   * The site goes into a folder of this name; `site` when left out. `checkout` is another folder to run in, `command`
   * what Node is run by.
   */
  build(
    env?: Readonly<Record<string, string>>,
    name?: string,
    how?: { readonly checkout?: string; readonly command?: readonly string[] },
  ): Promise<BuiltSite>;
  write(files: Files): void;
  /** Whether there is a file of this name in the folder of reports. */
  has(file: string): boolean;
  remove(): void;
}

/** A folder with reports and a place for the site. The cache is shared by the builds of one workplace. */
export function makeWorkplace(files: Files): Workplace {
  const root = mkdtempSync(join(tmpdir(), 'hindsight-'));
  const reports = join(root, 'postmortems');
  const write = (more: Files): void => {
    for (const [file, text] of Object.entries(more)) {
      const path = join(reports, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  };
  mkdirSync(reports);
  write(files);
  return {
    reports,
    write,
    has: (file) => existsSync(join(reports, file)),
    remove: () => rmSync(root, { recursive: true, force: true }),
    build: async (env = {}, name = 'site', { checkout, command = [] } = {}) => {
      const folder = join(root, name);
      const [program = '', ...args] = [...command, process.execPath, 'src/cli/build.ts'];
      const paths = {
        POSTMORTEMS_DIR: reports,
        OUT_DIR: folder,
        CACHE_DIR: join(root, 'cache'),
      };
      const { code, printed } = await run(program, args, { ...paths, ...env }, checkout);
      return {
        code,
        printed,
        folder,
        files: () => filesBelow(folder),
        read: (file) => readFileSync(join(folder, file), 'utf8'),
      };
    },
  };
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

export function run(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string = process.cwd(),
): Promise<{ code: number; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } });
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    child.stderr.on('data', (chunk) => (printed += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, printed }));
  });
}
