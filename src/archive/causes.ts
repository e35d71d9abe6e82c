// Which root causes say something: "single backend" does, "software bug" and "unknown" do not.
import type { Report } from '../report/report.ts';
import { entryOf } from '../report/vocabulary.ts';
import type { Archive } from './archive.ts';

/**
 * The ids of causes that name a failure rather than a class of failures: not `unknown`, and not a
 * category, which is an entry that another entry belongs to. Where the vocabulary has categories, an entry
 * without one stands at their level and says as little.
 */
export function isSpecificCause(archive: Pick<Archive, 'vocabularies'>): (id: string) => boolean {
  const { rootCauses } = archive.vocabularies;
  const twoLevels = rootCauses.entries.some(({ category }) => category !== null);
  const remembered = new Map<string, boolean>();
  return (id) => {
    const known = remembered.get(id);
    if (known !== undefined) return known;
    const specific = id !== 'unknown' && (!twoLevels || entryOf(rootCauses, id).category !== null);
    remembered.set(id, specific);
    return specific;
  };
}

/** The specific causes of a report, the main one first. */
export function specificCauses(
  report: Report,
  isSpecific: (id: string) => boolean,
): readonly string[] {
  return report.rootCauses.filter(isSpecific);
}

/** Lower case inside a sentence, unless the name carries capitals of its own: "expired certificate", "TLS handshake". */
export function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}*(?:[\s-]|$)/u.test(name) && !/^(?:I|API|DNS|TLS)\b/.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name;
}
