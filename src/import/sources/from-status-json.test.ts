import { expect, test } from 'vitest';
import { statusJsonToMarkdown } from './from-status-json.ts';

const told = (data: unknown): { text: string; leftOut: readonly string[] } => {
  const found = statusJsonToMarkdown(JSON.stringify(data));
  expect(found).not.toBeNull();
  return { text: found?.text ?? '', leftOut: found?.leftOut ?? [] };
};

test('fields that no report has a place for are named with their values', () => {
  const { text, leftOut } = told({
    page: { url: 'https://status.example', time_zone: 'Europe/Berlin' },
    incident: {
      name: 'Mail is late',
      seen_by: 412,
      created_at: '2024-05-02T09:00:00.000+02:00',
      updates: [
        { status: 'investigating', at: '2024-05-02T09:10:00Z', body: 'Mail\nwaits in the queue.' },
        { status: 'note', body: 'An update without a time.' },
      ],
    },
  });
  expect(text).toContain('- 2024-05-02 09:10 UTC Investigating: Mail waits in the queue.');
  expect(leftOut).toEqual([
    'page.url: https://status.example',
    'incident.seen_by: 412',
    'incident.updates[1].status: note',
    'incident.updates[1].body: An update without a time.',
  ]);
});

test('so is every other incident of a list', () => {
  const one = (name: string) => ({
    name,
    updates: [{ at: '2024-05-02T09:10Z', body: `${name}!` }],
  });
  expect(told({ incidents: [one('First'), one('Second')] }).leftOut).toEqual([
    'incidents[1].name: Second',
    'incidents[1].updates[0].body: Second!',
  ]);
});

test('lists, times and texts under names of another vendor', () => {
  const told = statusJsonToMarkdown(
    JSON.stringify({
      result: {
        item: {
          incidentTitle: 'Tickets late',
          tags: [{ label: 'quay' }],
          log: [
            {
              id: 7,
              publishedAt: '2024-03-04T10:05:00Z',
              phase: 'IDENTIFIED',
              note: 'A printer jammed.',
            },
            { id: 8, publishedAt: '2024-03-04T11:00:00Z', phase: 'RESOLVED', note: 'It prints.' },
          ],
        },
      },
    }),
  );
  expect(told?.text).toContain('# Tickets late');
  expect(told?.text).toContain('- 2024-03-04 10:05 UTC Identified: A printer jammed.');
  expect(told?.text).toContain('- 2024-03-04 11:00 UTC Resolved: It prints.');
  expect(statusJsonToMarkdown('{"name": "A list", "rows": [{"id": 1, "label": "x"}]}')).toBeNull();
});
