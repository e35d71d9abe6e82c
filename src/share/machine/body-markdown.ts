// The body of a report as Markdown that any reader knows: components become quotes, headings and links; comments and
// programs go. What is already Markdown stays as it was written, letter by letter.
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import { parseBody, type BodyNode } from '../../report/body-tree.ts';
import type { Audience } from '../../report/kinds.ts';
import type { Report } from '../../report/report.ts';
import { absolute, routes, under } from '../../routes.ts';
import { escapeMarkdown } from '../../text/escape.ts';
import { addressOf } from '../identity.ts';

export interface BodyMarkdownOptions {
  readonly report: Pick<Report, 'id' | 'timeline'>;
  readonly audience: Audience;
}

export function bodyToMarkdown(body: string, options: BodyMarkdownOptions): string {
  const tree = parseBody(body);
  const text = new Writer(body, options).between(tree, 0, body.length);
  return text.replace(/^\s*\n/, '').trimEnd();
}

type Element = Readonly<MdxJsxFlowElement | MdxJsxTextElement>;

const CALLOUTS: Readonly<Record<string, string>> = {
  note: 'Note',
  lesson: 'Lesson',
  warning: 'Warning',
  contradiction: 'The sources disagree',
};

class Writer {
  readonly #source: string;
  readonly #options: BodyMarkdownOptions;

  constructor(source: string, options: BodyMarkdownOptions) {
    this.#source = source;
    this.#options = options;
  }

  /** The source from one offset to another, with what stands for the components in it. */
  between(node: BodyNode, from: number, to: number): string {
    let text = '';
    let at = from;
    for (const child of changedIn(node)) {
      const { start, end } = placeOf(child);
      if (start < at || end > to) continue;
      text += this.#source.slice(at, start);
      const written = this.#write(child);
      at = end;
      // What goes leaves no empty lines behind.
      if (written === '' && isBlock(child))
        at += /^\s*\n/.exec(this.#source.slice(end))?.[0].length ?? 0;
      text += written;
    }
    return text + this.#source.slice(at, to);
  }

  #write(node: BodyNode): string {
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#element(node);
      case 'heading':
        // The document's title is its only heading of the first level, as on the page.
        return `#${this.between({ ...node, depth: 2 } as BodyNode, placeOf(node).start, placeOf(node).end)}`;
      case 'image':
        return `[Picture: ${escapeMarkdown(node.alt || 'without a description')}](${this.#page()})`;
      case 'link': {
        const title = node.title ? ` "${node.title.replaceAll('"', '\\"')}"` : '';
        return `[${this.#inner(node)}](${this.#address(node.url)}${title})`;
      }
      default:
        return '';
    }
  }

  #element(node: Element): string {
    const attribute = (name: string): string | null => {
      const found = node.attributes.find(
        (one) => one.type === 'mdxJsxAttribute' && one.name === name,
      );
      return typeof found?.value === 'string' ? found.value : null;
    };
    const inner = (): string => this.#inner(node as BodyNode);
    const block = (text: string): string => indent(text, this.#prefix(node as BodyNode));
    switch (node.name) {
      case 'Internal':
        return this.#options.audience === 'public' ? '' : block(inner());
      case 'Callout': {
        const title = attribute('title') ?? CALLOUTS[attribute('type') ?? 'note'] ?? 'Note';
        return block(quote(`**${escapeMarkdown(title)}**\n\n${inner()}`));
      }
      case 'Before':
      case 'After':
        return block(`**${escapeMarkdown(attribute('title') ?? node.name)}**\n\n${inner()}`);
      case 'Figure':
        return block(`${inner()}\n\n*${escapeMarkdown(attribute('caption') ?? '')}*`);
      case 'Event': {
        const n = Number(attribute('n'));
        const time = this.#options.report.timeline[n - 1]?.at.time ?? `event ${n}`;
        return `[${time}](${absolute(routes.event(this.#options.report.id, n))})`;
      }
      default:
        return inner();
    }
  }

  /** What stands between the tags of an element, without the indentation it has for standing there. */
  #inner(node: BodyNode): string {
    const children = 'children' in node ? (node.children as BodyNode[]) : [];
    const [first, last] = [children[0], children.at(-1)];
    if (!first || !last) return '';
    const from = placeOf(first).start;
    const text = this.between(node, from, placeOf(last).end);
    const prefix = this.#prefix(first);
    if (prefix === '') return text;
    return text
      .split('\n')
      .map((line) =>
        line.startsWith(prefix) ? line.slice(prefix.length) : line === prefix.trimEnd() ? '' : line,
      )
      .join('\n');
  }

  /** What stands before a node on its line, where that is indentation or the sign of a quote. */
  #prefix(node: BodyNode): string {
    const { start } = placeOf(node);
    const line = this.#source.slice(this.#source.lastIndexOf('\n', start - 1) + 1, start);
    return /^[\s>]*$/.test(line) ? line : '';
  }

  #page(): string {
    return addressOf(this.#options.report);
  }

  #address(url: string): string {
    if (url.startsWith('#')) return `${this.#page()}${url}`;
    if (url.startsWith('/') && !url.startsWith('//')) return absolute(under(url as `/${string}`));
    return url;
  }
}

/** The outermost nodes that have to be written anew, in their order. */
function changedIn(node: BodyNode): BodyNode[] {
  if (!('children' in node)) return [];
  return (node.children as BodyNode[]).flatMap((child) =>
    isChanged(child) ? [child] : changedIn(child),
  );
}

function isChanged(node: BodyNode): boolean {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return /^[A-Z]/.test(node.name ?? '');
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return true;
    case 'heading':
      return node.depth === 1;
    case 'image':
      return !/^https?:/i.test(node.url);
    case 'link':
      return /^[#/]/.test(node.url);
    default:
      return false;
  }
}

const isBlock = ({ type }: BodyNode): boolean =>
  type === 'mdxJsxFlowElement' || type === 'mdxFlowExpression' || type === 'mdxjsEsm';

const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** Every line but the first, which stands behind its prefix already. */
const indent = (text: string, prefix: string): string =>
  prefix === '' ? text : text.replaceAll('\n', `\n${prefix}`);

function placeOf(node: BodyNode): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}
