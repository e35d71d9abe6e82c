// The announcement of one report: title, one paragraph, key facts, link. Gathered once here and worded for each
// place where people paste it in formats.ts.
import type { Report } from '../../report/report.ts';
import type { Vocabularies } from '../../report/vocabulary.ts';
import { factsOf, keyFacts } from '../facts.ts';
import { addressOf, shortLinkOf } from '../identity.ts';

export interface Announcement {
  readonly title: string;
  readonly severity: string;
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** The permanent address. */
  readonly url: string;
  /** A shorter one that leads there, where the archive has any. */
  readonly shortLink: string | null;
  /** Reports of the same failure that came before. */
  readonly repeats: number;
}

export interface AnnounceOptions {
  readonly vocabularies: Vocabularies;
  /** See `shortLinks` in hindsight.config.ts. */
  readonly shortLinks: string | null;
}

/** What is announced of a report, not yet worded; no short link where the archive makes none. */
export function announcementOf(report: Report, options: AnnounceOptions): Announcement {
  const facts = factsOf(report, options.vocabularies);
  return {
    title: report.title,
    severity: facts.severity,
    summary: report.summary.replace(/\s+/g, ' ').trim(),
    facts: keyFacts(facts),
    url: addressOf(report),
    shortLink: shortLinkOf(report, options.shortLinks),
    repeats: report.repeats.length,
  };
}
