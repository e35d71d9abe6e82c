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
import { line, plain, splitLines } from './inline.ts';
import { labelOf } from './label.ts';
import type { Rules } from './rules.ts';
import type { SectionName } from '../words/sections.ts';
import { sectionNamed } from '../words/sections.ts';
import { FACTS, fieldNamed } from '../words/fields.ts';
import { readStamp } from '../time/stamp.ts';

const STAMPS = { order: null, loose: false } as const;
/** Words after which a time continues the sentence. */
const CONTINUES = anyOf(
  /(?:\b(?:at|by|from|until|till|to|between|and|or|around|about|approximately|since|after|before|on|of|the|was|is))\s*$/i,
  /(?:[,(~–—-])\s*$/i,
);

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
    if (!made) depth = heading.depth;
    name =
      sectionNamed(line(heading), rules.sections) ?? (made || heading.depth > depth ? name : null);
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
    if (node.type !== 'paragraph') {
      out.push(node);
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
  if (text.length > 80 || readStamp(text, STAMPS)) return null;
  const bare = text.replace(/\s*[:：]$/, '');
  const label = labelOf(node.children);
  const alone = label !== null && label.rest.length === 0;
  const named = sectionNamed(bare, rules.sections);
  if (!named || (named === 'details' && !alone)) return null;
  // A template's question in italics is no heading.
  const words = bare.split(' ').length;
  if (/\?$/.test(bare) || words > 8 || (words > 3 && node.children[0]?.type === 'emphasis')) {
    return null;
  }
  if (alone && label.marked) {
    // In a list of what was learnt or is to be done, bold lines are often titles of entries.
    if (
      (within === 'actions' || within === 'lessons') &&
      !/^(?:tasks?|to ?-?dos?|action items?|timeline|root causes?|impact|resolution|follow[ -]?ups?)$/i.test(
        bare,
      )
    ) {
      return text.endsWith(':') && named === 'actions' ? [{ type: 'text', value: bare }] : null;
    }
    return [{ type: 'text', value: bare }];
  }
  const titled = /^[A-Z0-9]/.test(bare) && !/[.!?,;]/.test(bare);
  if (
    titled &&
    words <= 4 &&
    (text.endsWith(':') || node.children.length === 1) &&
    named !== 'details'
  ) {
    return text.endsWith(':') || STANDARD.test(bare) ? [{ type: 'text', value: bare }] : null;
  }
  return null;
}

/** Titles so usual that they need no sign. */
const STANDARD = anyOf(
  /^(?:(?:issue|incident|executive) )?(?:summary|overview)$|^(?:event )?timeline$/i,
  /^root causes?(?: (?:and|&) resolution| analysis)?$|^resolution(?: and recovery)?$/i,
  /^corrective (?:and|&) preventat?ive (?:measures|actions)$/i,
  /^(?:action items|actions|tasks|to ?do|follow[- ]ups?|next steps|impact|detection)$/i,
  /^(?:lessons learn(?:ed|t)|background|references)$/i,
);

interface ListPart {
  readonly heading: PhrasingContent[] | null;
  readonly at: number;
  readonly nodes: RootContent[];
}

/** A list whose entries are the parts of the report: `- **Impact**: …`. */
function explode(list: List, rules: Rules): ListPart[] | null {
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
  const parts: ListPart[] = [];
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
  const [from] = linesOf(node);
  const texts = lines.map(({ nodes }) => plain(nodes).trim());
  const stamped = texts.map((text, i) => {
    const stamp = readStamp(text, STAMPS);
    if (!stamp || (i > 0 && (CONTINUES.test(texts[i - 1] ?? '') || LEADS.test(text)))) return false;
    return (
      stamp.time !== null ||
      stamp.relative !== null ||
      (stamp.date !== null && stamp.length >= text.length)
    );
  });
  const many = stamped.filter(Boolean).length;
  // A moment that closes the paragraph belongs to what stands above it.
  const closing =
    many === 1 &&
    stamped.at(-1) === true &&
    (readStamp(texts.at(-1) ?? '', STAMPS)?.length ?? 0) >= (texts.at(-1) ?? '').length;
  const stamps = (timeline || many >= 2) && !closing;
  const starts = lines.map(({ nodes }, i) => {
    if (i === 0) return true;
    if (stamps && stamped[i]) return true;
    const label = labelOf(nodes);
    if (!label) return false;
    if (label.marked) return true;
    return (
      sectionNamed(label.text, rules.sections) !== null ||
      fieldNamed(label.text, rules.fields) !== null
    );
  });
  // A bold line above its text is a line of its own.
  const first = lines[0] ? labelOf(lines[0].nodes) : null;
  if (first?.marked && first.rest.length === 0 && sectionNamed(first.text, rules.sections))
    starts[1] = true;
  if (starts.filter(Boolean).length < 2) return [node];
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
