// The choices of this archive. Everything here has a default that works; edit what is yours.
// The environment can override what differs from one build to another: see environment.ts.

import type { RuleLevels } from './check/judge.ts';
import { readEnvironment } from './environment.ts';
import type { Audience } from './report/kinds.ts';

export interface Config {
  /** Name of the archive: in the header, in page titles, in feeds. */
  readonly name: string;
  /** One sentence under the name on the home page. */
  readonly description: string;
  /** Where the site will live, without a path; absolute addresses in feeds and previews begin with it. */
  readonly site: string;
  /** Path below which the site lives, `/` or `/archive`. */
  readonly base: string;
  /** Folder of the reports, relative to the project. */
  readonly postmortems: string;
  /** Folder of the built site, relative to the project. */
  readonly output: string;
  /** Folder of work kept between builds; deleting it costs time and nothing else. */
  readonly cache: string;
  /**
   * Address of the repository's folder of reports on its main branch, for "improve this report"; null for none. A
   * build for the public leaves it out: it is where the internal reports are.
   */
  readonly editUrl: string | null;
  /** Who this build is for: `internal` shows everything, `public` only what is marked public. */
  readonly audience: Audience;
  /**
   * Which audience the shipped workflow publishes to GitHub Pages; null: nobody has chosen, and it publishes nothing.
   * A site on Pages is open to everybody in the world, whoever may read the repository; only GitHub Enterprise Cloud
   * can restrict it.
   */
  readonly publish: Audience | null;
  /** Whether a build shows drafts and reports in review, marked as such; the dev server always does. */
  readonly drafts: boolean;
  /**
   * Whether reports may hold `import`, `export` and `{expressions}`. Then whoever can change a report can
   * run code wherever the site is built and in the browser of whoever reads it. Leave it false.
   */
  readonly trustReports: boolean;
  /**
   * Levels of rules, where this archive wants another than the rule's own: `error` stops a build, `warning` is a
   * likely mistake, `advice` a suggestion, `off` is not looked for. Every rule is explained under /guide/rules/.
   * One report is excepted by `allow` in its frontmatter, with the reason.
   */
  readonly rules: RuleLevels;
  /**
   * What stands before a report's id in a short link, `https://go.example.com/pm/`; null for none. Whoever answers
   * at that address has to lead on to `/postmortems/<id>/`.
   */
  readonly shortLinks: string | null;
  /**
   * Whether every report gets a picture for link previews. Each takes about 12 ms of one core the first time (ten
   * thousand: two minutes, shared by the cores) and 33 kB; unchanged ones are kept between builds and cost
   * 0.1 ms. Without, previews show text only. `CARDS=false` leaves them out of one build.
   */
  readonly cards: boolean;
}

const choices: Config = {
  name: 'Hindsight',
  description: 'What went wrong, what we learnt, and what we promised to change.',
  site: 'https://postmortems.example.com',
  base: '/',
  postmortems: 'postmortems',
  output: 'dist',
  cache: '.cache',
  editUrl: null,
  audience: 'internal',
  publish: null,
  drafts: false,
  trustReports: false,
  // For example: { 'complete/action-ticket': 'off', 'complete/prevent-action': 'error' }
  rules: {},
  shortLinks: null,
  cards: true,
};

// Commands have told the faults before this is read (cli/environment.ts); whoever starts Astro by itself learns them here.
const { values: env, faults } = readEnvironment();
if (faults.length > 0) throw new Error(faults.join('\n'));

export const config: Config = {
  ...choices,
  site: env.SITE ?? choices.site,
  base: env.BASE ?? choices.base,
  postmortems: env.POSTMORTEMS_DIR ?? choices.postmortems,
  output: env.OUT_DIR ?? choices.output,
  cache: env.CACHE_DIR ?? choices.cache,
  audience: env.AUDIENCE ?? choices.audience,
  drafts: env.DRAFTS ?? choices.drafts,
  cards: env.CARDS ?? choices.cards,
};
