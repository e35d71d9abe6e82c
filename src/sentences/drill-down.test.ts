import { expect, test } from 'vitest';
import { cellTitle, drillDownTitle, groupTitle } from './drill-down.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test('a page of evidence is called by its chart and its row', () => {
  expect([
    drillDownTitle('root-causes', '2024'),
    drillDownTitle('time-to-detect', 'all'),
    drillDownTitle('hours', 'monday'),
    drillDownTitle('hours', 'not-counted'),
    drillDownTitle('incidents', 'undated'),
    drillDownTitle('actions', '2024'),
    drillDownTitle('reviews', '2024-q2'),
  ]).toEqual([
    'Root causes: 2024',
    'Time to detect: all years',
    'Hours of the week: Monday',
    'Hours of the week: not counted',
    'Incidents: day not recorded',
    'Actions promised: 2024',
    'Review: April to June 2024',
  ]);
});

test('a group is called by its entry, or by what its numbers are', () => {
  expect([
    groupTitle('Checkout'),
    groupTitle({ says: 'none-of', facet: 'severities' }),
    groupTitle({ says: 'none-of', facet: 'services' }),
    groupTitle({ says: 'promised', fulfilment: 'in-time' }),
    groupTitle({ says: 'closed', period: '2024-Q2' }),
    groupTitle({ says: 'hour', weekday: null, hour: 9 }),
    groupTitle({ says: 'hour', weekday: 'Monday', hour: 12 }),
    groupTitle({ says: 'chart', chart: 'time-to-detect', row: 'all', known: true }),
  ]).toEqual([
    'Checkout',
    'Severity not recorded',
    'Service not recorded',
    'Promised: done on time',
    'Actions closed from April to June 2024',
    'From 09:00',
    'Monday, from 12:00',
    'Time to detect: all years, known',
  ]);
});

test('a cell says where it begins and ends', () => {
  expect([
    cellTitle({ quarter: '2024-Q1', low: 365 * DAY, high: null }),
    cellTitle({ quarter: '2024-Q2', low: 0, high: 2 * MINUTE }),
    cellTitle({ quarter: '2024-Q3', low: 30 * MINUTE, high: 45 * MINUTE }),
  ]).toEqual([
    'January to March 2024, 365 d or more',
    'April to June 2024, less than 2 min',
    'July to September 2024, 30 min to 45 min',
  ]);
});
