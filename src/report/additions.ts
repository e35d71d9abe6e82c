// What an archive adds to the format: fields of its own, and a short form for its tickets (tickets.ts). A report keeps the
// values of such fields as words to be shown, so that whoever shows them needs no shape.
import type { z } from 'zod';
import { Endless, REPORT_LIMIT, runOwnCode } from '../run-own-code.ts';
import { clip } from '../text/clip.ts';
import { printable } from '../text/printable.ts';
import type { TicketLink } from './tickets.ts';

export interface OwnField {
  /** How pages name it: `Customer tier`. */
  readonly label: string;
  /** One sentence for authors, in the guide and in messages. */
  readonly description?: string | undefined;
  /** What it may be: `z.enum(['gold', 'silver'])`, `z.string()`, `z.array(z.string())`, `z.number()`. */
  readonly shape: z.ZodType;
  /** Where the report's page shows it: among the facts at its head, at its foot, or nowhere. `facts` when left out. */
  readonly place?: 'facts' | 'foot' | 'hidden' | undefined;
  /** Whether its values have pages of their own, like services and tags, and narrow the search. */
  readonly facet?: boolean | undefined;
  /** Whether it is a column of `postmortems.csv`. */
  readonly column?: boolean | undefined;
  /** Whether a site for the public shows it; only where this says `true`. */
  readonly public?: boolean | undefined;
}

export type OwnFields = Readonly<Record<string, OwnField>>;

export interface Additions {
  readonly fields: OwnFields;
  readonly tickets: readonly TicketLink[];
  /** The language of reports that name none; null where nobody says. */
  readonly lang: string | null;
}

export const NO_ADDITIONS: Additions = { fields: {}, tickets: [], lang: null };

/** A value of an own field, as words. */
export interface OwnValue {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  /** The same, each apart where it is a list. */
  readonly values: readonly string[];
  /** Whether each value has a page of its own. */
  readonly facet: boolean;
  readonly place: 'facts' | 'foot' | 'hidden';
  readonly public: boolean;
}

export interface OwnFieldIssue {
  readonly path: readonly [string];
  readonly value: unknown;
  readonly issue: z.core.$ZodIssue;
  readonly field: OwnField;
}

/** The fields of the format and those of the archive, apart. */
export function splitOwn(
  data: object,
  fields: OwnFields,
): { readonly format: object; readonly own: Readonly<Record<string, unknown>> } {
  if (Object.keys(fields).length === 0) return { format: { ...data }, own: {} };
  const isOwn = ([name]: [string, unknown]): boolean => Object.hasOwn(fields, name);
  const entries = Object.entries(data);
  return {
    format: Object.fromEntries(entries.filter((entry) => !isOwn(entry))),
    own: Object.fromEntries(entries.filter(isOwn)),
  };
}

/** Whether a value fits a shape, which is an archive's own code: where that stops, the value is at fault. */
function validateValue({ shape }: OwnField, value: unknown): z.ZodSafeParseResult<unknown> {
  try {
    return shape.safeParse(value, { reportInput: true });
  } catch (error) {
    const why =
      // The zod of an archive may be another copy than ours.
      error instanceof Error && error.constructor.name === '$ZodAsyncError'
        ? 'it waits for something; write it without `async`'
        : error instanceof Error
          ? error.message
          : String(error);
    const message = `The shape of this field in hindsight.config.ts stopped: ${why}`;
    const issue = { code: 'custom', path: [], message, input: value } as const;
    return { success: false, error: { issues: [issue] } as unknown as z.ZodError };
  }
}

/** What each shape says of its value. @throws where one does not end: it would not for the next report, either */
function validateValues(
  own: Readonly<Record<string, unknown>>,
  fields: OwnFields,
): readonly (readonly [name: string, z.ZodSafeParseResult<unknown>])[] {
  const names = Object.keys(fields);
  if (names.length === 0) return [];
  const valueOf = (name: string): unknown => (Object.hasOwn(own, name) ? own[name] : undefined);
  let running = '';
  try {
    return runOwnCode(
      () =>
        names.map(
          (name) => [name, validateValue(fields[(running = name)]!, valueOf(name))] as const,
        ),
      REPORT_LIMIT,
    );
  } catch (error) {
    if (!(error instanceof Endless)) throw error;
    const value = clip(printable(JSON.stringify(valueOf(running)) ?? 'nothing'), 80);
    throw new Error(`The shape of \`fields.${running}\` in hindsight.config.ts stopped at \`${value}\`: ${error.message}`); // prettier-ignore
  }
}

/** The values of own fields in the order of the settings, and what is wrong with the others. */
export function validateOwn(
  own: Readonly<Record<string, unknown>>,
  fields: OwnFields,
): { readonly values: readonly OwnValue[]; readonly faults: readonly OwnFieldIssue[] } {
  const values: OwnValue[] = [];
  const faults: OwnFieldIssue[] = [];
  for (const [name, result] of validateValues(own, fields)) {
    const field = fields[name]!;
    if (!result.success) {
      const [issue] = result.error.issues;
      faults.push({ path: [name], value: own[name], issue: issue!, field });
    } else if (result.data !== undefined && result.data !== null) {
      const { label, place = 'facts' } = field;
      const { data } = result;
      values.push({
        name,
        label,
        text: wordsOf(data),
        values: Array.isArray(data) ? data.map(wordsOf) : [wordsOf(data)],
        facet: field.facet === true,
        place,
        public: field.public === true,
      });
    }
  }
  return { values, faults };
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00.000Z$/, '');
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${wordsOf(inner)}`)
      .join(', ');
  }
  return String(value);
}
