import { expect, test } from 'vitest';
import { reportOf, type Terse } from './fixture.ts';
import { formatImpact } from './format-impact.ts';
import { impactLength, otherMeasures, statedWords } from './impact-length.ts';

const orders = { label: 'Orders lost', value: '4' };
const stated = { label: 'Stated duration', value: 'about **45 minutes**' };

function told(ends: Partial<Terse>, measures = [orders, stated]) {
  const whole = reportOf({
    from: '2024-06-01 14:00',
    to: '2024-06-01 16:05',
    started: true,
    events: [],
    ...ends,
  });
  const report = { ...whole, impact: { ...whole.impact, measures } };
  return [formatImpact(impactLength(report)), otherMeasures(report).map(({ label }) => label)];
}

test('what is stated is told as the length where start or end is not known, and nowhere else', () => {
  const both = [orders.label, stated.label];
  expect(told({})).toEqual(['2 h 5 min', both]);
  expect(told({ started: false })).toEqual(['about 45 min, as stated', [orders.label]]);
  expect(told({ to: null })).toEqual(['about 45 min, as stated', [orders.label]]);
  expect(told({ to: undefined as never })).toEqual(['Ongoing', both]);
  expect(told({ to: null }, [orders])).toEqual(['Not recorded', [orders.label]]);
});

test('a line has room for no more than a few words of it', () => {
  const long = {
    label: 'Stated duration',
    value: 'most of the morning, with pauses of ten minutes',
  };
  expect(told({ to: null }, [long])[0]).toBe('most of the morning, with p…, as stated');
});

test('the words of the report are kept beside its length', () => {
  const whole = reportOf({ from: '2024-06-01 14:00', to: null, started: true, events: [] });
  const withMeasures = (measures: readonly { label: string; value: string }[]) => ({
    ...whole,
    impact: { ...whole.impact, measures },
  });
  expect(statedWords(withMeasures([orders, stated]))).toBe('about 45 minutes');
  expect(statedWords(withMeasures([orders]))).toBe(null);
});
