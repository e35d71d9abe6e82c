import { walk } from '../../../report/body-tree.ts';
import { passagesWith, wholeText } from '../../prose/passage.ts';
import { defineRule } from '../../rule.ts';
import { EVENTS_TO_WRITE, GUIDANCE, TITLE_TO_WRITE } from '../../template-guidance.ts';

const LINES: readonly string[] = [
  ...Object.values(GUIDANCE),
  ...Object.values(EVENTS_TO_WRITE),
  TITLE_TO_WRITE,
];
const PLACEHOLDER =
  /(?<![\w-])(?:TODO|TBD|FIXME|XXX+|[Ll]orem ipsum|\[(?:insert|fill in|add|describe)[^\]]{0,60}\]|[Tt]o be (?:written|filled in|completed))(?![\w-])/;

export const guidance = defineRule({
  id: 'complete/guidance',
  level: 'warning',
  meaning: 'Nothing of the template’s guidance, and no placeholder, is left in the report.',
  why: 'A line of guidance that is still there marks a part that nobody wrote.',
  source: null,
  good: [{ body: '## Why it happened\n\nThe limit counted idle connections, too.' }],
  bad: [
    { body: `## Why it happened\n\n{/* ${GUIDANCE['Why it happened']} */}` },
    { frontmatter: `summary: '${GUIDANCE.summary}'` },
    { body: 'The number of lost orders: TBD' },
  ],
  *check({ parsed, passages }) {
    const whole = wholeText(passages);
    const left = LINES.filter((line) => whole.includes(line));
    for (const passage of left.length > 0 ? passages : passagesWith(PLACEHOLDER, passages)) {
      const line = left.find((one) => passage.text.includes(one));
      const at = line === undefined ? -1 : passage.text.indexOf(line);
      const placeholder = PLACEHOLDER.exec(passage.text);
      if (line !== undefined) {
        yield {
          where: passage.where(at, at + line.length),
          message: 'This is the template’s own text.',
          hint: 'Write the report’s words in its place.',
        };
      } else if (placeholder && !passage.quoted) {
        yield {
          where: passage.where(placeholder.index, placeholder.index + placeholder[0].length),
          message: `A placeholder is left: \`${placeholder[0]}\`.`,
          hint: 'Write what belongs here, or that it is not known.',
        };
      }
    }
    const { body, bodyStart, lines } = parsed;
    const comments: [number, number][] = [];
    if (body?.tree) {
      walk(body.tree, (node) => {
        if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return;
        if (!LINES.some((line) => node.value.includes(line)) || !node.position) return;
        comments.push([node.position.start.offset ?? 0, node.position.end.offset ?? 0]);
      });
    }
    for (const [start, end] of comments) {
      yield {
        where: lines.where(bodyStart + start, bodyStart + end),
        message: 'The template’s guidance is still here.',
        hint: 'Write the part below the heading and remove the comment; remove the heading if there is nothing to say.',
      };
    }
  },
});
