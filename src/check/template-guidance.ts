// The lines of guidance that the template puts where an author will write. One list, so that what `new`
// writes and what the check finds left over are the same words.

export const GUIDANCE = {
  summary:
    'One to three plain sentences: what broke, for whom, how long, why. An executive reads only this.',
  'What happened':
    'Tell it in order, as it looked then: what users saw, what responders saw, what they tried, also what led nowhere.',
  'Why it happened':
    'What made it possible, and why it made sense at the time. Name parts and decisions, never persons.',
  'What went well': 'What kept it from being worse? Keep that.',
  'What went badly': 'What cost time, or was luck? Each line here may be an action above.',
  'What we learnt': 'What would have helped the people on call to see it sooner?',
} as const;

export type GuidedHeading = Exclude<keyof typeof GUIDANCE, 'summary'>;

export const GUIDED_HEADINGS = Object.keys(GUIDANCE).filter(
  (key): key is GuidedHeading => key !== 'summary',
);

/** What stands for a title that nobody gave yet. */
export const TITLE_TO_WRITE = 'What happened, for a reader who was not there';
/** Texts of events, by their kind. Reports that an earlier version began have one of a detection. */
export const EVENTS_TO_WRITE = {
  impact: 'What users saw first.',
  recovery: 'What made it whole again.',
  detection: 'What noticed it: an alert, a colleague, a customer.',
} as const;
