// The body of a report: parsed as MDX, then judged as data. A report is reviewed as prose, so it must not
// be able to run anything: code, expressions, unknown components and unlisted HTML are refused.
import type { MdxJsxFlowElement, MdxJsxTextElement, MdastNode } from 'satteri';
import { mdxToMdast } from 'satteri';
import { isSafeAddress } from './address.ts';
import { CALLOUT_TYPES, COMPONENTS, HTML_ELEMENTS } from './components.ts';
import type { Audience } from './kinds.ts';
import { nearest } from './nearest.ts';

export type BodyNode = MdastNode;

export interface BodyFault {
  /** Offsets in the body. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly message: string;
  readonly hint: string | null;
}

export interface Body {
  /** The parsed tree; null when the body is not valid MDX. */
  readonly tree: BodyNode | null;
  readonly faults: readonly BodyFault[];
  /** Whether it uses a component, and so has to become a module to be rendered. */
  readonly usesComponents: boolean;
}

export interface BodyOptions {
  /** Number of events in the timeline, for `<Event n>`. */
  readonly events: number;
  /** Path of the report below the folder of reports: pictures may not lead out of that folder. */
  readonly file: string;
  /** Lets `import`, `export` and `{expressions}` pass; see `trustReports` in src/config.ts. */
  readonly allowCode: boolean;
}

export const MARKDOWN_FEATURES = {
  gfm: true,
  frontmatter: false,
  smartPunctuation: false,
} as const;

export function readBody(body: string, options: BodyOptions): Body {
  let tree: BodyNode;
  try {
    tree = mdxToMdast(body, { position: true, features: MARKDOWN_FEATURES });
  } catch (error) {
    return { tree: null, faults: [explainSyntax(body, error)], usesComponents: false };
  }
  const tooDeep = deeperThan(tree, MAX_DEPTH);
  if (tooDeep) return { tree: null, faults: [tooDeepFault(body, tooDeep)], usesComponents: false };
  const faults: BodyFault[] = [];
  const pictures = new Set<string>();
  let usesComponents = false;
  walk(tree, (node) => {
    const add = (rule: string, message: string, hint: string | null): void => {
      faults.push({ ...firstLineOf(node, body), rule, message, hint });
    };
    switch (node.type) {
      case 'mdxjsEsm':
        usesComponents = true;
        if (!options.allowCode) {
          add(
            'body/code',
            '`import` and `export` do not work in a report: a report is text, not a program.',
            'Remove the line. Components such as `Callout` need no import. If the sentence begins with the word, begin it differently.',
          );
        }
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (isComment(node.value)) break;
        usesComponents = true;
        if (!options.allowCode) {
          add(
            'body/expression',
            `\`{${clip(node.value)}}\` is read as a program, not as text.`,
            `Write \`\\{\` for a brace, or put code between backticks: \`\`\` \`{${clip(node.value)}}\` \`\`\`.`,
          );
        }
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (/^[A-Z]/.test(node.name ?? '')) usesComponents = true;
        judgeElement(node, options, add);
        break;
      case 'link':
      case 'definition':
        judgeAddress(node.url, add);
        break;
      case 'image':
        judgePicture(node.url, options.file, add);
        break;
      case 'imageReference':
        pictures.add(node.identifier);
        break;
    }
  });
  walk(tree, (node) => {
    if (node.type !== 'definition' || !pictures.has(node.identifier)) return;
    judgePicture(node.url, options.file, (rule, message, hint) => {
      faults.push({ ...firstLineOf(node, body), rule, message, hint });
    });
  });
  return { tree, faults, usesComponents };
}

/** Deeper than any report is written, and shallow enough for everything that walks down a tree. */
const MAX_DEPTH = 50;

function tooDeepFault(body: string, node: BodyNode): BodyFault {
  return {
    ...firstLineOf(node, body),
    rule: 'body/depth',
    message: `Quotes, lists or tags stand inside one another more than ${MAX_DEPTH} levels deep.`,
    hint: 'Take the inner levels out; a log or a dump belongs between ``` lines.',
  };
}

/** Where a node begins, to the end of its first line at most. */
function firstLineOf(node: BodyNode, body: string): { start: number; end: number } {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start + 1;
  const lineEnd = body.indexOf('\n', start);
  return { start, end: Math.min(end, lineEnd === -1 ? end : lineEnd) };
}

type Add = (rule: string, message: string, hint: string | null) => void;
type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

