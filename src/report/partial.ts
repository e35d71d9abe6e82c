// Frontmatter that the schema refuses, as far as it is right: values at fault are left out, or stood in for where the
// schema wants one, and their paths are named. So what is right beside them can be judged in the same round.
import type { Path } from './frontmatter.ts';
import { sampleAt } from './schema-fields.ts';
import { frontmatterSchema, type Frontmatter } from './schema.ts';

export interface PartialFrontmatter {
  readonly frontmatter: Frontmatter;
  /** Where something stands that the author did not write, or not so. */
  readonly unread: readonly Path[];
}

/** Null where too much is at fault to judge the rest. `first` is what the schema says of the data as it is, `unread` are top-level fields that YAML lost. */
export function readPartly(
  data: object,
  first: ReturnType<typeof frontmatterSchema.safeParse>,
  unread: ReadonlySet<string>,
): PartialFrontmatter | null {
  if (first.success && unread.size === 0) return { frontmatter: first.data, unread: [] };
  const copy = structuredClone({ ...data }) as Record<string, unknown>;
  const faults: Path[] = [];
  for (const name of unread) {
    delete copy[name];
    faults.push([name]);
  }
  // A stand-in for a group may lack fields in its turn.
  for (let round = 0; round < 4; round++) {
    const result = frontmatterSchema.safeParse(copy);
    if (result.success) return { frontmatter: result.data, unread: faults };
    for (const issue of result.error.issues) {
      const path = issue.path as Path;
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) put(copy, [...path, key], undefined);
      } else {
        faults.push(path);
        put(copy, path, sampleAt(path));
      }
    }
  }
  return null;
}

function put(data: Record<string, unknown>, path: Path, value: unknown): void {
  let group: unknown = data;
  for (const step of path.slice(0, -1)) {
    if (group === null || typeof group !== 'object') return;
    group = (group as Record<string | number, unknown>)[step];
  }
  const last = path.at(-1);
  if (last === undefined || group === null || typeof group !== 'object') return;
  if (value === undefined && !Array.isArray(group)) delete (group as Record<string, unknown>)[last];
  else (group as Record<string | number, unknown>)[last] = value;
}
