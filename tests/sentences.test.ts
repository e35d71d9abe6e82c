// The site's own words stand in src/sentences, by room: no page, layout or component holds prose of its own, nor does what
// prepares or moves them, gathers lists and charts, writes copies, cards and feeds, draws diagrams, answers questions, or formats
// a moment or a measure. The guide is a document and keeps its prose.
import { parse } from '@astrojs/compiler-rs';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Attributes that are read by programs alone. */
const FOR_PROGRAMS =
  /^(?:class|class:list|style|d|points|transform|viewBox|id|href|src|rel|type|name|content|slot|role|media|sizes|stroke.*|fill|data-(?!one$|many$).*|aria-(?!label$|description$|roledescription$|valuetext$).*|autocomplete|autocapitalize|lang|dir|is:.*|charset|target|method|transition:.*)$/;
/** Elements whose text is no text of a page. */
const NOT_TEXT = new Set(['style', 'script', 'kbd']);

/** Two words, or one with a capital: what only people read. */
const reads = (text: string): boolean => /\p{L}\s+\p{L}/u.test(text) || /^\s*\p{Lu}/u.test(text);

/** Literals of a program that look like words: names of keys, of events and of errors that nobody is shown. */
const NAMES =
  /^(?:Content(?:-Type)?|UTC|Sitemap: ·|[A-Z][a-z]+(?:Up|Down|Left|Right)|Escape|Enter|Tab|Home|End|Space|Backspace|POST|GET|P\d?|Z|T[\d:]+Z?|[A-Z]+(?:_[A-Z]+)*)$/;

