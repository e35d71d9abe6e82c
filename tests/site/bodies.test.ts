// What a body may hold, built as a user builds it: in a report without components, which is rendered at once, and in one
// with a component, which becomes a module. A reader sees no difference.
import type { Nodes, Root } from 'hast';
import { htmlToHast } from 'satteri';
import { afterAll, describe, expect, test } from 'vitest';
import { parseBody, walk } from '../../src/report/body-tree.ts';
import { HTML_ELEMENTS } from '../../src/report/components.ts';
import { readsRightToLeft } from '../../src/text/direction.ts';
import { makeWorkplace, type BuiltSite, type Workplace } from './build-site.ts';
import { brokenLinks } from './links.ts';
import { readPage } from './page.ts';
import { ONE } from './reports.ts';
import { withoutScopes } from './scopes.ts';

const open: Workplace[] = [];
afterAll(() => open.forEach((made) => made.remove()));

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="8"><title>A</title><path d="M0 0h9v7z"/></svg>';

const BODY = `# Top

## One

Text with **bold**, \`code\`, [a link](https://example.com/?a=1&b=2), a <kbd>key</kbd> and <abbr title="Site reliability">SRE</abbr>.
From 5~10 ms, ~~gone~~. これは**「重要なこと」**です。

![Errors per minute](./shot.png "From the dashboard") and ![A drawing](./drawing.svg)

[![Linked](./Loud.PNG)](https://example.com/graph) ![By reference][shot]

- [ ] open
- [x] done
  1. below

1. first
2. second

> quoted

> [!WARNING]
> Still **at risk**.

| a | b |
| - | -: |
| 1 | 2 |

\`\`\`yaml title="deploy.yaml"
retries: 3 # <not> a tag
\`\`\`

\`\`\`mermaid
flowchart LR
  accTitle: Two
  accDescr: One leads to the other.
  one --> two
\`\`\`

<details>
<summary>More</summary>

انتهت صلاحية الشهادة.

</details>

A note[^1]. The [log](./logs/app.log) and [one](./shot.png) tell.

[^1]: At the foot.

[shot]: ./shot.png

*Emphasis*, ***both***, ~~**gone**~~; a line\\
broken, and<br />again. By [reference][the log], [the log][], [the log] and https://example.com/auto.
[Titled](https://example.com "Its title") &amp; &copy; \\* 5 &lt; 6 \\{x} {/* nobody sees it */} <mark>marked</mark>
H<sub>2</sub>O, x<sup>2</sup>, <q>said *so*</q>, <ins>new</ins>, <del>old</del>, <u>under</u>, <small>small</small>,
<cite>A book</cite> on <time datetime="2024-07-01">1 July</time>, very<wbr />long. **Bold** *beside* \`code\` **\`in\`** both.

<dl>
<dt>Term</dt>
<dd>What it *means*.</dd>
</dl>

<details open>
<summary>Open</summary>

- in a list

</details>

#### Fourth \`level\` with [a link](#one)

##### Fifth

###### Sixth

## One

3. third

   more of it

4. fourth

   \`\`\`
   \tnot  any language

   kept
   \`\`\`

> - in a quote
>
>   > in another
>
> ~~~nosuch
> a <b> & 'c' "d"
> ~~~

| a \\| b | \`c \\| d\` | |
| :-: | :- | - |
| **x** | | ![In a cell](./shot.png) |

\`\`\`mermaid
zenuml
  A->B: not drawn
\`\`\`

{/* a remark of its own */}

Twice[^1], and more[^long].

[^long]: First.

    Second.

[the log]: ./logs/app.log "The log"

---

## Timeline

### Action 1

Called like parts of the page; see [above](#timeline-section).
`;

/** Those of Markdown with GitHub's extensions, and of MDX without `import` and `export`. */
const KINDS = [
  ...['blockquote', 'break', 'code', 'definition', 'delete', 'emphasis', 'footnoteDefinition'],
  ...['footnoteReference', 'heading', 'image', 'imageReference', 'inlineCode', 'link'],
  ...['linkReference', 'list', 'listItem', 'mdxFlowExpression', 'mdxJsxFlowElement'],
  ...['mdxJsxTextElement', 'mdxTextExpression', 'paragraph', 'root', 'strong', 'table'],
  ...['tableCell', 'tableRow', 'text', 'thematicBreak'],
];

const report = (body: string): string => ONE.slice(0, ONE.indexOf('## What happened')) + body;
/** Code that would run if anybody but our splitter had the last word on where the frontmatter ends. */
const SECOND_HEAD = '---\na: {globalThis.canary}\n---\n\n+++\n';

