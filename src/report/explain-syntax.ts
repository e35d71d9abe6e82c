// The MDX parser's faults in the author's words, found again in the body.
import type { BodyFault } from './body.ts';
import { clip } from '../text/clip.ts';
import { uncapital } from '../text/capital.ts';

/** The parser's fault, found again in the body and said in the author's words. */
export function explainSyntax(body: string, error: unknown): BodyFault {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+): ([^]*?)(?: \(mdx[\w-]*:[\w-]+\))?$/.exec(text);
  const start = match ? offsetOf(body, Number(match[1]), Number(match[2])) : 0;
  const reason = match?.[3] ?? text;
  const fault = (rule: string, message: string, hint: string): BodyFault => ({
    start,
    end: start + 1,
    rule,
    message,
    hint,
  });
  const rest = body.slice(start);
  if (/closing tag for/.test(reason)) {
    const name = /`<([^>`\s]+)/.exec(reason)?.[1] ?? '';
    return fault(
      'body/syntax',
      `\`<${name}>\` is opened but not closed.`,
      `Add \`</${name}>\` where it ends, on a line of its own with an empty line before it.`,
    );
  }
  if (/Unexpected closing tag/.test(reason)) {
    const name = /`<\/([^>`\s]+)/.exec(reason)?.[1] ?? '';
    return fault(
      'body/syntax',
      `\`</${name}>\` closes something that was not opened.`,
      `Remove it, or open it with \`<${name}>\` before.`,
    );
  }
  if (rest.startsWith('<!--') || /character `!`/.test(reason)) {
    return fault(
      'body/syntax',
      'HTML comments do not work in MDX.',
      'Write `{/* comment */}`, or remove it.',
    );
  }
  const address = /^<((?:https?:\/\/|mailto:)[^>\s]+)>/.exec(rest)?.[1];
  if (address) {
    return fault(
      'body/syntax',
      'An address between `<` and `>` does not work in MDX.',
      `Write the address alone, \`${clip(address)}\`, or \`[text](${clip(address)})\`.`,
    );
  }
  if (/after `<`|character after|before name|in name/.test(reason)) {
    return fault(
      'body/syntax',
      '`<` is read as the beginning of a tag.',
      'Write `\\<` for the sign itself, or put code between backticks.',
    );
  }
  if (/expression/.test(reason)) {
    return fault(
      'body/syntax',
      '`{` is read as the beginning of a program.',
      'Write `\\{` for the brace itself, or put code between backticks.',
    );
  }
  return fault(
    'body/syntax',
    `The body cannot be read as MDX here: ${uncapital(reason)}.`,
    'Put code between backticks; write `\\<` and `\\{` for the signs themselves.',
  );
}

function offsetOf(body: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const newline = body.indexOf('\n', start);
    if (newline === -1) break;
    start = newline + 1;
  }
  return Math.min(start + column - 1, body.length);
}
