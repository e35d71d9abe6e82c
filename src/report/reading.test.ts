// What is kept of a file that was read says the same as reading it again.
import { expect, test } from 'vitest';
import { parseReport, type Source } from './parse.ts';
import { holdsWith, keptReading, recall } from './reading.ts';
import { EMPTY_VOCABULARIES, makeVocabulary } from './vocabulary.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, allowCode: false };
const TEXT = `---
title: Checkout returned errors
summary: Most shoppers could not pay, since a limit on connections was set too low.
severity: sev2
services: [checkout, search]
rootCauses:
  - connection-limit
timezone: UTC
impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: unknown }
timeline:
  - { at: 2024-06-01 14:05, kind: detection, text: The alert fired. }
---

## What happened

The [pool](/postmortems/pool/) ran dry, <Event n="1" />.
`;
const source = (n = 0, text = TEXT): Source => ({ id: `a-${n}`, file: `a-${n}.mdx`, text });

function kept(of: Source) {
  const parsed = parseReport(of, OPTIONS);
  return { parsed, recalled: recall(of, keptReading(parsed)!, OPTIONS) };
}

test('a sound file is recalled as it was read, with its places and its body', () => {
  const { parsed, recalled } = kept(source());
  expect(parsed.diagnostics).toEqual([]);
  const { lines, body, bodyText, report, readable, references, prose, fences } = recalled;
  expect({ report, references, prose, fences, bodyText }).toEqual({
    report: parsed.report,
    references: parsed.references,
    prose: parsed.prose,
    fences: parsed.fences,
    bodyText: parsed.bodyText,
  });
  expect(readable?.events).toHaveLength(1);
  expect(report?.impact.users).toBeNull();
  expect(lines.where(0)).toEqual(parsed.lines.where(0));
  expect(body?.faults).toEqual([]);
  expect(body?.tree).toEqual(parsed.body?.tree);
  for (const path of [
    ['title'],
    ['services'],
    ['services', 1],
    ['rootCauses', 0],
    ['timeline', 0, 'text'],
    ['impact', 'to'],
    ['links'],
    ['a.b'],
  ])
    expect(recalled.locate(path), path.join('.')).toEqual(parsed.locate(path));
  expect(recalled.locate(['services', 1])).toMatchObject({ line: 5, column: 22, endColumn: 28 });
});

test('of a file with a fault nothing is kept', () => {
  const wrong = (text: string): Source => source(0, text);
  for (const text of [TEXT.replace('sev2', '[sev2'), TEXT.replace('The [', '<foo> ['), 'x'])
    expect(keptReading(parseReport(wrong(text), OPTIONS)), text).toBeNull();
});

test('a body is made once for who asks twice, and of many the last four are held', () => {
  const all = Array.from({ length: 5 }, (_, n) => kept(source(n)).recalled);
  const [first, second] = all.map(({ body }) => body);
  expect(all[1]!.body).toBe(second);
  // The one that was asked for again is not the oldest.
  const sixth = kept(source(5)).recalled;
  expect(sixth.body).toBe(sixth.body);
  expect(all[1]!.body).toBe(second);
  expect(all[0]!.body).not.toBe(first);
});

test('a reading holds where the vocabularies still have its ids', () => {
  const reading = keptReading(parseReport(source(), OPTIONS))!;
  const services = (...ids: string[]) => ({
    ...EMPTY_VOCABULARIES,
    services: makeVocabulary(
      'services',
      ids.map((id) => ({ id, synonyms: [] })),
    ),
  });
  expect(holdsWith(reading, services('checkout', 'search'))).toBe(true);
  expect(holdsWith(reading, services('checkout'))).toBe(false);
});
