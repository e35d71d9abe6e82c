import { expect, test } from 'vitest';
import { generate } from '../../tests/archive/generate.ts';
import { lookAtFiles, type CheckedFile } from '../check/alone.ts';
import type { Source } from '../report/parse.ts';
import { EMPTY_VOCABULARIES } from '../report/vocabulary.ts';
import { lookAtMany } from './look-threads.ts';

const OPTIONS = { vocabularies: EMPTY_VOCABULARIES, allowCode: false, levels: {} };
const TOKEN = `ghp_${'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0hL3oR6'}`;

/** Sound files, some without frontmatter and some with a secret. */
const SOURCES = generate({ count: 60, seed: 5 }).files.map(({ file, text }, i): Source => {
  const id = file.replace(/^.*\/|\.mdx$/g, '');
  if (i % 7 === 0) return { id, file, text: `No frontmatter. ${i}` };
  return { id, file, text: i % 5 === 0 ? `${text}\nThe key was ${TOKEN}.\n` : text };
});

test.each([
  { others: 0, rulesLater: false },
  { others: 1, rulesLater: false },
  { others: 1, rulesLater: true },
])(
  'files are told in their order, by $others threads more, rules later: $rulesLater',
  async ({ others, rulesLater }) => {
    const options = { ...OPTIONS, rulesLater };
    const kept = new Map<Source, string>();
    const told: number[] = [];
    const found = await lookAtMany(
      SOURCES,
      options,
      (source, known) => kept.set(source, known),
      (looked) => told.push(looked),
      others,
    );
    const alone = await lookAtFiles(SOURCES, options);
    const plain = ({ known, secrets }: CheckedFile) => JSON.stringify({ known, secrets });
    expect(found.map(plain)).toEqual(alone.map(plain));
    const sound = SOURCES.filter((_, i) => alone[i]!.known && alone[i]!.secrets.length === 0);
    expect(new Set(kept.keys())).toEqual(new Set(sound));
    expect(sound.length).toBeGreaterThan(20);
    expect(sound.map((one) => kept.get(one))).toEqual(
      sound.map((one) => JSON.stringify(alone[SOURCES.indexOf(one)]!.known)),
    );
    expect(told.at(-1)).toBe(SOURCES.length);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(sound.every((of) => (alone[SOURCES.indexOf(of)]!.known!.alone === null) === rulesLater)).toBe(true); // prettier-ignore
    // A file with faults that another thread has looked at is read again by whoever asks.
    const broken = found.filter(({ known }) => known === null);
    if (others === 0) expect(broken.every((one) => one.broken)).toBe(true);
    else expect(broken.some((one) => !one.broken)).toBe(true);
  },
);

test('a thread that ends ends the work, with its fault', async () => {
  // The first batch is that of the thread.
  const sources = [{ ...SOURCES[1]!, text: null as unknown as string }, ...SOURCES];
  await expect(
    lookAtMany(
      sources,
      OPTIONS,
      () => {},
      () => {},
      1,
    ),
  ).rejects.toThrow(/null/);
});
