// Tags in a body: components with their attributes, a few HTML elements, nothing else.
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { placeOf, type BodyNode } from './body-tree.ts';
import { CALLOUT_TYPES, COMPONENTS, HTML_ELEMENTS } from './components.ts';
import type { Edit } from './edits.ts';
import type { Add } from './validate-address.ts';
import { nearest } from './nearest.ts';

type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

export interface ElementOptions {
  /** Number of events in the timeline, for `<Event n>`. */
  readonly events: number;
  /** Lets `import`, `export` and `{expressions}` pass; see `trustReports` in hindsight.config.ts. */
  readonly allowCode: boolean;
}

export function validateElement(
  node: Element,
  body: string,
  options: ElementOptions,
  add: Add,
): void {
  const name = node.name ?? '';
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  const accepted = component
    ? Object.keys(component.attributes)
    : Object.hasOwn(HTML_ELEMENTS, name)
      ? HTML_ELEMENTS[name]
      : undefined;
  if (!accepted) {
    if (options.allowCode && name !== '') return;
    const [message, hint, better] = unknownElement(name);
    add('body/element', message, hint, better ? exchangeTags(node, body, better) : undefined);
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
      guess === null ? undefined : renameAttribute(node, body, key, guess),
    );
  }
  for (const [key, { required, meaning }] of Object.entries(component?.attributes ?? {})) {
    if (required && !values.get(key)) {
      add('body/attribute', `\`<${name}>\` needs \`${key}\`.`, `Add \`${key}="…"\`: ${meaning}`);
    }
  }
  if (name === 'Event') validateEventNumber(values.get('n'), options.events, add);
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

function renameAttribute(node: Element, body: string, key: string, to: string): Edit | undefined {
  const [start] = placeOf(node as BodyNode);
  const tag = /^<(?:[^>"]|"[^"]*")*>/.exec(body.slice(start))?.[0] ?? '';
  const at = tag.search(new RegExp(String.raw`(?<=\s)${key.replace(/\W/g, '\\$&')}(?=[\s=/>])`));
  return at === -1 ? undefined : { start: start + at, end: start + at + key.length, text: to };
}

function validateEventNumber(n: string | undefined, events: number, add: Add): void {
  if (n === undefined || (/^[1-9]\d*$/.test(n) && Number(n) <= events)) return;
  add(
    'body/event',
    `\`<Event n="${n}">\` names no event of the timeline.`,
    events > 0
      ? `Events are numbered from 1 to ${events}, in order of time.`
      : 'The timeline is empty.',
  );
}

/** What a tag and the one that closes it become. */
type Tags = readonly [open: string, close: string];

function unknownElement(name: string): [message: string, hint: string, better: Tags | null] {
  if (name === '') {
    return ['`<>` groups nothing here.', 'Remove the empty tag and the one that closes it.', null];
  }
  const capitals = Object.keys(COMPONENTS).find((one) => one.toLowerCase() === name.toLowerCase());
  if (capitals !== undefined || /^[A-Z]/.test(name)) {
    const guess = capitals ?? nearest(name, Object.keys(COMPONENTS));
    const better: Tags | null = guess ? [`<${guess}`, `</${guess}>`] : null;
    return [
      `\`<${name}>\` is not a component of Hindsight.`,
      guess
        ? `Did you mean \`<${guess}>\`?`
        : `There are ${Object.keys(COMPONENTS)
            .map((one) => `\`<${one}>\``)
            .join(', ')}.`,
      better,
    ];
  }
  const sign = Object.hasOwn(SIGN_FOR, name) ? SIGN_FOR[name] : undefined;
  const markdown = Object.hasOwn(MARKDOWN_FOR, name) ? MARKDOWN_FOR[name] : undefined;
  return [
    `The HTML element \`<${name}>\` is not allowed in a report.`,
    markdown
      ? `Write ${markdown}.`
      : `Write it in Markdown; to show the tag as text, put it between backticks: \`\` \`<${name}>\` \`\`.`,
    sign === undefined ? null : [sign, sign],
  ];
}

/** The edit that exchanges the tags of an element; a tag's name, or the whole of it where it becomes a sign. */
function exchangeTags(node: Element, body: string, [open, close]: Tags): Edit | undefined {
  const [start, end] = placeOf(node as BodyNode);
  const whole = body.slice(start, end);
  const opening = open.startsWith('<')
    ? /^<[\w.]+/.exec(whole)?.[0]
    : /^<[\w.]+\s*>/.exec(whole)?.[0];
  const closing = /<\/[\w.]+\s*>$/.exec(whole)?.[0] ?? '';
  if (!opening || (closing === '' && !whole.endsWith('/>'))) return undefined;
  const inner = whole.slice(opening.length, whole.length - closing.length);
  return { start, end, text: closing === '' ? open + inner : `${open}${inner}${close}` };
}

/** The sign of Markdown on both sides of what a tag holds. */
const SIGN_FOR: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  div: '',
  span: '',
};

/** Elements that Markdown writes as a whole, and the ones that only stand in them. */
export const isWhole = (name: string): boolean => /^(?:table|ul|ol|dl|picture|video)$/.test(name);
export const isPartOf = (name: string): boolean =>
  /^(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|ul|ol|li|source)$/.test(name);

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
  thead: 'a Markdown table',
  tbody: 'a Markdown table',
  tr: 'a Markdown table',
  td: 'a Markdown table',
  th: 'a Markdown table',
  blockquote: '`> ` before the line',
  div: 'the text without it',
  span: 'the text without it',
};
