// The choices of this archive as every room reads them: those of `hindsight.config.ts`, with what the environment
// overrides for one build (environment.ts).
import { readEnvironment } from './environment.ts';
import { readSettings } from './settings/read.ts';
import type { WholeSettings } from './settings/settings.ts';

export interface Config extends WholeSettings {
  /** Whether the site is to be opened from files, without a host: addresses are relative, and nothing is searched. */
  readonly portable: boolean;
}

const READ = Symbol.for('hindsight.config');
const shared = globalThis as { [READ]?: Config };

/** Pages are bundled, and a bundle is another instance of this module: the settings are read once all the same. */
export const config: Config = (shared[READ] ??= withEnvironment(readSettings(process.cwd())));

function withEnvironment(choices: WholeSettings): Config {
  // Commands have told the faults before this is read (cli/environment.ts); whoever starts Astro by itself learns them here.
  const { values: env, faults } = readEnvironment();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return {
    ...choices,
    site: env.SITE ?? choices.site,
    base: env.BASE ?? choices.base,
    postmortems: env.POSTMORTEMS_DIR ?? choices.postmortems,
    output: env.OUT_DIR ?? choices.output,
    cache: env.CACHE_DIR ?? choices.cache,
    audience: env.AUDIENCE ?? choices.audience,
    drafts: env.DRAFTS ?? choices.drafts,
    cards: env.CARDS ?? choices.cards,
    portable: env.PORTABLE ?? false,
  };
}
