// People make headings without the sign for one: bold lines, bold words in front of a list, a word and a colon. This
// module turns those that name a part of a postmortem into headings, and parts paragraphs at the lines that begin
// with a time or a label. After it, a section is what stands between two headings, whatever the team's habit.
import { anyOf } from '../words/any-of.ts';
import type {
  BlockContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import { linesOf, placed } from './document.ts';
import type { InlineLine } from './inline.ts';
import { line, plain, splitLines } from './inline.ts';
import { leadsOn } from './text-lines.ts';
import type { Label } from './label.ts';
import { withLetters } from './lettered.ts';
import { labelOf } from './label.ts';
import type { Rules } from './rules.ts';
import type { SectionName } from '../words/names.ts';
import { sectionNamed } from '../words/sections.ts';
import { isUpdateState } from '../words/update-states.ts';
import { FACTS, fieldNamed } from '../words/fields.ts';
import { readStamp } from '../time/stamp.ts';

const STAMPS = { order: null, loose: false } as const;

/** Words that lead to a time in the middle of a sentence. */
const LEADS = /^\W*(?:on|at|in|from|between|by|since|before|after|just|shortly|around|about)\b/i;

export function shapeTree(root: Root, rules: Rules): Root {
  const out: RootContent[] = [];
  let depth = 0;
  let name: SectionName | null = null;
  // A heading made from a list goes on until the next one of its kind.
  let fromList = false;
  const open = (heading: Heading, made: 'list' | 'line' | null): void => {
    out.push(heading);
    const deeper = heading.depth > depth;
    if (!made) depth = heading.depth;
    name = sectionNamed(line(heading), rules.sections) ?? (made || deeper ? name : null);
    fromList = made === 'list';
  };
  const made = (nodes: PhrasingContent[], at: number): Heading =>
    placed(
      { type: 'heading', depth: Math.min(depth + 1, 6) as Heading['depth'], children: nodes },
      [at, at],
    );

  const handle = (node: RootContent): void => {
    if (node.type === 'heading') return open(node, null);
    if (
      node.type === 'list' &&
      (name === null || name === 'details' || name === 'summary' || fromList)
    ) {
      const parts = explode(node, rules);
      if (parts) {
        for (const part of parts) {
          if (part.heading) open(made(part.heading, part.at), 'list');
          for (const inner of part.nodes)
            if (part.heading) handleInner(inner);
            else handle(inner);
        }
        return;
      }
    }
    handleInner(node);
  };
  const handleInner = (node: RootContent): void => {
    if (node.type === 'blockquote' && name === 'timeline') {
      const lines = node.children.flatMap((inner): BlockContent[] =>
        inner.type === 'paragraph' ? splitParagraph(inner, true, rules) : [inner as BlockContent],
      );
      out.push({ ...node, children: lines });
      return;
    }
    if (node.type === 'list') out.push(withLetters(node));
    if (node.type !== 'paragraph') {
      if (node.type !== 'list') out.push(node);
      return;
    }
    for (const part of splitParagraph(node, name === 'timeline', rules)) {
      const heading = asHeading(part, name, rules);
      if (heading) open(made(heading, linesOf(part)[0]), 'line');
      else out.push(part);
    }
  };
  for (const node of root.children) handle(node);
  return { ...root, children: out };
}

/** A line that is nothing but the name of a part. */
function asHeading(
  node: Paragraph,
  within: SectionName | null,
  rules: Rules,
): PhrasingContent[] | null {
  const text = line(node);
  if (text.length > 110 || readStamp(text, STAMPS)) return null;
  const bare = text.replace(/\s*[:：]$/, '');
  // The state of an update, above what was said.
  if (isBold(node) && isUpdateState(bare)) return [{ type: 'text', value: bare }];
  const named = sectionNamed(bare, rules.sections);
  if (!named || isQuestion(node, bare)) return null;
  const label = labelOf(node.children);
  const alone = label !== null && label.rest.length === 0;
  const heads =
    alone && label.marked
      ? headsMarked(text, bare, named, within)
      : named !== 'details' && headsPlain(node, text, bare);
  return heads ? [{ type: 'text', value: bare }] : null;
}

const isBold = ({ children }: Pick<Paragraph, 'children'>): boolean =>
  children.length === 1 && children[0]?.type === 'strong';

/** A template's question in italics is no heading. */
const isQuestion = ({ children }: Paragraph, bare: string): boolean => {
  const words = bare.split(' ').length;
  const bold = isBold({ children });
  const asks = /\?$/.test(bare) || words > 8;
  return bold ? words > 15 : asks || (words > 3 && children[0]?.type === 'emphasis');
};

/** In a list of what was learnt or is to be done, bold lines are often titles of entries. */
const headsMarked = (
  text: string,
  bare: string,
  named: SectionName,
  within: SectionName | null,
): boolean =>
  (within !== 'actions' && within !== 'lessons') ||
  OPENS_ANYWHERE.test(bare) ||
  (/[:?？]$/.test(text) && (named === 'actions' || named === 'resolution'));

const OPENS_ANYWHERE = anyOf(
  /^(?:tasks?|to ?-?dos?|action items?|timeline|root causes?|impact|resolution)$/i,
  /^follow[ -]?ups?$/i,
);

/** A few words with a capital, and a colon or so usual that they need none. */
const headsPlain = ({ children }: Paragraph, text: string, bare: string): boolean =>
  /^[A-Z0-9]/.test(bare) &&
  !/[.!?,;]/.test(bare) &&
  bare.split(' ').length <= 4 &&
  (text.endsWith(':') || (children.length === 1 && STANDARD.test(bare)));

/** Titles so usual that they need no sign. */
const STANDARD = anyOf(
  /^(?:(?:issue|incident|executive) )?(?:summary|overview)$|^(?:event )?timeline$/i,
  /^root causes?(?: (?:and|&) resolution| analysis)?$|^resolution(?: and recovery)?$/i,
  /^corrective (?:and|&) preventat?ive (?:measures|actions)$/i,
  /^(?:action items|actions|tasks|to ?do|follow[- ]ups?|next steps|impact|detection)$/i,
  /^(?:lessons learn(?:ed|t)|background|references)$/i,
);

interface ListRun {
  readonly heading: PhrasingContent[] | null;
  readonly at: number;
  readonly nodes: RootContent[];
}

/** A list whose entries are the parts of the report: `- **Impact**: …`. */
function explode(list: List, rules: Rules): ListRun[] | null {
  const labelled = list.children.map((item) => {
    const [first] = item.children;
    if (first?.type !== 'paragraph') return null;
    const label = labelOf(first.children);
    if (!label?.marked) return null;
    const field = label.rest.length > 0 ? fieldNamed(label.text, rules.fields) : null;
    if (field && FACTS.has(field)) return null;
    const named = sectionNamed(label.text, rules.sections);
    // `Task: T415031` names a ticket, `Links: 2` counts; neither opens a part.
    if (label.rest.length > 0 && /^\S{1,16}$/.test(plain(label.rest).trim())) return null;
    return named && label.text.split(/[ /]/).length <= 5 ? { label, first } : null;
  });
  if (!labelled.some(Boolean)) return null;
  const parts: ListRun[] = [];
  let rest: ListItem[] = [];
  const flush = (): void => {
    if (rest.length === 0) return;
    const lines = [linesOf(rest[0] as ListItem)[0], linesOf(rest.at(-1) as ListItem)[1]] as const;
    parts.push({
      heading: null,
      at: lines[0],
      nodes: [placed<List>({ ...list, children: rest }, lines)],
    });
    rest = [];
  };
  list.children.forEach((item, i) => {
    const found = labelled[i];
    if (!found) {
      rest.push(item);
      return;
    }
    flush();
    const [from, to] = linesOf(found.first);
    const nodes: RootContent[] = [...item.children.slice(1)] as RootContent[];
    if (plain(found.label.rest).trim() !== '')
      nodes.unshift(
        placed<Paragraph>({ type: 'paragraph', children: found.label.rest }, [from, to]),
      );
    parts.push({ heading: [{ type: 'text', value: found.label.text }], at: from, nodes });
  });
  flush();
  return parts;
}

/** Parts a paragraph before lines that begin with a time, a day or a label. */
export function splitParagraph(node: Paragraph, timeline: boolean, rules: Rules): Paragraph[] {
  const lines = splitLines(node.children);
  if (lines.length < 2) return [node];
  const labels = lines.map(({ nodes }) => labelOf(nodes));
  const stamped = stampedLines(lines, timeline);
  // A block of facts, a line each, whatever they are called.
  const facts = labels.every((label) => label !== null && label.rest.length > 0);
  const known = labels.map((label) => label !== null && isKnown(label, rules));
  const starts = lines.map((_, i) => {
    const label = labels[i];
    if (i === 0 || stamped[i]) return true;
    if (label == null) return false;
    // Beside a fact that is known a label is one too, whatever it is called.
    const beside = label.rest.length > 0 && (known[i - 1] === true || known[i + 1] === true);
    return facts || label.marked || known[i] === true || beside;
  });
  // A bold line above its text is a line of its own.
  const [first] = labels;
  const opens = first?.marked === true && first.rest.length === 0;
  if (opens && (sectionNamed(first.text, rules.sections) || isUpdateState(first.text)))
    starts[1] = true;
  return starts.filter(Boolean).length < 2 ? [node] : partedAt(node, lines, starts);
}

const isKnown = ({ text }: Label, rules: Rules): boolean =>
  sectionNamed(text, rules.sections) !== null || fieldNamed(text, rules.fields) !== null;

/** Which lines begin with a moment of their own; none where only one does, and it belongs to what stands around it. */
function stampedLines(lines: readonly InlineLine[], timeline: boolean): boolean[] {
  const texts = lines.map(({ nodes }) => plain(nodes).trim());
  const strict = texts.map((text, i) => beginsMoment(text, texts[i - 1], false));
  const loose = texts.map((text, i) => beginsMoment(text, texts[i - 1], true));
  const count = (list: readonly boolean[]): number => list.filter(Boolean).length;
  // `2214 – …`, line after line: numbers among themselves are times.
  const most = count(loose) >= Math.max(3, texts.length * 0.6) && count(loose) > count(strict);
  const stamped = most ? loose : strict;
  const last = texts.at(-1) ?? '';
  // A moment that closes the paragraph belongs to what stands above it.
  const closing =
    count(stamped) === 1 &&
    stamped.at(-1) === true &&
    (readStamp(last, STAMPS)?.length ?? 0) >= last.length;
  return (timeline || count(stamped) >= 2) && !closing ? stamped : texts.map(() => false);
}

/** Whether a line begins with a moment that does not go on with the sentence of the line above. */
function beginsMoment(text: string, above: string | undefined, loose: boolean): boolean {
  const stamp = readStamp(text, { ...STAMPS, loose });
  if (!stamp || (above !== undefined && (leadsOn(above) || LEADS.test(text)))) return false;
  const alone = stamp.date !== null && stamp.length >= text.length;
  return stamp.time !== null || stamp.relative !== null || alone;
}

/** The lines of a paragraph, a new one wherever a line starts one. */
function partedAt(
  node: Paragraph,
  lines: readonly InlineLine[],
  starts: readonly boolean[],
): Paragraph[] {
  const [from] = linesOf(node);
  const out: { nodes: PhrasingContent[]; from: number; to: number }[] = [];
  lines.forEach(({ nodes, offset }, i) => {
    const last = out.at(-1);
    if (starts[i] || !last) out.push({ nodes: [...nodes], from: from + offset, to: from + offset });
    else {
      last.nodes.push({ type: 'text', value: '\n' }, ...nodes);
      last.to = from + offset;
    }
  });
  return out.map(({ nodes, from: start, to }) =>
    placed({ type: 'paragraph', children: nodes }, [start, to]),
  );
}
