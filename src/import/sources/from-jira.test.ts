import { expect, test } from 'vitest';
import { jiraToMarkdown } from './from-jira.ts';

test.each([
  ['# {*}Index without a lock{*} - Ivo', '1. **Index without a lock** - Ivo'],
  ['# *Index without a lock* - Ivo', '1. **Index without a lock** - Ivo'],
  ['{_}nobody{_} saw it', '_nobody_ saw it'],
  ['|Add a key|{status:colour=Green|title=Done}|', '| Add a key | Done |'],
  ['{status:title=In progress|colour=Yellow} Add a key', 'In progress Add a key'],
])('%s', (wiki, markdown) => {
  expect(jiraToMarkdown(`h1. Title\n\nh2. Plan\n\n${wiki}\n`)).toContain(markdown);
});

test('the text of a quote is a quotation, that of a panel is not', () => {
  const written = (name: string): string =>
    jiraToMarkdown(`{${name}}\nNobody could pay.\n{${name}}\n\nIt was over at ten.`);
  expect(written('quote')).toBe('\n> Nobody could pay.\n\n\nIt was over at ten.');
  expect(written('panel')).toBe('\nNobody could pay.\n\n\nIt was over at ten.');
});
