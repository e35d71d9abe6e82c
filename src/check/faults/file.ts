// Faults of the file as such: its name, its bytes, its frontmatter as YAML.
import type { RuleDocs } from '../rule.ts';

export const FILE_FAULTS: readonly RuleDocs[] = [
  {
    id: 'file/name',
    level: 'error',
    meaning:
      'A report is an `.mdx` file whose name is lower-case letters and digits, words joined by `-`.',
    why: 'The name is the permanent address of the report. Spaces and capitals come out differently on every system and in every link.',
    source: null,
    good: [{ file: '2024/2024-06-01-checkout-errors.mdx' }],
    bad: [{ file: '2024/2024-06-01 Checkout errors.mdx' }],
  },
  {
    id: 'file/twice',
    level: 'error',
    meaning: 'No two reports have one file name, whatever their folders.',
    why: 'Folders are no part of an address, so two files of one name would be one page.',
    source: null,
    good: [{}],
    bad: [{ told: '`2023/checkout-errors.mdx` beside `2024/checkout-errors.mdx`' }],
  },
  {
    id: 'file/link',
    level: 'error',
    meaning: 'A symbolic link among the reports does not lead out of their folder.',
    why: 'It could publish any file of the machine that builds the site.',
    source: null,
    good: [{}],
    bad: [{ told: '`2024/notes.mdx`, a link to `/etc/hosts`' }],
  },
  {
    id: 'file/size',
    level: 'error',
    meaning: 'A report holds at most two million characters.',
    why: 'A report of that length is a log. Nobody reads it, and search and page become slow for everybody.',
    source: null,
    good: [{}],
    bad: [{ told: 'A dump of a database pasted into the body' }],
  },
  {
    id: 'file/characters',
    level: 'error',
    meaning: 'A report is text in UTF-8.',
    why: 'Bytes of another encoding turn into question marks on the page and cannot be searched.',
    source: null,
    good: [{ body: 'The café’s till was offline.' }],
    bad: [{ body: 'The caf\uFFFD’s till was offline.' }],
  },
  {
    id: 'file/frontmatter',
    level: 'error',
    meaning: 'A report begins with its fields between two lines of `---`.',
    why: 'Whatever the site sorts, counts and draws, it reads from there.',
    source: null,
    good: [{}],
    bad: [{ text: '# Checkout returned errors\n\nMost shoppers could not pay.\n' }],
  },
  {
    id: 'file/yaml',
    level: 'error',
    meaning: 'The frontmatter is YAML: `name: value`, two spaces for each level, no tabs.',
    why: 'YAML reads `: ` as a new field, and a leading `@`, `*`, `[` or `{` as a sign of its own. Quotes around the value settle it.',
    source: { label: 'YAML 1.2', url: 'https://yaml.org/spec/1.2.2/' },
    good: [{ frontmatter: 'title: "Checkout: errors for most shoppers"' }],
    bad: [
      { frontmatter: 'title: Checkout: errors for most shoppers' },
      { frontmatter: 'teams: [payments' },
    ],
  },
];
