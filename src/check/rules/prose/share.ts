import { ELSEWHERE } from '../../prose/facts.ts';
import { sentenceAround } from '../../prose/sentence.ts';
import { sharesIn } from '../../prose/shares.ts';
import { defineRule } from '../../rule.ts';

const HIT =
  /\b(?:affect|impact|unavailable|outage|could not|couldn['’]t|unable|down\b|inaccessible|errors?|failed|fail|hit\b)/i;
/** A part of the incident, or of those who were hit, has a share of its own. */
const PART =
  /\b(?:at first|initially|at its peak|peak|by then|of those|of which|of these|increas|decreas|drop|rose|fell|remaining|restored|recover|rolled|rollout|some of)/i;

export const share = defineRule({
  id: 'prose/share',
  level: 'warning',
  meaning: 'The share of users in prose is the share in `impact.users`.',
  why: 'The archive sorts and counts by the frontmatter; the prose is what people remember. “All users” over a frontmatter of `20%` means that one of them is wrong.',
  source: null,
  good: [{ body: 'The outage affected 70% of our users.' }],
  bad: [
    { body: 'The outage affected 90% of our users.' },
    { frontmatter: 'title: Checkout was down for all users' },
  ],
  *check({ report, passages }) {
    const { users, scope, measures } = report.impact;
    if (!users) return;
    const also = [scope ?? '', ...measures.map(({ value }) => value)].join(' ');
    for (const passage of passages) {
      if (!['title', 'summary', 'scope', 'body'].includes(passage.part) || passage.quoted) continue;
      for (const stated of sharesIn(passage.text)) {
        const slack = stated.approximate || users.approximate ? 0.05 : 0.005;
        // In tenths of a percent: 0.705 − 0.7 is more than 0.005.
        if (Math.round(Math.abs(stated.share - users.share) * 1000) / 1000 <= slack) continue;
        const words = passage.text.slice(stated.start, stated.end);
        const figure = `${Math.round(stated.share * 1000) / 10}%`;
        if (passage.part !== 'scope' && also.includes(figure)) continue;
        const sentence = sentenceAround(passage.text, stated.start, stated.end).text;
        if (!HIT.test(sentence) || PART.test(sentence) || ELSEWHERE.test(sentence)) continue;
        yield {
          where: passage.where(stated.start, stated.end),
          message: `\`${words}\` disagrees with \`impact.users\`, \`${users.approximate ? 'about ' : ''}${Math.round(users.share * 1000) / 10}%\`.`,
          hint: 'Correct the one that is wrong.',
        };
      }
    }
  },
});
