// What the parts of a postmortem, and the facts of its labels, are called here, whatever the language.

export type SectionName =
  | 'timeline'
  | 'actions'
  | 'lessons'
  | 'rootCause'
  | 'resolution'
  | 'detection'
  | 'impact'
  | 'summary'
  | 'background'
  | 'links'
  | 'details'
  | 'appendix';

/** Fields of one line, `Duration: two hours`, that are not sections. */
export type FieldName =
  | 'start'
  | 'end'
  | 'duration'
  | 'detected'
  | 'date'
  | 'title'
  | 'severity'
  | 'zone'
  | 'authors'
  | 'services'
  | 'users'
  | 'owner'
  | 'detectedBy';