/** A selector, a template of Pagefind, a script: what of them is read was put into them. */
const MARKUP =
  /^(?:<|\[|try\{|Sitemap:|·<|:root\{|[a-z]+\{|M-?\d|(?:· )?(?:chart|tl)-|·?\d*px\b|\d+px )/;

/** Of markup that a program writes what somebody would read: its text, and names for ears and tooltips. */
const readInMarkup = (markup: string): string[] =>
  /^·?<(?:style|script)/.test(markup)
    ? []
    : [...markup.matchAll(/ (aria-(?:label|description)|title|alt|placeholder)="([^"]*)|>([^<]+)/g)]
        .filter(([, name, value = '', text = '']) => (name ? /\p{L}/u.test(value) : reads(text)))
        .map(([, , value, text]) => value ?? text!);

/** What somebody would read in a file, with its line. */
function prose(file: string, text: string): string[] {
  // A module is what stands between the fences of a page without a body.
  const source = file.endsWith('.astro') ? text : `---\n${text}\n---\n`;
  const found: string[] = [];
  const say = (node: Node, words: string): void => {
    const line = source.slice(0, node.start).split('\n').length - (file.endsWith('.astro') ? 0 : 1);
    found.push(`${file}:${line}: ${words.replace(/\s+/g, ' ').trim()}`);
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null) return;
    const { type } = node as Node;
    const one = node as Node & Record<string, never>;
    switch (type) {
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        return visit(one['declaration'] ?? null);
      case 'JSXElement': {
        const opening = one['openingElement'] as unknown as { name: { name?: string } };
        visit(opening);
        if (!NOT_TEXT.has(opening.name.name ?? '')) visit(one['children']);
        return;
      }
      case 'JSXText':
        if (/\p{L}/u.test(String(one['value']))) say(node as Node, String(one['value']));
        return;
      case 'JSXAttribute': {
        const { name = '', namespace } = one['name'] as unknown as {
          name: string | { name: string };
          namespace?: { name: string };
        };
        const local = typeof name === 'string' ? name : name.name;
        const whole = namespace ? `${namespace.name}:${local}` : local;
        if (FOR_PROGRAMS.test(whole)) return;
        const value = one['value'] as unknown as Node | null;
        // A word alone may be the name of a choice; only what readers are shown is prose.
        if (value?.type === 'Literal') {
          const words = String(value['value']);
          if (
            /^(?:aria-.*|title|alt|label|placeholder)$/.test(whole)
              ? /\p{L}/u.test(words)
              : reads(words)
          )
            say(value, words);
          return;
        }
        return visit(value);
      }
      case 'Literal': {
        const value = one['value'] as unknown;
        if (typeof value !== 'string' || NAMES.test(value) || NAMES_IN[file]?.test(value)) return;
        if (MARKUP.test(value))
          return readInMarkup(value).forEach((words) => say(node as Node, words));
        if (reads(value)) say(node as Node, value);
        return;
      }
      case 'TemplateLiteral': {
        const words = (one['quasis'] as unknown as { value: { cooked: string } }[])
          .map(({ value }) => value.cooked)
          .join('·');
        if (NAMES_IN[file]?.test(words)) return visit(one['expressions']);
        if (MARKUP.test(words.trim())) {
          for (const told of readInMarkup(words.trim())) say(node as Node, told);
          return visit(one['expressions']);
        }
        if (/\p{L}\s+\p{L}|\p{L}[,:]? ·|· \p{L}/u.test(words)) say(node as Node, words);
        return visit(one['expressions']);
      }
      case 'Property': {
        const { name } = one['key'] as unknown as { name?: string };
        return name === 'className' ? undefined : visit([one['key'], one['value']]);
      }
      case 'AssignmentExpression': {
        const left = one['left'] as unknown as { property?: { name?: string } };
        return left.property?.name === 'className' ? undefined : visit(one['right']);
      }
      case 'CallExpression':
      case 'NewExpression': {
        // What is thrown is for those who program, and a selector is no sentence.
        const callee = one['callee'] as unknown as { name?: string; property?: { name?: string } };
        const name = callee.name ?? callee.property?.name ?? '';
        if (
          /^(?:Error|RangeError|querySelector|querySelectorAll|closest|matches|matchMedia)$/.test(
            name,
          )
        )
          return visit(callee);
        break;
      }
    }
    for (const [key, value] of Object.entries(one)) if (key !== 'type') visit(value);
  };
  const { ast, diagnostics } = parse(source);
  // What cannot be read has not been looked at.
  for (const { text: fault } of diagnostics) found.push(`${file}:1: ${fault}`);
  visit(ast);
  return found;
}

const ROOMS = [
  ...['site', 'pages', 'layouts', 'components', 'views', 'browser'],
  ...['archive', 'list', 'share', 'diagram', 'ask', 'integrations/plugins', 'report', 'text'],
];

/** Of a report: what tells whoever writes one what is wrong and which edit mends it, or explains its fields to an editor. */
const FOR_AUTHORS = [
  ...[
    'additions',
    'anchors',
    'body',
    'body-tree',
    'components',
    'document-marks',
    'explain',
    'explain-syntax',
  ],
  ...[
    'field-words',
    'frontmatter',
    'instant',
    'json-schema',
    'lang',
    'linked-files',
    'new-entry',
    'no-folder',
    'origins',
  ],
  ...[
    'parse',
    'read',
    'report-id',
    'resolve',
    'schema',
    'schema-fields',
    'shown-tree',
    'source-text',
  ],
  ...[
    'validate-address',
    'validate-element',
    'validate-fence',
    'validate-frontmatter',
    'validate-ids',
  ],
  ...[
    'validate-internal',
    'vocabulary',
    'yaml-lines',
    'yaml-repair',
    'yaml-slips',
    'yaml-value-slips',
    'zone',
  ],
];

/** Files whose words are no sentences of the site, each with the reason. */
const EXCEPT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    FOR_AUTHORS.map((name) => [`report/${name}.ts`, 'for who writes a report']),
  ),
  'report/callouts.ts': 'what other tools call their callouts',
  'report/fixture.ts': 'made-up reports of tests',
  'text/durations.ts': 'words by which lengths are read, which nobody is shown',
  'text/calendar.ts': 'the names of months and days',
  'text/style.ts': 'examples of dates, which name the choices',
  'text/lfs.ts': 'for who writes a report',
  'archive/topic-terms.ts': 'words by which texts are compared, which nobody is shown',
  'archive/declared.ts': 'reasons that a finding gives as well as a page',
  'archive/similar.ts': 'reasons that a finding gives as well as a page',
  'archive/fixture.ts': 'made-up reports of tests',
  ...Object.fromEntries(
    ['explain-mermaid', 'refusals', 'renderer', 'tokens', 'finish/keep-allowed'].map((name) => [
      `diagram/mermaid/${name}.ts`,
      'for who writes a diagram',
    ]),
  ),
  ...Object.fromEntries(
    ['config', 'dom/install', 'finish/flatten-styles', 'finish/merge-themes', 'palette'].map(
      (name) => [`diagram/mermaid/${name}.ts`, 'names of CSS, of SVG and of Mermaid'],
    ),
  ),
  ...Object.fromEntries(
    ['envelope', 'languages', 'postings', 'terms'].map((name) => [
      `ask/${name}.ts`,
      'words by which questions are read, which nobody is shown',
    ]),
  ),
  'integrations/plugins/validated-tree.ts': 'the mark of a text that was validated',
  'diagram/timeline/samples.ts': 'made-up reports of tests',
  'diagram/timeline/marks.ts': 'outlines of icons',
  'share/machine/schema.ts': 'a published schema explains its own fields',
  'share/headers.ts': 'headers of HTTP',
  'share/ics.ts': 'lines of iCalendar',
  'share/card/fonts.ts': 'names of fonts',
};

