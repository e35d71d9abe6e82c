import { afterEach, expect, test } from 'vitest';
import { bodyToMarkdown } from '../share/machine/body-markdown.ts';
import { parseBody, walk } from './body-tree.ts';
import { inlineMarkdown } from './inline-markdown.ts';
import { inlineHtml, inlineText } from './inline.ts';
import { linkTickets, ticketAt, withTicketLinks, withTickets } from './tickets.ts';

const browse = 'https://tracker.example/browse/';
const PLAT = { pattern: /PLAT-\d+/, url: `${browse}{ticket}` };
const HASH = { pattern: /#\d{3,}/, url: 'https://git.example/issues?n={ticket}&tab=1' };
afterEach(() => linkTickets([]));

const html = (text: string): string => inlineHtml(text, (url) => url);
const link = (number: string): string => `<a href="${browse}${number}">${number}</a>`;

test('a number in a text is a link, in HTML and in copies, and its words stay', () => {
  linkTickets([PLAT, HASH]);
  expect(html('Rolled back, PLAT-881.')).toBe(`Rolled back, ${link('PLAT-881')}.`);
  expect(html('**PLAT-1** and (PLAT-22)')).toBe(`<strong>${link('PLAT-1')}</strong> and (${link('PLAT-22')})`); // prettier-ignore
  expect(html('see #1234')).toBe('see <a href="https://git.example/issues?n=%231234&amp;tab=1">#1234</a>'); // prettier-ignore
  expect(inlineMarkdown('Rolled back, PLAT-881.', (url) => url)).toBe(`Rolled back, [PLAT-881](${browse}PLAT-881).`); // prettier-ignore
  expect(inlineText('Rolled back, PLAT-881.')).toBe('Rolled back, PLAT-881.');
});

test.each([
  'in code, `PLAT-881`',
  '[PLAT-881](https://elsewhere.example/)',
  'https://elsewhere.example/PLAT-881',
  'XPLAT-881 and PLAT-881b',
  'the branch PLAT-881-retry, or fix/PLAT-881',
  'PLAT-',
])('what only holds the signs of a number stays as it is: %s', (text) => {
  const before = html(text);
  linkTickets([PLAT]);
  expect(html(text)).toBe(before);
});

test.each(['', ' ', '(', ',', ':', '"', '–'])('a number behind %j stands by itself', (sign) => {
  linkTickets([PLAT]);
  expect(html(`${sign}PLAT-881`)).toContain(link('PLAT-881'));
});

test.each(['x', '7', '_', '.', '/', '-'])(
  'a number behind %j is the end of something longer',
  (sign) => {
    linkTickets([PLAT]);
    expect(html(`release${sign}PLAT-881`)).not.toContain('<a');
  },
);

test.each(['', ' ', '.', ',', ')', ':', '"', '–', '- ', '/ '])(
  'a number before %j stands by itself',
  (sign) => {
    linkTickets([PLAT]);
    expect(html(`PLAT-881${sign}`)).toContain(link('PLAT-881'));
  },
);

test.each(['x', '_', '/x', '-x'])(
  'a number before %j is the beginning of something longer',
  (sign) => {
    linkTickets([PLAT]);
    expect(html(`PLAT-881${sign}`)).not.toContain('<a');
  },
);

test('in a body texts are linked, and headings, code and links stay', () => {
  linkTickets([PLAT]);
  const tree = parseBody('## PLAT-1\n\nSee PLAT-2, `PLAT-3`, [PLAT-4](https://a.example/).\n\n- PLAT-5\n\n```\nPLAT-6\n```\n'); // prettier-ignore
  const linked = (of: typeof tree): string[] => {
    const urls: string[] = [];
    walk(of, (node) => void (node.type === 'link' && urls.push(node.url)));
    return urls;
  };
  expect(linked(withTicketLinks(tree))).toEqual([`${browse}PLAT-2`, 'https://a.example/', `${browse}PLAT-5`]); // prettier-ignore
  expect(linked(tree)).toEqual(['https://a.example/']);
  const report = { id: 'a', file: 'a.mdx', timeline: [] };
  expect(bodyToMarkdown(tree, { report, audience: 'internal' })).toContain(`See [PLAT-2](${browse}PLAT-2)`); // prettier-ignore
});

test('where an archive has no tickets nothing is a link', () => {
  expect(html('PLAT-881')).toBe('PLAT-881');
  expect(ticketAt(`${browse}PLAT-881`)).toBeNull();
});

test('the address of a ticket is called by its number, and no other is', () => {
  linkTickets([PLAT, HASH]);
  expect(ticketAt(`${browse}PLAT-881`)).toBe('PLAT-881');
  expect(ticketAt('https://git.example/issues?n=%231234&tab=1')).toBe('#1234');
  for (const other of [`${browse}PLAT-`, `${browse}PLAT-881/comments`, `${browse}%E0`, 'https://git.example/']) expect(ticketAt(other)).toBeNull(); // prettier-ignore
});

test('an action may name its ticket by its number, and all else stays as it was', () => {
  const read = (data: unknown, tickets = [PLAT]): unknown => withTickets(data, tickets);
  const data = {
    title: 'PLAT-1',
    actions: [{ do: 'a', ticket: ' PLAT-881 ' }, { ticket: 'XPLAT-881' }, { ticket: 7 }, null, 'b'],
  };
  expect(read(data)).toEqual({
    title: 'PLAT-1',
    actions: [
      { do: 'a', ticket: `${browse}PLAT-881` },
      { ticket: 'XPLAT-881' },
      { ticket: 7 },
      null,
      'b',
    ],
  });
  expect(read(data, [])).toBe(data);
  for (const other of [null, 'text', { actions: 'PLAT-1' }]) expect(read(other)).toBe(other);
});

test.each([
  [null, null],
  [{}, {}],
  [{ actions: 'none' }, { actions: 'none' }],
  [{ actions: [null, 7, {}, { ticket: 7 }, { ticket: 'PLAT' }] }, { actions: [null, 7, {}, { ticket: 7 }, { ticket: 'PLAT' }] }], // prettier-ignore
  [{ title: 'a', actions: [{ do: 'b', ticket: ' PLAT-1 ' }] }, { title: 'a', actions: [{ do: 'b', ticket: `${browse}PLAT-1` }] }], // prettier-ignore
  [{ actions: [{ ticket: '#1234' }] }, { actions: [{ ticket: 'https://git.example/issues?n=%231234&tab=1' }] }], // prettier-ignore
])('of %j tickets become addresses', (data, expected) => {
  expect(withTickets(data, [PLAT, HASH])).toEqual(expected);
  expect(withTickets(data, [])).toBe(data);
});

test('at an address stands the number of a ticket only where all of it fits', () => {
  expect(ticketAt(`${browse}PLAT-1`)).toBeNull();
  linkTickets([PLAT, HASH, { pattern: /X/, url: 'https://fixed.example/' }]);
  expect(ticketAt(`${browse}PLAT-1`)).toBe('PLAT-1');
  expect(ticketAt(`${browse}PLAT-1x`)).toBeNull();
  expect(ticketAt(`${browse}%E0%A4%A`)).toBeNull();
  expect(ticketAt('https://git.example/issues?n=%231234&tab=1')).toBe('#1234');
  expect(ticketAt('https://git.example/issues?n=%231234&tab=2')).toBeNull();
  expect(ticketAt('https://elsewhere.example/PLAT-1')).toBeNull();
});