function judgeElement(node: Element, options: BodyOptions, add: Add): void {
  const name = node.name ?? '';
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  const accepted = component
    ? Object.keys(component.attributes)
    : Object.hasOwn(HTML_ELEMENTS, name)
      ? HTML_ELEMENTS[name]
      : undefined;
  if (!accepted) {
    if (options.allowCode && name !== '') return;
    add('body/element', ...unknownElement(name));
    return;
  }
  const values = new Map<string, string>();
  for (const attribute of node.attributes) {
    const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : null;
    if (attribute.type !== 'mdxJsxAttribute' || value === null || typeof value === 'object') {
      if (!options.allowCode) {
        add(
          'body/expression',
          `An attribute of \`<${name}>\` is a program in braces.`,
          'Write the value in double quotes.',
        );
      }
      continue;
    }
    if (values.has(attribute.name)) {
      add(
        'body/attribute',
        `\`${attribute.name}\` stands twice in \`<${name}>\`.`,
        'Keep one of the two.',
      );
    }
    values.set(attribute.name, value);
    if (component && attribute.value === null && accepted.includes(attribute.name)) {
      add(
        'body/attribute',
        `\`${attribute.name}\` of \`<${name}>\` has no value.`,
        `Write \`${attribute.name}="…"\`, or remove it.`,
      );
    }
  }
  for (const key of values.keys()) {
    if (accepted.includes(key)) continue;
    const guess = nearest(key, accepted);
    add(
      'body/attribute',
      `\`<${name}>\` takes no attribute \`${key}\`.`,
      guess
        ? `Did you mean \`${guess}\`?`
        : accepted.length > 0
          ? `It takes ${accepted.map((one) => `\`${one}\``).join(', ')}.`
          : 'Remove it.',
    );
  }
  for (const [key, { required, meaning }] of Object.entries(component?.attributes ?? {})) {
    if (required && !values.get(key)) {
      add('body/attribute', `\`<${name}>\` needs \`${key}\`.`, `Add \`${key}="…"\`: ${meaning}`);
    }
  }
  if (name === 'Event') judgeEventNumber(values.get('n'), options.events, add);
  const type = values.get('type');
  if (
    name === 'Callout' &&
    type !== undefined &&
    !(CALLOUT_TYPES as readonly string[]).includes(type)
  ) {
    const guess = nearest(type, CALLOUT_TYPES);
    add(
      'body/attribute',
      `\`type\` of \`<Callout>\` is \`${type}\`, expected one of ${CALLOUT_TYPES.map((one) => `\`${one}\``).join(', ')}.`,
      guess ? `Did you mean \`${guess}\`?` : 'Write one of these words, or leave it out.',
    );
  }
}

function judgeEventNumber(n: string | undefined, events: number, add: Add): void {
  if (n === undefined || (/^[1-9]\d*$/.test(n) && Number(n) <= events)) return;
  add(
    'body/event',
    `\`<Event n="${n}">\` names no event of the timeline.`,
    events > 0
      ? `Events are numbered from 1 to ${events}, in order of time.`
      : 'The timeline is empty.',
  );
}

function unknownElement(name: string): [string, string] {
  if (name === '') {
    return ['`<>` groups nothing here.', 'Remove the empty tag and the one that closes it.'];
  }
  if (/^[A-Z]/.test(name)) {
    const guess = nearest(name, Object.keys(COMPONENTS));
    return [
      `\`<${name}>\` is not a component of Hindsight.`,
      guess
        ? `Did you mean \`<${guess}>\`?`
        : `There are ${Object.keys(COMPONENTS)
            .map((one) => `\`<${one}>\``)
            .join(', ')}.`,
    ];
  }
  const markdown = MARKDOWN_FOR[name];
  return [
    `The HTML element \`<${name}>\` is not allowed in a report.`,
    markdown
      ? `Write ${markdown}.`
      : `Write it in Markdown; to show the tag as text, put it between backticks: \`\` \`<${name}>\` \`\`.`,
  ];
}

/** What people reach for in HTML, and how Markdown says it. */
const MARKDOWN_FOR: Readonly<Record<string, string>> = {
  a: '`[text](https://…)`',
  b: '`**bold**`',
  strong: '`**bold**`',
  i: '`*italic*`',
  em: '`*italic*`',
  code: '`` `code` ``',
  pre: 'a block fenced by ``` lines',
  img: '`![what it shows](./picture.png)`',
  h1: '`## Heading`',
  h2: '`## Heading`',
  h3: '`### Heading`',
  ul: 'a list with `- `',
  ol: 'a list with `1. `',
  li: 'a list with `- `',
  p: 'the text, with an empty line before and after',
  hr: '`---` on a line of its own',
  table: 'a Markdown table',
  blockquote: '`> ` before the line',
  div: 'the text without it',
  span: 'the text without it',
};

function judgeAddress(url: string, add: Add): void {
  if (isSafeAddress(url)) return;
  add(
    'body/address',
    `\`${clip(url)}\` is not an address that a report may link to.`,
    'Link to `https://…`, `mailto:…`, another report (`/postmortems/<id>/`) or a heading (`#…`).',
  );
}

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

/**
 * A picture is a file of the archive. Whatever else the address could name, a module, a file elsewhere on
 * the machine that builds, another site, would be run, published or asked.
 */
