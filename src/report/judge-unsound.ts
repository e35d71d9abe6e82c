// Frontmatter that the schema refuses is judged as far as it can be, so that nobody mends a file twice.
import type { Fault } from './fault.ts';
import { readInstant } from './instant.ts';
import { vocabularyFaults } from './judge-ids.ts';
import { textsAt } from './texts-at.ts';
import { ID_PATTERN, type Vocabularies } from './vocabulary.ts';
import { readZone } from './zone.ts';

/** Where moments stand. */
const MOMENT_FIELDS = [
  'impact.from',
  'impact.to',
  'impact.phases.*.from',
  'impact.phases.*.to',
  'timeline.*.at',
  'timeline.*.until',
];

/**
 * What can be said of frontmatter whose shape is not sound: its zone, its moments, its ids. Wrong shapes
 * are left to the schema.
 */
export function faultsOfUnsound(data: unknown, vocabularies: Vocabularies): Fault[] {
  const faults = vocabularyFaults(data, vocabularies).filter(
    ({ rule, text }) => rule === 'vocabulary/synonym' || ID_PATTERN.test(text),
  );
  const written = textsAt(data, 'timezone')[0];
  if (!written) return faults;
  const zone = readZone(written.text);
  if (!zone.ok) {
    const { message, hint } = zone;
    return [...faults, { path: ['timezone'], rule: 'instant/zone', message, hint, text: '' }];
  }
  const dated = (data as { undated?: unknown }).undated !== true;
  const moments: Fault[] = MOMENT_FIELDS.flatMap((pattern) => textsAt(data, pattern)).flatMap(
    ({ path, text }) => {
      if (text === 'unknown' && path[0] === 'impact') return [];
      const result = readInstant(text, { zone: zone.zone, dated });
      return result.ok
        ? []
        : [{ path, rule: result.rule, message: result.message, hint: result.hint }];
    },
  );
  return [...faults, ...moments];
}
