// Remarks as GitHub writes them, `> [!NOTE]`: read as the `<Callout>` that they mean, so that nothing else has to know
// two spellings.
import type { Blockquote, Text } from 'mdast';
import type { MdxJsxFlowElement } from 'satteri';
import type { MdastNode } from 'satteri';
import type { CalloutType } from './components.ts';

/** The marks that GitHub knows, as remarks of ours. */
const GITHUB_CALLOUTS = {
  note: { type: 'note', title: 'Note' },
  tip: { type: 'lesson', title: 'Tip' },
  important: { type: 'note', title: 'Important' },
  warning: { type: 'warning', title: 'Warning' },
  caution: { type: 'warning', title: 'Caution' },
} as const satisfies Record<string, { type: CalloutType; title: string }>;

const MARK = /^\[!(note|tip|important|warning|caution)\][+-]?[ \t]*/i;

/** Puts a `Callout` in the place of every child that is a quote and begins with a mark. */
export function readCalloutsIn(parent: MdastNode): void {
  if (!('children' in parent)) return;
  const children = parent.children as MdastNode[];
  for (const [i, child] of children.entries()) {
    if (child.type === 'blockquote') children[i] = calloutOf(child) ?? child;
  }
}

declare module 'mdast' {
  interface Data {
    /** A callout that was written as a quote, and so is no component that a module would have to be made for. */
    quoted?: true;
  }
}

function calloutOf(quote: Blockquote): MdastNode | null {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return null;
  const [text, ...inline] = first.children;
  const mark = text?.type === 'text' ? MARK.exec(text.value) : null;
  if (!mark || text?.type !== 'text') return null;
  const { type, title } = GITHUB_CALLOUTS[mark[1]?.toLowerCase() as keyof typeof GITHUB_CALLOUTS];
  const behind = text.value.slice(mark[0].length);
  const line = /^.*/.exec(behind)?.[0] ?? '';
  // Words on the line of the mark are a title, as other tools write it, unless markup goes on with them.
  const titled = line.length < behind.length || inline.length === 0;
  const rest = titled ? behind.slice(line.length).trimStart() : behind;
  const said = rest === '' ? inline : [shortened(text, rest), ...inline];
  const attributes = { type, title: (titled && line.trim()) || title };
  return {
    type: 'mdxJsxFlowElement',
    name: 'Callout',
    attributes: Object.entries(attributes).map(([name, value]) => ({
      type: 'mdxJsxAttribute',
      name,
      value,
    })),
    children: said.length > 0 ? [{ ...first, children: said }, ...others] : others,
    position: quote.position,
    data: { quoted: true },
  } satisfies MdxJsxFlowElement;
}

/** The end of a text, with its place in the file. */
function shortened(text: Text, value: string): Text {
  const { position } = text;
  if (position?.start.offset === undefined) return { ...text, value };
  const offset = position.start.offset + text.value.length - value.length;
  return { ...text, value, position: { ...position, start: { ...position.start, offset } } };
}