function judgePicture(url: string, file: string, add: Add): void {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(url.trim())) {
    add(
      'body/picture',
      `\`${clip(url)}\` is not a file of the archive.`,
      'Put the file beside the report, `![what it shows](./errors.png)`: a picture elsewhere can vanish, and tells that site who reads.',
    );
    return;
  }
  const path = decode(url);
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const up = steps.findIndex((step) => step !== '..');
  if (
    up === -1 ||
    up > file.split('/').length - 1 ||
    steps.slice(up).some((step) => /^[_.]|^node_modules$/.test(step)) ||
    /[?#\\\0]/.test(path)
  ) {
    add(
      'body/picture',
      `\`${clip(url)}\` does not lead to a picture in the folder of reports.`,
      'Put the file beside the report, `./errors.png`; names that begin with `_` or `.` are passed over.',
    );
  } else if (!PICTURE.test(path)) {
    add(
      'body/picture',
      `\`${clip(url)}\` is not a picture.`,
      'Pictures are `.png`, `.jpg`, `.gif`, `.webp`, `.avif` and `.svg` files.',
    );
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parser's fault, found again in the body and said in the author's words. */
function explainSyntax(body: string, error: unknown): BodyFault {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): ([^]*?)(?: \(mdx[\w-]*:[\w-]+\))?$/.exec(text);
  const start = match ? offsetOf(body, Number(match[1]), Number(match[2])) : 0;
  const reason = match?.[3] ?? text;
  const fault = (rule: string, message: string, hint: string): BodyFault => ({
    start,
    end: start + 1,
    rule,
    message,
    hint,
  });
  const rest = body.slice(start);
  if (/closing tag for/.test(reason)) {
    const name = /`<([^>`\s]+)/.exec(reason)?.[1] ?? '';
    return fault(
      'body/syntax',
      `\`<${name}>\` is opened but not closed.`,
      `Add \`</${name}>\` where it ends, on a line of its own with an empty line before it.`,
    );
  }
  if (/Unexpected closing tag/.test(reason)) {
    const name = /`<\/([^>`\s]+)/.exec(reason)?.[1] ?? '';
    return fault(
      'body/syntax',
      `\`</${name}>\` closes something that was not opened.`,
      `Remove it, or open it with \`<${name}>\` before.`,
    );
  }
  if (rest.startsWith('<!--') || /character `!`/.test(reason)) {
    return fault(
      'body/syntax',
      'HTML comments do not work in MDX.',
      'Write `{/* comment */}`, or remove it.',
    );
  }
  const address = /^<((?:https?:\/\/|mailto:)[^>\s]+)>/.exec(rest)?.[1];
  if (address) {
    return fault(
      'body/syntax',
      'An address between `<` and `>` does not work in MDX.',
      `Write the address alone, \`${clip(address)}\`, or \`[text](${clip(address)})\`.`,
    );
  }
  if (/after `<`|character after|before name|in name/.test(reason)) {
    return fault(
      'body/syntax',
      '`<` is read as the beginning of a tag.',
      'Write `\\<` for the sign itself, or put code between backticks.',
    );
  }
  if (/expression/.test(reason)) {
    return fault(
      'body/syntax',
      '`{` is read as the beginning of a program.',
      'Write `\\{` for the brace itself, or put code between backticks.',
    );
  }
  return fault(
    'body/syntax',
    `The body cannot be read as MDX here: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`,
    'Put code between backticks; write `\\<` and `\\{` for the signs themselves.',
  );
}

function offsetOf(body: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const newline = body.indexOf('\n', start);
    if (newline === -1) break;
    start = newline + 1;
  }
  return Math.min(start + column - 1, body.length);
}

/** Comments and nothing between them. */
const isComment = (program: string): boolean => program.replace(/\/\*[^]*?\*\//g, '').trim() === '';

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** The words of a body, without markup and code blocks, as an audience may read them. */
export function proseOf(body: Body | null, audience: Audience): string {
  const words: string[] = [];
  const visit = (node: BodyNode): void => {
    const element = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
    if (element && node.name === 'Internal' && audience === 'public') return;
    if (node.type === 'text' || node.type === 'inlineCode') words.push(node.value);
    if (node.type === 'image' && node.alt) words.push(node.alt, ' ');
    if ('children' in node) for (const child of node.children) visit(child as BodyNode);
    if (BLOCKS.has(node.type)) words.push(' ');
  };
  if (body?.tree) visit(body.tree);
  return words.join('').replace(/\s+/g, ' ').trim();
}

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'break',
  'mdxJsxFlowElement',
]);

/** Calls `visit` for every node, parents before children. */
export function walk(node: BodyNode, visit: (node: BodyNode) => void): void {
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    visit(next);
    if ('children' in next) {
      for (const child of next.children.toReversed()) open.push(child as BodyNode);
    }
  }
}

/** The first node that stands more than `levels` below the root. */
function deeperThan(root: BodyNode, levels: number): BodyNode | null {
  let row: readonly BodyNode[] = [root];
  for (let level = 0; level <= levels && row.length > 0; level++) {
    row = row.flatMap((node) => ('children' in node ? (node.children as BodyNode[]) : []));
  }
  return row[0] ?? null;
}
