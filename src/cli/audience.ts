// What is said of the two audiences before something is built or published for them.
import type { Audience } from '../report/kinds.ts';

/** What a site of each audience holds. */
export const HOLDS: Readonly<Record<Audience, string>> = {
  internal: 'every report, with all that is internal in it',
  public: 'only reports marked `visibility: public`, without what is internal in them',
};

/** Who can read what GitHub Pages shows. */
const PAGES =
  'GitHub Pages shows a site to everybody in the world, whoever may read the repository';

/** One line for those who check or build: `Audience: …`. */
export function tellAudience(audience: Audience): string {
  return `A build is for the audience \`${audience}\`: it shows ${HOLDS[audience]}.`;
}

/** What is published, and to whom; what to choose, where nothing was chosen. */
export function tellPages(publish: Audience | null): string {
  if (publish !== null) {
    return `${PAGES} (only GitHub Enterprise Cloud can restrict it). \`publish: '${publish}'\` in hindsight.config.ts publishes ${HOLDS[publish]}.`;
  }
  return `Nothing is published, for nobody has chosen what: ${PAGES}. In hindsight.config.ts write \`publish: 'public'\` for ${HOLDS.public}; \`publish: 'internal'\` for ${HOLDS.internal}, where Pages is restricted (GitHub Enterprise Cloud).`;
}
