// Tags in a body: components with their attributes, a few HTML elements, nothing else.
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { BodyOptions } from './body.ts';
import { CALLOUT_TYPES, COMPONENTS, HTML_ELEMENTS } from './components.ts';
import type { Add } from './judge-address.ts';
import { nearest } from './nearest.ts';

type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

export function judgeElement(node: Element, options: BodyOptions, add: Add): void {
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
