import { expect, test } from 'vitest';
import { COURSES, PROMISES_THEN, SIMILAR } from './occurrences.ts';

const text = ({ html }: { readonly html: string }): string => html.replace(/<[^>]*>/g, '');

test('what had been promised says what became of it by then', () => {
  const actions = ['Add an alert', 'Test "it"'].map((one, i) =>
    PROMISES_THEN.action(`/${i}/`, one),
  );
  expect(text(PROMISES_THEN.line(PROMISES_THEN.open, actions))).toBe(
    'Actions promised earlier, still open: Add an alert; Test &quot;it&quot;.',
  );
  expect(text(PROMISES_THEN.action('/', 'Add an alert', '2024-06-01'))).toBe(
    'Add an alert (1 June 2024)',
  );
  expect(
    PROMISES_THEN.folded([
      { n: 3, state: PROMISES_THEN.open },
      { n: 2, state: PROMISES_THEN.done },
    ]),
  ).toBe('Actions promised earlier: 3 still open, 2 done by then');
});

test('an incident without an end took at least so long, one of known days alone at most', () => {
  const bounds = ['exact', 'at-least', 'at-most'] as const;
  expect(bounds.map((bound) => COURSES.length(3_600_000, bound))).toEqual([
    '1 h',
    'at least 1 h',
    'at most 1 h',
  ]);
  expect(COURSES.words(false, true)).toContain('only its days or hours are recorded');
  expect(COURSES.words(false, false)).not.toContain('dashed');
});

test('reasons make one sentence', () => {
  expect(SIMILAR.why(['same service: Checkout', 'shared terms: lock'])).toBe(
    'Same service: Checkout; shared terms: lock.',
  );
});
