// Where a report's links and pictures may lead.
import { isSafeAddress } from './address.ts';
import type { Edit } from './edits.ts';
import { clip } from '../text/clip.ts';
import { decoded } from '../text/decoded.ts';
import { isPictureName, pictureKinds } from '../text/file-names.ts';

/** Takes down one fault of the node that is being validated. */
export type Add = (rule: string, message: string, hint: string | null, fix?: Edit) => void;

export function validateAddress(url: string, add: Add): void {
  if (isSafeAddress(url)) return;
  add(
    'body/address',
    `\`${clip(url)}\` is not an address that a report may link to.`,
    'Link to `https://…`, `mailto:…`, another report (`/postmortems/<id>/`) or a heading (`#…`).',
  );
}

/**
 * A picture is a file of the archive. Whatever else the address could name, a module, a file elsewhere on
 * the machine that builds, another site, would be run, published or asked.
 */
export function validatePicture(url: string, file: string, add: Add): void {
  if (/^[a-z][a-z\d+.-]*:|^[/\\]/i.test(url.trim())) {
    add(
      'body/picture',
      `\`${clip(url)}\` is not a file of the archive.`,
      'Put the file beside the report, `![what it shows](./errors.png)`: a picture elsewhere can vanish, and tells that site who reads.',
    );
    return;
  }
  const path = decoded(url);
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const up = steps.findIndex((step) => step !== '..');
  if (
    up === -1 ||
    up > file.split('/').length - 1 ||
    steps.slice(up).some((step) => /^[_.]|^node_modules$/.test(step)) ||
    /[?#%\\\0]/.test(path)
  ) {
    add(
      'body/picture',
      `\`${clip(url)}\` does not lead to a picture in the folder of reports.`,
      'Put the file beside the report, `./errors.png`; names that begin with `_` or `.`, or hold `#`, `%` or `?`, are passed over.',
    );
  } else if (!isPictureName(path)) {
    add(
      'body/picture',
      `\`${clip(url)}\` is not a picture.`,
      `Pictures are ${pictureKinds('and')} files.`,
    );
  }
}
