// The files of an archive that has just begun, from the answers. What is the same as in Hindsight's own archive (workflow, editor
// settings, vocabularies of causes and triggers) comes from there: see common.ts.
import type { Answers } from './answers.ts';
import type { Common } from './common.ts';
import { hostFiles } from './hosts.ts';

export interface Begun {
  /** Name of the package: the folder's. */
  readonly folder: string;
  /** What npm is told to install: a version, or the path of a packed file. */
  readonly engine: string;
  /** The day of the example, `2026-11-27`: one that is over in every zone. */
  readonly day: string;
}

export function archiveFiles(
  answers: Answers,
  { folder, engine, day }: Begun,
  common: Common,
): Readonly<Record<string, string>> {
  const { host } = answers;
  return {
    'package.json': json({
      name: packageName(folder),
      private: true,
      type: 'module',
      scripts: Object.fromEntries(COMMANDS.map((name) => [name, `hindsight ${name}`])),
      dependencies: { hindsight: engine },
      allowScripts: { node: true },
    }),
    'hindsight.config.ts': configOf(answers),
    'tsconfig.json': json({
      extends: 'astro/tsconfigs/strict',
      compilerOptions: { allowImportingTsExtensions: true, noEmit: true },
      include: ['hindsight.config.ts', 'rules', 'pages', 'theme'],
    }),
    '.npmrc': 'save-exact=true\nfund=false\naudit=false\nloglevel=error\n',
    '.gitignore': 'node_modules/\ndist/\ndist.*\n.astro/\n.cache/\n.dist-*\n*.log\n.DS_Store\n',
    '.gitattributes': '* text=auto eol=lf\n_permalinks.txt merge=union\n',
    '.vscode/extensions.json': common.extensions,
    '.vscode/settings.json': common.editor,
    'README.md': readme(answers),
    'postmortems/_vocabulary/severities.yaml': severities(answers),
    'postmortems/_vocabulary/services.yaml': SERVICES,
    'postmortems/_vocabulary/teams.yaml': TEAMS,
    'postmortems/_vocabulary/root-causes.yaml': common.rootCauses,
    'postmortems/_vocabulary/triggers.yaml': common.triggers,
    [`postmortems/${day.slice(0, 4)}/${day}-example.mdx`]: example(answers, day),
    ...hostFiles(host, common),
  };
}

/** The scripts of an archive. Messages and the guide name commands by them. */
export const COMMANDS = [
  'new',
  'check',
  'dev',
  'build',
  'preview',
  'import',
  'ask',
  'announce',
  'mcp',
  'upgrade',
  'pages',
] as const;

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

const packageName = (folder: string): string =>
  folder
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'postmortems';

function configOf({ name, site, base, zone, host }: Answers): string {
  return `// The choices of this archive. The editor completes and explains each; /guide/configure/ shows them all.
import { defineConfig } from 'hindsight';

export default defineConfig({
  format: 1,
  name: ${quoted(name)},
  description: 'What went wrong, what we learnt, and what we promised to change.',
  site: ${quoted(site)},
  base: ${quoted(base)},
  timezone: ${quoted(zone)},
${host === 'other' ? '' : `  host: ${quoted(host)},\n`}  // Whom a workflow or a host publishes for: 'internal' or 'public'. Pages of most hosts are open to the whole world.
  publish: null,
  // logo: '/logo.svg',
  // colours: { link: ['#1c5a92', '#8fc0f0'] },
  // editUrl: 'https://github.com/acme/postmortems/edit/main/postmortems',
  // tickets: [{ pattern: /PLAT-\\d+/, url: 'https://tracker.example.com/browse/{ticket}' }],
  // rules: { 'complete/action-ticket': 'off' },
});
`;
}

/** What severities mean until the team says it, the worst first; of two or three those between are left out. */
const MEANINGS = [
  'Most users cannot do what they came for, or data is lost or seen by others.',
  'Many users are hit, or something that they need is slow or fails again and again.',
  'Some users are hit, or something fails that most can do without for a while.',
  'Few users are hit, or there is an easy way around it.',
] as const;

/** Null for those of a long scale that only the team can tell apart. */
function meaningOf(i: number, count: number): string | null {
  const isLeast = i > 0 && i === count - 1;
  if (isLeast) return MEANINGS.at(-1)!;
  return i < MEANINGS.length - 1 ? MEANINGS[i]! : null;
}

function severities({ severities: ids }: Answers): string {
  const entries = ids.map((id, i) => {
    const meaning = meaningOf(i, ids.length);
    return `- id: ${id}
  name: ${id.replace(/^([a-z]+)-?(\d+)$/, (_, word: string, n: string) => `${word.toUpperCase()} ${n}`)}
  rank: ${i + 1}
${meaning === null ? '' : `  description: ${meaning}\n`}`;
  });
  return `# How bad it was for users, the worst first. The descriptions are a proposal: write whom each hits and how hard, with numbers
# of yours, so that two people choose alike. \`npm run new\` and the pages of severities show them.
${entries.join('')}- id: unknown
  name: Not recorded
  rank: ${ids.length + 1}
`;
}

const SERVICES = `# What users can lose, in their words; not a list of machines. Ids stay for ever.
# Each of yours goes into a file of its own: services/gift-cards.yaml, with the line id: gift-cards.
- id: website
  name: Website
  synonyms: [site, homepage]
- id: unknown
  name: Not recorded
`;

