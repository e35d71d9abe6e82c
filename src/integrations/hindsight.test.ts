import { NO_ADDITIONS } from '../report/additions.ts';
import { expect, test } from 'vitest';
import { hindsight } from './hindsight.ts';

/** The names of the plugins that Vite is given for a command, and the scripts that its pages are. */
function givenFor(command: 'build' | 'dev'): { plugins: string[]; scripts: string[] } {
  const diagrams = { draw: () => Promise.reject(new Error()), close: () => Promise.resolve() };
  const plugins = { mdastPlugins: [], hastPlugins: [], features: FEATURES };
  const live = { folder: '/reports', base: '/', audience: 'internal', allowCode: false } as const;
  const names: string[] = [];
  const scripts: string[] = [];
  const injectScript = (_: string, script: string): void => void scripts.push(script);
  const setup = hindsight({
    diagrams,
    live: { ...live, levels: {}, additions: NO_ADDITIONS, ownRules: [], plugins },
  }).hooks['astro:config:setup'] as (given: unknown) => void;
  const updateConfig = ({ vite }: { vite: { plugins: { name: string }[] } }): void => {
    names.push(...vite.plugins.map(({ name }) => name));
  };
  setup({
    command,
    config: { srcDir: new URL('../', import.meta.url) },
    updateConfig,
    injectScript,
  });
  return { plugins: names, scripts };
}

const FEATURES = { gfm: true, frontmatter: false, smartPunctuation: false } as const;

test('a build does not read the reports for a server that nobody asks, and its pages ask no server', () => {
  expect(givenFor('build')).toEqual({
    plugins: [
      'hindsight-validated-bodies',
      'hindsight-short-scopes',
      'hindsight-policy-digests',
      'hindsight-native-modules',
    ],
    scripts: [],
  });
  const dev = givenFor('dev');
  expect(dev.plugins).toContain('hindsight-live-reports');
  expect(dev.scripts).toEqual([expect.stringContaining('live-version')]);
});
