// What the parts of a postmortem are called. A heading is judged by its words; a team's own headings are added by
// the rules that it hands over.
import { folded, listed } from './words.ts';

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

export const SECTION_NAMES: readonly SectionName[] = [
  'timeline',
  'actions',
  'lessons',
  'rootCause',
  'resolution',
  'detection',
  'impact',
  'summary',
  'background',
  'links',
  'details',
  'appendix',
];

/** In order: the first that fits decides, so `Timeline summary` is a timeline. */
const PATTERNS: readonly (readonly [SectionName, RegExp])[] = [
  [
    'appendix',
    /^appendi|\bappendi(?:x|ces)\b|\bchat ?logs?\b|\btranscript|\braw (?:logs?|notes)\b|\bglossary\b|\brevision history\b|\bchange ?log\b|\bq ?& ?a\b|\bfaq\b|^(?:slack|chat)\b.*\b(?:thread|log|messages)\b|\bpostmortem thread\b/,
  ],
  [
    'timeline',
    /\btime ?lines?\b|\bchronolog|\bsequence of events\b|\bkey (?:events|moments|times|timestamps|milestones)\b|\b(?:incident|event) (?:log|history|record)\b|\blog of events\b|\bplay[ -]by[ -]play\b|\b(?:series|course|order|history) of events\b|\bwhat happened when\b|^events$|^sequence$|\bblow[ -]by[ -]blow\b/,
  ],
  [
    'resolution',
    /\b(?:response|recovery|mitigati(?:on|ng)|emergency|repair) actions?\b|\bactions? (?:that were )?(?:we )?(?:taken|took|performed)\b(?!.*prevent)/,
  ],
  [
    'actions',
    /\baction(?:s|ables?)?\b(?! ?(?:log|taken|timeline))|\bfollow[ -]?ups?\b|\bto[ -]?dos?\b|\btasks?\b|\bnext steps?\b|\bcorrective\b|\bpreventat?ive\b|\bprevention\b|\b(?:future|further|planned|process|possible|proposed|recommended|potential|short[ -]term|long[ -]term|medium[ -]term|immediate|system|technical)\b.*\b(?:improvements?|fix(?:es)?|measures?|work|changes?|steps|mitigations?|remediation)\b|^(?:(?:areas?|opportunities|plans?) (?:for|of) )?improvements?\b|\bimprovements?(?: (?:items|plan))?$|\bimprovement (?:items|plan|actions)\b|\bremediation (?:items|plan|steps|work)\b|\bmitigation (?:plan|items)\b|\brecommendations?\b|\bcounter ?measures?\b|\bpreventing\b|\bprevent\b.*\b(?:again|future|recurr|reoccur)|\bwhat (?:are|will) we (?:doing|do|change|be doing)\b|\bwhat(?:'s| is) next\b|\bthings to (?:do|change|improve)\b|\bwhat we(?:'ll| will| are going to| plan to) (?:change|do|improve|fix)\b|\b(?:open|outstanding|work) items\b|\bcommitments\b|\bmoving forward we will\b|\bsafeguards\b/,
  ],
  [
    'lessons',
    /\blessons?\b|\blearn(?:t|ed|ings?|)\b|\bwhat (?:went|worked|could have|didn'?t)\b|\bwent (?:well|wrong|poorly|badly|right)\b|\b(?:got |we were )?lucky\b|\binsights?\b|\btake ?aways?\b|\bretrospective\b|\breflections?\b|\bmoving forward\b|\bconclusions?\b|\bin hindsight\b/,
  ],
  [
    'rootCause',
    /\broot[ -]?causes?\b|\bcauses?\b|\b(?:five|5)[ -]why'?s?\b|\bwhy (?:did|was|wasn'?t|it|this|didn'?t)\b|\bcontributing factors?\b|\btriggers?\b|\bfault\b|\b(?:technical|root|failure|problem) (?:analysis|details|explanation)\b|\banalysis\b|\bhow did (?:it|this) happen\b|\bdiagnos[ie]s\b|\bthe (?:bug|problem|technical problem)\b/,
  ],
  [
    'resolution',
    /\bresol(?:ution|ved?|ving)\b|\brecover(?:y|ed)\b|\bremediations?\b|\bmitigations?\b|\bfix(?:es|ed)?\b|\bresponse\b|\brepair\b|\bhow (?:was|did) (?:it|we|this)\b.*\b(?:fix|resolv|solv)|\bactions taken\b|\bsolution\b|\brestor(?:ation|ing)\b/,
  ],
  [
    'detection',
    /\bdetect(?:ion|ed)?\b|\bidentified\b|\bhow (?:did|was) (?:we|it|this) (?:find|found|notice|detect|discover)|\bdiscover(?:y|ed)\b|\balerting\b/,
  ],
  [
    'impact',
    /\bimpact(?:s|ed)?\b|\baffect(?:s|ed)\b|\bconsequences?\b|\bdamages?\b|\bblast radius\b|\bscope\b|\bseverity\b|\bloss(?:es)?\b|\bwho was\b/,
  ],
  [
    'summary',
    /\bsummary\b|\boverview\b|\babstract\b|\btl;? ?dr\b|\bsynopsis\b|\bwhat happened\b|\bdescription\b|\bin (?:short|brief)\b|^(?:the )?(?:issue|incident|problem|outage)$|\bproblem statement\b|\bat a glance\b/,
  ],
  [
    'background',
    /\bbackground\b|\bcontext\b|\bintroduction\b|\bpreface\b|\blead ?up\b|\bforeword\b|\bprologue\b/,
  ],
  [
    'links',
    /\blinks?\b|\breferences?\b|\bresources?\b|\brelated\b|\bsee also\b|\bsupporting\b|\bfurther reading\b|\battachments?\b|\bevidence\b/,
  ],
  [
    'details',
    /\b(?:meta ?data|details|people|participants|responders|authors?|roles|contacts|information|incident lead|involved parties|facts|properties)\b|\bdates?\b/,
  ],
];

/** Lower case, without emoji, numbering, markup and what stands in brackets. */
export function headingWords(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[*_`#:~"]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The part of a postmortem that a heading opens; null where its words say nothing of the kind. */
export function sectionNamed(
  heading: string,
  own: ReadonlyMap<string, SectionName> = NO_RULES,
): SectionName | null {
  const words = headingWords(heading);
  const ruled = own.get(words);
  if (ruled) return ruled;
  // `What happened (timeline)` says in brackets what it is.
  if (words.length <= 60 && /[([][^)\]]*\btime ?line\b/i.test(heading)) return 'timeline';
  // `Time to repair` measures; it opens nothing.
  if (/^(?:time to|minutes|number of|mean time|mtt[a-z])\b/.test(words)) return null;
  // A heading is a few words; a sentence is none.
  if (words.length === 0 || words.length > 90 || words.split(' ').length > 12) return null;
  return (
    PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ??
    listed<SectionName>(folded(words), ({ sections }) => sections, opensPart)
  );
}

/** A heading that is the word, or begins with it and goes on for a few words. */
function opensPart(words: string, word: string): boolean {
  const wide = /[^\u0000-\u024f]/.test(word);
  if (wide) return words.length <= 30 && words.includes(word);
  if (words === word) return true;
  return words.split(' ').length <= 6 && words.startsWith(`${word} `);
}

const NO_RULES: ReadonlyMap<string, SectionName> = new Map();

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

const FIELD_PATTERNS: readonly (readonly [FieldName, RegExp])[] = [
  [
    'start',
    /^(?:(?:incident|outage|impact|issue|fault|problem|downtime) )?(?:start(?:ed|s)?|began|begin(?:s|ning)?|occurred|from)(?: (?:time|date|at|on|of (?:impact|incident|outage)|date ?\/ ?time))*$|^(?:start|begin) ?(?:time|date)?$|^time of (?:start|impact)$|^(?:start|beginning) of (?:the )?(?:incident|outage|impact|problem)$|^fault occurs?$/,
  ],
  [
    'end',
    /^(?:(?:incident|outage|impact|issue|fault|problem|downtime) )?(?:end(?:ed|s)?|resolved|resolution|fixed|finish(?:ed)?|closed|until|to|restored|recovered)(?: (?:time|date|at|on|of (?:impact|incident|outage)|date ?\/ ?time))*$|^end ?(?:time|date)?$|^time (?:of (?:end|resolution)|resolved)$|^end of (?:the )?(?:incident|outage|impact|problem)$|^incident end$/,
  ],
  [
    'duration',
    /^(?:total )?(?:(?:outage|incident|impact|downtime|the) )*(?:duration|length|time ?span|window|down ?time|period)(?: of (?:the )?(?:outage|incident|impact|downtime))?(?: window)?$|^time ?frame$|^(?:outage|incident|impact) (?:window|time|period)$|^when$|^time$|^time to (?:recover(?:y)?|resolve|restore|repair)$/,
  ],
  [
    'detected',
    /^(?:first )?(?:detected|noticed|discovered|reported)(?: (?:at|on|time))?$|^(?:detection|discovery) time$|^time (?:of detection|detected)$/,
  ],
  [
    'detectedBy',
    /^(?:detected|reported|identified|discovered|found|noticed) (?:by|via|through)$|^identified$|^detection(?: (?:method|source))?$|^how (?:was it )?detected$/,
  ],
  [
    'severity',
    /^(?:incident )?(?:severity|sev|priority|criticality|impact level|severity level|incident level)$/,
  ],
  [
    'date',
    /^(?:(?:incident|outage|event|date|day)(?: of)?(?: (?:the )?(?:incident|outage|event))?|date(?:\(s\)|s)?) ?(?:date)?$/,
  ],
  ['zone', /^time ?zones?$|^tz$/],
  [
    'authors',
    /^(?:authors?|author\(s\)|written by|created by|prepared by|by|report(?:ed)? author|owner of (?:the )?(?:report|document)|post-?mortem (?:owner|author))$/,
  ],
  [
    'services',
    /^(?:affected|impacted)? ?(?:services?|systems?|components?|products?)(?:\(s\))?(?: (?:affected|impacted|involved))?$/,
  ],
  [
    'users',
    /^(?:(?:share|percentage|percent|number) of )?(?:users?|customers?) (?:affected|impacted)$|^(?:affected|impacted) (?:users?|customers?)$/,
  ],
  ['title', /^(?:title|incident (?:title|name)|issue name|name)$/],
  ['owner', /^(?:owner|assignee|assigned to|responsible|dri)$/],
];

export function fieldNamed(
  label: string,
  own: ReadonlyMap<string, FieldName> = NO_FIELDS,
): FieldName | null {
  const words = headingWords(label);
  return (
    own.get(words) ??
    (words.length <= 40
      ? (FIELD_PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ??
        listed<FieldName>(
          folded(words),
          ({ fields }) => fields,
          (text, word) => text === word,
        ))
      : null)
  );
}

/** Fields whose words could also name a section; in a list of facts they are facts. */
export const FACTS: ReadonlySet<FieldName> = new Set([
  'start',
  'end',
  'duration',
  'detected',
  'date',
  'severity',
  'zone',
  'authors',
  'services',
  'users',
  'title',
  'owner',
]);

const NO_FIELDS: ReadonlyMap<string, FieldName> = new Map();
