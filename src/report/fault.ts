// What is wrong with a value of the frontmatter; parse.ts finds its place in the file.
import type { Path } from './frontmatter.ts';

export interface Fault {
  readonly path: Path;
  readonly rule: string;
  readonly message: string;
  readonly hint: string | null;
  /** What the value becomes, as YAML, where that is known. */
  readonly fix?: { readonly text: string; readonly certain: boolean };
}
