// A sound report, and examples laid over it: what the documentation of a rule shows, and its tests run.
import type { Diagnostic } from '../report/diagnostic.ts';
import type { Source } from '../report/parse.ts';
import { nameFaults, readVocabularies } from '../report/read.ts';
import { byThemselves, checkSources, type CheckOptions } from './check.ts';
import type { Example } from './rule.ts';

const SOUND: Readonly<Record<string, string>> = {
  title: 'title: Checkout returned errors to most shoppers',
  summary: 'summary: Most shoppers could not pay, because a limit on connections was set too low.',
  severity: 'severity: sev2',
  services: 'services: [checkout]',
  teams: 'teams: [payments]',
  trigger: 'trigger: config-change',
  rootCauses: 'rootCauses: [connection-limit]',
  detectedBy: 'detectedBy: alert',
  timezone: 'timezone: UTC',
  impact: 'impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70% }',
  timeline: `timeline:
  - { at: 2024-06-01 13:58, kind: change, text: A lower limit on connections was deployed. }
  - { at: 2024-06-01 14:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-06-01 14:10, kind: acknowledgement, text: The on-call engineer took it on. }
  - { at: 2024-06-01 15:30, kind: recovery, text: 'The limit was raised, and every payment went through again.' }`,
  actions: `actions:
  - do: Reject connection limits below the observed peak.
    kind: prevent
    owner: payments
    due: 2024-07-01
    ticket: https://tracker.example/PAY-12`,
};

const SOUND_BODY = '## What happened\n\nThe pool of connections ran dry.';
const SOUND_FILE = '2024/2024-06-01-checkout-errors.mdx';

/** A moment after all that the examples tell. */
const NOW = Date.parse('2025-01-01T00:00Z');

/** What the check says of an example, in an archive that may have rules and fields of its own. */
export async function checkExample(
  example: Example,
  own: Pick<CheckOptions, 'additions' | 'ownRules' | 'levels'> = {},
): Promise<readonly Diagnostic[]> {
  const [source, ...others] = filesOf(example);
  const { vocabularies, diagnostics } = readVocabularies('', (file) => {
    return example.vocabulary?.[file.replace('_vocabulary/', '')] ?? null;
  });
  const sources = source ? [source] : [];
  const checked = await checkSources(
    {
      ...byThemselves(sources, vocabularies),
      others: () => others,
      ids: new Set([...sources, ...others].map(({ id }) => id)),
      found: [...nameFaults(sources.map(({ file }) => file)), ...diagnostics],
      texts: Object.entries(example.vocabulary ?? {}).map(([name, text]) => ({
        file: `_vocabulary/${name}`,
        text,
      })),
      exists: (path) => example.files?.includes(path) ?? false,
    },
    { allowCode: false, now: NOW, ...own },
  );
  return checked.diagnostics;
}

/** The reports of an example: the one that it is about first, then those that stand beside it. */
export function filesOf(example: Example): readonly Source[] {
  const file = example.file ?? SOUND_FILE;
  const beside = Object.entries(example.beside ?? {}).map(([id, frontmatter]) =>
    sourceOf(`${id.slice(0, 4)}/${id}.mdx`, textOf({ frontmatter })),
  );
  return [sourceOf(file, example.text ?? textOf(example)), ...beside];
}

function sourceOf(file: string, text: string): Source {
  return { id: (file.split('/').at(-1) ?? '').replace(/\.mdx$/, ''), file, text };
}

function textOf({ frontmatter = '', without = [], body = SOUND_BODY }: Example): string {
  const fields = new Map(Object.entries(SOUND).filter(([name]) => !without.includes(name)));
  // Every line that is not indented begins a field; it takes the place of the sound one.
  for (const block of frontmatter.split(/\n(?=\S)/).filter(Boolean)) {
    fields.set(block.slice(0, block.indexOf(':')), block);
  }
  return `---\n${[...fields.values()].join('\n')}\n---\n\n${body}\n`;
}
