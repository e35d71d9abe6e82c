// HTML by parse5 (hast-util-from-html), then to Markdown nodes. Scripts, styles and menus are no part of a report.
import type { Element, Root as HastRoot, Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import type { Nodes, Root } from 'mdast';
import type { Note } from './document.ts';
import { refuseDeepHtml } from './limits.ts';

const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'nav',
  'footer',
  'button',
  'input',
  'select',
  'textarea',
]);
const KEPT_INPUT = 'checkbox';

export function readHtml(html: string, notes: Note[], fragment = false): Root {
  refuseDeepHtml(html);
  const tree = fromHtml(html, { fragment });
  prepare(tree, notes);
  const root = toMdast(tree, { newlines: false, document: true }) as Root;
  if (root.type !== 'root') return { type: 'root', children: [] };
  withoutMarksInMarks(root, new Set());
  place(root);
  return root;
}

/** Paragraphs that the text of a list item becomes have no place of their own; it is that of what they hold. */
function place(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) place(child);
  const [first, last] = [node.children.at(0)?.position, node.children.at(-1)?.position];
  if (!node.position && first && last) node.position = { start: first.start, end: last.end };
}

const MARKS: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete']);

/** A mark within itself says nothing more, and takes the printer the cube of its depth. */
function withoutMarksInMarks(node: Nodes, around: ReadonlySet<string>): void {
  if (!('children' in node)) return;
  const inner = MARKS.has(node.type) ? new Set([...around, node.type]) : around;
  const children: Nodes[] = [];
  const open = [...node.children].toReversed() as Nodes[];
  for (let child = open.pop(); child; child = open.pop()) {
    if (inner.has(child.type) && 'children' in child) {
      open.push(...([...child.children].toReversed() as Nodes[]));
    } else children.push(child);
  }
  node.children = children as typeof node.children;
  for (const child of children) withoutMarksInMarks(child, inner);
}

function prepare(node: HastRoot | Element, notes: Note[]): void {
  node.children = (node.children as HastNodes[]).filter((child) => {
    if (child.type === 'comment') {
      const line = child.position?.start.line ?? 1;
      notes.push({
        lines: [line, child.position?.end.line ?? line],
        message: `A comment was left out: “${child.value.trim()}”`,
      });
      return false;
    }
    if (child.type !== 'element') return true;
    if (child.tagName === 'input' && child.properties['type'] === KEPT_INPUT) return true;
    if (!DROPPED.has(child.tagName)) return true;
    const line = child.position?.start.line ?? 1;
    notes.push({
      lines: [line, child.position?.end.line ?? line],
      message: leftOut(child),
    });
    return false;
  }) as typeof node.children;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    normalize(child);
    prepare(child, notes);
  }
}

/** Terms that are short and have one description each are labels: `<dt>End</dt><dd>18:40</dd>`. */
function asLabels(list: Element): void {
  const parts = list.children.filter((child): child is Element => child.type === 'element');
  const isLabel = (part: Element, i: number): boolean =>
    part.tagName === (i % 2 === 0 ? 'dt' : 'dd') &&
    !part.children.some((child) => child.type === 'element' && BLOCKS.has(child.tagName)) &&
    (i % 2 === 1 || /^\p{L}[^:]{1,40}:?$/u.test(textOf(part).trim()));
  if (parts.length === 0 || parts.length % 2 === 1 || !parts.every(isLabel)) return;
  list.tagName = 'ul';
  list.children = parts.flatMap((term, i): Element[] => {
    const value = parts[i + 1];
    if (i % 2 === 1 || !value) return [];
    const colon = textOf(term).trim().endsWith(':') ? '' : ':';
    const label: Element = {
      ...term,
      tagName: 'strong',
      children: [...term.children, { type: 'text', value: colon, ...placeOf(term) }],
    };
    const space = { type: 'text' as const, value: ' ', ...placeOf(value) };
    return [{ ...value, tagName: 'li', children: [label, space, ...value.children] }];
  });
}

const placeOf = ({ position }: Element): Pick<Element, 'position'> =>
  position ? { position } : {};

const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'ul',
  'ol',
  'dl',
  'table',
  'div',
  'pre',
  'h3',
  'h4',
]);

/** What was left out, with the words that a reader saw in it. */
function leftOut(element: Element): string {
  const words = UNSEEN.has(element.tagName) ? '' : textOf(element).replace(/\s+/g, ' ').trim();
  return `\`<${element.tagName}>\` was left out${words === '' ? '.' : `: “${words}”`}`;
}

const UNSEEN = new Set(['script', 'style', 'template', 'svg']);

const textOf = (node: HastNodes): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => textOf(child as HastNodes)).join(' ')
      : '';

/** What wikis write and Markdown has no word for. */
function normalize(element: Element): void {
  const { properties, tagName } = element;
  const classes = Array.isArray(properties['className']) ? properties['className'].map(String) : [];
  // What a program reads is the same in every language; `02 abr 2024` is not.
  const day = properties['dateTime'];
  if (
    tagName === 'time' &&
    typeof day === 'string' &&
    (element.children.length === 0 ||
      (/^\d{4}-\d\d-\d\d$/.test(day) && !/\d:\d\d/.test(textOf(element))))
  ) {
    element.children = [{ type: 'text', value: day }];
  }
  if (tagName === 'dl') asLabels(element);
  // Confluence puts the name of the space in front of the title.
  if (properties['id'] === 'title-text') {
    const title = textOf(element).replace(/^[^:]{1,60} : (?=\S)/, '');
    element.children = [{ type: 'text', value: title }];
  }
  // Confluence writes tasks as list items of a class.
  if (
    tagName === 'li' &&
    (properties['dataInlineTaskId'] !== undefined || classes.includes('checked'))
  ) {
    element.children.unshift({
      type: 'element',
      tagName: 'input',
      properties: { type: KEPT_INPUT, checked: classes.includes('checked') },
      children: [],
    });
  }
}
