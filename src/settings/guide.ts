// The settings as the guide tells them, in short; the editor shows more (settings.ts).
import { DEFAULT_INTERFACE } from '../palette/interface.ts';
import type { Settings } from './settings.ts';

export const SETTINGS_GUIDE: Readonly<Record<keyof Settings, string>> = {
  format: 'The format of the settings: `1`.',
  name: 'Name of the archive.',
  description: 'One sentence, on the home page and in feeds.',
  site: 'Where the site will live, without a path.',
  base: 'Path below which it lives: `/`, `/postmortems`.',
  host: 'Who serves the site: a build writes what that host reads.',
  postmortems: 'Folder of the reports.',
  sources:
    'Reports of other folders and repositories: a list of `name`, `path` or `git`, `ref`, `folder`, `edit`, `visibility`.',
  output: 'Folder of the built site.',
  cache: 'Folder of work kept between builds.',
  logo: 'A picture of `public/` beside the name: `/logo.svg`.',
  favicon: 'A picture of `public/` for the tab of the browser.',
  colours: 'Colours, for both themes.',
  fonts: 'Fonts of `text`, `interface` and `code`, each a `family`, and a `file` of `public/`.',
  navigation: 'More links in the header: a list of `label` and `href`.',
  home: 'A paragraph on the home page; links as in Markdown.',
  footer: 'A sentence at the foot of every page.',
  editUrl: 'The folder of reports in your repository, for “Improve this report”.',
  discussUrl:
    'Where a report is talked about; `{id}`, `{title}` and `{url}` stand for those of the report.',
  tickets: 'How a ticket’s number becomes a link, in actions and in texts.',
  timezone: 'The zone that `npm run new` offers.',
  lang: 'The language of reports that name none: `de`, `pt-BR`. `null`: told by their words.',
  dates: 'How days are written: `1 June 2024`, `June 1, 2024` or `2024-06-01`.',
  numbers: 'How thousands are written: `12 345` or `12,345`.',
  audience: 'Who a build is for: `internal` or `public`.',
  publish: 'Which audience the workflow publishes for; `null` publishes nothing.',
  drafts: 'Whether a build shows drafts.',
  trustReports: 'Whether reports may hold code. Leave it `false`.',
  rules: 'Levels of rules: `error`, `warning`, `advice`, `off`.',
  ownRules: 'Rules of your own.',
  fields: 'Fields of your own.',
  shortLinks: 'What stands before a report’s id in a short link.',
  cards: 'Whether every report gets a picture for link previews.',
};

/** How settings are written that hold more than one value, as messages and the guide show them. */
export const SETTINGS_EXAMPLES = {
  sources:
    "[{ name: 'payments', git: 'https://github.com/acme/payments', folder: 'docs/postmortems' }]",
  colours: `{ link: ['${DEFAULT_INTERFACE.link.join("', '")}'] }`,
  fonts: "{ text: { family: 'Acme Serif', file: '/fonts/acme.woff2' } }",
  navigation: "[{ label: 'Status', href: 'https://status.example.com' }]",
  tickets: "[{ pattern: /PLAT-\\d+/, url: 'https://tracker.example.com/browse/{ticket}' }]",
  rules: "{ 'complete/action-ticket': 'off' }",
  ownRules: '[noFriday]',
  fields: "{ customerTier: { label: 'Customer tier', shape: z.enum(['gold', 'silver']) } }",
} as const satisfies Partial<Record<keyof Settings, string>>;
