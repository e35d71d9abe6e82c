// Blocks of code: whether the one that was opened is closed.
import type { BodyNode } from './body-tree.ts';
import { placeOf } from './body-tree.ts';
import type { Add } from './validate-address.ts';

/** A fence without its end takes the rest of the report for code. */
export function validateFence(node: BodyNode, body: string, add: Add): void {
  const [start, end] = placeOf(node);
  const open = /^(`{3,}|~{3,})/.exec(body.slice(start, start + 200))?.[1];
  if (open === undefined) return;
  const last = body
    .slice(body.lastIndexOf('\n', end - 1) + 1, end)
    .replace(/^[\s>]*/, '')
    .trimEnd();
  const closed =
    last.startsWith(open) &&
    last.replaceAll(open[0] ?? '', '') === '' &&
    body.slice(start, end).includes('\n');
  if (closed) return;
  // Where the code probably ended: before the next heading, or at the end of its block.
  const heading = /\n\s*\n(?=#{1,6} )/.exec(body.slice(start, end));
  const at = heading ? start + heading.index : body.slice(0, end).trimEnd().length;
  // In words: a sign of code among others is miscounted.
  const signs = `${open.length} ${open.startsWith('~') ? 'tildes' : 'backticks'}`;
  add(
    'body/fence',
    `The block that ${signs} open here is never closed, so the rest is read as code.`,
    `Put ${signs} on a line of their own where the code ends.`,
    { start: at, end: at, text: `\n${open}` },
  );
}
