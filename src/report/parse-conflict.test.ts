import { expect, test } from 'vitest';
import { parseReport } from './parse.ts';
import { EMPTY_VOCABULARIES } from './vocabulary.ts';

test('an unfinished merge in the frontmatter is one finding: the rest is read as if one version stood there', () => {
  const text = `---
title: Checkout returned errors
<<<<<<< HEAD
severity: sev1
=======
severity: sev2
>>>>>>> other
---
Text.
`;
  const { diagnostics } = parseReport(
    { id: 'a', file: 'a.mdx', text },
    { vocabularies: EMPTY_VOCABULARIES, allowCode: false },
  );
  const rules = diagnostics.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule.startsWith('file/'))).toEqual(['file/conflict']);
});
