import { expect, test } from 'vitest';
import { checkExample } from '../check/example.ts';
import { recoverBody } from './recover-body.ts';

test('text that was masked reads as it was written, in the tree and in code', () => {
  const { tree, slips } = recoverBody('Took <5 ms and `<6`, {a b}.\n\n```\n<7 {x\n```\n');
  expect(slips.map(({ start }) => start)).toEqual([5, 21]);
  const shown = JSON.stringify(tree);
  for (const text of ['Took <5 ms', '"<6"', '<7 {x', '{a b}.']) expect(shown).toContain(text);
});

test('every slip is found in one reading, and what is code is none', () => {
  const { tree, slips } = recoverBody(
    'a <b>c\n\n`<!-- x -->` <!-- y -->\n\n<br> {q r}\n\n</i>\n\n<Callout>x\n\ny\n\n</Callout>\n',
  );
  expect(tree).not.toBeNull();
  expect(slips).toHaveLength(6);
});

test('an address between angle brackets is no slip beside one', () => {
  const body =
    'a <5\n\n[x](<./app.log>) ![y](<./my graph.png>) [z][d]\n\n[d]: <./app.log>\n\n(<7)\n';
  const { tree, slips } = recoverBody(body);
  expect(slips.map(({ start }) => body.slice(start, start + 2))).toEqual(['<5', '<7']);
  const shown = JSON.stringify(tree);
  for (const url of ['"./app.log"', '"./my%20graph.png"']) {
    expect(shown.replaceAll('my graph', 'my%20graph')).toContain(url);
  }
  expect(shown).not.toContain('"<./');
});

test('time grows with the length, and a body of slips comes to an end', () => {
  const cost = (times: number): number => {
    const before = process.cpuUsage();
    recoverBody('Some words <b> and {a b} more.\n\n'.repeat(times));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  cost(500);
  expect(cost(8_000)).toBeLessThan(Math.max(200, cost(2_000)) * 8);
});

test('a table of a hundred thousand rows is judged', async () => {
  const found = await checkExample({
    frontmatter: 'visibility: public',
    body: `| a | b |\n| - | - |\n${'| x | y |\n'.repeat(130_000)}`,
  });
  expect(found.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a body that holds every sign of private use is told of its first slip', () => {
  const all = Array.from({ length: 0xf8ff - 0xe000 }, (_, i) => String.fromCodePoint(0xe001 + i));
  const { tree, slips } = recoverBody(`${all.join('')} <5 and <6`);
  expect(tree).toBeNull();
  expect(slips).toMatchObject([{ start: all.length + 1, end: all.length + 2 }]);
});