const ARABIC = 'انتهت الشهادة (gw-1).';
/** Words of that language wherever an author can write words. */
const RIGHT_TO_LEFT = `---
title: ${ARABIC} title
summary: ${ARABIC} summary, long enough for the schema.
severity: sev2
services: [gateway]
rootCauses: [expired-certificate]
timezone: UTC
impact:
  from: 2024-08-01 10:00
  to: 2024-08-01 11:00
  scope: ${ARABIC} scope
  measures:
    - { label: '${ARABIC} label', value: '${ARABIC} value' }
timeline:
  - { at: 2024-08-01 10:05, kind: detection, text: '${ARABIC} event' }
actions:
  - { do: '${ARABIC} action', kind: prevent }
links:
  - { label: '${ARABIC} link', url: 'https://example.com' }
---

${ARABIC}

## ${ARABIC}

- ${ARABIC}

> [!NOTE]
> ${ARABIC}

<Callout title="${ARABIC}">

${ARABIC}

</Callout>

<Figure caption="${ARABIC}">

![${ARABIC}](./shot.png)

</Figure>

<Before title="${ARABIC}">

${ARABIC}

</Before>

| ${ARABIC} |
| - |
| ${ARABIC} |

<details>
<summary>${ARABIC}</summary>

${ARABIC}

</details>

<dl>
<dt>${ARABIC}</dt>
<dd>${ARABIC}</dd>
</dl>

A note[^1].

[^1]: ${ARABIC}
`;

describe('every kind of node', async () => {
  const place = makeWorkplace({
    '2024/plain.mdx': report(BODY),
    '2024/module.mdx': report(`${BODY}\n<Callout>\n\nEnd\n\n</Callout>\n`),
    '2024/arabic.mdx': RIGHT_TO_LEFT,
    '2024/shot.png': PIXEL,
    '2024/Loud.PNG': PIXEL,
    '2024/drawing.svg': DRAWING,
    '2024/logs/app.log': '<script>alert(1)</script>\n',
    '2024/logs/unlinked.log': 'secret',
    'in a box/spaced.mdx': report('<Callout>\n\n![P](./p.png)\n\n</Callout>\n'),
    'in a box/p.png': PIXEL,
    '2024/rule.mdx': report('---\n\nBelow a line.\n\n<Callout>\n\nEnd\n\n</Callout>\n'),
    '2024/hidden.mdx': report('<Internal>\n\n[x](./logs/hidden.log)\n\n</Internal>\n').replace(
      'authors:',
      'visibility: public\nauthors:',
    ),
    '2024/logs/hidden.log': 'internal',
  });
  open.push(place);
  const site = await place.build();
  const outside = await place.build({ AUDIENCE: 'public' }, 'public');

  test('is there: all that a parser of MDX makes, but programs, and each element of HTML', () => {
    const kinds = new Set<string>();
    walk(parseBody(BODY), ({ type }) => kinds.add(type));
    expect([...kinds].toSorted()).toEqual(KINDS);
    const shown = proseOf(site, 'plain');
    const elements = Object.keys(HTML_ELEMENTS).filter((name) => !shown.includes(`"${name}": [`));
    expect(elements).toEqual([]);
    expect(shown).toContain('zenuml');
  });

  test('is the same in both ways', () => {
    expect(site.code, site.printed).toBe(0);
    expect(proseOf(site, 'plain')).toContain('"kbd"');
    // The title is the page's only heading of the first level.
    expect(proseOf(site, 'plain')).not.toContain('"h1"');
    expect(proseOf(site, 'plain')).not.toContain('"style"');
    // Each report has its own copy of a linked file.
    const modular = proseOf(site, 'module').replaceAll(
      '/postmortems/module/',
      '/postmortems/plain/',
    );
    expect(modular).toBe(proseOf(site, 'plain'));
    // Headings that are called like parts of the page do not take their anchors.
    expect(proseOf(site, 'plain')).toContain('"timeline-section"');
  });

  test('leads somewhere, by an address of its own', () => {
    expect(brokenLinks(site)).toEqual([]);
    const repeated = site
      .files()
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => readPage(site.read(file)).repeatedIds.map((id) => `${file}#${id}`));
    expect(repeated).toEqual([]);
  });

  test('pictures have their file, their words and nothing twice', () => {
    const html = site.read('postmortems/plain/index.html');
    const pictures = [...html.matchAll(/<img [^>]*>/g)].map(([tag]) => tag);
    expect(pictures).toHaveLength(5);
    for (const tag of pictures) {
      const names = [...tag.matchAll(/ ([\w-]+)=/g)].map(([, name]) => name);
      expect(new Set(names).size).toBe(names.length);
      const src = /src="([^"]+)"/.exec(tag)?.[1] ?? '';
      expect(site.files()).toContain(src.slice(1));
      expect(tag).toMatch(/alt="[^"]+"/);
    }
    expect(site.read('postmortems/spaced/index.html')).toMatch(/<img [^>]*src="\/_astro\/p\./);
  });

  test('files that readers see a link to are published with the report, and no others', () => {
    expect(site.read('postmortems/plain/logs/app.log')).toContain('<script>');
    expect(site.read('postmortems/hidden/logs/hidden.log')).toBe('internal');
    expect(site.files().filter((file) => file.endsWith('unlinked.log'))).toEqual([]);
    expect(outside.code, outside.printed).toBe(0);
    expect(outside.files().filter((file) => file.endsWith('.log'))).toEqual([]);
  });

  test('words that read from right to left find their direction, on every page', () => {
    const lost = site
      .files()
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        withoutDirection(htmlToHast(site.read(file)) as Root).map((at) => `${file}: ${at}`),
      );
    expect(lost).toEqual([]);
    const page = site.read('postmortems/arabic/index.html');
    for (const part of ['title', 'summary', 'scope', 'label', 'value', 'event', 'action', 'link']) {
      expect(page).toContain(`${ARABIC} ${part}`);
    }
  });

  test('a body may begin with a line', () => {
    expect(proseOf(site, 'rule')).toContain('"hr"');
  });
});

