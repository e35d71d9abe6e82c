import { expect, test } from 'vitest';
import { shownSource } from './shown-source.ts';

test('comments, directives and settings stay with the author; the title is shown', () => {
  const source =
    '---\ntitle: First ten minutes\nconfig:\n  look: canary\n---\n%%{init: {"theme": "canary"}}%%\n%% canary\nflowchart LR\n  %% canary\n  A --> B';
  expect(shownSource(source)).toBe('---\ntitle: First ten minutes\n---\nflowchart LR\n  A --> B');
  expect(shownSource('%% canary\npie\n  "a" : 1')).toBe('pie\n  "a" : 1');
});
