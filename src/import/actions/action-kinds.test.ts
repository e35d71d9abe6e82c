// Each word by which the kind of an action is told, in a sentence of its own.
import { describe, expect, test } from 'vitest';
import { kindNamed, kindOfAction } from './action-kinds.ts';

/** Sentences that only the word tells apart; the first words of `investigate` stand in front. */
const KINDS = {
  investigate: [
    ...['Investigate', 'Explore', 'Research', 'Understand', 'Find out', 'Look into', 'Spike'],
    ...[
      'Determine',
      'Evaluate',
      'Assess',
      'Figure out',
      'Analyse',
      'Analyze',
      'Can we',
      'Could we',
    ],
    ...['How', 'Why', 'Is', 'Are', 'Do we', 'Should we'],
  ].map((word) => `${word} the cable?`),
  detect: [
    ...['alert', 'alerts', 'alerting', 'alarm', 'monitor', 'monitoring', 'monitors', 'detect'],
    ...['detection', 'dashboard', 'telemetry', 'observability', 'metric', 'metrics', 'Pingdom'],
    ...['healthcheck', 'healthchecks', 'synthetic', 'anomaly', 'logging'],
  ].map((word) => `Add ${word} for the cable`),
  process: [
    ...['document', 'documentation', 'runbook', 'runbooks', 'playbook', 'process', 'procedure'],
    ...['procedures', 'training', 'train', 'review', 'guide', 'guidance', 'guideline', 'policy'],
    ...['policies', 'communication', 'checklist', 'drill', 'drills', 'SOP', 'on-call', 'oncall'],
    ...['rotation', 'ownership', 'codeowners', 'speak to', 'announce', 'incident response'],
    ...['escalation'],
  ].map((word) => `Add ${word} for the cable`),
  mitigate: [
    ...['rollback', 'roll-back', 'revert', 'failover', 'fail-over', 'autoscaling', 'capacity'],
    ...['backup', 'backups', 'restore', 'recovery', 'redundancy', 'throttling', 'circuit breaker'],
    ...['fallback', 'graceful', 'limit', 'limits', 'isolation', 'quota', 'retry', 'retries'],
    ...['kill switch', 'feature flag', 'timeout', 'caching', 'disaster'],
  ].map((word) => `Add ${word} for the cable`),
  prevent: ['Add a second cable', 'Add tests for the cable', 'Label the cable', 'Rename the cable'],
} as const;

describe.each(Object.entries(KINDS))('%s', (kind, sentences) => {
  test.each(sentences)('%s', (sentence) => {
    expect(kindOfAction(sentence)).toBe(kind);
  });
});

test('what comes first names it: a question, then noticing, then how people work, then the harm', () => {
  expect(kindOfAction('Investigate an alert on capacity')).toBe('investigate');
  expect(kindOfAction('Document the alert')).toBe('detect');
  expect(kindOfAction('Document the rollback')).toBe('process');
  expect(kindOfAction('Add a rollback that somebody has investigated')).toBe('mitigate');
});

test.each([
  ['Prevention', 'prevent'],
  ['preventive', 'prevent'],
  ['vorbeugen', 'prevent'],
  ['Detección', 'detect'],
  ['erkennung', 'detect'],
  ['detective', 'detect'],
  ['Mitigation', 'mitigate'],
  ['atténuer', 'mitigate'],
  ['軽減', 'mitigate'],
  ['Untersuchen', 'investigate'],
  ['調査', 'investigate'],
  [' Process ', 'process'],
  ['Communication', 'process'],
  ['Prevent it', null],
  ['', null],
])('a cell that says %j names %s', (cell, kind) => {
  expect(kindNamed(cell)).toBe(kind);
});
