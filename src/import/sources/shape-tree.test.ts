// What opens a part without the sign of a heading, and where a paragraph is parted.
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';
import { NO_RULES } from './rules.ts';
import { shapeTree } from './shape-tree.ts';

/** The blocks of a document, each in one line, with its lines in the source. */
function shaped(text: string): string[] {
  const { children } = shapeTree(readMarkdown(text), NO_RULES);
  return children.map(
    (node) =>
      `${node.position?.start.line}–${node.position?.end.line} ${toMarkdown(
        { type: 'root', children: [node] },
        { extensions: [gfmToMarkdown()] },
      )
        .trim()
        .replaceAll('\n', ' / ')}`,
  );
}

describe('a line that opens a part', () => {
  test.each([
    '**Timeline**',
    '**Timeline:**',
    'Timeline',
    'Timeline:',
    '**Action items:**',
    'Root cause',
    'Lessons learned',
    'Executive summary',
    'What went wrong:',
    '**What happened and how did we find out about it?**',
  ])('%j', (line) => {
    const [heading] = shaped(`${line}\n\nIt is told here.\n`);
    expect(heading).toMatch(/^1–1 # /);
    expect(heading).not.toMatch(/[*:]$/);
  });

  test.each([
    // In italics a question of the form.
    '*What happened?*',
    'What was the timeline?',
    // Sentences and lists of words.
    'Timeline, more or less:',
    'the timeline:',
    'Timeline of all that was seen that day:',
    'The impact was small.',
    '**Kitchen**',
    'Kitchen:',
    // Not so usual that it needs no sign.
    'What went wrong',
    // A moment is no name.
    '10:05 Timeline',
  ])('not %j', (line) => {
    expect(shaped(`${line}\n\nIt is told here.\n`)[0]).not.toMatch(/^1–1 #/);
  });

  test('stands one level below the last heading with a sign', () => {
    expect(shaped('### Details\n\n**Timeline**\n\n**Impact**\n\nx\n')).toEqual([
      '1–1 ### Details',
      '3–3 #### Timeline',
      '5–5 #### Impact',
      '7–7 x',
    ]);
    expect(shaped('###### Details\n\n**Timeline**\n')[1]).toBe('3–3 ###### Timeline');
  });

  test('among actions and lessons a bold line is the title of an entry, unless it is a usual part', () => {
    expect(
      shaped('## Action items\n\n**Detection**\n\nx\n\n**Timeline**\n\n**Detection**\n'),
    ).toEqual([
      '1–1 ## Action items',
      '3–3 **Detection**',
      '5–5 x',
      '7–7 ### Timeline',
      '9–9 ### Detection',
    ]);
    expect(shaped('## Lessons\n\n**Next steps:**\n\n**Summary:**\n')).toEqual([
      '1–1 ## Lessons',
      '3–3 ### Next steps',
      '5–5 **Summary:**',
    ]);
  });

  test('above its text in one paragraph', () => {
    expect(shaped('**Impact**\nNo mail came.\nNobody wrote.\n')).toEqual([
      '1–1 # Impact',
      '2–3 No mail came. / Nobody wrote.',
    ]);
    expect(shaped('**Kitchen**\nNo mail came.\n')).toEqual(['1–2 **Kitchen** / No mail came.']);
  });
});

describe('a list of parts', () => {
  const LIST = '- **Impact:** no mail came\n- **Timeline:** 10:05 stuck\n';

  test('is none below a heading inside a part, and is one behind that part', () => {
    expect(shaped(`## Action items\n\n### Backend\n\n${LIST}`)).toHaveLength(3);
    expect(shaped(`## Action items\n\n## Backend\n\n${LIST}`).length).toBeGreaterThan(3);
  });

  test('becomes headings and what stands below them', () => {
    expect(
      shaped(
        '- **Impact:** no mail came\n- **Timeline:**\n  - 10:05 stuck\n  - 10:15 runs\n- **Root cause:** the disk was full\n',
      ),
    ).toEqual([
      '1–1 # Impact',
      '1–1 no mail came',
      '2–2 # Timeline',
      '3–4 * 10:05 stuck / * 10:15 runs',
      '5–5 # Root cause',
      '5–5 the disk was full',
    ]);
  });

  test('keeps entries between them as lists', () => {
    expect(shaped('- one\n- two\n- **Impact:** no mail came\n- three\n')).toEqual([
      '1–2 * one / * two',
      '3–3 # Impact',
      '3–3 no mail came',
      '4–4 * three',
    ]);
  });

  test.each([
    // Facts, and words that say nothing of a part.
    '- **Severity:** high it was\n- **Owner:** the mail team',
    '- **Links:** 2\n- **Task:** T415031',
    '- Impact: no mail came\n- Timeline: see there',
    '- one\n- two',
  ])('not %j', (list) => {
    expect(shaped(list).some((block) => block.includes(' # '))).toBe(false);
  });

  test('below a heading that names a part already, it is a list of that part', () => {
    expect(shaped('## Action items\n\n- **Impact:** look at it again\n')).toEqual([
      '1–1 ## Action items',
      '3–3 * **Impact:** look at it again',
    ]);
    expect(shaped('## Summary\n\n- **Impact:** no mail came\n')[1]).toBe('3–3 ### Impact');
  });
});

describe('a paragraph', () => {
  test('is parted at lines that begin with a moment', () => {
    expect(shaped('Before.\n10:05 stuck\nfor long\n10:15 runs\n')).toEqual([
      '1–1 Before.',
      '2–3 10:05 stuck / for long',
      '4–4 10:15 runs',
    ]);
  });

  test('is not parted at one moment alone, but in a timeline it is', () => {
    expect(shaped('Before.\n10:05 stuck\n')).toEqual(['1–2 Before. / 10:05 stuck']);
    expect(shaped('## Timeline\n\nBefore.\n10:05 stuck\n')).toEqual([
      '1–1 ## Timeline',
      '3–3 Before.',
      '4–4 10:05 stuck',
    ]);
  });

  test('keeps a moment that ends it, or goes on with a sentence', () => {
    expect(shaped('## Timeline\n\nIt was stuck, seen\n10:05\n')).toEqual([
      '1–1 ## Timeline',
      '3–4 It was stuck, seen / 10:05',
    ]);
    expect(shaped('## Timeline\n\nStuck at\n10:05 until the\n10:15 run\n')).toEqual([
      '1–1 ## Timeline',
      '3–5 Stuck at / 10:05 until the / 10:15 run',
    ]);
  });

  test('of bare numbers is parted where most lines begin with one', () => {
    expect(shaped('2214 – stuck\n2216 – seen\n2240 – runs\n')).toHaveLength(3);
    expect(shaped('2214 – stuck\n2216 – seen\n')).toHaveLength(1);
    expect(shaped('2214 – stuck\n2216 – seen\n2240 – runs\nwe\nslept\nwell\n')).toHaveLength(1);
  });

  test('of facts is parted at each, whatever they are called', () => {
    expect(shaped('Colour: red\nShape: round\n')).toEqual(['1–1 Colour: red', '2–2 Shape: round']);
    expect(shaped('Colour: red\nand round\n')).toHaveLength(1);
    expect(shaped('It is so\nSeverity: high\n')).toEqual(['1–1 It is so', '2–2 Severity: high']);
    expect(shaped('It is so\n**Colour:** red\n')).toHaveLength(2);
  });

  test('in a quotation of the timeline too', () => {
    expect(shaped('## Timeline\n\n> 10:05 stuck\n> 10:15 runs\n')).toEqual([
      '1–1 ## Timeline',
      '3–4 > 10:05 stuck / > / > 10:15 runs',
    ]);
    expect(shaped('## Impact\n\n> 10:05 stuck\n> 10:15 runs\n')[1]).toBe(
      '3–4 > 10:05 stuck / > 10:15 runs',
    );
  });
});
