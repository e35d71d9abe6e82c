// What is wrong with a value of the frontmatter; parse.ts finds its place in the file.
import type { Diagnostic, Fix } from './diagnostic.ts';
import type { Path } from './frontmatter.ts';

export interface FieldDiagnostic extends Pick<Diagnostic, 'rule' | 'message' | 'hint'> {
  readonly path: Path;
  /** What the key or the value becomes, as YAML, where that is known. */
  readonly fix?: Pick<Fix, 'text' | 'certain'>;
  /** It is the name of the field that is wrong, not its value. */
  readonly atKey?: boolean;
  /** For an unknown field: the path of the one that was meant, joined by dots. */
  readonly standsFor?: string;
  /** The advice where the message is not told with it; left out: the same. */
  readonly hintAlone?: string;
}
