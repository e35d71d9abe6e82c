// `npm run check -- --external`: which outside links of reports do not answer any more, as findings with their places.
import { validateOutside, outsideLinks } from '../../check/outside-links.ts';
import type { Diagnostic } from '../../report/diagnostic.ts';
import type { Parsed } from '../../report/parse.ts';
import { findCopies, readArchived, writeArchived } from './archived.ts';
import { MANNERS, probe, type Manners } from './probe.ts';

export interface ExternalOptions {
  readonly folder: string;
  /** Also ask the Wayback Machine for copies, and record them. */
  readonly archive: boolean;
  readonly manners?: Manners;
  /** Where copies are asked for. */
  readonly service?: string;
  /** Called with how many of how many links have been asked. */
  readonly progress?: (done: number, total: number) => void;
}

export async function checkExternal(
  reports: readonly Parsed[],
  { folder, archive, manners = MANNERS, service, progress = () => {} }: ExternalOptions,
): Promise<Diagnostic[]> {
  const links = outsideLinks(reports);
  let done = 0;
  const answers = await probe(links.keys(), manners, () => progress(++done, links.size));
  const copies = readArchived(folder);
  if (archive) {
    const missing = [...links.keys()].filter((address) => !copies.has(address));
    const found = await findCopies(missing, manners, service);
    for (const [address, copy] of found) copies.set(address, copy);
    if (found.size > 0) writeArchived(folder, copies);
  }
  return validateOutside(links, answers, copies);
}
