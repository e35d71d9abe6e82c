import type { BodyDiagnostic } from '../../../report/body.ts';
import { placeOf, type BodyNode } from '../../../report/body-tree.ts';
import type { RuleDiagnostic } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { eachParagraph, typedLinesOf, type TypedLine } from './paragraph-lines.ts';

/** The line of dashes below the header row. */
const BORDER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const DRAWN = /^\+(?:[-=]+\+)+$/;

/** At offsets in the body, its edit as well. */
type TableSlip = Omit<BodyDiagnostic, 'rule'>;

export const tableLines = defineRule({
  id: 'markup/table-lines',
  level: 'advice',
  meaning:
    'A table has a header row, below it a line of dashes, `| --- | --- |`, and no empty line.',
  why: 'Otherwise its rows are shown as one line of words and bars.',
  source: {
    label: 'GitHub Flavored Markdown, Tables',
    url: 'https://github.github.com/gfm/#tables-extension-',
  },
  good: [
    { body: '| Hour | Errors |\n| --- | ---: |\n| 14 | 70 % |\n\n| one row alone |' },
    { body: 'It ran a | b | c and\n| tee log, or x || y.' },
    { body: '```\n| Hour | Errors |\n| 14 | 70 % |\n```\n\n|-- src\n|   |-- a' },
    { body: 'The state is `| a | b |`\n| c |\n| d |' },
  ],
  bad: [
    { body: '| Hour | Errors |\n| 14 | 70 % |\n| 15 | 2 % |' },
    { body: '- By the hour:\n\n  | Hour | Errors |\n  | 14 | 70 % |' },
    { body: '| Hour | Errors | Orders |\n| :-- | --: |\n| 14 | 70 % | 12 |' },
    { body: '| Hour | Errors |\n\n| --- | --- |\n| 14 | 70 % |' },
    { body: '| --- | --- |\n| 14 | 70 % |' },
    { body: '| Hour | Errors |\n| --- | --- |\n\n| 14 | 70 % |' },
    {
      body: '+------+--------+\n| Hour | Errors |\n+------+--------+\n| 14 | 70 % |\n+------+--------+',
    },
  ],
  *check({ parsed }) {
    const { body, bodyStart, bodyText, lines } = parsed;
    if (!body?.tree || !bodyText.includes('|')) return;
    const found: RuleDiagnostic[] = [];
    eachParagraph(body.tree, (paragraph, before) => {
      const slip = slipOf(paragraph, before, bodyText);
      if (!slip) return;
      const { start, end, message, hint, fix } = slip;
      found.push({
        where: lines.where(bodyStart + start, bodyStart + end),
        message,
        hint,
        ...(fix && {
          fix: {
            start: bodyStart + fix.start,
            end: bodyStart + fix.end,
            text: fix.text,
            certain: false,
          },
        }),
      });
    });
    yield* found;
  },
});

/** The first slip of a table in a paragraph, which hides the others. */
function slipOf(paragraph: BodyNode, before: BodyNode | null, body: string): TableSlip | null {
  const lines = typedLinesOf(paragraph, body);
  const [first] = lines;
  if (!first || !lines.some(({ text }) => isRow(text) || isBorder(text))) return null;
  if (lines.some(({ text }) => DRAWN.test(text))) return drawn(paragraph, lines);
  const border = lines.findIndex(({ text }) => isBorder(text));
  if (border > 0) return otherWidth(lines[border - 1]!, lines[border]!);
  if (border === 0) return withoutHeads(first, before, body);
  if (before?.type === 'table' && isRow(first.text)) {
    return parted(first, before, body, 'row', 'table');
  }
  const head = lines.findIndex(
    ({ text }, i) => isRow(text) && widthOf(text) === widthOf(lines[i + 1]?.text ?? ''),
  );
  return head === -1 ? null : withoutBorder(lines[head]!, lines[head + 1]!);
}

/** How many columns a line between two bars has; 0 where it is none. */
const widthOf = (text: string): number =>
  /^\|.*[^\\]\|$/.test(text) ? text.replaceAll('\\|', '').split('|').length - 2 : 0;

const isRow = (text: string): boolean => widthOf(text) >= 2;

const isBorder = (text: string): boolean => text.includes('|') && BORDER.test(text);

/** Columns of a line that may lack the bars at its ends. */
const columnsOf = (text: string): readonly string[] =>
  text
    .replaceAll('\\|', '')
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split('|')
    .map((column) => column.trim());

const lineOf = (columns: readonly string[]): string => `| ${columns.join(' | ')} |`;

function drawn(paragraph: BodyNode, lines: readonly TypedLine[]): TableSlip {
  const [start] = placeOf(paragraph);
  const drawing = lines.find(({ text }) => DRAWN.test(text)) ?? lines[0]!;
  return {
    start: drawing.start,
    end: drawing.end,
    message: 'A table that is drawn with `+` and `|` is shown as one line of signs.',
    hint: 'Put it between two lines of ```, so that it stays as it was typed.',
    // In a list or a quote the lines would need what stands before them.
    ...(lines.every((line) => line.before === '') &&
      drawing.start === start && {
        fix: {
          start,
          end: lines.at(-1)!.end,
          text: `\`\`\`\n${lines.map(({ text }) => text).join('\n')}\n\`\`\``,
        },
      }),
  };
}

function otherWidth(heads: TypedLine, border: TypedLine): TableSlip | null {
  const wanted = columnsOf(heads.text).length;
  const typed = columnsOf(border.text);
  if (wanted < 2 || wanted === typed.length) return null;
  const text = lineOf(Array.from({ length: wanted }, (_, i) => typed[i] ?? '---'));
  return {
    start: border.start,
    end: border.end,
    message: `The line of dashes has ${typed.length} columns and the header row has ${wanted}, so this is not shown as a table.`,
    hint: `Write \`${text}\`.`,
    fix: { start: border.start, end: border.end, text },
  };
}

function withoutHeads(border: TypedLine, before: BodyNode | null, body: string): TableSlip {
  const heads = before?.type === 'paragraph' ? typedLinesOf(before, body).at(-1) : undefined;
  if (before && heads && isRow(heads.text))
    return parted(border, before, body, 'line of dashes', 'header row');
  return {
    start: border.start,
    end: border.end,
    message: 'There is no header row above this line of dashes, so this is not shown as a table.',
    hint: `Put one above it, with a name for each column: \`${lineOf(columnsOf(border.text).map(() => '…'))}\`.`,
  };
}

function parted(
  line: TypedLine,
  before: BodyNode,
  body: string,
  what: string,
  from: string,
): TableSlip {
  const [, end] = placeOf(before);
  return {
    start: line.start,
    end: line.end,
    message: `An empty line parts this ${what} from its ${from}, so it is shown as words and bars.`,
    hint: 'Remove the empty line above.',
    fix: { start: end, end: body.lastIndexOf('\n', line.start) + 1, text: '\n' },
  };
}

function withoutBorder(heads: TypedLine, next: TypedLine): TableSlip {
  const border = lineOf(Array.from({ length: widthOf(heads.text) }, () => '---'));
  return {
    start: heads.start,
    end: heads.end,
    message: 'The line of dashes below the header row is missing, so this is not shown as a table.',
    hint: `Put \`${border}\` below this line.`,
    fix: { start: heads.end, end: heads.end, text: `\n${next.before}${border}` },
  };
}
