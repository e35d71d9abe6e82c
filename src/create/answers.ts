// What an archive is begun with: five questions, each with an answer that works.

import { HOST_NAMES, readHost, type HostName } from '../host/hosts.ts';

/** Where a site can be published. */
export const HOST_CHOICES = [...HOST_NAMES, 'other'] as const;
export type HostChoice = HostName | 'other';

const hostIn = (text: string): HostChoice | null =>
  text.trim().toLowerCase() === 'other' ? 'other' : readHost(text);

export interface Answers {
  readonly name: string;
  /** Address of the site, without a path. */
  readonly site: string;
  /** Path of the site, `/` or `/postmortems`. */
  readonly base: string;
  readonly host: HostChoice;
  readonly zone: string;
  /** Ids, worst first. */
  readonly severities: readonly string[];
}

export interface SetupQuestion {
  readonly flag: 'name' | 'site' | 'host' | 'zone' | 'severities';
  readonly asks: string;
  readonly usual: (folder: string) => string;
  /** What is wrong with an answer, with an example; null where nothing is. */
  readonly wrong: (text: string) => string | null;
}

export const SETUP_QUESTIONS: readonly SetupQuestion[] = [
  {
    flag: 'name',
    asks: 'What is the archive called?',
    usual: (folder) => `${titleOf(folder)}`,
    wrong: (text) => (text.trim() === '' ? 'Write a name, such as `Acme Postmortems`.' : null),
  },
  {
    flag: 'site',
    asks: 'At which address will it be read?',
    usual: () => 'https://postmortems.example.com',
    wrong: (text) =>
      siteOf(text) !== null
        ? null
        : 'Write a whole address, such as `https://acme.github.io/postmortems`.',
  },
  {
    flag: 'host',
    asks: `Who serves it? (${HOST_CHOICES.join(', ')})`,
    usual: () => 'github-pages',
    wrong: (text) =>
      hostIn(text) !== null
        ? null
        : `Write one of ${HOST_CHOICES.map((host) => `\`${host}\``).join(', ')}.`,
  },
  {
    flag: 'zone',
    asks: 'By which place’s clock are most reports written?',
    usual: () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    wrong: (text) =>
      zoneOf(text) !== null
        ? null
        : 'Write the name of a place, such as `Europe/London`, or `UTC`; an abbreviation such as `CET` holds for half of the year.',
  },
  {
    flag: 'severities',
    asks: 'What are severities called, the worst first?',
    usual: () => 'sev1, sev2, sev3, sev4',
    wrong: (text) =>
      listOf(text).length > 0 &&
      listOf(text).every((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && id !== 'unknown')
        ? null
        : 'Write ids of small letters, digits and hyphens with commas between: `sev1, sev2, sev3`.',
  },
];

/** Whole answers of the texts that were given for each question. */
export function readAnswers(texts: Readonly<Record<SetupQuestion['flag'], string>>): Answers {
  const { origin, pathname } = siteOf(texts.site)!;
  return {
    name: texts.name.trim(),
    site: origin,
    base: pathname.replace(/\/+$/, '') || '/',
    host: hostIn(texts.host) ?? 'other',
    zone: zoneOf(texts.zone) ?? 'UTC',
    severities: listOf(texts.severities),
  };
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean);

/** An address, with `https://` where it was surely meant; null where there is none in the text. */
function siteOf(text: string): URL | null {
  const bare = text.trim();
  const whole = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[:/]\S*)?$/i.test(bare) ? `https://${bare}` : bare;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  return /^https?:$/.test(url.protocol) ? url : null;
}

/** The zone of a place, by its whole name or by a city that only one has: `Berlin`. */
function zoneOf(text: string): string | null {
  const name = text.trim();
  if (/^utc$/i.test(name)) return 'UTC';
  if (name.includes('/')) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
    } catch {
      return null;
    }
  }
  const city = name.toLowerCase().replace(/\s+/g, '_');
  const [only, ...others] = Intl.supportedValuesOf('timeZone').filter((zone) =>
    zone.toLowerCase().endsWith(`/${city}`),
  );
  return city !== '' && only !== undefined && others.length === 0 ? only : null;
}

/** `acme-postmortems` as `Acme Postmortems`. */
function titleOf(folder: string): string {
  const words = folder.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const title = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
  return title === '' ? 'Postmortems' : title;
}