const TEAMS = `# Teams that reports and actions name.
- id: on-call
  name: On-call
  description: Whoever answers alerts at the time.
  synonyms: [oncall]
`;

const inDays = (from: string, n: number): string =>
  new Date(Date.parse(from) + n * 86_400_000).toISOString().slice(0, 10);

function example({ severities: ids, zone }: Answers, day: string): string {
  return `---
# An example to look at and to delete. \`npm run new\` begins a report of your own.
title: Example, the website showed an error page for twenty minutes
summary: Every visitor saw an error page for twenty minutes, because a setting was wrong and nothing tried it before it went out.
severity: ${ids[0]}
services: [website] # ids of _vocabulary/services.yaml
teams: [on-call]
trigger: config-change # what set it off
rootCauses: [configuration] # why it could happen, the main cause first
detectedBy: alert
timezone: ${zone}
impact:
  from: ${day} 00:01 # when users began to be hit, often before anybody noticed
  to: ${day} 00:21
  users: 100%
timeline:
  - at: ${day} 00:01
    kind: change
    text: A new setting goes out to every server.
  - at: ${day} 00:06
    kind: detection
    text: The alert on failed requests fires.
  - at: ${day} 00:07
    kind: acknowledgement
    text: On-call takes it on.
  - at: ${day} 00:09
    kind: dead-end
    text: The database is suspected and found to be well.
  - at: ${day} 00:18
    kind: mitigation
    text: The setting is put back.
  - at: ${day} 00:21
    kind: recovery
    text: The last error page is served.
actions:
  - do: Try every setting on one server before it goes to all.
    kind: prevent
    owner: on-call
    ticket: https://tracker.example.com/browse/WEB-881
    due: ${inDays(day, 30)}
---

## What happened

This report is made up: it shows what a page looks like. One setting named a folder that no server had. Every
page ended in an error until the setting was put back. For three minutes the database was looked at first, because
the last such failure had begun there.

## Why it happened

Settings went to every server at once, and nothing read them before they did. Code was tried on one server first;
settings were taken for harmless.
`;
}

const BUILT = '`npm run build` writes `dist/` and beside it';
const HOW_TO_PUBLISH: Readonly<Record<Answers['host'], string>> = {
  'github-pages':
    'Push to GitHub, choose “GitHub Actions” under Settings → Pages, and set `publish` in `hindsight.config.ts`.',
  'gitlab-pages':
    'Push to GitLab and set `publish` in `hindsight.config.ts`: `.gitlab-ci.yml` checks merge requests and publishes the main branch.',
  netlify:
    'Set `publish` in `hindsight.config.ts`, for Netlify shows a site to everybody, and connect the repository there: `netlify.toml` says how it is built.',
  'cloudflare-pages':
    'Set `publish` in `hindsight.config.ts`, for Cloudflare Pages shows a site to everybody, and connect the repository there, with the command `npm run build` and the folder `dist`.',
  s3: `${BUILT} \`dist.s3.sh\`, which brings it to a bucket, and two functions for CloudFront. \`reports.yml\` says which secrets let it do so with the main branch, once \`publish\` is set in \`hindsight.config.ts\`.`,
  nginx: `${BUILT} \`dist.nginx.conf\`, to include in a server. \`reports.yml\` says which secrets let it bring the main branch there, once \`publish\` is set in \`hindsight.config.ts\`.`,
  caddy: `${BUILT} \`dist.Caddyfile\`, to import into a site. \`reports.yml\` says which secrets let it bring the main branch there, once \`publish\` is set in \`hindsight.config.ts\`.`,
  container: `${BUILT} \`dist.Dockerfile\`: \`docker build -f dist.Dockerfile -t postmortems .\`. \`reports.yml\` brings the image of the main branch to the registry of GitHub, once \`publish\` is set in \`hindsight.config.ts\`.`,
  other:
    '`npm run build` writes `dist/`, a folder of static files for any host; `reports.yml` keeps that of the main branch as an artifact.',
};

function readme({ name, host }: Answers): string {
  const deploy = HOW_TO_PUBLISH[host];
  return `# ${name}

What went wrong, what we learnt, and what we promised to change, built by Hindsight.

\`\`\`sh
npm install      # once
npm run new      # asks a few questions and writes postmortems/<year>/<day>-<title>.mdx
npm run dev      # shows it while you write
npm run check    # what is wrong or missing: the line, and the edit that mends it
\`\`\`

- Reports are in \`postmortems/\`; the words that they may use are in \`postmortems/_vocabulary/\`. Begin with
  \`severities.yaml\`, whose descriptions are a proposal: write whom each severity hits and how hard. Then services and teams.
  Add a word in a file of its own, \`postmortems/_vocabulary/services/gift-cards.yaml\` with the line \`id: gift-cards\`, so that
  two branches that add one each do not conflict; \`npm run new\` writes it so.
- Documents that you have: \`npm run import -- docs/postmortems\`.
- Name, address, logo, colours, rules: \`hindsight.config.ts\`. The whole manual is in the site, under \`/guide/\`.
- Delete the example report when you have seen it. Once the first reports are published, \`npm run check -- --fix\` records
  their addresses, so that none is ever lost.

## Publish

${deploy}

More on each host, on previews and on pull requests is in the site, under \`/guide/deploy/\`.

## Upgrade

\`npm install\` the newer packed file, then \`npm run upgrade\`: it shows what the archive has to change. What is to be done by
hand is in the CHANGELOG of the package.
`;
}
