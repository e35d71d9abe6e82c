// Fields that an archive adds to the format. What a value may be is said by a shape of zod; a report keeps it as plain
// data under the field's name.
import type { z } from 'zod';

export interface OwnField {
  /** How pages name it: `Customer tier`. */
  readonly label: string;
  /** One sentence for authors. */
  readonly description?: string | undefined;
  /** What it may be: `z.enum(['gold', 'silver'])`, `z.string()`, `z.array(z.string())`, `z.number()`. */
  readonly shape: z.ZodType;
  /** Where the report's page shows it: among the facts at its head, at its foot, or nowhere. `facts` when left out. */
  readonly place?: 'facts' | 'foot' | 'hidden' | undefined;
  /** Whether it is a column of `postmortems.csv`. */
  readonly column?: boolean | undefined;
  /** Whether a site for the public shows it; only where this says `true`. */
  readonly public?: boolean | undefined;
}

export type OwnFields = Readonly<Record<string, OwnField>>;
