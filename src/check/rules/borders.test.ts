// What a rule finds just beyond its border, and not just within it: examples show what a rule is for, these rows where it
// begins. `true` is a finding. The sound report has impact from 14:00 to 15:30 UTC on Saturday, 1 June 2024.
import { describe, expect, test } from 'vitest';
import { checkExample } from '../example.ts';
import type { Example } from '../rule.ts';

type Row = readonly [found: boolean, name: string, example: Example];

const summary = (text: string, rest = ''): Example => ({ frontmatter: `summary: ${text}${rest}` });
const title = (text: string): Example => ({ frontmatter: `title: ${text}` });
const body = (text: string): Example => ({ body: text });
const impact = (text: string, rest = ''): Example => ({
  frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, ${text} }${rest}`,
});
const zone = (name: string, text: string): Example => ({
  frontmatter: `timezone: ${name}`,
  body: text,
});
const HOUR = `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:00, users: 70% }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 14:10, kind: acknowledgement, text: The on-call engineer took it on. }`;
const events = (...lines: readonly string[]): Example => ({
  frontmatter: `timeline:\n${lines.map((line) => `  - { ${line}, text: Something was seen by somebody. }`).join('\n')}`,
});
const hour = (...lines: readonly string[]): Example => ({
  frontmatter: `${HOUR}\n${lines.map((line) => `  - { ${line}, text: Something was seen by somebody. }`).join('\n')}`,
});
const before = (kind: string, at: string): Example => hour(`at: 2024-06-01 ${at}, kind: ${kind}`);
const cause = (id: string): Example => ({ frontmatter: `rootCauses: [${id}]` });
const action = (fields: string): Example => ({
  frontmatter: `actions:\n  - { do: Reject limits below the observed peak., kind: prevent, owner: payments, ticket: 'https://tracker.example/PAY-12', ${fields} }`,
});
/** Noticed in the minute in which the impact begins. */
const AT_START = events('at: 2024-06-01 14:00, kind: detection');

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'prose/clock-time': [
    [true, 'in the title', title('Checkout failed from 14:00 to 16:00')],
    [true, 'in the summary', summary('From 14:00 to 16:00 most shoppers could not pay at all.')],
    [true, 'in the scope', impact('users: 70%, scope: Cards from 14:00 to 16:00')],
    [false, 'in a measure', impact("measures: [{ label: Orders at 16:00, value: '12' }]")],
    [true, 'an account in the body', body('It failed from 14:00 to 16:00.')],
    [false, 'an account in a quotation', body('> It failed from 14:00 to 16:00.')],
    [
      false,
      'of an earlier incident',
      body('In the previous incident it failed from 14:00 to 16:00.'),
    ],
    [false, 'of an earlier incident, in the summary', summary('Last week it failed at 16:00, and this time most shoppers could not pay.')], // prettier-ignore
    [false, 'a window that shares no end', body('A backup ran from 12:00 to 13:00.')],
    [true, 'a window that shares the end', body('It failed from 13:00 to 15:30.')],
    [true, 'a window between two times', body('Between 14:00 and 16:00 nobody could pay.')],
    [false, 'two times that are no window', body('At 14:00 and 16:00 somebody looked.')],
    [true, 'a window with a dash', body('Down 14:00–16:00.')],
    [true, 'the end in words', body('The outage ended at 16:00.')],
    [true, 'the start in words', body('The outage began for most people at 13:00.')],
    [false, 'another thing that ended', body('The meeting ended at 16:00.')],
    [
      false,
      'about a known time',
      summary('Until about 15:00 most shoppers could not pay, for a limit.'),
    ],
    [
      true,
      'a known time, not about',
      summary('From 15:00 most shoppers could not pay, for a limit was low.'),
    ],
    [
      true,
      'about a time that is further away',
      summary('Around 16:01 most shoppers could not pay, for a limit.'),
    ],
    [
      false,
      'thirty minutes are about',
      summary('Around 16:00 most shoppers could not pay, for a limit.'),
    ],
    [false, 'afternoon without its letters', body('It failed from 2:00 to 3:30.')],
    [
      true,
      'morning with its letters',
      summary('From 2:00 AM most shoppers could not pay, for a limit was low.'),
    ],
    [false, 'a zone ahead of the report', zone('UTC', 'The outage began at 16:00 CEST.')],
    [false, 'a zone behind the report', zone('UTC', 'The outage began at 10:00 EDT.')],
    [true, 'a zone that does not fit', zone('UTC', 'The outage began at 11:00 EDT.')],
    [false, 'a report on half an hour', zone('Asia/Kolkata', 'The outage began at 08:30 UTC.')],
    [
      true,
      'a report on half an hour, half an hour off',
      zone('Asia/Kolkata', 'The outage began at 09:00 UTC.'),
    ],
    [
      false,
      'UTC beside a zone of its own',
      zone('America/New_York', 'The outage began at 18:00 UTC.'),
    ],
    [false, 'over midnight', { frontmatter: HOUR.replaceAll(/1([45]):/g, (_, h) => (h === '4' ? '23:' : '23:5')), body: 'It was fine.' }], // prettier-ignore
  ],
  'prose/date': [
    [true, 'another year', body('On 1 June 2023 the limit was lowered.')],
    [true, 'month and day exchanged', body('On 6 January 2024 the limit was lowered.')],
    [false, 'a day of something else', body('It was set on 3 March 2021.')],
    [false, 'of another incident', body('The previous incident was on 1 June 2023.')],
    [true, 'tied, in the title', title('Outage of checkout on 3 March 2024')],
    [true, 'tied, in the summary', summary('On June 11, 2024 most shoppers could not pay at all.')],
    [false, 'tied, in the body', body('On June 11, 2024 most shoppers could not pay.')],
    [false, 'not tied, in the title', title('Checkout failed with the limit of 3 March 2024')],
    [false, 'in a quotation', body('> On 1 June 2023 the limit was lowered.')],
    [false, 'in an action', action('due: 2024-07-01').frontmatter!.includes('do:') ? { frontmatter: 'actions:\n  - { do: Undo what was changed on 1 June 2023., kind: prevent, owner: payments, due: 2024-07-01, ticket: "https://tracker.example/1" }' } : {}], // prettier-ignore
    [true, 'in an event', { frontmatter: 'timeline:\n  - { at: 2024-06-01 14:05, kind: detection, text: On 1 June 2023 the alert fired. }' }], // prettier-ignore
    [false, 'without a year, of the report', body('On 1 June the limit was lowered.')],
    [true, 'without a year, exchanged', body('On 6 January the limit was lowered.')],
    [false, 'the day that an action is due', body('On 1 July 2024 it will be better.')],
  ],
  'prose/duration': [
    [true, 'before the word', body('A 4-hour outage followed.')],
    [true, 'with a word between', body('It was a 4-hour checkout outage.')],
    [true, 'long', body('It was a 4-hour-long outage.')],
    [false, 'after an outage', body('4 hours after the outage it was quiet.')],
    [true, 'duration', body('Duration: 4 hours')],
    [true, 'lasted about', body('The outage lasted about 4 hours.')],
    [false, 'a share of an hour off', body('The outage lasted 95 minutes.')],
    [false, 'two hours are an hour and a half', body('The outage lasted two hours.')],
    [true, 'three hours are not', body('The outage lasted three hours.')],
    [false, 'of something else', body('The deployment took 4 hours.')],
    [true, 'harm in the title', title('Checkout was down for 4 hours')],
    [false, 'harm in the body', body('Checkout was down for 4 hours.')],
    [false, 'no harm in the title', title('Checkout was fine for 4 hours')],
    [false, 'in a quotation', body('> The outage lasted 4 hours.')],
    [false, 'what might have been', body('The outage would have lasted 4 hours.')],
    [false, 'time to detect', body('The outage lasted 5 minutes before anybody saw it.')],
    [true, 'in the scope', impact('users: 70%, scope: A 4-hour outage of cards')],
    [false, 'the end is not known', { frontmatter: 'impact: { from: 2024-06-01 14:00, to: unknown, users: 70% }', body: 'The outage lasted 4 hours.' }], // prettier-ignore
  ],
  'prose/share': [
    [true, 'another share', body('20% of our users could not pay.')],
    [false, 'the same share', body('70% of our users could not pay.')],
    [false, 'half a percent off', body('70.5% of our users could not pay.')],
    [true, 'one percent off', body('71% of our users could not pay.')],
    [false, 'about, five off', body('About 75% of our users could not pay.')],
    [true, 'about, six off', body('About 76% of our users could not pay.')],
    [false, 'the report is about', { frontmatter: 'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: about 70% }', body: '75% of our users could not pay.' }], // prettier-ignore
    [
      false,
      'a figure of the measures',
      impact("users: 70%, measures: [{ label: Shops, value: '20%' }]"),
    ],
    [false, 'in a quotation', body('> 20% of our users could not pay.')],
    [false, 'of another incident', body('In the previous outage 20% of our users could not pay.')],
    [false, 'nobody was hit', body('20% of our users have two accounts.')],
  ],
  'prose/weekday': [
    [true, 'the wrong one', body('It began on Friday, 1 June 2024.')],
    [false, 'the right one', body('It began on Saturday, 1 June 2024.')],
    [false, 'the right one, short', body('It began on Sat, 1 June 2024.')],
    [true, 'behind the day', body('It began on 2024-06-01 (Sun).')],
    [true, 'a day of the report without its year', body('It began on Friday, 1 June.')],
    [
      false,
      'a day that is not of the report, without its year',
      body('Friday, 3 March was quiet.'),
    ],
    [
      true,
      'a day that is not of the report, with its year',
      body('Friday, 3 March 2024 was quiet.'),
    ],
    [false, 'in a quotation', body('> Friday, 1 June 2024')],
    [false, 'a day that does not exist', body('Friday, 31 June 2024')],
  ],
  'prose/zone': [
    [true, 'another zone', zone('UTC', 'At 14:05 CEST the alert fired.')],
    [false, 'the same zone', zone('UTC', 'At 14:05 UTC the alert fired.')],
    [false, 'at a time that is in no event', zone('UTC', 'At 14:06 CEST the alert fired.')],
    [false, 'in a quotation', zone('UTC', '> At 14:05 CEST the alert fired.')],
    [true, 'a zone where the report has none', zone('unknown', 'At 14:05 CEST the alert fired.')],
  ],
  'time/before-detection': [
    [true, 'a mitigation', before('mitigation', '14:04')],
    [true, 'an acknowledgement', before('acknowledgement', '14:04')],
    [true, 'an identification', before('identification', '14:04')],
    [false, 'in the minute of the detection', before('mitigation', '14:05')],
    [false, 'a change', before('change', '14:04')],
    [false, 'nobody says when it was noticed', events('at: 2024-06-01 14:04, kind: mitigation')],
  ],
  'time/after-impact': [
    [true, 'a mitigation', hour('at: 2024-06-01 15:01, kind: mitigation')],
    [true, 'an escalation', hour('at: 2024-06-01 15:01, kind: escalation')],
    [true, 'an impact', hour('at: 2024-06-01 15:01, kind: impact')],
    [true, 'a recovery', hour('at: 2024-06-01 15:01, kind: recovery')],
    [true, 'a detection', hour('at: 2024-06-01 15:01, kind: detection')],
    [false, 'at the end itself', hour('at: 2024-06-01 15:00, kind: recovery')],
    [false, 'a note', hour('at: 2024-06-01 15:01, kind: note')],
    [
      false,
      'an approximate recovery',
      hour('at: 2024-06-01 15:01, approximate: true, kind: recovery'),
    ],
    [false, 'a note on the thirtieth day', hour('at: 2024-07-01 15:00, kind: note')],
    [true, 'a note after it', hour('at: 2024-07-01 15:01, kind: note')],
  ],
  'time/before-impact': [
    [true, 'a detection', hour('at: 2024-06-01 13:59, kind: detection')],
    [true, 'an impact', hour('at: 2024-06-01 13:59, kind: impact')],
    [false, 'at the start itself', hour('at: 2024-06-01 14:00, kind: impact')],
    [false, 'a change', hour('at: 2024-06-01 13:59, kind: change')],
    [false, 'a note', hour('at: 2024-06-01 13:59, kind: note')],
    [false, 'a communication', hour('at: 2024-06-01 13:59, kind: communication')],
    [false, 'an investigation', hour('at: 2024-06-01 13:59, kind: investigation')],
    [false, 'an approximate one', hour('at: 2024-06-01 13:59, approximate: true, kind: impact')],
  ],
  'time/end-contradicted': [
    [false, 'five minutes before the end', hour('at: 2024-06-01 14:55, kind: recovery')],
    [true, 'six minutes before the end', hour('at: 2024-06-01 14:54, kind: recovery')],
    [false, 'a note at the end', hour('at: 2024-06-01 15:00, kind: note')],
    [
      false,
      'an event that lasted to the end',
      hour("at: 2024-06-01 14:50, until: '2024-06-01 15:00', kind: note"),
    ],
  ],
  'time/event-order': [
    [true, 'the wrong way round', events('at: 2024-06-01 15:30, kind: recovery', 'at: 2024-06-01 14:05, kind: detection')], // prettier-ignore
    [false, 'at one time', events('at: 2024-06-01 14:05, kind: detection', 'at: 2024-06-01 14:05, kind: recovery')], // prettier-ignore
  ],
  'time/action-dates': [
    [true, 'completed, and open', action('completed: 2024-06-10, status: open, due: 2024-07-01')],
    [
      true,
      'completed, and in progress',
      action('completed: 2024-06-10, status: in-progress, due: 2024-07-01'),
    ],
    [false, 'completed, and done', action('completed: 2024-06-10, status: done, due: 2024-07-01')],
    [
      false,
      'completed, and dropped',
      action('completed: 2024-06-10, status: dropped, due: 2024-07-01'),
    ],
    [true, 'due before it began', action('due: 2024-05-31')],
    [false, 'due on the day', action('due: 2024-06-01')],
    [false, 'due before it began, and done', action('due: 2024-05-31, status: done')],
  ],
  'time/file-date': [
    [true, 'another day', { file: '2024/2024-06-02-checkout.mdx' }],
    [false, 'no day', { file: '2024/checkout.mdx' }],
    [false, 'the day of detection', { file: '2024/2024-06-02-checkout.mdx', ...events('at: 2024-06-02 14:05, kind: detection') }], // prettier-ignore
    [true, 'the day of another event', { file: '2024/2024-06-02-checkout.mdx', ...events('at: 2024-06-02 14:05, kind: note') }], // prettier-ignore
    [false, 'a number that goes on', { file: '2024/2024-06-020-checkout.mdx' }],
  ],
  'time/future': [
    [
      true,
      'the start',
      { frontmatter: 'impact: { from: 2026-06-01 14:00, to: 2026-06-01 15:30, users: 70% }' },
    ],
    [true, 'an event', events('at: 2025-01-02 14:05, kind: note')],
    [false, 'an event before the present', events('at: 2024-12-31 23:59, kind: note')],
    [true, 'what was completed', action('due: 2024-07-01, status: done, completed: 2025-01-03')],
    [false, 'what is due', action('due: 2030-07-01')],
    [true, 'publication', { frontmatter: 'published: 2025-01-03' }],
    [
      false,
      'publication on the day after, where the sun rises first',
      { frontmatter: 'published: 2025-01-01' },
    ],
    [false, 'a clock that nobody knows, within fourteen hours', { frontmatter: `timezone: unknown\n${events('at: 2025-01-01 13:59, kind: note').frontmatter}` }], // prettier-ignore
    [true, 'a clock that nobody knows, after fourteen hours', { frontmatter: `timezone: unknown\n${events('at: 2025-01-01 14:01, kind: note').frontmatter}` }], // prettier-ignore
  ],
  'time/phase-outside': [
    [
      false,
      'the whole impact',
      impact('phases: [{ from: 2024-06-01 14:00, to: 2024-06-01 15:30, level: full }]'),
    ],
    [
      true,
      'a minute before',
      impact('phases: [{ from: 2024-06-01 13:59, to: 2024-06-01 15:30, level: full }]'),
    ],
    [
      true,
      'a minute after',
      impact('phases: [{ from: 2024-06-01 14:00, to: 2024-06-01 15:31, level: full }]'),
    ],
  ],
  'complete/end': [
    [true, 'a recovery', { frontmatter: 'impact: { from: 2024-06-01 14:00, users: 70% }' }],
    [false, 'an impact as the last', { frontmatter: `impact: { from: 2024-06-01 14:00, users: 70% }\n${events('at: 2024-06-01 14:30, kind: mitigation', 'at: 2024-06-01 15:30, kind: impact').frontmatter}` }], // prettier-ignore
    [true, 'a note behind the mitigation', { frontmatter: `impact: { from: 2024-06-01 14:00, users: 70% }\n${events('at: 2024-06-01 14:30, kind: mitigation', 'at: 2024-06-01 15:30, kind: note').frontmatter}` }], // prettier-ignore
    [
      false,
      'the end is not recorded',
      { frontmatter: 'impact: { from: 2024-06-01 14:00, to: unknown, users: 70% }' },
    ],
  ],
  'complete/detection-at-start': [
    [true, 'no word of it', AT_START],
    [false, 'a minute later', events('at: 2024-06-01 14:01, kind: detection')],
    [
      false,
      'about that minute',
      events('at: 2024-06-01 14:00, kind: detection, approximate: true'),
    ],
    [false, 'said in the body', { ...AT_START, ...body('The true start is not known.') }],
    [
      false,
      'said in the summary',
      {
        frontmatter: `${AT_START.frontmatter}\nsummary: The start was not recorded, and most shoppers could not pay.`,
      },
    ],
    [
      true,
      'said of an action',
      {
        frontmatter: `${AT_START.frontmatter}\n${action('due: 2024-07-01').frontmatter!.replace('Reject', 'Hold a drill, and reject')}`,
      },
    ],
    [
      true,
      'said in the title',
      { frontmatter: `${AT_START.frontmatter}\ntitle: Checkout failed in planned work` },
    ],
  ],
  'complete/fix': [
    [true, 'neither of the two', events('at: 2024-06-01 14:05, kind: detection')],
    [false, 'a mitigation', events('at: 2024-06-01 14:05, kind: mitigation')],
    [false, 'a recovery', events('at: 2024-06-01 14:05, kind: recovery')],
    [false, 'it still lasts', { frontmatter: `impact: { from: 2024-06-01 14:00, users: 70% }\n${events('at: 2024-06-01 14:05, kind: detection').frontmatter}` }], // prettier-ignore
  ],
  'complete/response': [
    [true, 'neither of the two', events('at: 2024-06-01 14:05, kind: detection')],
    [false, 'an acknowledgement', events('at: 2024-06-01 14:05, kind: acknowledgement')],
    [false, 'an escalation', events('at: 2024-06-01 14:05, kind: escalation')],
  ],
  'complete/impact-number': [
    [true, 'nothing', { frontmatter: 'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30 }' }],
    [false, 'unknown', impact('users: unknown')],
    [false, 'a measure', impact("measures: [{ label: Orders lost, value: '12' }]")],
    [false, 'a number in the scope', impact('scope: The 40 largest shops')],
    [false, 'all', impact('scope: All shops')],
    [true, 'some', impact('scope: Some shops')],
  ],
  'complete/prevent-action': [
    [true, 'none of the kind', { frontmatter: "actions:\n  - { do: Alert on the limit., kind: detect, owner: payments, due: 2024-07-01, ticket: 'https://tracker.example/1' }" }], // prettier-ignore
    [true, 'one that was dropped', action('due: 2024-07-01, status: dropped')],
    [false, 'one that is done', action('due: 2024-07-01, status: done')],
    [true, 'no actions', { without: ['actions'] }],
  ],
  'blameless/human-error': [
    ...['human', 'operators', 'user-mistake', 'staff-error'].map((id): Row => [
      true,
      `${id} for a cause`,
      cause(id),
    ]),
    ...['human-resources', 'end-user-limit', 'deleted-user', 'employee-portal'].map((id): Row => [
      false,
      `${id} for a cause`,
      cause(id),
    ]),
    [true, 'in words', body('It was put down to a user error.')],
    [false, 'against it', body('The form guards against human error.')],
  ],
  'recurrence/open-action': ['open', 'in-progress', 'done', 'dropped'].flatMap((status): Row[] => {
    const beside = (kind: string) => ({
      '2024-03-01-checkout-errors': `impact: { from: 2024-03-01 09:00, to: 2024-03-01 09:30, users: 10% }
timeline:
  - { at: 2024-03-01 09:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-03-01 09:30, kind: recovery, text: The limit was raised. }
actions:
  - { do: Derive the limit., kind: ${kind}, owner: payments, status: ${status}, due: 2024-05-01 }`,
    });
    const frontmatter = 'repeats: [2024-03-01-checkout-errors]';
    const isOpen = status === 'open' || status === 'in-progress';
    return [
      [isOpen, `prevent, ${status}`, { frontmatter, beside: beside('prevent') }],
      [false, `detect, ${status}`, { frontmatter, beside: beside('detect') }],
      [false, `prevent, ${status}, not named`, { beside: beside('prevent') }],
    ];
  }),
};

describe.each(Object.entries(ROWS))('%s', (rule, rows) => {
  test.each(rows)('%s: %s', async (found, _, example) => {
    const told = (await checkExample(example)).filter((one) => one.rule === rule);
    expect(told.length > 0, told.map(({ message }) => message).join('\n')).toBe(found);
  });
});
