import { describe, expect, test } from 'vitest';
import { crowdOfBraces, crowdSlips, obviousSlips } from './explain-syntax.ts';

describe('many tags of one name are one slip', () => {
  const slipsOf = (body: string) =>
    crowdSlips(body).map(({ start, end, message, hint, masks }) => ({
      marked: body.slice(start, end),
      at: start,
      message,
      hint,
      masked: masks?.length,
    }));

  test('opened and not closed', () => {
    expect(slipsOf(`<div>in</div>${'<div class="a">'.repeat(21)}`)).toEqual([
      {
        marked: '<div class="a">',
        at: 13,
        message: '`<div>` is opened 21 times more than it is closed; this is the first.',
        hint: 'Put what was pasted between ``` lines, or remove the tags.',
        masked: 23,
      },
    ]);
    // A component is meant, and each can be closed.
    expect(slipsOf('<Callout>'.repeat(22))).toMatchObject([
      { at: 0, hint: 'Add `</Callout>` where each ends, or remove the tags.', masked: 22 },
    ]);
  });

  test('closed and not opened', () => {
    expect(slipsOf(`<b>in</b>${'</b>'.repeat(22)}`)).toEqual([
      {
        marked: '</b>',
        at: 9,
        message: '`</b>` closes 22 times more than `<b>` opens; this is the first.',
        hint: 'Put what was pasted between ``` lines, or remove the tags.',
        masked: 24,
      },
    ]);
    expect(slipsOf('</Callout>'.repeat(21))).toMatchObject([
      { at: 0, hint: 'Put what was pasted between ``` lines, or remove the tags.' },
    ]);
  });

  test('of twenty each is told by itself, and what is closed is none', () => {
    expect(slipsOf('<b>'.repeat(20))).toEqual([]);
    expect(slipsOf('</b>'.repeat(20))).toEqual([]);
    expect(slipsOf('<b>x</b>'.repeat(50) + '<br/>'.repeat(50))).toEqual([]);
  });

  test('so are braces', () => {
    expect(crowdOfBraces('{ '.repeat(200))).toHaveLength(1);
    expect(crowdOfBraces('{ x } '.repeat(200))).toEqual([]);
  });
});

test.each([
  ['<img src="./graph.png" alt="Load">', '![Load](./graph.png)', true],
  ["<img alt='' src=graph.png>", '![what it shows](graph.png)', true],
  ['<img>', '![what it shows](./picture.png)', true],
  ['<img src="a/of://b.png">', '![what it shows](a/of://b.png)', true],
  ['<img src="https://cdn.example/a/b.png?w=3#x/y" alt="B">', '![B](./b.png)', false],
  ['<img src="//cdn.example/c.png">', '![what it shows](./c.png)', false],
])('%s is written %s', (tag, picture, isOwn) => {
  const [slip] = obviousSlips(`Seen: ${tag} there.`);
  expect(slip).toMatchObject({
    start: 6,
    end: 6 + tag.length,
    message: 'The HTML element `<img>` is not allowed in a report.',
    hint: `${isOwn ? '' : 'Put the file beside the report. '}Write \`${picture}\`.`,
    fix: isOwn ? { start: 6, end: 6 + tag.length, text: picture } : null,
  });
});
