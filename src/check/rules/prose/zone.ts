import { formatOffset } from '../../../report/format.ts';
import { offsetOfAbbreviation, outOfForce } from '../../prose/abbreviations.ts';
import { isExact } from '../../../report/precision.ts';
import { momentsOf } from '../../../report/moments.ts';
import { minutesOf } from '../../prose/facts.ts';
import { timesIn } from '../../prose/times.ts';
import { defineRule } from '../../rule.ts';

export const zone = defineRule({
  id: 'prose/zone',
  level: 'warning',
  meaning: 'A zone after a clock time in prose is the zone of the frontmatter.',
  why: 'If the body says that it was 14:00 UTC and the frontmatter that it was 14:00 in New York, four hours lie between the two, and every graph is read at the wrong place.',
  source: null,
  good: [{ frontmatter: 'timezone: America/New_York', body: 'Payments failed from 14:00 EDT.' }],
  bad: [
    { frontmatter: 'timezone: America/New_York', body: 'Payments failed from 14:00 UTC.' },
    { frontmatter: 'timezone: unknown', body: 'Payments failed from 14:00 UTC.' },
  ],
  *check({ report, passages }) {
    const instants = momentsOf(report).filter(isExact);
    const { clock } = report;
    for (const passage of passages) {
      if (passage.quoted) continue;
      for (const stated of timesIn(passage.text)) {
        const offset = stated.zone === null ? null : offsetOfAbbreviation(stated.zone);
        if (stated.zone === null || offset === null) continue;
        const named = instants.find((instant) => minutesOf(instant) === stated.minutes);
        if (!named || named.offset === offset) continue;
        // What no place had on that day is told by prose/zone-abbreviation.
        if (named.date && outOfForce(stated.zone, named.date, clock.zone)) continue;
        if (clock.zone !== null && named.offset === null) continue;
        yield {
          where: passage.where(stated.zoneStart, stated.end),
          message:
            clock.zone === null
              ? `The prose says \`${stated.zone}\`, but \`timezone\` is \`unknown\`.`
              : `The prose says \`${stated.clock} ${stated.zone}\`, the frontmatter has \`${named.time}\` in \`${clock.zone}\`, which was ${formatOffset(named.offset ?? '')}.`,
          hint:
            clock.zone === null
              ? 'If the whole report goes by that clock, name it in `timezone`.'
              : 'Correct the one that is wrong; the zone stands in `timezone`, so it can be left out here.',
        };
        return;
      }
    }
  },
});
