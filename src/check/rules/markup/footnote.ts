import { placeOf, walk } from '../../../report/body-tree.ts';
import { nearest } from '../../../report/nearest.ts';
import type { RuleDiagnostic } from '../../rule.ts';
import { defineRule } from '../../rule.ts';

/** `[^2]`, and not what regular expressions write: `[^a-z]`, `[^0]+`, `\[^2]`. */
const REFERENCE =
  /(?<![\\/|^$*+])\[\^(?![a-z0-9]-[a-z0-9]\])([\p{L}\p{N}][\p{L}\p{N}_-]*)\](?![+*{|$\\])/giu;

export const footnote = defineRule({
  id: 'markup/footnote',
  level: 'advice',
  meaning: 'What refers to a note, `[^2]`, has its note, `[^2]: …`, and the other way round.',
  why: 'Without its note the signs are shown as they are typed; a note that nothing refers to is not shown at all.',
  source: {
    label: 'GitHub Docs, Footnotes',
    url: 'https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#footnotes',
  },
  good: [
    { body: 'The limit was low.[^2]\n\n[^2]: It was 5.' },
    { body: 'The signs `[^2]` and \\[^2] are none, nor is the pattern [^a-z] or [^0]+ or /[^x]/.' },
  ],
  bad: [
    { body: 'The limit was low.[^2]' },
    { body: 'The limit was low.[^limt]\n\nIt was raised.[^limit]\n\n[^limit]: It was 5.' },
    { body: 'The limit was low.[^2]\n\n[^2] It was 5.' },
    { body: 'The limit was low.\n\n[^2]: It was 5.' },
    { frontmatter: 'summary: Most shoppers could not pay, since a limit was too low.[^1]' },
  ],
  *check({ parsed, passages }) {
    const { body, bodyStart, bodyText, lines } = parsed;
    for (const { path, text, where } of passages) {
      if (path === null || !text.includes('[^')) continue;
      for (const { 0: typed, index } of text.matchAll(REFERENCE)) {
        yield {
          where: where(index, index + typed.length),
          message: `Notes work in the body alone: \`${typed}\` is shown as it is typed.`,
          hint: 'Say it in parentheses, or in the body.',
        };
      }
    }
    if (!body?.tree || !bodyText.includes('[^')) return;
    const found: RuleDiagnostic[] = [];
    const notes = new Map<string, readonly [start: number, end: number]>();
    const used = new Set<string>();
    const open: { label: string; start: number; end: number }[] = [];
    walk(body.tree, (node) => {
      if (node.type === 'footnoteReference') used.add(node.identifier);
      if (node.type === 'footnoteDefinition') notes.set(node.identifier, placeOf(node));
      if (node.type !== 'text') return;
      const [from, to] = placeOf(node);
      for (const { 0: typed, 1: label = '', index } of bodyText
        .slice(from, to)
        .matchAll(REFERENCE)) {
        open.push({ label, start: from + index, end: from + index + typed.length });
      }
    });
    for (const [label, all] of Map.groupBy(open, (one) => one.label)) {
      const { start, end } = all.find((one) => beginsNote(bodyText, one)) ?? all[0]!;
      const range = { start: bodyStart + start, end: bodyStart + end };
      const near = nearest(label, notes.keys());
      const typed = `[^${label}]`;
      const fix = beginsNote(bodyText, { start, end })
        ? { ...range, text: `${typed}:`, certain: false }
        : near !== null && /\p{L}/u.test(label)
          ? { ...range, text: `[^${near}]`, certain: false }
          : null;
      found.push({
        where: lines.where(range.start, range.end),
        message: `There is no note \`${typed}:\`, so \`${typed}\` is shown as it is typed.`,
        hint: fix
          ? `Write \`${fix.text}\`.`
          : `Add the note, on a line of its own: \`${typed}: …\`.`,
        ...(fix && { fix }),
      });
    }
    for (const [label, [start, end]] of notes) {
      if (used.has(label)) continue;
      const lineEnd = bodyText.indexOf('\n', start);
      found.push({
        where: lines.where(
          bodyStart + start,
          bodyStart + Math.min(end, lineEnd === -1 ? end : lineEnd),
        ),
        message: `Nothing refers to the note \`[^${label}]\`, so it is not shown.`,
        hint: `Put \`[^${label}]\` behind the words that it belongs to, or remove the note.`,
      });
    }
    yield* found;
  },
});

/** Whether a mark begins a line, a space behind it, as a note does that lacks its colon. */
const beginsNote = (body: string, { start, end }: { start: number; end: number }): boolean =>
  (start === 0 || body[start - 1] === '\n') && /^ \S/.test(body.slice(end, end + 2));
