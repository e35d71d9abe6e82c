import { expect, test } from 'vitest';
import { reportOf } from '../../report/fixture.ts';
import { EMPTY_VOCABULARIES } from '../../report/vocabulary.ts';
import { announcementOf } from './announcement.ts';
import { citationOf } from './cite.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from './formats.ts';

const report = reportOf({
  id: 'cart-down',
  title: 'Cart *lost* <items> & `user_id`s [again]',
  summary: 'Every cart was empty\nfor an hour; _nobody_ could <pay>.',
  from: '2024-06-01 14:00',
  to: '2024-06-01 15:30',
  events: ['2024-06-01 14:05 | detection | Seen.'],
  repeats: ['cart-down-first'],
});
const vocabularies = EMPTY_VOCABULARIES;
const write = (format: FormatName, shortLinks: string | null = null): string =>
  FORMATS[format].write(announcementOf(report, { vocabularies, shortLinks }));

test.each(FORMAT_NAMES.filter((name) => name !== 'subject'))(
  '%s says title, summary, facts, that it is a repeat, and the permanent link',
  (format) => {
    const text = write(format).replace(/[\\\u200b]|&#\d+;|&\w+;|<[^>]+>/g, '');
    expect(text).toContain('Cart');
    expect(text).toContain('Every cart was empty for an hour');
    expect(text).toContain('1 h 30 min');
    expect(text).toContain('1 June 2024, 14:00–15:30 UTC');
    expect(text).toContain('Not recorded');
    expect(text).toContain('happened before');
    expect(write(format)).toContain('https://postmortems.example.com/postmortems/cart-down/');
  },
);

test('the subject is one line with the severity', () => {
  expect(write('subject')).toBe('Postmortem (Sev2): Cart *lost* <items> & `user_id`s [again]');
  const spread = announcementOf(
    { ...report, title: 'Cart\n  lost' },
    { vocabularies, shortLinks: null },
  );
  expect(FORMATS.subject.write(spread)).toBe('Postmortem (Sev2): Cart lost');
});

test('Markdown signs in a title arrive as they were written', () => {
  expect(write('markdown')).toContain(
    'Cart \\*lost\\* \\<items\\> \\& \\`user\\_id\\`s \\[again\\]](',
  );
});

test('Slack gets its three escapes, bold lines, and words with underscores as they are', () => {
  const text = write('chat');
  expect(text).toMatch(/^\*Postmortem \(Sev2\): /);
  expect(text).toContain('&lt;items&gt; &amp;');
  expect(text).toContain('could &lt;pay&gt;.');
  expect(text).toContain('user_id');
  expect(text).not.toMatch(/(?<![\w*])\*lost/);
  expect(text).toContain('• *Severity:* Sev2');
});

test('HTML mail holds no markup of the title', () => {
  expect(write('html')).toContain('&lt;items&gt; &amp;');
  expect(write('html')).not.toMatch(/<items>|<pay>/);
});

test.each([
  ['chat', 'R&amp;D &lt;all&gt;'],
  ['html', 'R&amp;D &lt;all&gt;'],
  ['markdown', 'R\\&D \\<all\\>'],
  ['text', 'R&D <all>'],
] as const)('in %s the signs of no part are markup', (format, written) => {
  const said = 'R&D <all>';
  const announcement = announcementOf(report, { vocabularies, shortLinks: null });
  const facts = [{ label: 'Teams', value: said }];
  const parts = { title: said, severity: said, summary: said, facts };
  const text = FORMATS[format].write({ ...announcement, ...parts });
  expect(text.split(written)).toHaveLength(5);
});

test('a short link stands in for the permanent one where there is a prefix', () => {
  const text = write('text', 'https://go.example.com/pm/');
  expect(text).toContain('https://go.example.com/pm/cart-down');
  expect(text).not.toContain('postmortems.example.com');
});

test('a citation leaves the day of reading open and admits what is not recorded', () => {
  const { before, placeholder, after } = citationOf(report, vocabularies, 'Hindsight');
  expect(before + placeholder + after).toBe(
    'Hindsight (2024). Cart *lost* <items> & `user_id`s [again]. Hindsight. Publication date not recorded, retrieved [day of reading]. https://postmortems.example.com/postmortems/cart-down/',
  );
});
