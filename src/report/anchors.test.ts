import { expect, test } from 'vitest';
import { bodyAnchors, headingAnchors } from './anchors.ts';
import { parseBody } from './body-tree.ts';

const anchors = (...headings: string[]): string[] => headings.map(headingAnchors());

test('are the words of the heading, numbered where they stand again', () => {
  expect(anchors('What happened', 'Why? 5 whys', 'What happened')).toEqual([
    'what-happened',
    'why-5-whys',
    'what-happened-1',
  ]);
});

test('are never those of a part of the page', () => {
  expect(anchors('Timeline', 'Actions', 'Timeline', 'Action 1', 'D1', 'Main')).toEqual([
    'timeline-section',
    'actions-section',
    'timeline-1',
    'action-1-section',
    'd1-section',
    'main-section',
  ]);
});

test('come to an end where the numbers themselves are taken', () => {
  expect(anchors('Event', 'Event', 'Event')).toEqual(['event', 'event-section', 'event-section-1']);
});

test('are made of all words of a heading: text, code, and what stands for a picture', () => {
  const body = '## Why `kubectl` *hung*\n\n## The ![graph](a.png) rises\n\nNo heading.';
  const found = bodyAnchors(parseBody(body), 'internal');
  expect([...found]).toEqual(expect.arrayContaining(['why-kubectl-hung', 'the-graph-rises']));
  expect([...found]).not.toContain('no-heading');
});

test('of internal headings are none for the public', () => {
  const tree = parseBody('<Internal>\n\n## Customers\n\n</Internal>\n\n## Causes');
  expect(bodyAnchors(tree, 'public').has('customers')).toBe(false);
  expect(bodyAnchors(tree, 'public').has('causes')).toBe(true);
  expect(bodyAnchors(tree, 'internal').has('customers')).toBe(true);
});
