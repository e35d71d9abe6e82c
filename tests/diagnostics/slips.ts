// What people get wrong, as they type it, beside the examples that every rule has of its own. By room.
import { filesOf } from '../../src/check/example.ts';
import type { Example } from '../../src/check/rule.ts';

export interface Slip extends Example {
  readonly name: string;
  /** Following the advice, as it stands, leaves an error that only the author can mend. */
  readonly byHand?: boolean;
}

const TIMELINE = `timeline:
  - at: 2024-06-01 14:05
    kind: detection
    text: The alert on failed payments fired.
  - at: 2024-06-01 15:30
    kind: recovery
    text: Every payment went through again.`;

const timeline = (right: string, wrong: string): string => TIMELINE.replace(right, wrong);

const SOUND_TEXT = filesOf({})[0]?.text ?? '';

const VOCABULARY = {
  'severities.yaml': '- id: sev1\n- id: sev2\n',
  'services.yaml': '- { id: checkout, synonyms: [orders] }\n- id: load-balancer\n',
  'teams.yaml': '- id: payments\n- id: platform\n',
  'tags.yaml': '- { id: kubernetes, synonyms: [k8s] }\n- { id: database, synonyms: [db] }\n',
  'triggers.yaml': '- id: config-change\n- id: hardware-failure\n',
  'root-causes.yaml':
    '- id: capacity\n- { id: insufficient-capacity, category: capacity, synonyms: [disk-full] }\n- { id: connection-limit, category: capacity }\n',
};

const body = (name: string, text: string, more: Partial<Slip> = {}): Slip => ({
  name,
  body: text,
  ...more,
});
const yaml = (name: string, frontmatter: string, more: Partial<Slip> = {}): Slip => ({
  name,
  frontmatter,
  ...more,
});
const word = (name: string, frontmatter: string, more: Partial<Slip> = {}): Slip => ({
  name,
  frontmatter,
  vocabulary: VOCABULARY,
  ...more,
});

