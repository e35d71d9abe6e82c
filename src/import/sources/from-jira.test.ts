import { expect, test } from 'vitest';
import { jiraToMarkdown } from './from-jira.ts';

test.each([
  ['# {*}Index without a lock{*} - Ivo', '1. **Index without a lock** - Ivo'],
  ['# *Index without a lock* - Ivo', '1. **Index without a lock** - Ivo'],
  ['{_}nobody{_} saw it', '_nobody_ saw it'],
])('%s', (wiki, markdown) => {
  expect(jiraToMarkdown(`h1. Title\n\nh2. Plan\n\n${wiki}\n`)).toContain(markdown);
});
