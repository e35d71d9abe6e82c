// When two incidents are the same failure, and which root causes say something: "single backend" does, "software bug" and "unknown" do not.
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

/** Services by name; "not recorded" is nothing to have in common. */
export function namedServices({ services }: Report): readonly string[] {
  return services.filter((service) => service !== 'unknown');
}

/** What failed, and where: two reports that share one of these tell of the same failure. */
export interface Failure {
  readonly key: string;
  readonly cause: string;
  readonly service: string;
}

/** Every specific cause on every service of a report, each once. */
export function failuresOf(
  report: Report,
  isSpecific: (id: string) => boolean,
): readonly Failure[] {
  return [...new Set(specificCauses(report, isSpecific))].flatMap((cause) =>
    [...new Set(namedServices(report))].map((service) => ({
      key: `cause/${cause}/${service}`,
      cause,
      service,
    })),
  );
}
