import { bundledLanguages } from 'shiki/langs';
import { placeOf, walk } from '../../../report/body-tree.ts';
import { nearest, slippedOn } from '../../../report/nearest.ts';
import type { RuleDiagnostic } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

/** The languages whose words are coloured. A fence of any other is shown plain, and may well be meant so: `curl`, `psql`. */
const LANGUAGES = Object.keys(bundledLanguages);

export const fenceLanguage = defineRule({
  id: 'markup/fence-language',
  level: 'advice',
  meaning: 'The language of a block of code is spelt as it is known: `mermaid`, `yaml`.',
  why: 'Under any other name a diagram is shown as its source, and code without its colours.',
  source: null,
  good: [
    {
      body: '```mermaid\nflowchart LR\n  accTitle: Two parts\n  accDescr: A calls B.\n  a --> b\n```',
    },
    { body: '```markdown\n# A heading\n```' },
    { body: '```YAML\na: 1\n```\n\n```psql\n\\d\n```\n\n```logs\na\n```\n\n```curl\na\n```' },
  ],
  bad: [
    { body: '```mermiad\nflowchart LR\n  a --> b\n```' },
    { body: '```Mermaid\npie\n```' },
    { body: 'The limit was\n\n```yamll title="limits.yaml"\nlimit: 5\n```' },
    { body: '- The command was\n\n  ~~~ bahs\n  ls\n  ~~~' },
    { body: '```typscript\nconst limit = 5;\n```' },
  ],
  *check({ parsed }) {
    const { body, bodyStart, bodyText, lines } = parsed;
    const found: RuleDiagnostic[] = [];
    if (body?.tree && /```|~~~/.test(bodyText)) {
      walk(body.tree, (node) => {
        if (node.type !== 'code' || !node.lang || node.lang === 'mermaid') return;
        const isDiagram = nearest(node.lang, ['mermaid']) !== null;
        const better = isDiagram ? 'mermaid' : languageMeant(node.lang);
        if (better === null) return;
        const [start] = placeOf(node);
        const at = bodyText.indexOf(node.lang, start);
        const range = { start: bodyStart + at, end: bodyStart + at + node.lang.length };
        found.push({
          where: lines.where(range.start, range.end),
          message: isDiagram
            ? `\`${node.lang}\` is not \`mermaid\`, so the block is shown as code.`
            : `\`${node.lang}\` is no language that is known here, so the code is shown without colours.`,
          hint: isDiagram
            ? 'Write `mermaid` if it is a diagram.'
            : `Write \`${better}\` if that is meant.`,
          fix: { ...range, text: better, certain: false },
        });
      });
    }
    yield* found;
  },
});

function languageMeant(typed: string): string | null {
  return Object.hasOwn(bundledLanguages, typed.toLowerCase()) ? null : slippedOn(typed, LANGUAGES);
}
