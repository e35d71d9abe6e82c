// What is said of a report outside its page: announcements, previews, citations, calendars, badges and copies in Markdown.
import { formatDay } from '../report/format.ts';
import { METRICS } from './facts/measures.ts';
import { FACT_NAMES, VALUES } from './facts/values.ts';
import { counted, formatCount } from '../text/count.ts';

/** What search engines and feed readers file a report under. */
export const POSTMORTEM = 'Postmortem';

/** Where an announcement is pasted. */
export const ANNOUNCEMENT_FORMATS = {
  subject: { name: 'Subject line', meaning: 'For mail and tickets, on one line.' },
  text: { name: 'Plain text', meaning: 'For mail and anywhere else.' },
  chat: {
    name: 'Slack message',
    meaning: 'In Slack’s own markup: turn off the formatting bar, paste, send.',
  },
  markdown: { name: 'Markdown', meaning: 'For Teams, GitHub, GitLab, wikis and tickets.' },
  html: { name: 'HTML mail', meaning: 'With inline styles, as mail clients need them.' },
} as const;

export const ANNOUNCEMENT = {
  subject: (severity: string, title: string) => `${POSTMORTEM} (${severity}): ${title}`,
  /** Above the title, where that is a heading. */
  kind: (severity: string) => `${POSTMORTEM}, ${severity}`,
  /** Empty for the first of its kind. */
  again: (earlier: number) =>
    earlier === 0
      ? ''
      : `This has happened before: ${earlier === 1 ? 'an earlier report describes' : `${formatCount(earlier)} earlier reports describe`} the same failure.`,
  read: 'Read the report',
  readAt: (address: string) => `Read the report: ${address}`,
  /** "Severity:" */
  label: (name: string) => `${name}:`,
} as const;

/** "Web platform (2024). Checkout failed for two hours. Hindsight. Published 7 June 2024, retrieved 3 July 2025. https://…" */
export const CITATION = {
  undated: 'undated',
  published: (day: string | null) =>
    day === null ? 'Publication date not recorded' : `Published ${formatDay(day)}`,
  before: (by: string, year: string, title: string, archive: string, published: string) =>
    `${by} (${year}). ${/[.?!]$/.test(title) ? title : `${title}.`} ${archive}. ${published}, retrieved `,
  placeholder: '[day of reading]',
  after: (address: string) => `. ${address}`,
} as const;

/** What the preview card of a report shows, for those who hear it. */
export const cardWords = (
  title: string,
  told: {
    readonly severity: string;
    readonly day: string;
    readonly duration: string;
    readonly users: string;
  },
): string =>
  `${told.severity}. ${title}. ${told.day}. ${METRICS.impactTime.name}: ${told.duration}. ${FACT_NAMES.usersHit}: ${told.users}.`;

/** The title of a report where nothing beside it says how bad it was. */
export const titleWithSeverity = (severity: string, title: string): string =>
  `${severity}: ${title}`;

/** A link to a feed, by what its format is called: "Atom feed", "JSON feed". */
export const feedLink = (format: string): string => `${format.replace(/ Feed\b.*/, '')} feed`;

/** The title of the feed of one entry. */
export const feedTitle = (archive: string, label: string, entry: string): string =>
  `${archive}: ${label} ${entry}`;

export const CALENDARS = {
  incidents: (archive: string) => `${archive}: incidents`,
  actions: (archive: string) => `${archive}: actions`,
  incident: (summary: string, duration: string, users: string) =>
    `${summary}\n\n${METRICS.impactTime.name}: ${duration}\n${FACT_NAMES.usersHit}: ${users}`,
  action: (what: string, owner: string, overdue: boolean) =>
    `${overdue ? 'Overdue: ' : ''}${what} (${owner})`,
  promisedAfter: (title: string, address: string) => `Promised after: ${title}\n${address}`,
} as const;

/** An image in somebody's readme: "last incident: 12 days ago". */
export const BADGE = {
  label: 'last incident',
  ofService: (service: string) => `${service}: last incident`,
  /** In the middle of a line, where lists say "Ongoing". */
  ongoing: VALUES.ongoing.toLowerCase(),
  undated: VALUES.dayNotRecorded.toLowerCase(),
  none: 'none',
  ago: (days: number) => (days === 0 ? 'today' : `${counted(days, 'day')} ago`),
  title: (label: string, value: string) => `${label}: ${value}`,
} as const;

/** A page that stands at an earlier address of a report, before the link to it. */
export const MOVED = 'This report has moved:';

/** A page at the address of a report that is left out with its source, before the link to the list. */
export const ABSENT =
  'This report is not here at the moment: the folder or repository that it comes from cannot be shown. This address stays its own.';

/** A report as plain Markdown. */
export const COPY_WORDS = {
  timeline: 'Timeline',
  times: (zone: string) => `Times: ${zone}.`,
  eventHeads: ['Time', 'Kind', 'What happened'],
  about: (when: string) => `about ${when}`,
  evidence: 'evidence',
  figures: 'Figures',
  figureHeads: ['Figure', 'Value'],
  unknown: (why: string) => `Unknown: ${why}`,
  actions: 'Actions',
  actionHeads: ['Action', 'Kind', 'Owner', 'Status', 'Due', 'Ticket'],
  ticket: 'ticket',
  links: 'Links',
  sameFailure: ', the same failure',
  permanent: 'Permanent link:',
  /** In place of a picture, a link to the page that shows it. */
  picture: (alt: string | null, title: string | null) =>
    `Picture: ${alt ?? 'without a description'}${title === null ? '' : ` (${title})`}`,
} as const;

/** The archive for language models. */
export const LLMS = {
  /** Of one report, before its summary. */
  about: (severity: string, day: string, duration: string) =>
    `${severity}, ${day}, ${METRICS.impactTime.name.toLowerCase()}: ${duration}.`,
  lead: (reports: number) =>
    `An archive of ${counted(reports, 'postmortem')}: what failed, whom it hit, for how long, why, and what was promised to change. A value that nobody knows is given as “not recorded”, never as zero.`,
  data: 'All reports as data',
  json: 'every report in brief; each names the address of its full text',
  csv: 'one row per report, with every measure',
  full: 'Full text',
  fullOf: (n: number) => `the latest ${counted(n, 'report')} in one file`,
  how: 'How to read them',
  reports: 'Reports',
  none: 'None yet.',
  rest: (n: number) =>
    `${counted(n, 'older report is', 'older reports are')} listed in the JSON and the CSV.`,
  latestOf: (n: number, all: number, list: string) =>
    `The latest ${formatCount(n)} of ${counted(all, 'postmortem')}; ${list} lists them all.`,
  all: (n: number) => (n === 1 ? 'The only postmortem.' : `All ${counted(n, 'postmortem')}.`),
} as const;

/** What a change does to the archive, on the page of a pull request. */
export const CHANGE = {
  title: 'Postmortems',
  elsewhere: 'In other files',
  none: 'No report is affected.',
  left: (n: number, files: string) =>
    `${counted(n, 'more report')} did not fit in this summary: ${files}`,
  clean: 'Nothing to fix.',
  faulty: 'It has errors and cannot be shown until they are fixed.',
  seenBefore: 'Similar reports',
  found: 'Findings',
  where: 'Where',
  line: 'Line',
  message: 'Message',
  rule: 'Rule',
} as const;