/** Names that programs know, in the files that write or read them. */
const NAMES_IN: Readonly<Record<string, RegExp>> = {
  'ask/blocks.ts': /^Event$/,
  'report/format.ts': /^(?:PT0S|June 1, 2024)$/,
  'diagram/mermaid/finish/describe.ts': /^graphics-document document$/,
  'diagram/timeline-mermaid.ts':
    /^June 1, 2024$|^ *(?:title|accTitle:|accDescr:|dateFormat|axisFormat|tickInterval|todayMarker|section) /,
  'share/actions-csv.ts': /^(?:days late|report title)$/,
  'share/actions-ics.ts': /^Hindsight\/\/Actions$/,
  'share/machine/body-markdown.ts': /^(?:Internal|Callout|Before|After|Figure|Event)$/,
  'share/preview.ts': /^(?:Organization|Person|Article)$/,
};
const files = ROOMS.flatMap((room) =>
  readdirSync(join('src', room), { recursive: true }).map((file) =>
    join(room, String(file)).replaceAll('\\', '/'),
  ),
)
  .concat('integrations/diagrams.ts')
  .filter((file) => /\.(?:astro|ts)$/.test(file) && !/\.test\.ts$|\/guide\//.test(file))
  .filter((file) => !(file in EXCEPT))
  .toSorted();

test('every exception is a file', () => {
  const missing = Object.keys(EXCEPT).filter((file) => !existsSync(join('src', file)));
  expect(missing).toEqual([]);
});

test('prose stands in the sentences alone', () => {
  expect(files.length).toBeGreaterThan(250);
  const found = files.flatMap((file) => prose(file, readFileSync(join('src', file), 'utf8')));
  expect(found).toEqual([]);
});

test.each([
  ['text', '<p>Not recorded</p>'],
  ['text between others', '<p>{n} later</p>'],
  ['a name for ears', '<nav aria-label="pages"></nav>'],
  ['a title', '<span title={long ? `${n} days later` : "Today"}></span>'],
  ['a choice', '<p>{known ? when : "Not recorded"}</p>'],
  ['a property', '<Chart words="As it began." />'],
  ['a constant', '---\nconst TITLES = { one: "Root cause" };\n---\n'],
  ['a pattern', '---\nconst title = `${n} reports`;\n---\n'],
  [
    'text of markup',
    '---\nconst mark = `<g class="a b">${line}<text>Not recorded</text></g>`;\n---\n',
  ],
  [
    'a name for ears in markup',
    '---\nconst mark = `<svg aria-label="timeline" role="group">${g}</svg>`;\n---\n',
  ],
  ['markup without a place', "---\nconst mark = '<b>Not recorded</b>';\n---\n"],
])('%s is prose', (_, page) => {
  expect(prose('page.astro', page)).not.toEqual([]);
});

test('what programs read is not', () => {
  const page = `---
import { x } from 'a b';
const path = \`\${a}/\${b}\`;
throw new Error('No such page');
const mark = \`<g class="a b" aria-label="\${name}"><title>\${name}: \${n}</title></g>\`;
---
<p class="one two" data-copy style="color: red" {...rest}><kbd>Esc</kbd> · {x}</p>
<style>p { color: red }</style>`;
  expect(prose('page.astro', page)).toEqual([]);
});
