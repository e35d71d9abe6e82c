// The text of a file that a finding is about, so that the line at fault can be quoted. A file that is not a plain one
// is not opened: a link could lead anywhere, and a pipe never ends.
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export function reportText(folder: string): (file: string) => string | null {
  return (file) => {
    try {
      const path = join(folder, file);
      const text = lstatSync(path).isFile() ? readFileSync(path, 'utf8') : null;
      // A picture has no lines.
      return text?.includes('\0') ? null : text;
    } catch {
      return null;
    }
  };
}
