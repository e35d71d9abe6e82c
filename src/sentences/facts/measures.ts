// What the measures of a report and the phases of an incident are called, how they are reckoned, and why one may be unknown.

export const METRICS = {
  timeToDetect: {
    name: 'Time to detect',
    formula: 'first detection − start of impact',
    meaning: 'How long users were hit before anyone or anything noticed.',
  },
  timeToAcknowledge: {
    name: 'Time to acknowledge',
    formula: 'first acknowledgement − first detection',
    meaning: 'From the first detection until a responder took it on.',
  },
  timeToIdentify: {
    name: 'Time to identify',
    formula: 'cause identified − first detection',
    meaning: 'From the first detection until the cause was found.',
  },
  timeToMitigate: {
    name: 'Time to mitigate',
    formula: 'first mitigation − start of impact',
    meaning: 'How long users were hit before the first step that reduced the harm.',
  },
  timeToResolve: {
    name: 'Time to resolve',
    formula: 'end of impact − start of impact',
    meaning: 'From the start of impact until no user was hit any more, pauses included.',
  },
  impactTime: {
    name: 'Impact time',
    formula: 'sum of the impact phases, or end of impact − start of impact',
    meaning: 'How long users were hit, pauses left out.',
  },
  reportLag: {
    name: 'Report lag',
    formula: 'day published − day of the end of impact',
    meaning:
      'How many days passed between the end of the impact and the publication of the report.',
  },
} as const;

/** What the responders were doing between two milestones. */
export const PHASES = {
  undetected: { name: 'Undetected', meaning: 'Users were hit and nobody knew.' },
  diagnosing: { name: 'Diagnosing', meaning: 'Noticed, but the cause was not found yet.' },
  mitigating: { name: 'Mitigating', meaning: 'The cause was found, but the harm not reduced yet.' },
  responding: {
    name: 'Responding',
    meaning:
      'Noticed, but not mitigated yet; when the cause was found is not recorded, or came later.',
  },
  recovering: {
    name: 'Recovering',
    meaning: 'The harm was reduced, but some users were still hit.',
  },
  unknown: { name: 'Steps not recorded', meaning: 'The report does not say what happened when.' },
} as const;

/** A milestone as a reason names it. */
export const MILESTONES = {
  start: 'the start of impact',
  detection: 'the detection',
  acknowledgement: 'an acknowledgement',
  identification: 'the identification of the cause',
  mitigation: 'a mitigation',
  end: 'the end of impact',
  publication: 'the day of publication',
  day: 'the day of the incident',
} as const;
export type MilestoneName = (typeof MILESTONES)[keyof typeof MILESTONES];

const COARSE = { day: 'only the day', hour: 'only the hour' } as const;

/** Why a figure is unknown: goes on after "unknown: ". */
export const UNKNOWN_BECAUSE = {
  /** Of an incident that goes on it may be written down tomorrow. */
  notRecorded: (what: MilestoneName, ongoing = false) =>
    ongoing ? `${what} is not recorded yet` : `${what} is not recorded`,
  earlier: (what: MilestoneName, than: MilestoneName) => `${what} is earlier than ${than}`,
  later: (what: MilestoneName, than: MilestoneName) => `${what} is later than ${than}`,
  coarse: (what: MilestoneName, precision: 'day' | 'hour') =>
    `${COARSE[precision]} of ${what} is recorded`,
  fromDetection: 'the impact is recorded from its detection on; it may have begun earlier',
  notEnded: 'the impact has not ended',
  coarsePhase: {
    day: 'a phase is known to the day only',
    hour: 'a phase is known to the hour only',
  },
  publishedBefore: 'it is dated before the end of impact',
} as const;
