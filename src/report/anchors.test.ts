import { expect, test } from 'vitest';
import { headingAnchors } from './anchors.ts';

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
