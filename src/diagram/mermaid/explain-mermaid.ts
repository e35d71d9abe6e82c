/**
 * Mermaid's errors in the author's words: one sentence, the place in the fence, the edit that mends it.
 *
 * Knows the wording of Mermaid's two kinds of parsers. An error it does not recognise is passed on as one line.
 */
import { writtenLine, type Fence, type Line } from './fence.ts';
import type { MermaidError } from './protocol.ts';
import type { MermaidDiagnostic } from './result.ts';
import { inWords } from './tokens.ts';
import { list } from '../../text/list.ts';

type ErrorReader = (error: MermaidError, fence: Fence) => MermaidDiagnostic | undefined;

/** The first that recognises an error words it. */
const READERS: readonly ErrorReader[] = [
  badFrontMatter,
  unclosedLabel,
  unexpectedToken,
  unreadableText,
  badDate,
  tooManyEdges,
  colonInTask,
  faultInside,
];

const ENDS = {
  diagram: 'Finish what was begun, or close what is open.',
  line: 'Complete this line.',
};
const QUOTE =
  'Check this line; a text with brackets, colons or quotes goes into quotes, or is written with codes such as `#58;` for a colon.';

export function explainMermaid(error: MermaidError, fence: Fence): MermaidDiagnostic {
  for (const read of READERS) {
    const diagnostic = read(error, fence);
    if (diagnostic) return diagnostic;
  }
  const message = firstLine(error.message).replace(/\.?$/, '.');
  return { ok: false, message, ...place(lineOf(error, fence)) };
}

function badFrontMatter({ message, frontMatterLine }: MermaidError): MermaidDiagnostic | undefined {
  if (frontMatterLine === undefined) return undefined;
  return {
    ok: false,
    message: `The front matter of the diagram is not valid YAML: ${firstLine(message)}.`,
    line: frontMatterLine + 1, // after the opening `---`
    hint: 'Mend the lines between the two `---`, or remove them.',
  };
}

/** A label left open swallows the lines after it, and the parser stumbles there instead of where it began. */
function unclosedLabel(
  { opened, line, expected }: MermaidError,
  fence: Fence,
): MermaidDiagnostic | undefined {
  const closing = inWords(expected ?? []).filter((words) => /^`[\])}|>"]+`$/.test(words));
  if (opened === undefined || line === undefined || opened >= line || closing.length === 0)
    return undefined;
  const start = writtenLine(fence, opened);
  const column =
    start && Math.max(...[...'[({'].map((bracket) => start.text.lastIndexOf(bracket))) + 1;
  return {
    ok: false,
    message: `The label that begins here is not closed: expected ${list(closing.slice(0, 3), 'or')}.`,
    ...place(start, column),
    hint: 'Close the label on the same line; a label that holds brackets itself goes into quotes: `A["a [b]"]`.',
  };
}

function unexpectedToken(error: MermaidError, fence: Fence): MermaidDiagnostic | undefined {
  const { unexpected, message } = error;
  const langium = /Expecting token of type '([^']+)' but found `([\s\S]*?)`/.exec(message);
  const expected = error.expected ?? (langium ? [langium[1]!] : undefined);
  if (unexpected === undefined || !/^Parse error|Expecting|but found/.test(message))
    return undefined;
  const line = lineOf(error, fence);
  const wanted = inWords(expected ?? []);
  const ended = unexpected.trim() === '';
  const atEnd = ended && line?.number === lastLine(fence)?.number;
  const found = ended ? `end of the ${atEnd ? 'diagram' : 'line'}` : `\`${unexpected.trim()}\``;
  const rest = wanted.length > 0 ? `, expected ${list(wanted.slice(0, 4), 'or')}` : '';
  return {
    ok: false,
    message: `Unexpected ${found}${rest}.`,
    ...place(line, ended ? undefined : columnOf(error, line)),
    hint: atEnd ? ENDS.diagram : ended ? ENDS.line : QUOTE,
  };
}

