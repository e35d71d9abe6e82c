// The choices of this archive as every room reads them: those of `hindsight.config.ts`, with what the environment
// overrides for one build (environment.ts).
import { publishingHost, readEnvironment, type SourceFolder } from './environment.ts';
import { linkTickets } from './report/tickets.ts';
import { readSettings, WrongSettings } from './settings/read.ts';
import type { WholeSettings } from './settings/settings.ts';
import { list } from './text/list.ts';
import { writeAs } from './text/style.ts';

export interface Config extends WholeSettings {
  /** Whether the site is to be opened from files, without a host: addresses are relative, and nothing is searched. */
  readonly portable: boolean;
  /** The source whose repository is checked out here, to be read and judged as it lies there; null for none. */
  readonly checkedOut: string | null;
}

const READ = Symbol.for('hindsight.config');
const shared = globalThis as { [READ]?: Config };

/** Pages are bundled, and a bundle is another instance of this module: the settings are read once all the same. */
export const config: Config = (shared[READ] ??= withEnvironment(readSettings(process.cwd())));

function withEnvironment(choices: WholeSettings): Config {
  // Commands have told the faults before this is read (cli/environment.ts); whoever starts Astro by itself learns them here.
  const { values: env, faults } = readEnvironment();
  if (faults.length > 0) throw new Error(faults.join('\n'));
  writeAs(choices);
  const whole = {
    ...choices,
    site: env.SITE ?? choices.site,
    base: env.BASE ?? choices.base,
    postmortems: env.POSTMORTEMS_DIR ?? choices.postmortems,
    output: env.OUT_DIR ?? choices.output,
    cache: env.CACHE_DIR ?? choices.cache,
    // Where nobody has chosen, such a build does not begin (cli/audience.ts).
    audience: env.AUDIENCE ?? (publishingHost() ? choices.publish : null) ?? choices.audience,
    drafts: env.DRAFTS ?? choices.drafts,
    cards: env.CARDS ?? choices.cards,
    portable: env.PORTABLE ?? false,
    checkedOut: env.SOURCE_DIR?.name ?? null,
    sources: env.SOURCE_DIR ? withCheckout(choices.sources, env.SOURCE_DIR) : choices.sources,
  };
  // They lead to where only colleagues may look.
  linkTickets(whole.audience === 'public' ? [] : whole.tickets);
  return whole;
}

/** The sources, of which one is read from a folder on this disk. @throws `WrongSettings` where there is none of that name */
function withCheckout(
  sources: WholeSettings['sources'],
  { name, path }: SourceFolder,
): WholeSettings['sources'] {
  if (!sources.some((source) => source.name === name)) {
    const known = sources.map((source) => `\`${source.name}\``);
    throw new WrongSettings(
      `SOURCE_DIR names the source \`${name}\`, and \`sources\` in hindsight.config.ts ${known.length === 0 ? 'is empty' : `has ${list(known)}`}.`,
    );
  }
  return sources.map(({ git, ref, ...source }) =>
    source.name === name
      ? { ...source, path, folder: source.folder ?? (git === undefined ? '.' : 'postmortems') }
      : { ...source, git, ref },
  );
}
