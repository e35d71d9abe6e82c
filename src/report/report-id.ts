// What the name of a report may be. It becomes the name of a folder and of files, on every disk, and an address beside
// those of the copies.
import { toId } from './to-id.ts';
import { ID_LENGTH, ID_PATTERN, RESERVED_IDS } from './vocabulary.ts';

export interface InvalidId {
  readonly message: string;
  /** An id that would do; null where none can be made of it. */
  readonly better: string | null;
}

/** Names of devices: Windows opens no file of such a name, whatever its ending, and git can check none out there. */
const DEVICE = /^(?:aux|con|conin\$|conout\$|nul|prn|(?:com|lpt)[0-9¹²³])(?:\.|$)/i;
const WINDOWS_SIGN = /[<>:"|?*\\\p{Cc}]/u;
/** `a.json` and `a.md` are the copies of `a`, and hosts take any such ending for the kind of a file. */
const ENDING = /\.(?=[a-z0-9]*$)(?=.*[a-z])/;

/** Why a name cannot be that of a report, or null. */
export function validateId(id: string): InvalidId | null {
  if (RESERVED_IDS.has(id)) {
    return {
      message: `\`${id}\` is an address of the site’s own, below \`/postmortems/\`.`,
      better: null,
    };
  }
  if (id.length > ID_LENGTH) {
    return {
      message: `The name has ${id.length} characters, more than the ${ID_LENGTH} that every disk and host takes.`,
      better: null,
    };
  }
  if (!ID_PATTERN.test(id)) {
    return {
      message: `\`${id.replace(/\p{C}/gu, '\uFFFD')}\` cannot be an address: a file name is lower-case letters and digits, words joined by \`-\`.`,
      better: toReportId(id),
    };
  }
  if (DEVICE.test(id)) {
    return {
      message: `\`${id}\` is the name of a device on Windows, where no file can be called so, and a checkout fails.`,
      better: toReportId(id),
    };
  }
  if (ENDING.test(id)) {
    return {
      message: `\`${id}\` ends like a file, \`${id.slice(id.lastIndexOf('.'))}\`: its address could be that of a copy, and hosts serve it as something else.`,
      better: toReportId(id),
    };
  }
  return null;
}

/** Whether Windows can hold a file or folder of this name; null, or why not. */
export function validateFileName(name: string): string | null {
  if (DEVICE.test(name)) return 'is the name of a device there';
  if (/[. ]$/.test(name)) return `ends in ${name.endsWith('.') ? 'a dot' : 'a blank'}`;
  const sign = WINDOWS_SIGN.exec(name)?.[0];
  if (sign === undefined) return null;
  return `holds \`${sign.replace(/\p{C}/u, '\uFFFD')}\``;
}

/** What free text looks like as the id of a report; null where nothing of it can stand in one. */
export function toReportId(text: string): string | null {
  let id = toId(text);
  if (DEVICE.test(id)) id = `${id.replaceAll('.', '-')}-incident`;
  while (ENDING.test(id)) id = id.replace(ENDING, '-');
  return id === '' || RESERVED_IDS.has(id) ? null : id;
}

/** The report whose copy already has the address that `alias` would have; null where none has. */
export function copyAt(alias: string, ids: ReadonlySet<string>): string | null {
  const of = /^(.+)\.(?:json|md)$/.exec(alias)?.[1];
  return of !== undefined && ids.has(of) ? of : null;
}
