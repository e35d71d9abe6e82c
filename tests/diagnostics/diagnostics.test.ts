// Every diagnostic as its author sees it, committed: the place, what is underlined, message, advice, and the lines as
// they read when the advice is followed. A change of any word shows in the diff of these files:
//   npx vitest run --config tests/vitest.config.ts tests/diagnostics -u
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkExample, filesOf } from '../../src/check/example.ts';
import { groupAlike } from '../../src/check/group.ts';
import { DOCUMENTED, HANDBOOK } from '../../src/check/handbook.ts';
import type { Example } from '../../src/check/rule.ts';
import type { Diagnostic } from '../../src/report/diagnostic.ts';
import { applyEdits } from '../../src/report/edits.ts';
import { shown } from './shown.ts';
import { SLIPS, type Slip } from './slips.ts';

const textOf = (example: Example): string => filesOf(example)[0]?.text ?? '';

async function shownOf(title: string, example: Example, only?: string): Promise<string> {
  const text = textOf(example);
  const found = groupAlike(await checkExample(example)).filter(
    ({ rule }) => only === undefined || rule === only,
  );
  return [
    `## ${title}`,
    '',
    ...found.flatMap((one) => [...shown(one, one.file.startsWith('_') ? null : text), '']),
  ].join('\n');
}

describe('snapshots', () => {
  test.each(Object.entries(SLIPS))('%s: slips', async (room, slips) => {
    const parts = await Promise.all(slips.map((slip) => shownOf(slip.name, slip)));
    await expect(parts.join('\n')).toMatchFileSnapshot(`slips-${room}.snap.md`);
  });

  test.each(HANDBOOK.map((chapter) => [chapter.group, chapter] as const))(
    '%s: every rule',
    async (group, { rules }) => {
      const parts = await Promise.all(
        rules.flatMap(({ id, bad }) =>
          bad
            .filter(({ told }) => told === undefined)
            .map((example, i) => shownOf(`${id} ${i + 1}`, example, id)),
        ),
      );
      // A group may need a folder for each of its findings: these are in folders.snap.md.
      if (parts.length > 0) {
        await expect(parts.join('\n')).toMatchFileSnapshot(`${group}.snap.md`);
      }
    },
  );
});

test('whatever a diagnostic may be called stands in a snapshot', () => {
  const all = globSync('tests/diagnostics/*.snap.md')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const told = new Set(
    [...all.matchAll(/^(?:error|warning|advice) (\S+) at /gm)].map(([, id]) => id),
  );
  expect([...DOCUMENTED.keys()].filter((id) => !told.has(id))).toEqual([]);
});

test('no message and no advice quotes a name that is empty', () => {
  const empty = globSync('tests/diagnostics/*.snap.md').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^[`A-Z].*(?<!`)``(?!`)/.test(line) && !/``.+``/.test(line)),
  );
  expect(empty).toEqual([]);
});

const keyOf = ({ rule, message }: Diagnostic): string => `${rule}: ${message.replace(/\d+/g, '#')}`;

/** Example with the file's text as it is after edits. */
const edited = (example: Example, text: string): Example => ({ ...example, text });

describe.each(
  Object.values(SLIPS)
    .flat()
    .map((slip) => [slip.name, slip] as const),
)('advice: %s', (_, slip: Slip) => {
  test('each edit by itself takes its finding away and brings no error', async () => {
    const text = textOf(slip);
    const found = await checkExample(slip);
    const known = found.map(keyOf);
    for (const one of found.filter(({ fix }) => fix)) {
      const after = await checkExample(edited(slip, applyEdits(text, [one.fix!])));
      const left = after.map(keyOf);
      const count = (list: readonly string[]): number =>
        list.filter((key) => key === keyOf(one)).length;
      expect(count(left), keyOf(one)).toBeLessThan(count(known));
      expect(
        after
          .filter(({ level }) => level === 'error')
          .map(keyOf)
          .filter((key) => !known.includes(key)),
      ).toEqual([]);
    }
  });

  test('all edits together leave nothing but what only the author knows', async () => {
    let text = textOf(slip);
    for (let round = 0; round < 3; round++) {
      const found = await checkExample(edited(slip, text));
      let last = 0;
      const edits = found
        .flatMap(({ fix }) => fix ?? [])
        .toSorted((a, b) => a.start - b.start)
        .filter(({ start, end }) => start >= last && ((last = end), true));
      if (edits.length === 0) break;
      text = applyEdits(text, edits);
    }
    const errors = (await checkExample(edited(slip, text))).filter(
      ({ level }) => level === 'error',
    );
    if (!slip.byHand) expect(errors.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});

test('a slip of the frontmatter hides none of the body, and the other way round', async () => {
  const inBody = SLIPS['body']!.find(({ name }) => name === 'six slips at once')!;
  const told = async (example: Example): Promise<string[]> =>
    (await checkExample(example)).map(keyOf).toSorted();
  const below = await told(inBody);
  const slips = Object.values(SLIPS).flat();
  const above = slips.filter(({ frontmatter, body }) => frontmatter && body === undefined);
  expect(above.length).toBeGreaterThan(60);
  for (const slip of above) {
    const both = await told({ ...slip, body: inBody.body! });
    expect(both, slip.name).toEqual([...below, ...(await told(slip))].toSorted());
  }
});
