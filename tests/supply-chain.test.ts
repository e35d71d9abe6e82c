// What the project stands on: few packages, each with a reason, fetched as recorded and running nothing at installation.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  /** Comes inside another package, and under its digest. */
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly allowScripts: Record<string, boolean>;
};
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Record<string, Locked>;
};
const direct = { ...manifest.dependencies, ...manifest.devDependencies };
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

test('every direct dependency is pinned and has its reason in CONTRIBUTING', () => {
  for (const [name, version] of Object.entries(direct)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
  const reasons = [
    ...readFileSync('.github/CONTRIBUTING.md', 'utf8').matchAll(/^\| `([^`]+)` +\| (.+?) +\|$/gm),
  ].filter(([, , reason = '']) => reason.length > 4);
  expect(reasons.map(([, name]) => name).toSorted()).toEqual(Object.keys(direct).toSorted());
});

test('every locked package has the digest of what it must be, whichever registry it comes from', () => {
  expect(locked.length).toBeGreaterThan(300);
  for (const [path, { resolved, integrity, inBundle }] of locked) {
    if (inBundle) continue;
    if (resolved !== undefined) expect(resolved, path).toMatch(/^https:\/\/registry\.npmjs\.org\//);
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
  }
});

test('nothing runs at installation but what `allowScripts` names', () => {
  const scripts = locked.flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.split('node_modules/').at(-1)!] : [],
  );
  expect(manifest.allowScripts).toEqual({ node: true });
  // esbuild's script saves a start of Node and is not run; it works without.
  expect([...new Set(scripts)].toSorted()).toEqual(['esbuild', 'node']);
});

test('a workflow may read and no more, unless it says why, and runs actions by their commit', () => {
  const files = readdirSync('.github/workflows');
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const text = readFileSync(`.github/workflows/${file}`, 'utf8');
    expect(text, file).toMatch(/^permissions:\n {2}contents: read$/m);
    expect(text, file).not.toMatch(
      /pull_request_target|write-all|\$\{\{ *github\.(?:event\.|head_ref)/,
    );
    const uses = [...text.matchAll(/^[^#\n]*uses: *(\S+)/gm)].map(([, action = '']) => action);
    expect(uses.length, file).toBeGreaterThan(0);
    for (const action of uses) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
    for (const [line] of text.matchAll(/^.*: write$/gm)) {
      expect(line.trim()).toMatch(/^(?:pages|id-token|security-events): write$/);
    }
  }
});
