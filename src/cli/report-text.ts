// The text of a file that a finding is about, so that the line at fault can be quoted. A file that is not a plain one
// is not opened: a link could lead anywhere, and a pipe never ends.
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../report/diagnostic.ts';

export function reportText(folder: string): (found: Diagnostic) => string | null {
  return ({ file, elsewhere }) => {
    try {
      const path = elsewhere?.path ?? join(folder, file);
      const text = lstatSync(path).isFile() ? readFileSync(path, 'utf8') : null;
      // A picture has no lines.
      return text?.includes('\0') ? null : text;
    } catch {
      return null;
    }
  };
}
