// What is said of the two audiences before something is built or published for them.
import type { HostName } from '../host/hosts.ts';
import type { Audience } from '../report/kinds.ts';
import type { ReportCount } from '../archive/archive.ts';
import { capital } from '../text/capital.ts';
import { counted } from '../text/count.ts';
import { list } from '../text/list.ts';

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
  netlify: {
    shows: 'Netlify shows a site, and each preview of it, to everybody in the world',
    restricted: 'a password for the site',
  },
  'cloudflare-pages': {
    shows: 'Cloudflare Pages shows a site, and each preview of it, to everybody in the world',
    restricted: 'Access of Cloudflare Zero Trust',
  },
} as const;

type OpenHost = keyof typeof PAGES;

/** A host that shows to everybody what it gets, or null. */
export const openHost = (host: HostName | null): OpenHost | null =>
  host !== null && Object.hasOwn(PAGES, host) ? (host as OpenHost) : null;

/** A host of the team's own, or one that nobody has named. */
const OWN_HOST = {
  shows: 'whoever reaches the address of the site reads all of it',
  restricted: 'a sign-in in front of it',
} as const;

/** One line for those who check or build: `Audience: …`. */
export function describeAudience(audience: Audience): string {
  return `A build is for the audience \`${audience}\`: it shows ${HOLDS[audience]}.`;
}

/** What is published, and to whom; what to choose, where nothing was chosen. */
export function describePublishing(
  publish: Audience | null,
  host: HostName = 'github-pages',
): string {
  const open = openHost(host);
  const { shows, restricted } = open === null ? OWN_HOST : PAGES[open];
  if (publish !== null) {
    return `${capital(shows)} (only ${restricted} can restrict it). \`publish: '${publish}'\` in hindsight.config.ts publishes ${HOLDS[publish]}.`;
  }
  return `Nothing is published, for nobody has chosen what: ${shows}. In hindsight.config.ts write \`publish: 'public'\` for ${HOLDS.public}; \`publish: 'internal'\` for ${HOLDS.internal}, where it is restricted (${restricted}).`;
}

/** What keeps a build from going into the world at once, on a host's own machine where nobody has chosen; null for nothing. */
export function unchosen(
  publisher: OpenHost | null,
  { publish, named }: { readonly publish: Audience | null; readonly named: boolean },
): string | null {
  return publisher === null || publish !== null || named
    ? null
    : describePublishing(null, publisher);
}

/** A warning beside a build of all reports for a host that shows it to everybody; null where somebody has chosen that. */
export function warnOfOpenHost(
  host: HostName | null,
  audience: Audience,
  publish: Audience | null,
): string | null {
  const open = openHost(host);
  if (open === null || audience === 'public' || publish === 'internal') return null;
  return `${PAGES[open].shows}, and this build holds ${HOLDS.internal}. \`AUDIENCE=public npm run build\` makes one for the public.`;
}

/** `4 reports`, or `2 of 4 reports (1 draft is left out)`. */
export function describeCount({ shown, drafts, internal }: ReportCount): string {
  const left = drafts + internal;
  if (left === 0) return counted(shown, 'report');
  const of = [
    ...(drafts > 0 ? [counted(drafts, 'draft')] : []),
    ...(internal > 0 ? [counted(internal, 'internal report')] : []),
  ];
  return `${shown} of ${counted(shown + left, 'report')} (${list(of)} ${left === 1 ? 'is' : 'are'} left out)`;
}

/** What to do where a site shows no report of those that there are; null where it shows one. */
export function explainEmpty({ shown, drafts, internal }: ReportCount): string | null {
  if (shown > 0 || drafts + internal === 0) return null;
  return drafts > 0
    ? 'The site shows no report: `status: published` in its frontmatter publishes one, and `npm run dev` shows drafts.'
    : 'The site shows no report: `visibility: public` in its frontmatter shows one to the public.';
}
