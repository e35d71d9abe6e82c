// The books and pages that rules lean on, each named once.

export const SRE_BOOK = {
  label: 'Site Reliability Engineering, chapter 15, “Postmortem Culture”',
  url: 'https://sre.google/sre-book/postmortem-culture/',
} as const;

export const SRE_WORKBOOK = {
  label: 'The Site Reliability Workbook, chapter 10, “Postmortem Culture”',
  url: 'https://sre.google/workbook/postmortem-culture/',
} as const;

export const ETSY = {
  label: 'John Allspaw, “Blameless PostMortems and a Just Culture”',
  url: 'https://www.etsy.com/codeascraft/blameless-postmortems',
} as const;

export const PAGERDUTY = {
  label: 'PagerDuty, “Postmortems”',
  url: 'https://postmortems.pagerduty.com/',
} as const;

export const ATLASSIAN = {
  label: 'Atlassian, “Incident postmortems”',
  url: 'https://www.atlassian.com/incident-management/handbook/postmortems',
} as const;

export const WIKIMEDIA = {
  label: 'Wikimedia, “Incident Scorecard”',
  url: 'https://wikitech.wikimedia.org/wiki/Incident_Scorecard',
} as const;

export const IANA = {
  label: 'IANA, “Theory and pragmatics of the tz code and data”',
  url: 'https://data.iana.org/time-zones/theory.html',
} as const;
