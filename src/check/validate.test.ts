import { describe, expect, test } from 'vitest';
import { byThemselves, checkFolder, checkSources } from './check.ts';
import { filesOf } from './example.ts';
import type { RuleLevels } from './validate.ts';
import type { Example } from './rule.ts';

const NO_ACTIONS: Example = { without: ['actions'] };

async function check(example: Example, levels: RuleLevels = {}): Promise<string[]> {
  const [source, ...others] = filesOf(example);
  const { diagnostics } = await checkSources(
    { ...byThemselves([source!]), others: () => others },
    { allowCode: false, levels },
  );
  return diagnostics.map(({ level, rule }) => `${level} ${rule}`);
}

test('an archive sets levels, and switches rules off', async () => {
  expect(await check(NO_ACTIONS)).toEqual(['warning complete/prevent-action']);
  expect(await check(NO_ACTIONS, { 'complete/prevent-action': 'error' })).toEqual([
    'error complete/prevent-action',
  ]);
  expect(await check(NO_ACTIONS, { 'complete/prevent-action': 'off' })).toEqual([]);
});

const allowing = (rule: string): string =>
  `allow: [{ rule: ${rule}, reason: The service was switched off for good. }]`;

test('a report allows itself one rule, for a reason, and that rule only', async () => {
  const frontmatter = allowing('complete/prevent-action');
  expect(await check({ ...NO_ACTIONS, frontmatter })).toEqual([]);
  expect(await check({ ...NO_ACTIONS, frontmatter: `${frontmatter}\nusers: 1` })).toContain(
    'error schema/unknown-key',
  );
});

test('what is switched off is not unused', async () => {
  const frontmatter = allowing('complete/prevent-action');
  expect(await check({ frontmatter })).toEqual(['warning allow/unused']);
  expect(await check({ frontmatter }, { 'complete/prevent-action': 'off' })).toEqual([]);
});

describe('what is allowed for the sake of another report', () => {
  const EARLIER = `impact: { from: 2024-03-01 09:00, to: 2024-03-01 09:30, users: 10% }
timeline:
  - { at: 2024-03-01 09:05, kind: detection, text: The alert on failed payments fired. }
  - { at: 2024-03-01 09:30, kind: recovery, text: The limit was raised. }`;
  const earlier = (more = ''): Example => ({
    frontmatter: allowing('recurrence/unnamed'),
    beside: { '2024-03-01-checkout': `${EARLIER}\n${more}`.trim() },
  });
  /** What is said of the report itself, in an archive with the other one. */
  const checkBoth = async (example: Example): Promise<string[]> => {
    const sources = filesOf(example);
    const { diagnostics } = await checkSources(byThemselves(sources), { allowCode: false });
    const about = diagnostics.filter(({ file }) => file === sources[0]!.file);
    return about.map(({ level, rule }) => `${level} ${rule}`);
  };

  test('is needed while that one is alike', async () => {
    expect(await checkBoth({ ...earlier(), frontmatter: '' })).toEqual(['warning recurrence/unnamed']); // prettier-ignore
    expect(await checkBoth(earlier())).toEqual([]);
  });

  test('is called unused where that one is another failure', async () => {
    expect(await checkBoth(earlier('rootCauses: [expired-certificate]'))).toContain('warning allow/unused'); // prettier-ignore
  });

  test('is not called unused while that one has an error; what asks no other report is', async () => {
    expect(await checkBoth(earlier('severty: sev1'))).toEqual([]);
    const alone = { ...earlier('severty: sev1'), frontmatter: allowing('complete/prevent-action') };
    expect(await checkBoth(alone)).toContain('warning allow/unused');
  });
});

test('credentials are found in a broken report, too, and their value is not repeated', async () => {
  const secret = `${'postgres'}://app:hunter2hunter2@db.example.com/shop`;
  expect(await check({ without: ['severity'], body: secret })).toEqual([
    'error schema/missing',
    'error secrets/credential',
  ]);
  const [source] = filesOf({ body: secret });
  const { diagnostics } = await checkSources(byThemselves([source!]), { allowCode: false });
  expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
});

test('the archive of this repository checks clean', async () => {
  const { diagnostics } = await checkFolder('postmortems', {
    allowCode: false,
    now: Date.parse('2026-01-01T00:00Z'),
  });
  expect(diagnostics).toEqual([]);
});

test('a finding about an event stands at its line, whatever else says the same', async () => {
  const late = (at: string): string =>
    `  - { at: ${at}, kind: mitigation, text: The limit was put back. }`;
  const [source] = filesOf({
    frontmatter: `impact: { from: 2024-06-01 14:00, to: 2024-06-01 15:30, users: 70% }
timeline:
${late('2024-06-01T18:00:00')}
${late('2024-06-01 15:00')}
${late('2024-06-01 14:30')}`,
  });
  const { diagnostics } = await checkSources(byThemselves([source!]), { allowCode: false });
  const line = source!.text.split('\n').findIndex((one) => one.includes('18:00')) + 1;
  const found = diagnostics.find(({ rule }) => rule === 'time/after-impact');
  expect(found?.where).toMatchObject({ line });
});

test('an allowance of a resemblance is kept when the resemblance is gone', async () => {
  expect(await check({ frontmatter: allowing('recurrence/resembles') })).toEqual([]);
});

test('a moment that cannot be read keeps nothing back that does not lean on it', async () => {
  const told = (events: string): Promise<string[]> =>
    check({ frontmatter: `timeline:\n${events}` }, { 'complete/response': 'error' });
  const unreadable =
    '  - { at: 2024-06-01 14h5, kind: note, text: Somebody looked at the graphs. }\n';
  expect(
    await told(
      `${unreadable}  - { at: 2024-06-01 15:40, kind: impact, text: Payments failed again. }\n  - { at: 2024-06-01 14:05, kind: note, text: Somebody asked why. }`,
    ),
  ).toEqual([
    'warning complete/detection',
    'warning complete/fix',
    'error complete/response',
    'error instant/shape',
    'warning time/after-impact',
    'warning time/event-order',
  ]);
  // An event whose kind is no word may be the one that is missed.
  const misspelt = '  - { at: 2024-06-01 14:05, kind: detectoin, text: The alert fired. }';
  expect(await told(unreadable + misspelt)).toEqual(['error instant/shape', 'error schema/value']);
});
