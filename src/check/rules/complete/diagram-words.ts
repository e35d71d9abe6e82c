import { walk } from '../../../report/body-tree.ts';
import { defineRule } from '../../rule.ts';

export const diagramWords = defineRule({
  id: 'complete/diagram-words',
  level: 'advice',
  meaning: 'A Mermaid diagram says in words what it shows: `accTitle` and `accDescr`.',
  why: 'Whoever cannot see the picture, or reads it in an e-mail or a search result, gets the words instead.',
  source: {
    label: 'Mermaid, “Accessibility options”',
    url: 'https://mermaid.js.org/config/accessibility.html',
  },
  good: [
    {
      body: '```mermaid\nflowchart LR\n  accTitle: After the mend\n  accDescr: The balancer sends traffic to both servers.\n  lb --> a\n  lb --> b\n```',
    },
  ],
  bad: [{ body: '```mermaid\nflowchart LR\n  lb --> a\n```' }],
  *check({ parsed }) {
    const { body, bodyStart, lines, bodyText } = parsed;
    if (!body?.tree || !bodyText.includes('mermaid')) return;
    const fences: { start: number; lacks: string[] }[] = [];
    walk(body.tree, (node) => {
      if (node.type !== 'code' || node.lang !== 'mermaid') return;
      const lacks = ['accTitle', 'accDescr'].filter((word) => !node.value.includes(word));
      if (lacks.length > 0) fences.push({ start: node.position?.start.offset ?? 0, lacks });
    });
    for (const { start, lacks } of fences) {
      const end = bodyText.indexOf('\n', start);
      yield {
        where: lines.where(bodyStart + start, bodyStart + (end === -1 ? bodyText.length : end)),
        message: `The diagram has no ${lacks.map((word) => `\`${word}\``).join(' and no ')}.`,
        hint: 'Below its first line add `accTitle: a name` and `accDescr: what it shows, in a sentence`.',
      };
    }
  },
});
