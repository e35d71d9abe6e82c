// What a page says of a source whose reports are not those that it holds now.
import { counted, plural } from '../text/count.ts';
import { formatDay } from './format.ts';
import type { ReportSource } from './origins.ts';

/** "It could not be read when this site was built: its reports are shown as of 1 June 2024." Null where nothing is amiss. */
export function stateOfSource({ asOf, errors }: ReportSource): string | null {
  const shown = asOf && `its reports are shown as of ${formatDay(asOf)}`;
  if (errors !== undefined) {
    const left = plural(errors, 'the file with it is', 'the files with them are');
    return `Its latest version has ${counted(errors, 'error')}: ${shown ?? `${left} left out`}.`;
  }
  return shown ? `It could not be read when this site was built: ${shown}.` : null;
}
