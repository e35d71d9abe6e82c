// What is known when a report is begun: from flags, and from answers at a terminal.
import * as prompts from '@clack/prompts';
import type { Beginnings } from '../check/template.ts';
import { readInstant } from '../report/instant.ts';
import type { Vocabularies, VocabularyName } from '../report/vocabulary.ts';
import { readZone } from '../report/zone.ts';
import { printable } from '../text/printable.ts';

/** Beginnings of which some are still to be asked for. */
export type Partly = Omit<Beginnings, 'title' | 'severity' | 'services' | 'started'> & {
  readonly title: string | undefined;
  readonly severity: string | undefined;
  readonly services: readonly string[] | undefined;
  readonly started: string | undefined;
};

interface Flags {
  readonly title?: string | undefined;
  readonly severity?: string | undefined;
  readonly service?: readonly string[] | undefined;
  readonly started?: string | undefined;
  readonly timezone?: string | undefined;
  readonly ended?: string | undefined;
  readonly users?: string | undefined;
  readonly team?: readonly string[] | undefined;
  readonly cause?: readonly string[] | undefined;
  readonly trigger?: string | undefined;
  readonly 'detected-by'?: string | undefined;
}

/** `a,b` and `--service a --service b` are the same. */
const listOf = (values: readonly string[] | undefined): readonly string[] | undefined =>
  values?.flatMap((value) => value.split(',')).map((value) => value.trim());

export function readBeginnings(flags: Flags): Partly & { readonly zoneGiven: boolean } {
  return {
    title: flags.title,
    severity: flags.severity,
    services: listOf(flags.service),
    started: flags.started,
    timezone: flags.timezone ?? 'UTC',
    zoneGiven: flags.timezone !== undefined,
    ended: flags.ended ?? null,
    users: flags.users ?? null,
    teams: listOf(flags.team) ?? [],
    rootCauses: listOf(flags.cause) ?? ['unknown'],
    trigger: flags.trigger ?? 'unknown',
    detectedBy: flags['detected-by'] ?? 'unknown',
  };
}

/** Asks for what is not given; null when somebody stopped it. */
export async function askBeginnings(
  given: ReturnType<typeof readBeginnings>,
  vocabularies: Vocabularies | null,
  now: number,
): Promise<typeof given | null> {
  prompts.intro('A new report');
  try {
    const title =
      given.title ??
      (await answer(
        prompts.text({
          message: 'What happened, for a reader who was not there?',
          placeholder: 'Checkout failed for every shopper',
          validate: (text = '') =>
            text.trim().length >= 5 && text.trim().length <= 120
              ? undefined
              : 'Between 5 and 120 characters.',
        }),
      ));
    const severity =
      given.severity ?? (await askOne('How bad was it?', 'severities', vocabularies));
    const services =
      given.services ?? (await askMany('What did users lose?', 'services', vocabularies, true));
    const timezone = given.zoneGiven
      ? given.timezone
      : await answer(
          prompts.text({
            message: 'By which place’s clock do you write times?',
            initialValue: Intl.DateTimeFormat().resolvedOptions().timeZone,
            validate: (text = '') => {
              const zone = readZone(text.trim());
              return zone.ok ? undefined : `${zone.message} ${zone.hint}`;
            },
          }),
        );
    const moment = (text: string | undefined): string | undefined => {
      const zone = readZone(timezone.trim());
      if (!zone.ok) return undefined;
      const read = readInstant(text ?? '', { zone: zone.zone, dated: true });
      return read.ok ? undefined : `${read.message} ${read.hint}`;
    };
    const today = new Date(now).toISOString().slice(0, 10);
    const started =
      given.started ??
      (await answer(
        prompts.text({
          message: 'When did users begin to be hit?',
          initialValue: `${today} `,
          validate: moment,
        }),
      ));
    const ended =
      given.ended ??
      (await answer(
        prompts.text({
          message: 'When was the last user whole again? (empty while it lasts)',
          defaultValue: '',
          validate: (text) => (text?.trim() ? moment(text) : undefined),
        }),
      ));
    const teams =
      given.teams.length > 0
        ? given.teams
        : await askMany('Which team owns the report?', 'teams', vocabularies, false);
    return {
      ...given,
      title: title.trim(),
      severity,
      services,
      timezone: timezone.trim(),
      started: started.trim(),
      ended: ended.trim() || null,
      teams,
    };
  } catch (error) {
    if (error === STOPPED) return null;
    throw error;
  }
}

const STOPPED = Symbol('stopped');

async function answer<T>(asked: Promise<T>): Promise<Exclude<T, symbol>> {
  const value = await asked;
  if (prompts.isCancel(value)) throw STOPPED;
  return value as Exclude<T, symbol>;
}

function optionsOf(name: VocabularyName, vocabularies: Vocabularies | null) {
  const entries = vocabularies?.[name].entries ?? [];
  return entries.map(({ id, name: label, description }) => ({
    value: id,
    label: printable(label),
    ...(description ? { hint: printable(description) } : {}),
  }));
}

async function askOne(
  message: string,
  name: VocabularyName,
  vocabularies: Vocabularies | null,
): Promise<string> {
  const options = optionsOf(name, vocabularies);
  if (options.length === 0) {
    return answer(
      prompts.text({ message, validate: (text) => (text ? undefined : 'Write an id.') }),
    );
  }
  return answer(prompts.select<string>({ message, options }));
}

async function askMany(
  message: string,
  name: VocabularyName,
  vocabularies: Vocabularies | null,
  required: boolean,
): Promise<readonly string[]> {
  const options = optionsOf(name, vocabularies);
  if (options.length > 0) {
    return answer(prompts.autocompleteMultiselect<string>({ message, options, required }));
  }
  const text = await answer(
    prompts.text({
      message: `${message} (ids, with commas)`,
      defaultValue: '',
      validate: (typed) => (required && !typed ? 'Write an id.' : undefined),
    }),
  );
  return text
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}
