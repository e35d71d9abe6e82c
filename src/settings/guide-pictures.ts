// The pictures of the guide that show what settings change: which settings each shows, and what is to be seen. They are taken of
// an archive that uses every setting, by `tests/adopt/pictures.ts`.
import type { Settings } from './settings.ts';

/** A setting, or a folder of the archive's own. */
export type PicturedSetting = keyof Settings | 'pages' | 'theme';

export const GUIDE_PICTURES = [
  {
    name: 'home',
    shows: ['name', 'description', 'logo', 'navigation', 'home', 'colours'],
    alt: 'The head of a home page: a purple square with a white A before the name “Acme Lessons”, the link “On call” behind the usual ones, the description “What Acme learnt.” as the title, and “Begin with the rota.” with a purple link.',
  },
  {
    name: 'dark',
    shows: ['colours'],
    alt: 'The same head in the dark theme: the link is light purple.',
  },
  {
    name: 'report',
    shows: ['fonts', 'dates'],
    alt: 'The head of a report. Its title is in the font of the archive, and its day reads “July 1, 2024”.',
  },
  {
    name: 'facts',
    shows: ['fields'],
    alt: 'The facts of a report: beside the team stands “Customer tier: gold, silver”, with a link for each value.',
  },
  {
    name: 'field',
    shows: ['fields'],
    alt: 'The page “Customer tier” with its description, and its values gold and silver with the number of their reports.',
  },
  {
    name: 'actions',
    shows: ['tickets'],
    alt: 'An action of a report that is done. Its ticket, written as PLAT-881, is a link.',
  },
  {
    name: 'share',
    shows: ['editUrl', 'discussUrl'],
    alt: 'The foot of a report: the links “Improve this report” and “Discuss this report” behind its author.',
  },
  {
    name: 'foot',
    shows: ['footer', 'theme'],
    alt: 'The foot of a page: “Acme stands below.” of the archive’s own SiteFoot.astro, then ours with the footer “Acme, since 1999.”.',
  },
  {
    name: 'page',
    shows: ['pages'],
    alt: 'The page “Who answers” of the archive’s own, below the usual header.',
  },
  {
    name: 'rule',
    shows: ['ownRules', 'rules'],
    alt: 'The page of the rule own/no-friday: what it says, its level “advice” that the archive set, and why.',
  },
  {
    name: 'source',
    shows: ['sources'],
    alt: 'The page of the source “payments”: how many reports come from it, the first and the last day.',
  },
] as const satisfies readonly {
  /** Name of the file, without `.webp`. */
  readonly name: string;
  readonly shows: readonly PicturedSetting[];
  /** What is to be seen, for those who do not see it. */
  readonly alt: string;
}[];

export type PictureName = (typeof GUIDE_PICTURES)[number]['name'];

/** Settings that change nothing that a picture could show: where files are, who reads, what a build does. */
export const WITHOUT_PICTURE: readonly (keyof Settings)[] = [
  'format',
  'site',
  'base',
  'host',
  'postmortems',
  'output',
  'cache',
  'favicon',
  'timezone',
  'lang',
  'numbers',
  'audience',
  'publish',
  'drafts',
  'trustReports',
  'shortLinks',
  'cards',
];
