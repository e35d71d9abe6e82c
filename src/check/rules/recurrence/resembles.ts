import type { Reason, Similar } from '../../../archive/similar.ts';
import { idWritten } from '../../../report/address.ts';
import { formatDay } from '../../../report/format.ts';
import { dayOf } from '../../../report/moments.ts';
import type { Report } from '../../../report/report.ts';
import { defineRule } from '../../rule.ts';
import { WIKIMEDIA } from '../sources.ts';

const EARLIER = `rootCauses: [connection-limit]
services: [search]
impact: { from: 2024-03-01 09:00, to: 2024-03-01 09:30, users: 10% }
timeline:
  - { at: 2024-03-01 09:05, kind: detection, text: The alert on failed searches fired. }
  - { at: 2024-03-01 09:30, kind: recovery, text: The limit was raised. }`;

/** Of more than these nobody reads any. */
const MOST_NAMED = 3;

export const resembles = defineRule({
  id: 'recurrence/resembles',
  level: 'advice',
  meaning:
    'A report that is being written names the earlier ones that it resembles, in `repeats` or in `related`.',
  why: 'Who writes a report often does not know that it happened before. While it is written, the earlier one still helps: with what was tried then, and what was promised.',
  source: WIKIMEDIA,
  passing: true,
  good: [
    {
      frontmatter: 'status: draft\nrelated: [2024-03-01-search-errors]',
      beside: { '2024-03-01-search-errors': EARLIER },
    },
    {
      frontmatter:
        'status: draft\nallow: [{ rule: recurrence/resembles, reason: Another limit of another database. }]',
      beside: { '2024-03-01-search-errors': EARLIER },
    },
  ],
  bad: [{ frontmatter: 'status: draft', beside: { '2024-03-01-search-errors': EARLIER } }],
  *check({ report, history, locate }) {
    const named = new Set(
      [...report.repeats, ...report.related].map((id) => history.reportAt(id)?.id ?? id),
    );
    const unnamed = history.lastAlike(report)?.report.id;
    const answered = ({ id, reasons }: Similar): boolean =>
      named.has(id) || id === unnamed || reasons.some(({ kind }) => DECLARED.has(kind));
    for (const like of history
      .resembling(report)
      .filter((one) => !answered(one))
      .slice(0, MOST_NAMED)) {
      const earlier = history.byId.get(like.id)!;
      const name = idWritten(like.id, report);
      yield {
        where: locate(['title']),
        message: `${
          like.reasons.some(({ kind }) => kind === 'root-cause')
            ? `This shares a cause with ${titled(earlier)}`
            : `This reads like ${titled(earlier)}, with no cause in common on record`
        }: ${like.reasons.map(({ text }) => text).join('; ')}.`,
        hint: `If it is the same failure, add \`repeats: [${name}]\`; if it is only like it, \`related: [${name}]\`; if neither, allow \`recurrence/resembles\` and say why.`,
      };
    }
  },
});

/** What authors said themselves answers the question. */
const DECLARED: ReadonlySet<Reason['kind']> = new Set([
  'repeats',
  'repeated-by',
  'repeats-the-same',
]);

function titled(report: Report): string {
  const day = dayOf(report);
  const facts = [
    ...(day === null ? [] : [formatDay(day)]),
    ...(report.status === 'published' ? [] : ['not yet published']),
  ];
  return `“${report.title}”${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`;
}
