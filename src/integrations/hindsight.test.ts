import { NO_ADDITIONS } from '../report/additions.ts';
import { expect, test } from 'vitest';
import { hindsight } from './hindsight.ts';

/** The names of the plugins that Vite is given for a command. */
async function pluginsFor(command: 'build' | 'dev'): Promise<string[]> {
  const diagrams = { draw: () => Promise.reject(new Error()), close: () => Promise.resolve() };
  const plugins = { mdastPlugins: [], hastPlugins: [], features: FEATURES };
  const live = { folder: '/reports', base: '/', audience: 'internal', allowCode: false } as const;
  const names: string[] = [];
  const setup = hindsight({
    diagrams,
    live: { ...live, levels: {}, additions: NO_ADDITIONS, ownRules: [], plugins },
  }).hooks['astro:config:setup'] as (given: unknown) => void;
  const updateConfig = ({ vite }: { vite: { plugins: { name: string }[] } }): void => {
    names.push(...vite.plugins.map(({ name }) => name));
  };
  setup({ command, updateConfig });
  return names;
}

const FEATURES = { gfm: true, frontmatter: false, smartPunctuation: false } as const;

test('a build does not read the reports for a server that nobody asks', async () => {
  expect(await pluginsFor('build')).toEqual(['hindsight-judged-bodies']);
  expect(await pluginsFor('dev')).toContain('hindsight-live-reports');
});
