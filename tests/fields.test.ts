// A field whose text is Markdown is read once, by src/report/inline.ts: every form in which it is shown or sent on has the
// same words, no sign of the markup, and addresses that lead somewhere from there.
import { expect, test } from 'vitest';
import { actionLogOf, actionsTold } from '../src/archive/actions.ts';
import { makeArchive } from '../src/archive/archive.ts';
import { answerAsData, openAsking } from '../src/ask/answer.ts';
import { passagesOf } from '../src/ask/passages.ts';
import { drawTimeline } from '../src/diagram/timeline/draw.ts';
import { timelineToMermaid } from '../src/diagram/timeline-mermaid.ts';
import { parseBody } from '../src/report/body-tree.ts';
import { inlineHtml } from '../src/report/inline.ts';
import { reportOf } from '../src/report/fixture.ts';
import { EMPTY_VOCABULARIES } from '../src/report/vocabulary.ts';
import { addressOnPage } from '../src/routes.ts';
import { actionsCsv } from '../src/share/actions-csv.ts';
import { actionsIcs } from '../src/share/actions-ics.ts';
import { actionsDocument } from '../src/share/actions-json.ts';
import { reportDocument } from '../src/share/machine/document.ts';
import { reportToMarkdown } from '../src/share/machine/report-markdown.ts';
import { drillDownBlocks } from '../src/views/drill-down-rows.ts';

const WRITTEN = '+ 3 **nodes** of <region> wait 5&micro;s, see [the runbook](/services/kafka/#x)';
const WORDS = '+ 3 nodes of <region> wait 5µs, see the runbook';
const ASKED = 'nodes of region wait, runbook';
const TODAY = '2024-07-01';

const report = reportOf({
  id: 'a',
  from: '2024-06-01 14:00',
  to: '2024-06-01 15:00',
  events: [`2024-06-01 14:05 | mitigation | ${WRITTEN}`],
  actions: [
    {
      n: 1,
      do: WRITTEN,
      kind: 'prevent',
      owner: null,
      status: 'open',
      due: '2024-06-20',
      completed: null,
      priority: null,
      ticket: null,
    },
  ],
});
const archive = makeArchive([report], EMPTY_VOCABULARIES, { audience: 'internal', drafts: false });
const actionLog = actionLogOf(archive, TODAY);
const address = (id: string, n: number): string => `https://example.com/${id}/#action-${n}`;

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('\\,', ',')
    .replaceAll('\r\n ', '');

/** Each form as text, escapes of its format taken off. */
const FORMS: Readonly<Record<string, () => string>> = {
  'the list of events and actions': () =>
    unescaped(inlineHtml(WRITTEN, String)).replace(/<\/?(?:strong|a)\b[^>]*>/g, ''),
  'the picture of the timeline': () => unescaped(drawTimeline(report)),
  'the gantt of the timeline': () => unescaped(timelineToMermaid(report) ?? ''),
  'the table of actions': () => actionsCsv(actionLog, address),
  'the calendar of actions': () =>
    unescaped(
      actionsIcs(actionLog, {
        name: 'A',
        host: 'example.com',
        today: TODAY,
        addressOf: address,
        ownerName: String,
      }),
    ),
  'the actions as JSON': () => actionsDocument(actionLog, TODAY).actions[0]!.action,
  'the rows of evidence': () =>
    drillDownBlocks(
      [
        {
          key: null,
          title: null,
          total: 1,
          groups: [{ title: 'Late', key: null, total: 1, items: [{ id: 'a', action: 1 }] }],
        },
      ],
      archive,
    )[0]!.groups[0]!.rows[0]!.text,
  'the events that the archive is asked for': () => passageOf('event'),
  'the actions that the archive is asked for': () => passageOf('action'),
  'an answer': () =>
    answerAsData(
      ASKED,
      openAsking([{ report, body: [] }], EMPTY_VOCABULARIES).ask(ASKED),
      '2026-11-28',
      String,
    )
      .matches.flatMap(({ mitigation, openActions }) => [mitigation!, ...openActions])
      .map(({ text }) => text)
      .join('\n'),
};

const passageOf = (field: string): string =>
  passagesOf(report, [], EMPTY_VOCABULARIES).find((one) => one.field === field)!.text;

test.each(Object.entries(FORMS))('%s has its words, and no markup', (_, form) => {
  expect(form()).toContain(WORDS);
  expect(form()).not.toMatch(/\*\*|&micro|&amp;|\]\(|\/services\/kafka/);
});

test('what is Markdown again has whole addresses, and reads the same', () => {
  const whole = 'see [the runbook](https://postmortems.example.com/services/kafka/#x)';
  const json = reportDocument(report, archive);
  for (const text of [json.timeline[0]!.text, json.actions[0]!.do]) {
    expect(text).toContain(whole);
  }
  expect(
    reportToMarkdown(report, {
      archive,
      audience: 'internal',
      body: parseBody('Told.'),
      actions: actionsTold(report, '2026-01-01'),
    }),
  ).toContain(whole);
});

test('on a page the address leads below the base', () => {
  expect(inlineHtml(WRITTEN, (url) => addressOnPage(url, report))).toContain(
    `href="${addressOnPage('/services/kafka/#x', report)}"`,
  );
});