export const SLIPS: Readonly<Record<string, readonly Slip[]>> = {
  yaml: [
    yaml('a field of an event one space short', timeline('    kind: d', '   kind: d')),
    yaml('a field of an event two spaces short', timeline('    kind: d', '  kind: d')),
    yaml('a field of an event one space too far', timeline('    kind: d', '     kind: d')),
    yaml('an event one space too far', timeline('  - at: 2024-06-01 15', '   - at: 2024-06-01 15')),
    yaml('a dash without its space', timeline('  - at: 2024-06-01 15', '  -at: 2024-06-01 15')),
    yaml(
      'the end of impact one space too far',
      'impact:\n  from: 2024-06-01 14:00\n   to: 2024-06-01 15:30',
    ),
    yaml(
      'the end of impact one space short',
      'impact:\n  from: 2024-06-01 14:00\n to: 2024-06-01 15:30',
    ),
    {
      name: 'the end of impact without indentation',
      text: SOUND_TEXT.replace(
        /^impact: .*$/m,
        'impact:\n  from: 2024-06-01 14:00\nto: 2024-06-01 15:30',
      ),
    },
    yaml(
      'a comma between braces',
      'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, scope: Cards, and gift cards }',
    ),
    yaml('a text that begins with a bracket', 'title: [Checkout returned errors'),
    yaml('a list that is opened, and nothing else', 'title: [', { byHand: true }),
    yaml('a list of ids that is opened, and nothing else', 'services: [', { byHand: true }),
    yaml('a word between a list of words and no list', 'detectedBy: [', { byHand: true }),
    yaml('a list over lines that is not closed', 'services: [\n  checkout,\n  orders'),
    yaml('a quote over lines that is not closed', 'summary: "Most shoppers\n  could not pay.'),
    yaml(
      'braces that are not closed',
      'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70%',
    ),
    yaml(
      'a quote in braces that is not closed',
      "timeline:\n  - { at: 2024-06-01 14:05, kind: detection, text: 'The alert fired. }",
    ),
    yaml('an id behind an at sign', 'severity: @sev2'),
    yaml('a moment behind a bracket', timeline('at: 2024-06-01 15', 'at: [2024-06-01 15')),
    { name: 'a word below a bar', text: SOUND_TEXT.replace('severity: sev2', 'severity: |\nsev2') },
    yaml('a name of a field without its colon', TIMELINE.replace('timeline:', 'timeline'), {
      without: ['timeline'],
    }),
    yaml(
      'the first entry without its dash',
      timeline('- at: 2024-06-01 14', '  at: 2024-06-01 14'),
    ),
    yaml('an entry without its dash', timeline('- at: 2024-06-01 15', '  at: 2024-06-01 15')),
    yaml(
      'a field of the report in a group',
      'impact:\n  from: 2024-06-01 14:00\n  to: 2024-06-01 15:30\n  users: 70%\n  trigger: config-change',
      { without: ['trigger'], byHand: true },
    ),
    yaml(
      'a field of a group under a name that is nearly right',
      'impact:\n  from: 2024-06-01 14:00\n  to: 2024-06-01 15:30\n  usres: 70%',
    ),
    { name: 'the first field too far', text: SOUND_TEXT.replace('title:', '  title:') },
    yaml('a tab', timeline('    kind: d', '\tkind: d')),
    yaml('a no-break space behind a colon', 'title:\u00a0Checkout returned errors'),
    yaml('a no-break space in the indentation', timeline('    kind: d', '  \u00a0 kind: d')),
    yaml('a colon without its space', 'title:Checkout returned errors'),
    yaml('a colon that is missing', 'title Checkout returned errors', { without: ['title'] }),
    yaml('a colon in a title', 'title: Checkout: errors'),
    yaml('a colon in the text of an event', timeline('text: The alert on', 'text: Alert: it was')),
    yaml(
      'a colon in braces',
      'timeline: [{ at: 2024-06-01 14:05, kind: detection, text: Alert: it fired }]',
    ),
    yaml(
      'a comma in braces',
      'timeline: [{ at: 2024-06-01 14:05, kind: detection, text: It fired, late }]',
      { byHand: true },
    ),
    yaml('an open quote', 'title: "Checkout returned errors'),
    yaml('a quote within', "title: 'Checkout's errors'"),
    yaml('words behind a quote', 'title: "Checkout" returned errors'),
    yaml('an open bracket', 'teams: [payments'),
    yaml('text that begins with a sign', 'title: @checkout returned errors'),
    yaml('text that begins with a star', 'title: *Checkout* returned errors'),
    yaml('text that begins with a backtick', 'title: `checkout` returned errors'),
    yaml('text that begins with an ampersand', 'title: &checkout returned errors', {
      byHand: true,
    }),
    yaml('text that begins with a bracket', 'title: [EU] checkout returned errors'),
    yaml('text with a number sign', 'title: Checkout failed after #1234 was deployed'),
    {
      name: 'a second line without indentation',
      text: SOUND_TEXT.replace('could not pay, because', 'could not pay,\nbecause'),
    },
    yaml(
      'four slips at once',
      `title: Checkout: errors\n${timeline('    kind: d', '   kind: d')}\nteams: [payments\nservices: checkout`,
    ),
    yaml(
      'marks of a merge',
      '<<<<<<< HEAD\nseverity: sev1\n=======\nseverity: sev2\n>>>>>>> main',
      { without: ['severity'], byHand: true },
    ),
    yaml('a field twice', 'severity: sev1\ntags: [db]\ntags: [web]', { byHand: true }),
    { name: 'a field that is no YAML at all', frontmatter: 'title: ]]} : {{', byHand: true },
  ],
  body: [
    body('an HTML comment', 'Before.\n\n<!-- to be told -->\n\nAfter.'),
    body('a sign and a number', 'Took <5 ms, then <10 ms.'),
    body('an address in signs', 'See <https://example.com/a>.'),
    body('a mail address in signs', 'Ask <oncall@example.com>.'),
    body('a line break', 'One<br>two<br/>three'),
    body('a rule', 'One\n<hr>\ntwo'),
    body('a picture in HTML', 'See <img src="https://example.com/x.png" alt="The graph"> there.', {
      byHand: true,
    }),
    body('bold in HTML', 'A <b>bold</b> word.'),
    body('bold that is not closed', '<b>bold text.'),
    body('bold over two paragraphs', 'A <b>bold\n\ntext</b> here.'),
    body(
      'details with a summary on its line',
      '<details><summary>Log</summary>\n\ntext\n\n</details>',
    ),
    body('a component with text on its line', '<Callout>One server.\n\nIs none.\n\n</Callout>'),
    body('a component closed behind text', '<Callout>\n\nOne server is none.</Callout>'),
    body('a component that is not closed', '<Callout>\n\nOne server is none.\n\n## Next\n\nText.'),
    body('a component closed in other capitals', '<Callout>\n\nOne.\n\n</callout>'),
    body('a component in small letters', '<callout>\n\nOne.\n\n</callout>'),
    body(
      'a report by its file with other endings',
      'See [a](./2024-06-01-checkout-errors), [b](2024-06-01-checkout-errors.md#actions).',
      { byHand: true },
    ),
    body('an attribute without quotes', '<Callout type=lesson>\n\nOne.\n\n</Callout>'),
    body('an attribute in curly quotes', '<Callout type=“lesson”>\n\nOne.\n\n</Callout>'),
    body('a component misspelt', '<Calout>\n\nOne.\n\n</Calout>'),
    body('an attribute misspelt', '<Callout titel="x">\n\nOne.\n\n</Callout>'),
    body('a word in signs', 'The alert for pod <name> in <region> fired.'),
    body('a generic type', 'A List<String> was full.'),
    body('a stray closing tag', 'One </b> two </script>.'),
    body('a template', 'Took {{minutes}} minutes.'),
    body('a template of a workflow', 'The key was ${{ secrets.KEY }}.'),
    body('a shortcode', 'See {{< figure src="x" >}} and {% raw %}.'),
    body('a brace', 'It sent {"a": 1} and { alone.'),
    body('an expression', 'The template held {user.name}.'),
    body(
      'an HTML table',
      '<table>\n<tr><td>a</td><td>b</td></tr>\n<tr><td>c</td><td>d</td></tr>\n</table>',
      { byHand: true },
    ),
    body(
      'marks of a merge',
      '<<<<<<< HEAD\nThe limit was 10.\n=======\nThe limit was 20.\n>>>>>>> main',
      { byHand: true },
    ),
    body('a fence that is not closed', '```\nlog line\n\n## Why it happened\n\nText.'),
    body(
      'a diagram that is not closed',
      '```mermaid\nflowchart LR\n  a --> b\n\n## Why it happened\n\nText.',
    ),
    body('a fence near a language', '```mermiad\nflowchart LR\n  a --> b\n```'),
    body(
      'six slips at once',
      'Took <5 ms.\n\nValue {x} here.\n\nThen <10 ms.\n\nSee <https://example.com>.\n\n<!-- note -->\n\n[gone](/postmortems/none/)',
      { byHand: true },
    ),
    body('code is left alone', '`<5` and\n\n```\n<!-- a --> <br> {x\n```\n\nbut <5.'),
    body('a picture without words', '![](./graph.png)', { files: ['2024/graph.png'] }),
    body('a picture with a space', '![The graph](my graph.png)', {
      files: ['2024/my graph.png'],
    }),
    body('a picture with other capitals', '![The graph](./Graph.PNG)', {
      files: ['2024/graph.png'],
      byHand: true,
    }),
    body('foreign callouts', ':::warning\n\nCareful.\n\n:::\n\n!!! note\n    Careful.', {
      byHand: true,
    }),
    body('foreign links, emoji and contents', 'See [[Other page]] :rocket:\n\n[TOC]', {
      byHand: true,
    }),
    body(
      'shortcodes',
      'See {% include note.html %} and {{< figure src="graph.png" >}}.\n\n{{% note %}}\n\nText.\n\n{{% /note %}}',
    ),
    body('mathematics', 'Load was\n\n$$\nx^2\n$$', { byHand: true }),
  ],
  vocabulary: [
    word('a severity with capitals', 'severity: SEV-2'),
    word('a severity by the word of another list', 'severity: P2', { byHand: true }),
    word('a severity as a number', 'severity: 2', { byHand: true }),
    word('a service by a synonym', 'services: [orders]'),
    word('a service with a space', 'services: [Load Balancer]'),
    word('a service misspelt', 'services: [chekout]'),
    word('a service without brackets', 'services: checkout'),
    word('services by synonyms without brackets', 'services: Orders, Load Balancer'),
    word('a service by a synonym in an address', '', {
      body: 'It hit [the orders](/services/orders/).',
      byHand: true,
    }),
    word('a tag by a synonym in capitals', 'tags: [DB]'),
    word(
      'an owner as a handle',
      'actions: [{ do: Reject low limits., kind: prevent, owner: "@payments", due: 2024-07-01, ticket: "https://tracker.example/1" }]',
    ),
    word(
      'an owner who is nobody',
      'actions: [{ do: Reject low limits., kind: prevent, owner: "@mira", due: 2024-07-01, ticket: "https://tracker.example/1" }]',
      { byHand: true },
    ),
    word('a trigger among the causes', 'rootCauses: [hardware-failure]', { byHand: true }),
    word('a cause by a synonym', 'rootCauses: [disk-full]'),
    word('a cause near another by a word', 'rootCauses: [pool-limit]', { byHand: true }),
    word('a cause that nobody knows', 'rootCauses: [moon-phase]', { byHand: true }),
  ],
  schema: [
    yaml('a key misspelt', 'severty: sev2', { without: ['severity'] }),
    yaml('a key in snake case', 'root_causes: [connection-limit]', { without: ['rootCauses'] }),
    yaml('a key of another tool', 'components: [checkout]', { without: ['services'] }),
    yaml(
      'a measure by another name',
      'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, measures: [{ name: Orders lost, value: about 1200 }] }',
    ),
    yaml('a list as text', 'tags: web, db'),
    yaml('a kind in other words', timeline('kind: detection', 'kind: fixed')),
    yaml('a kind in capitals', timeline('kind: detection', 'kind: Detection')),
    yaml('a number for a title', 'title: 12345'),
    yaml('an empty field', 'teams:', { byHand: true }),
    yaml('a title with a sign that turns the order', 'title: Checkout \u202E errors'),
    yaml('a title with a sign that is not seen', 'title: Check\u200Bout returned errors'),
    yaml('a day without zeros', 'published: 2024-7-1'),
    yaml('a link without its fields', 'links: [https://example.com/x]', { byHand: true }),
    yaml(
      'links by a file, and without their scheme',
      'links: [{ label: One, url: ./2024-06-01-checkout-errors.mdx#actions }, { label: Two, url: www.example.com/x }]',
      { byHand: true },
    ),
    yaml('no group of links', 'links: https://example.com/x', { byHand: true }),
    yaml('yes for true', 'undated: yes', { byHand: true }),
    yaml('a name without brackets', 'authors: Mira Sol'),
    yaml('a due day in words', 'published: 7 June 2024', { byHand: true }),
    yaml(
      'a ticket without address',
      'actions: [{ do: Reject low limits., kind: prevent, owner: payments, due: 2024-07-01, ticket: PAY-12 }]',
      { byHand: true },
    ),
    yaml(
      'users in words',
      'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: many }',
      {
        byHand: true,
      },
    ),
    yaml(
      'users with their sign in words',
      'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: about 33 percent }',
      { byHand: true },
    ),
    yaml('an alias that is no id', 'aliases: [Checkout Down]', { byHand: true }),
    yaml(
      'a day in an undated report',
      'undated: true\ntimezone: UTC\nimpact: { from: 2024-06-01 14:00 }\ntimeline: []',
      { byHand: true },
    ),
    yaml(
      'a word for a time in an undated report',
      'undated: true\ntimezone: UTC\nimpact: { from: noon }\ntimeline: []',
      { byHand: true },
    ),
    yaml(
      'users as a number',
      'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 5000 }',
      { byHand: true },
    ),
    yaml(
      'users without a sign',
      'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70 }',
    ),
  ],
  instant: [
    yaml(
      'an hour without its zero',
      timeline('14:05', '9:12').replace('2024-06-01 9', '2024-06-01 9'),
    ),
    yaml('a clock of twelve hours', timeline('14:05', '2:05 PM')),
    yaml('dashes of print', timeline('2024-06-01 14:05', '2024–06–01 14:05')),
    yaml('curly quotes', timeline('2024-06-01 14:05', '“2024-06-01 14:05”')),
    yaml('a no-break space', timeline('2024-06-01 14:05', '2024-06-01\u00a014:05')),
    yaml('slashes', timeline('2024-06-01 14:05', '2024/06/01 14:05')),
    yaml('a dot in the time', timeline('14:05', '14.05')),
    yaml('the zone behind the time', timeline('14:05', '14:05 UTC')),
    yaml('an offset without colon', timeline('2024-06-01 14:05', '2024-06-01T14:05+0200')),
    yaml('parts of a second', timeline('14:05', '14:05:30.250')),
    yaml('no time', timeline('2024-06-01 14:05', '2024-06-01'), { byHand: true }),
    yaml('no day', timeline('2024-06-01 14:05', '14:05')),
    yaml('month and day without zeros', timeline('2024-06-01 14:05', '2024-6-1 14:05')),
    yaml('an hour that is none', timeline('14:05', '24:05'), { byHand: true }),
    yaml('a wrong zone over right and wrong times', `timezone: PST\n${timeline('14:05', '9:12')}`, {
      byHand: true,
    }),
    yaml(
      'one wrong day everywhere',
      `impact: { from: 2024-06-31 14:00, to: 2024-06-31 15:30 }\n${TIMELINE.replaceAll('06-01', '06-31')}`,
      { byHand: true },
    ),
  ],
};
