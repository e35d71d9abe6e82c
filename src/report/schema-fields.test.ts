import { expect, test } from 'vitest';
import { FIELD_GROUPS, fieldsOf, sampleAt } from './schema-fields.ts';

// Without one, a single value at fault keeps the rules from judging the report.
test.each([{ id: 'report', path: [] }, ...FIELD_GROUPS])(
  'what stands in for a field of $id passes for one',
  ({ path }) => {
    for (const { name, required, schema } of fieldsOf(path)) {
      const sample = sampleAt([...path, name]);
      const passes = schema.safeParse(sample).success;
      expect(passes || (sample === undefined && !required), name).toBe(true);
    }
  },
);
