// Callouts that were written as quotes, `> [!NOTE]`, with the markup of components/report/Callout.astro: they need no
// component, so a report that has no other stays plain HTML.
import type { MdastPluginEntry } from 'satteri';

declare module 'mdast' {
  interface Data {
    hName?: string;
    hProperties?: { className?: string[]; ariaLabel?: string };
  }
}

export const quotedCallouts: MdastPluginEntry = {
  name: 'quoted-callouts',
  mdxJsxFlowElement: (node, context) => {
    if (!node.data?.quoted) return;
    const valueOf = (name: string): string =>
      node.attributes.flatMap((one) =>
        one.type === 'mdxJsxAttribute' && one.name === name ? String(one.value) : [],
      )[0] ?? '';
    const title = valueOf('title');
    context.replaceNode(node, {
      type: 'callout',
      data: {
        hName: 'aside',
        hProperties: { className: ['callout', valueOf('type')], ariaLabel: title },
      },
      children: [
        {
          type: 'paragraph',
          data: { hProperties: { className: ['title'] } },
          children: [{ type: 'text', value: title }],
        },
        ...node.children,
      ],
    });
  },
};
