// What the author of a frontmatter is told in whose values a sign of YAML stands, one line a value. The signs are put in
// by rule, so that none is an example that was fitted.
import { expect, test } from 'vitest';
import { parseReport } from '../../src/report/parse.ts';
import { EMPTY_VOCABULARIES } from '../../src/report/vocabulary.ts';
import { toldInShort } from './told-in-short.ts';

/** Where a value stands: by itself, in a list of both forms, in braces. */
const REPORT = {
  title: 'Checkout returned errors',
  services: '[checkout]',
  author: 'ana',
  text: 'The alert fired.',
};

const written = ({ title, services, author, text }: typeof REPORT): string => `---
title: ${title}
summary: Most shoppers could not pay, since a limit on connections was set too low.
severity: sev2
services: ${services}
authors:
  - ${author}
rootCauses: [connection-limit]
timezone: UTC
impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30 }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: ${text} }
---

It ran dry.
`;

const SIGNS = [...'[]{}"\'@`%&*!|>?-:#,', '\t', '\u00a0', '\u2003', '\u200b'];

const FORMS: readonly ((sign: string) => string)[] = [
  (s) => s,
  (s) => `${s}down`,
  (s) => `${s} down`,
  (s) => `${s}${s}down`,
  (s) => `down${s}`,
  (s) => `down ${s} all`,
  (s) => `down${s} all`,
  (s) => `${s}down${s} all`,
  (s) => `${s}it's: down`,
  (s) => `[a, ${s}down, b`,
  (s) => `{ a: ${s}down, b`,
];

function toldOf(change: Partial<typeof REPORT>): string[] {
  const text = written({ ...REPORT, ...change });
  const source = { id: 'a', file: 'a.mdx', text };
  const options = { vocabularies: EMPTY_VOCABULARIES, allowCode: false };
  const told = parseReport(source, options).diagnostics.map((one) => toldInShort(one, text));
  return told.length > 0 ? told : ['  is right'];
}

test.each(SIGNS)('%j', async (sign) => {
  const rows = Object.keys(REPORT).flatMap((field) =>
    FORMS.flatMap((form) => {
      const value = form(sign);
      return [`${field}: ${JSON.stringify(value)}`, ...toldOf({ [field]: value })];
    }),
  );
  const file = `wrong-yaml/${sign.codePointAt(0)!.toString(16).padStart(2, '0')}.txt`;
  await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot(file);
});