/** Text that no rule of the grammar knows, from either kind of lexer. */
function unreadableText(error: MermaidError, fence: Fence): MermaidDiagnostic | undefined {
  const { message } = error;
  if (!/Lexical error|unexpected character|Unrecognized text/i.test(message)) return undefined;
  const line = lineOf(error, fence);
  const character = /->(.)<-/.exec(message)?.[1];
  const what = character ? `\`${character}\`` : line ? `text in \`${line.text.trim()}\`` : 'text';
  return {
    ok: false,
    message: `Unexpected ${what}.`,
    ...place(line, columnOf(error, line)),
    hint: 'Put texts into quotes, and check the spelling of this line.',
  };
}

function badDate({ message }: MermaidError, fence: Fence): MermaidDiagnostic | undefined {
  const date = /Invalid date:\s*(.*)/.exec(message)?.[1]?.trim();
  if (date === undefined) return undefined;
  const format = fence.body
    .map(({ text }) => /dateFormat\s+(.+)/.exec(text)?.[1]?.trim())
    .find(Boolean);
  const line = fence.body.find(({ text }) => date !== '' && text.includes(date));
  return {
    ok: false,
    message: `\`${date}\` is not a date in the form \`${format ?? 'YYYY-MM-DD'}\`.`,
    ...place(line, line && line.text.indexOf(date) + 1),
    hint: 'Write the date in that form, or name the form with `dateFormat`.',
  };
}

function tooManyEdges({ message }: MermaidError, fence: Fence): MermaidDiagnostic | undefined {
  if (!/Edge limit exceeded/i.test(message)) return undefined;
  const hint = 'Split it into several diagrams.';
  return {
    ok: false,
    message: 'The diagram has more than 500 links.',
    ...place(fence.body[0]),
    hint,
  };
}

/** What Mermaid says where it stumbles over itself. */
const INSIDE =
  /^(?:Cannot (?:read|set) propert|Cannot convert|Invalid array|.{0,80} is not (?:a function|iterable|defined)|Maximum call stack)/;

/** `y:v1.40 :done, t1, …`: the name of a task ends at its first colon, and what Mermaid takes for dates is none. */
function colonInTask({ message }: MermaidError, fence: Fence): MermaidDiagnostic | undefined {
  if (!INSIDE.test(message) || !/^\s*gantt\b/.test(fence.diagram)) return undefined;
  const line = fence.body.find(({ text }) => /^[^:]*\S[^:]*:[^:,]*\s:\s*[a-z\d]/i.test(text));
  if (!line) return undefined;
  const colon = line.text.indexOf(':');
  const mended = `${line.text.slice(0, colon)}#58;${line.text.slice(colon + 1)}`.trim();
  return {
    ok: false,
    message: 'The name of a task ends at the first colon of its line, and this line has two.',
    ...place(line, colon + 1),
    hint: `Write the first one as \`#58;\`: \`${mended}\`.`,
  };
}

function faultInside({ message }: MermaidError, fence: Fence): MermaidDiagnostic | undefined {
  if (!INSIDE.test(message)) return undefined;
  return {
    ok: false,
    message: `Mermaid fails at this diagram, and does not say at which line: ${firstLine(message)}.`,
    ...place(fence.body[0]),
    hint: 'Take lines out until it is drawn; the one that was taken last is at fault.',
  };
}

/** Mermaid's line, or one that its message names. A line break that was not expected belongs to the line it ends. */
function lineOf({ line, unexpected, message }: MermaidError, fence: Fence): Line | undefined {
  const named = line ?? Number(/\bline:? (\d+)/i.exec(message)?.[1] ?? Number.NaN);
  if (Number.isNaN(named)) return undefined;
  return writtenLine(fence, named - ((unexpected ?? '').split('\n').length - 1));
}

function columnOf(
  { column, unexpected, after }: MermaidError,
  line: Line | undefined,
): number | undefined {
  if (column !== undefined && !Number.isNaN(column)) return column;
  if (!line || !unexpected) return undefined;
  const index = line.text.indexOf(unexpected.trim(), after ?? 0);
  return index < 0 ? undefined : index + 1;
}

function place(line: Line | undefined, column?: number) {
  return { ...(line && { line: line.number }), ...(line && column !== undefined && { column }) };
}

function lastLine({ body }: Fence): Line | undefined {
  return body.findLast(({ text }) => text.trim() !== '');
}

function firstLine(message: string): string {
  const line = message
    .replace(/^(?:Parsing failed:|Error:)\s*/, '')
    .split('\n', 1)[0]!
    .trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
