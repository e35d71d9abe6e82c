// Faults of the body: what a report may not hold, and what MDX reads otherwise than it was meant.
import { pictureKinds } from '../../text/file-names.ts';
import type { RuleDocs } from '../rule.ts';

export const BODY_FAULTS: readonly RuleDocs[] = [
  {
    id: 'body/syntax',
    level: 'error',
    meaning:
      'The body is Markdown in MDX: `<` and `{` stand for themselves only after a backslash or between backticks.',
    why: 'MDX reads `<` as a tag and `{` as a program. A sentence such as “fewer than <5” ends in an error otherwise, far from where it was written.',
    source: { label: 'MDX, “What is MDX?”', url: 'https://mdxjs.com/docs/what-is-mdx/' },
    good: [{ body: 'Fewer than \\<5 connections were left.' }],
    bad: [
      { body: 'Fewer than <5 connections were left.' },
      { body: '<!-- to be told -->' },
      { body: '<Callout>\n\nIt was never tested.' },
    ],
  },
  {
    id: 'body/fence',
    level: 'error',
    meaning: 'A block of code that is opened by ``` is closed by ```.',
    why: 'Otherwise everything behind it is shown as code, and nothing in it is read: no heading, no link, no diagram.',
    source: {
      label: 'CommonMark, “Fenced code blocks”',
      url: 'https://spec.commonmark.org/0.31.2/#fenced-code-blocks',
    },
    good: [{ body: '```\nlog line\n```\n\n## Why it happened\n\nA limit.' }],
    bad: [{ body: '```\nlog line\n\n## Why it happened\n\nA limit.' }],
  },
  {
    id: 'body/code',
    level: 'error',
    meaning: 'A report holds no `import` and no `export`.',
    why: 'A report is reviewed as prose. It must not be able to run anything where the site is built or read.',
    source: null,
    good: [{ body: 'The goods of the export were late.' }],
    bad: [{ body: 'import { run } from "./run.js"' }],
  },
  {
    id: 'body/expression',
    level: 'error',
    meaning: 'A report holds no `{expressions}`.',
    why: 'What stands in braces is run as a program. Between backticks it is text.',
    source: null,
    good: [{ body: 'The template held `{user.name}`.' }],
    bad: [{ body: 'The template held {user.name}.' }],
  },
  {
    id: 'body/element',
    level: 'error',
    meaning:
      'Tags are the components of Hindsight and the few HTML elements that Markdown has no sign for.',
    why: 'Markdown is read everywhere, in a diff as well; HTML can break the page around it.',
    source: null,
    good: [{ body: '<Callout type="lesson">\n\nOne server is no pool.\n\n</Callout>' }],
    bad: [
      { body: '<Calout>\n\nOne server is no pool.\n\n</Calout>' },
      { body: '<div>One server</div>' },
    ],
  },
  {
    id: 'body/attribute',
    level: 'error',
    meaning: 'A component is given the attributes that it takes, and those that it needs.',
    why: 'A misspelt attribute would be ignored in silence.',
    source: null,
    good: [{ body: '<Figure caption="Connections over the day">\n\nA graph.\n\n</Figure>' }],
    bad: [{ body: '<Figure captoin="Connections over the day">\n\nA graph.\n\n</Figure>' }],
  },
  {
    id: 'body/event',
    level: 'error',
    meaning: '`<Event n="…" />` names an event of the timeline.',
    why: 'Events are numbered in order of time; when one is added the numbers after it move.',
    source: null,
    good: [{ body: 'It was noticed at <Event n="2" />.' }],
    bad: [{ body: 'It was noticed at <Event n="20" />.' }],
  },
  {
    id: 'body/address',
    level: 'error',
    meaning: 'Links lead to `https://`, `mailto:`, another page of the site or a heading.',
    why: 'Other addresses can run code in the browser of whoever clicks.',
    source: null,
    good: [{ body: 'See [the manual](https://example.com/manual).' }],
    bad: [{ body: 'See [the manual](javascript:void).' }],
  },
  {
    id: 'body/picture',
    level: 'error',
    meaning: `A picture is a file in the folder of reports: ${pictureKinds('or')}.`,
    why: 'A picture on another site vanishes one day and tells that site who reads. An address that leads out of the folder could publish any file of the machine that builds.',
    source: null,
    good: [{ body: 'The graph is [on the board](https://graphs.example/errors).' }],
    bad: [
      { body: '![Errors](https://graphs.example/errors.png)' },
      { body: '![Errors](../../secrets/errors.png)' },
      { body: '![Errors](./errors.js)' },
    ],
  },
  {
    id: 'body/internal',
    level: 'error',
    meaning:
      '`<Internal>` holds all that is to be hidden: no reference leads into it from outside, no definition that only it uses stands outside, and it stands in the body, as a tag.',
    why: 'A reference shows the address that its definition holds, wherever that stands; and in a text that can hold no tags the words between them would be published.',
    source: null,
    good: [
      {
        body: 'Seen by all.\n\n<Internal>\n\nSee [the board][board].\n\n[board]: https://graphs.example/errors\n\n</Internal>',
      },
    ],
    bad: [
      {
        body: 'See [the board][board].\n\n<Internal>\n\n[board]: https://graphs.example/errors\n\n</Internal>',
      },
      {
        body: 'Seen by all.\n\n<Internal>\n\nIt was Example Ltd.[^1]\n\n</Internal>\n\n[^1]: Their number is 4711.',
      },
      { frontmatter: 'title: Checkout refused the cards of <Internal>Example Ltd</Internal>' },
      { body: 'It said:\n\n```\nno card\n<Internal>of Example Ltd</Internal>\n```' },
    ],
  },
  {
    id: 'body/depth',
    level: 'error',
    meaning:
      'Quotes, lists and tags stand inside one another at most fifty levels deep, and there are at most five thousand tags and pairs of braces.',
    why: 'Nobody writes so; it is pasted output, and everything that reads the page would struggle.',
    source: null,
    good: [{ body: '> A quote\n>\n> > in a quote' }],
    bad: [{ body: `${'> '.repeat(60)}deep` }],
  },
  {
    id: 'body/diagram',
    level: 'error',
    meaning: 'A Mermaid diagram can be drawn.',
    why: 'Diagrams are drawn when the site is built, so a broken one is seen by its author and not by a reader.',
    source: {
      label: 'Mermaid, “Diagram syntax”',
      url: 'https://mermaid.js.org/intro/syntax-reference.html',
    },
    good: [{}],
    bad: [
      { told: 'A fence marked `mermaid` with `flowchart LR` and an arrow that leads to nothing' },
    ],
  },
  {
    id: 'body/diagram-source',
    level: 'warning',
    meaning: 'A Mermaid diagram is of a kind that is drawn here.',
    why: 'Journeys, formulas and icons need a browser to be drawn. Readers see the source instead, as it was written.',
    source: null,
    good: [{}],
    bad: [{ told: 'A fence marked `mermaid` that begins with `journey`' }],
  },
  {
    id: 'body/diagram-words',
    level: 'warning',
    meaning: 'All words of the labels of a Mermaid diagram are in its picture.',
    why: 'Some signs end a label in Mermaid, and what follows them is left out without a word.',
    source: {
      label: 'Mermaid, “Entity codes to escape characters”',
      url: 'https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters',
    },
    good: [{}],
    bad: [{ told: 'A sequence diagram with `Note over A: Ticket # four`, drawn as “Ticket”' }],
  },
];
