// One page of every kind.
import { IDENTIFIERS_ID, NIGHT_ID, UNDATED_ID } from './archive.ts';

export const KINDS = {
  home: '/',
  reports: '/postmortems/',
  'reports in another order': '/postmortems/by/severity/',
  report: `/postmortems/${IDENTIFIERS_ID}/`,
  'report with everything': `/postmortems/${NIGHT_ID}/`,
  'undated report': `/postmortems/${UNDATED_ID}/`,
  'root causes': '/root-causes/',
  'root cause': '/root-causes/software-bug/',
  services: '/services/',
  service: '/services/checkout/',
  triggers: '/triggers/',
  teams: '/teams/',
  tags: '/tags/',
  severities: '/severities/',
  severity: '/severities/sev1/',
  years: '/years/',
  year: '/years/2024/',
  trends: '/trends/',
  actions: '/actions/',
  guide: '/guide/',
  search: '/search/',
} as const;
