// Values in data whose shape is not known to be right.
import type { Path } from './frontmatter.ts';

/** The text values of `data` at a pattern such as `timeline.*.at`. */
export function textsAt(data: unknown, pattern: string): { path: Path; text: string }[] {
  let found: { path: (string | number)[]; value: unknown }[] = [{ path: [], value: data }];
  for (const step of pattern.split('.')) {
    found = found.flatMap(({ path, value }) => {
      if (step === '*') {
        return Array.isArray(value)
          ? value.map((item, i) => ({ path: [...path, i], value: item as unknown }))
          : [];
      }
      if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
      return [{ path: [...path, step], value: (value as Record<string, unknown>)[step] }];
    });
  }
  return found.flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ path, text: value.trim() }] : [],
  );
}
