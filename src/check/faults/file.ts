// Faults of the file as such: its name, its bytes, its frontmatter as YAML.
import type { RuleDocs } from '../rule.ts';

export const FILE_FAULTS: readonly RuleDocs[] = [
  {
    id: 'file/name',
    level: 'error',
    meaning:
      'A report is an `.mdx` file whose name is lower-case letters and digits, words joined by `-`. It does not end like a file (`.json`), and Windows can hold it, its folder and the files beside it.',
    why: 'The name is the permanent address of the report. Spaces and capitals come out differently on every system and in every link.',
    source: null,
    good: [{ file: '2024/2024-06-01-checkout-errors.mdx' }],
    bad: [
      { file: '2024/2024-06-01 Checkout errors.mdx' },
      { file: '2024/2024-06-01-node.js.mdx' },
      { file: '2024/con.mdx' },
    ],
  },
  {
    id: 'file/twice',
    level: 'error',
    meaning:
      'No two reports have one file name, whatever their folders, and no two names in a folder differ only in capitals.',
    why: 'Folders are no part of an address, so two files of one name would be one page.',
    source: null,
    good: [{}],
    bad: [{ told: '`2023/checkout-errors.mdx` beside `2024/checkout-errors.mdx`' }],
  },
  {
    id: 'file/link',
    level: 'error',
    meaning: 'A symbolic link among the reports leads to a file in their folder.',
    why: 'It could publish any file of the machine that builds the site.',
    source: null,
    good: [{}],
    bad: [{ told: '`2024/notes.mdx`, a link to `/etc/hosts`' }],
  },
  {
    id: 'file/unreadable',
    level: 'error',
    meaning: 'A report is a file that the build may read.',
    why: 'A report that cannot be read would be missing from the site, and nobody would notice.',
    source: null,
    good: [{}],
    bad: [{ told: 'A folder, a pipe or a locked file named `2024-06-01-checkout-errors.mdx`' }],
  },
  {
    id: 'file/page',
    level: 'error',
    meaning:
      'A page of an archive’s own, in `pages/`, is an `.astro` file, and has an address that the site does not have itself.',
    why: 'It would take the place of a page of ours, or be missing, and nobody would notice.',
    source: null,
    good: [{}],
    bad: [{ told: '`pages/services/orders.astro`, or `pages/runbook.md`' }],
  },
  {
    id: 'file/theme',
    level: 'error',
    meaning: 'A file of `theme/` that replaces one of ours has its name.',
    why: 'Under another name nobody reads it.',
    source: null,
    good: [{}],
    bad: [{ told: '`theme/Sitefoot.astro`' }],
  },
  {
    id: 'file/public',
    level: 'error',
    meaning: 'A file of `public/` has an address that the site does not have itself.',
    why: 'It would take the place of a page, a feed or the headers of the site, and nobody would notice.',
    source: null,
    good: [{}],
    bad: [{ told: '`public/index.html`, `public/robots.txt` or `public/_headers`' }],
  },
  {
    id: 'file/picture',
    level: 'error',
    meaning:
      'A picture of a report or in `public/` is what its name says, whole, at most 20 MB and 100 million pixels large; a drawing in SVG holds no script, no animation, no web page, and asks for nothing elsewhere.',
    why: 'Readers would see a gap. And opened by itself an SVG is a page of the site: what it holds would run with the rights of the site.',
    source: null,
    good: [{}],
    bad: [
      { told: '`errors.svg` with a `<script>` in it' },
      { told: '`errors.png` that is a pointer of Git LFS, a web page, or cut off' },
    ],
  },
  {
    id: 'file/size',
    level: 'error',
    meaning: 'A report holds at most two million characters, and a line at most ten thousand.',
    why: 'A report of that length is a log. Nobody reads it, and search and page become slow for everybody.',
    source: null,
    good: [{}],
    bad: [{ told: 'A dump of a database pasted into the body' }],
  },
  {
    id: 'file/characters',
    level: 'error',
    meaning: 'A report is text in UTF-8, without control characters.',
    why: 'Control characters break feeds and calendars. Bytes of another encoding turn into question marks on the page and cannot be searched.',
    source: null,
    good: [{ body: 'The café’s till was offline.' }],
    bad: [{ body: 'The caf\uFFFD’s till was offline.' }],
  },
  {
    id: 'file/frontmatter',
    level: 'error',
    meaning:
      'A report begins with its fields between two lines of `---`, and no line between them begins another document.',
    why: 'Whatever the site sorts, counts and draws, it reads from there. Where two programs end it at different lines, one publishes as text what the other judged as fields.',
    source: null,
    good: [{}],
    bad: [
      { text: '# Checkout returned errors\n\nMost shoppers could not pay.\n' },
      { frontmatter: '--- # the fields' },
    ],
  },
  {
    id: 'file/conflict',
    level: 'error',
    meaning: 'No merge is left unfinished.',
    why: 'Both versions of the lines would be published, with the marks of git between them.',
    source: {
      label: 'Git, “How conflicts are presented”',
      url: 'https://git-scm.com/docs/git-merge#_how_conflicts_are_presented',
    },
    good: [{ body: '```\n<<<<<<< HEAD\nlimit: 10\n=======\nlimit: 20\n>>>>>>> main\n```' }],
    bad: [
      { body: '<<<<<<< HEAD\nThe limit was 10.\n=======\nThe limit was 20.\n>>>>>>> main' },
      {
        frontmatter: '<<<<<<< HEAD\nseverity: sev1\n=======\nseverity: sev2\n>>>>>>> main',
        without: ['severity'],
      },
    ],
  },
  {
    id: 'file/yaml',
    level: 'error',
    meaning: 'The frontmatter is YAML: `name: value`, two spaces for each level, no tabs.',
    why: 'YAML reads `: ` as a new field, and a leading `@`, `*`, `[` or `{` as a sign of its own. Quotes around the value settle it.',
    source: { label: 'YAML 1.2', url: 'https://yaml.org/spec/1.2.2/' },
    good: [{ frontmatter: 'title: "Checkout: errors for most shoppers"' }],
    bad: [
      { frontmatter: 'impact:\n  from: 2024-06-01 14:00\n   to: 2024-06-01 15:30' },
      { frontmatter: 'title: Checkout failed after #1234 was deployed' },
      { frontmatter: 'title: Checkout: errors for most shoppers' },
      { frontmatter: 'teams: [payments' },
    ],
  },
];
