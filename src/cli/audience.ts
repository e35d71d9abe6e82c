// What is said of the two audiences before something is built or published for them.
import type { Audience } from '../report/kinds.ts';

/** What a site of each audience holds. */
export const HOLDS: Readonly<Record<Audience, string>> = {
  internal: 'every report, with all that is internal in it',
  public: 'only reports marked `visibility: public`, without what is internal in them',
};

/** Who can read what the pages of a host show, and what restricts it. */
const PAGES = {
  'github-pages': {
    shows: 'GitHub Pages shows a site to everybody in the world, whoever may read the repository',
    restricted: 'GitHub Enterprise Cloud',
  },
  'gitlab-pages': {
    shows: 'GitLab Pages shows a site to everybody in the world, whoever may read the repository',
    restricted: 'access control of Pages',
  },
} as const;

/** One line for those who check or build: `Audience: …`. */
export function tellAudience(audience: Audience): string {
  return `A build is for the audience \`${audience}\`: it shows ${HOLDS[audience]}.`;
}

/** What is published, and to whom; what to choose, where nothing was chosen. */
export function tellPages(
  publish: Audience | null,
  host: keyof typeof PAGES = 'github-pages',
): string {
  const { shows, restricted } = PAGES[host];
  if (publish !== null) {
    return `${shows} (only ${restricted} can restrict it). \`publish: '${publish}'\` in hindsight.config.ts publishes ${HOLDS[publish]}.`;
  }
  return `Nothing is published, for nobody has chosen what: ${shows}. In hindsight.config.ts write \`publish: 'public'\` for ${HOLDS.public}; \`publish: 'internal'\` for ${HOLDS.internal}, where Pages is restricted (${restricted}).`;
}
