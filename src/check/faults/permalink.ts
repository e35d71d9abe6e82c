// Faults of the record of published ids.
import type { RuleDocs } from '../rule.ts';

export const PERMALINK_FAULTS: readonly RuleDocs[] = [
  {
    id: 'permalink/lost',
    level: 'error',
    meaning:
      'Every id in `_permalinks.txt`, and every address that was published at the commit before, is that of a report, or stands in the `aliases` of one, and the same readers reach it.',
    why: 'Reports are linked in announcements, tickets and slides for years; a renamed file breaks every one of these links, and so does a report that is made internal or a draft. What is taken back for good stays in the record with `withdrawn` behind it, or `internal` where only the public loses it. The commit before is where a pull request left its target, what stood there before a push, and at home the last commit.',
    source: { label: 'Cool URIs don’t change (W3C)', url: 'https://www.w3.org/Provider/Style/URI' },
    good: [
      {
        told: 'A report was renamed, and its new file says `aliases: [its-earlier-name]`.',
      },
    ],
    bad: [
      { told: 'A report was renamed, and nothing answers to its earlier name.' },
      { told: '`visibility: public` became `internal`, and the record does not say `internal`.' },
    ],
  },
  {
    id: 'permalink/unrecorded',
    level: 'warning',
    meaning: 'Every published id stands in `_permalinks.txt`, where an archive has that file.',
    why: 'Only what is recorded is missed when it is gone. `npm run check -- --fix` records what is new.',
    source: null,
    good: [{ told: 'A new report comes with the line that `npm run check -- --fix` added.' }],
    bad: [{ told: 'A new report is published, and the record does not name it.' }],
  },
  {
    id: 'permalink/line',
    level: 'error',
    meaning:
      'Every line of `_permalinks.txt` is an id, with `withdrawn` or `internal` behind it where it is taken back, empty, or a remark that begins with `#`; `* from payments withdrawn` takes back all of a source that the archive has no more.',
    why: 'A line that names no report guards no report.',
    source: null,
    good: [{ told: '`2024-06-01-checkout-down`, alone on its line.' }],
    bad: [{ told: '`postmortems/2024-06-01-checkout-down.mdx`, a path instead of an id.' }],
  },
];