test('a frontmatter that could be split twice is refused, and what stands in it does not run', async () => {
  const place = makeWorkplace({
    'a.mdx': report('<Callout>\n\nx\n\n</Callout>\n').replace(
      '---\n',
      `---\n--- # {process.getBuiltinModule('fs').writeFileSync(process.env.CANARY, 'x')}\n`,
    ),
    'b.mdx': report(`${SECOND_HEAD}\n<Callout>\n\nx\n\n</Callout>\n`),
  });
  open.push(place);
  const site = await place.build({ CANARY: `${place.reports}/ran` });
  expect(site.code).toBe(1);
  expect(site.printed).toMatch(
    /a\.mdx[^]*2:1 {2}error {2}A line of the frontmatter begins with `---`/,
  );
  // A rule and a heading in the body, as everywhere in Markdown, and code in it.
  expect(site.printed).toMatch(/b\.mdx[^]*`\{globalThis\.canary\}` is read as a program/);
  expect(place.has('ran')).toBe(false);
});

/** Lines from right to left in no element that says so: their signs change places. In a picture the text says so itself. */
function withoutDirection(node: Nodes, found = false): string[] {
  if (node.type === 'text') return readsRightToLeft(node.value) && !found ? [node.value] : [];
  if (!('children' in node)) return [];
  if (node.type === 'element' && ['head', 'script', 'style', 'svg'].includes(node.tagName))
    return [];
  const says =
    node.type === 'element' &&
    (node.tagName === 'bdi' || /^(?:auto|rtl)$/.test(String(node.properties['dir'])));
  const about =
    node.type === 'element' ? `${node.tagName}.${String(node.properties['className'])} ` : '';
  return node.children.flatMap((child) =>
    withoutDirection(child as Nodes, says || found).map((at) =>
      at.startsWith('<') ? at : `<${about}> ${at}`,
    ),
  );
}

/** The body as a browser reads it: the two ways quote and escape attributes differently, and in another order. */
function proseOf(site: BuiltSite, id: string): string {
  const html = site.read(`postmortems/${id}/index.html`);
  const [, inner = ''] =
    /class="[^"]*\bprose\b[^"]*"[^>]*>([^]*?)<\/section>\s*<section[^>]*aria-labelledby="actions"/.exec(
      html,
    ) ?? [];
  const cleaned = withoutScopes(inner)
    .replace(/<aside class="callout note"[^]*?<\/aside>/, '')
    .replace(/(data-footnote\w*(?:-\w+)?)="(?:true)?"/g, '$1')
    .trim();
  return JSON.stringify(plain(htmlToHast(cleaned, { fragment: true }) as Root), null, 1);
}

function plain(node: Nodes, verbatim = false): unknown {
  // Space between words counts, and every space of code; between blocks it is layout of the source.
  if (node.type === 'text') return verbatim ? node.value : node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return node.type;
  const inner = node.children as Nodes[];
  const inCode = verbatim || (node.type === 'element' && node.tagName === 'pre');
  const children = inner
    .filter(
      (child, i) =>
        inCode ||
        child.type !== 'text' ||
        child.value.trim() !== '' ||
        (isPhrase(inner[i - 1]) && isPhrase(inner[i + 1])),
    )
    .map((child) => plain(child, inCode));
  if (node.type !== 'element') return children;
  const properties = Object.entries(node.properties).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { [node.tagName]: properties, children };
}

const BLOCK =
  /^(?:aside|blockquote|d[dlt]|details|div|fig.*|h\d|hr|li|ol|p|pre|section|summary|t(?:able|body|d|h|head|r)|ul)$/;

/** What stands in a line. */
const isPhrase = (node: Nodes | undefined): boolean =>
  node !== undefined && !(node.type === 'element' && BLOCK.test(node.tagName));
