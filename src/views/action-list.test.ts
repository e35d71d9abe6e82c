import { expect, test } from 'vitest';
import { actionLogOf } from '../archive/actions.ts';
import { action, archiveOf, incident } from '../archive/fixture.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { actionListPage } from './action-list.ts';

const TODAY = '2024-07-01';

function pageOf(lines: readonly string[], from = 0, to = lines.length) {
  const actions = lines.map((line, i) => action(i + 1, line));
  const entries = actionLogOf(archiveOf(incident('a', '2024-01-01', { actions })), TODAY);
  return actionListPage(
    { path: 'no-owner', of: { by: 'team', key: null }, entries },
    { page: 1, pages: 1, items: entries.slice(from, to) },
    {
      teams: EMPTY_VOCABULARIES.teams,
      hasReports: false,
      placeOf: (state) => `#${state}`,
    },
  );
}

test('a list of one state is not mixed, one of two is', () => {
  expect(pageOf(['open', 'open']).mixed).toBe(false);
  expect(pageOf(['open', 'done']).mixed).toBe(true);
  expect(pageOf([]).mixed).toBe(false);
});

test('the figures count the whole list, by state, and lead to where each begins', () => {
  const { figures, total } = pageOf(['open | 2024-01-02', 'open', 'done', 'done'], 0, 1);
  expect(total).toBe(4);
  expect(figures.map(({ value, href }) => `${value} ${href}`)).toEqual([
    '1 #overdue',
    '1 #open',
    '2 #done',
  ]);
});

test('a group says whether its state begins on this page, and how many there are of it', () => {
  const lines = ['open', 'open', 'done'];
  expect(pageOf(lines, 0, 1).groups).toMatchObject([{ state: 'open', total: 2, begins: true }]);
  expect(pageOf(lines, 1, 3).groups).toMatchObject([
    { state: 'open', total: 2, begins: false },
    { state: 'done', total: 1, begins: true },
  ]);
});

test('an entry tells of its report what other pages tell, so that an edit of its story leaves the list alone', () => {
  const [group] = pageOf(['open', 'done']).groups;
  expect(group!.entries[0]!.report).toMatchObject({ id: 'a', actions: [], timeline: [] });
  expect(group!.entries[0]).toMatchObject({ n: 1, age: null });
});
