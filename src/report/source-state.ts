// What a page says of a source whose reports are not those that it holds now.
import { SOURCE } from '../sentences/facts/values.ts';
import { formatDay } from './format.ts';
import type { ReportSource } from './origins.ts';

/** "It could not be read when this site was built: its reports are shown as of 1 June 2024." Null where nothing is amiss. */
export function stateOfSource({ asOf, errors }: ReportSource): string | null {
  const shown = asOf ? SOURCE.shownAsOf(formatDay(asOf)) : null;
  if (errors !== undefined) return SOURCE.hasErrors(errors, shown);
  return shown === null ? null : SOURCE.notRead(shown);
}
