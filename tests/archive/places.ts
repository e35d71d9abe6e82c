// Names for a made-up company: services, teams, and the vocabularies of a generated archive.
import { SCENARIOS } from './scenarios.ts';

const DOMAINS =
  'checkout catalogue payments search basket identity pricing shipping returns invoicing loyalty reviews wishlist media inbox tickets stock sourcing forecasts payroll bookings maps fares chat ledger'.split(
    ' ',
  );
const PARTS =
  'api web worker gateway sync export import mobile admin scheduler store feed bridge reports hooks'.split(
    ' ',
  );

/** At most 400 different service ids: the plain domains first. */
export function serviceIds(count: number): readonly string[] {
  const all = [...DOMAINS, ...PARTS.flatMap((part) => DOMAINS.map((one) => `${one}-${part}`))];
  return all.slice(0, count);
}

export function teamIds(count: number): readonly string[] {
  return DOMAINS.slice(0, count).map((domain) => `team-${domain}`);
}

export const nameOf = (id: string): string =>
  id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

const TRIGGERS =
  'code-deploy config-change traffic-change data-or-pipeline provider-change performance-decay capacity hardware-or-power expiry-or-time security-event manual-operation unknown';
export const CATEGORIES =
  'software-bug configuration capacity architecture dependency network hardware process complex-interaction observability security unknown'.split(
    ' ',
  );
const SEVERITIES = {
  sev1: 'Most users could not use a main function.',
  sev2: 'Many users were hit, or a main function was badly degraded.',
  sev3: 'Some users were hit and had a way around.',
  sev4: 'Hardly noticed outside the company.',
};

/** `_vocabulary/*.yaml`, by file name. */
export function vocabularyFiles(
  services: readonly string[],
  teams: readonly string[],
): Readonly<Record<string, string>> {
  const list = (ids: readonly string[], more: (id: string) => string = () => ''): string =>
    ids.map((id) => `- id: ${id}\n  name: ${nameOf(id)}\n${more(id)}`).join('');
  return {
    'severities.yaml': Object.entries(SEVERITIES)
      .map(
        ([id, text], i) =>
          `- id: ${id}\n  name: ${id.toUpperCase()}\n  description: ${text}\n  rank: ${i + 1}\n`,
      )
      .join(''),
    'triggers.yaml': list(TRIGGERS.split(' ')),
    'root-causes.yaml':
      list(CATEGORIES) +
      SCENARIOS.map(
        ({ cause, category }) =>
          `- id: ${cause}\n  name: ${nameOf(cause)}\n  category: ${category}\n`,
      ).join(''),
    'services.yaml': list(
      services,
      (id) => `  description: Everything that users do with ${id.replaceAll('-', ' ')}.\n`,
    ),
    'teams.yaml': list(teams),
    'tags.yaml': list([...new Set(SCENARIOS.flatMap(({ tags }) => tags))].toSorted()),
  };
}
