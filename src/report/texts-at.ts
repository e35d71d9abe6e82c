// Values in data whose shape is not known to be right.
import type { Path } from './frontmatter.ts';

export interface TextAt {
  readonly path: Path;
  readonly text: string;
}

/** The text values of `data` at a pattern such as `timeline.*.at`. */
export function textsAt(data: unknown, pattern: string): TextAt[] {
  const found: TextAt[] = [];
  const steps = pattern.split('.');
  const visit = (value: unknown, path: Path): void => {
    const step = steps[path.length];
    if (step === undefined) {
      if (typeof value === 'string') found.push({ path, text: value.trim() });
    } else if (step === '*') {
      if (Array.isArray(value)) value.forEach((item, i) => visit(item, [...path, i]));
    } else if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
      visit((value as Record<string, unknown>)[step], [...path, step]);
    }
  };
  visit(data, []);
  return found;
}
