import { idMeant } from '../../../report/address.ts';
import { nearest } from '../../../report/nearest.ts';
import type { RuleDiagnostic, Subject } from '../../rule.ts';
import { defineRule } from '../../rule.ts';
import { insideOf } from './link.ts';

export const leftOut = defineRule({
  id: 'reference/left-out',
  level: 'warning',
  meaning:
    'Reports that another one names are here, and not left out with a source that has errors or cannot be read.',
  why: 'One bad source stops no build. Whoever follows a link to what is missing meets a page that says so, until the source is shown again.',
  source: null,
  passing: true,
  good: [
    {
      frontmatter: 'related: [2024-03-01-checkout-errors]',
      beside: { '2024-03-01-checkout-errors': 'rootCauses: [expired-certificate]' },
    },
  ],
  bad: [{ told: 'A link to a report of a source that has an error in every state that is known' }],
  *check(subject) {
    const { frontmatter, parsed } = subject;
    for (const field of ['repeats', 'related'] as const) {
      for (const [i, id] of frontmatter[field].entries()) {
        const fault = faultOf(idMeant(id, parsed.source), subject);
        if (fault) yield { where: subject.locate([field, i]), ...fault };
      }
    }
    for (const reference of parsed.references) {
      const { target } = insideOf(reference, subject);
      const fault = target.to === 'report' ? faultOf(target.id, subject) : null;
      if (fault) yield { where: reference.where, ...fault };
    }
  },
});

function faultOf(id: string, { ids, absent }: Subject): Omit<RuleDiagnostic, 'where'> | null {
  const found = ids.has(id) ? null : absent(id);
  if (!found) return null;
  const { source, sure } = found;
  if (sure) {
    return {
      message: `The report \`${id}\` is not here, because it is left out with the source \`${source}\`.`,
      hint: 'It comes back when the errors of the source are mended.',
    };
  }
  const guess = nearest(id, ids);
  return {
    message: `There is no report \`${id}\` here; the source \`${source}\`, which could not be read, may hold it.`,
    hint: `${guess ? `Did you mean \`${guess}\`? ` : ''}Otherwise look again when the source can be read.`,
  };
}
