// What English headings say that they open. The words of other languages are plain lists beside this one.
import { anyOf, inTurn } from './any-of.ts';
import {
  ACTION_HEADINGS,
  ACTION_HEADINGS_ALONE,
  DOING,
  HOW_WE,
  KEEPING,
  NO_ACTION_HEADINGS,
  WHAT_WE,
} from './en-action-headings.ts';
import { anyPhrase, wholePhrase } from './phrases.ts';
import type { SectionName } from './names.ts';

const PLANNED = anyPhrase([
  ...[
    'future',
    'further',
    'planned',
    'process',
    'possible',
    'proposed',
    'recommended',
    'potential',
  ],
  ...['system', 'technical', 'short term', 'short-term', 'long term', 'long-term', 'medium-term'],
  ...['medium term', 'mid-term', 'mid term', 'near-term', 'near term', 'immediate', 'permanent'],
  ...['lasting', 'additional', 'structural', 'ongoing'],
]);
const MEASURES = anyPhrase([
  ...['improvement*', 'fix', 'fixes', 'measure', 'measures', 'work', 'change', 'changes', 'step'],
  ...['steps', 'mitigation', 'mitigations', 'remediation', 'remediations', 'investment*'],
]);
const NOT_THESE = new RegExp(`^(?!.*${anyPhrase(NO_ACTION_HEADINGS).source}).*?`, 'u');

/** In order: the first that fits decides, so `Timeline summary` is a timeline. */
export const EN_SECTIONS: readonly (readonly [SectionName, RegExp])[] = [
  [
    'appendix',
    anyOf(
      /^appendi|\bappendi(?:x|ces)\b|\bchat ?logs?\b|\btranscript|\braw (?:logs?|notes)\b/,
      /\bglossary\b|\brevision history\b|\bchange ?log\b|\bq ?& ?a\b|\bfaq\b/,
      /^(?:slack|chat)\b.*\b(?:thread|log|messages)\b|\bpostmortem thread\b/,
    ),
  ],
  [
    'timeline',
    anyOf(
      /^(?:event |incident )?(?:logs?|times)$|^(?:log|times) (?:of|and) (?:the )?(?:incident|events?|outage)$/,
      /\btime ?lines?\b|\bchronolog|\bsequence of events\b/,
      /\bkey (?:events|moments|times|timestamps|milestones)\b/,
      /\b(?:incident|event) (?:log|history|record)\b|\blog of events\b|\bplay[ -]by[ -]play\b/,
      /\b(?:series|course|order|history) of events\b|\bwhat happened when\b|^events$|^sequence$/,
      /\bblow[ -]by[ -]blow\b|\bmilestones\b|^(?:starred|recent|notable) events\b/,
      /\bhow (?:it|this|things|events|the \w+) (?:\w+ )?(?:unfold|evolv|develop|play)\w*/,
      /^(?:incident|status|event) updates$|^updates$/,
    ),
  ],
  [
    'resolution',
    anyOf(
      /\b(?:response|recovery|mitigati(?:on|ng)|emergency|repair) actions?\b/,
      /\bactions? (?:that were )?(?:we )?(?:taken|took|performed)\b(?!.*prevent)/,
      /\b(?:containment|interim) (?:actions?|measures?)\b(?!.*prevent)/,
    ),
  ],
  [
    'actions',
    anyOf(
      inTurn(NOT_THESE, anyPhrase(ACTION_HEADINGS)),
      inTurn(NOT_THESE, /\bwhat /u, anyPhrase(WHAT_WE), / /u, anyPhrase(DOING)),
      inTurn(NOT_THESE, /\bhow /u, anyPhrase(HOW_WE), / /u, anyPhrase(KEEPING)),
      wholePhrase(ACTION_HEADINGS_ALONE),
      inTurn(NOT_THESE, /.*?/u, PLANNED, /.*/u, MEASURES),
    ),
  ],
  ['rootCause', /\bwhat went wrong and why\b|\bwhy did (?:it|this) (?:happen|break|fail)\b/],
  [
    'lessons',
    anyOf(
      /\blessons?\b|\blearn(?:t|ed|ings?|)\b|\bwhat (?:went|worked|could have|didn'?t)\b/,
      /\bwent (?:well|wrong|poorly|badly|right)\b|\b(?:got |we were )?lucky\b|\binsights?\b/,
      /\btake ?aways?\b|\bretrospective\b|\breflections?\b|\bmoving forward\b|\bconclusions?\b/,
      /\bin hindsight\b/,
    ),
  ],
  [
    'rootCause',
    anyOf(
      /\broot[ -]?causes?\b|\bcauses?\b|\b(?:five|5)[ -]why'?s?\b/,
      /\bwhy (?:did|was|wasn'?t|it|this|didn'?t)\b|\bcontributing factors?\b|\btriggers?\b/,
      /\bfault\b|\b(?:technical|root|failure|problem) (?:analysis|details|explanation)\b/,
      /\banalysis\b|\bhow did (?:it|this) happen\b|\bdiagnos[ie]s\b/,
      /\bthe (?:bug|problem|technical problem)\b/,
    ),
  ],
  [
    'resolution',
    anyOf(
      /\bresol(?:ution|ved?|ving)\b|\brecover(?:y|ed)\b|\bremediations?\b|\bmitigations?\b/,
      /\bfix(?:es|ed)?\b|\bresponse\b|\brepair\b/,
      /\bhow (?:was|did) (?:it|we|this)\b.*\b(?:fix|resolv|solv)|\bactions taken\b|\bsolution\b/,
      /\brestor(?:ation|ing)\b|\bhow (?:did|do) we (?:respond|react)\b/,
    ),
  ],
  [
    'detection',
    anyOf(
      /\bdetect(?:ion|ed)?\b|\bidentified\b/,
      /\bhow (?:did|was) (?:we|it|this) (?:find|found|notice|detect|discover)/,
      /\bdiscover(?:y|ed)\b|\balerting\b/,
    ),
  ],
  [
    'impact',
    anyOf(
      /\bimpact(?:s|ed)?\b|\baffect(?:s|ed)\b|\bconsequences?\b|\bdamages?\b|\bblast radius\b/,
      /\bscope\b|\bseverity\b|\bloss(?:es)?\b|\bwho was\b/,
    ),
  ],
  [
    'summary',
    anyOf(
      /\bsummary\b|\boverview\b|\bnarrative\b|\babstract\b|\btl;? ?dr\b|\bsynopsis\b|\bwhat happened\b/,
      /\bdescription\b|\bin (?:short|brief)\b|^(?:the )?(?:issue|incident|problem|outage)$/,
      /\bproblem statement\b|\bat a glance\b/,
    ),
  ],
  [
    'background',
    /\bbackground\b|\bcontext\b|\bintroduction\b|\bpreface\b|\blead ?up\b|\bforeword\b|\bprologue\b/,
  ],
  [
    'links',
    anyOf(
      /\blinks?\b|\breferences?\b|\bresources?\b|\brelated\b|\bsee also\b|\bsupporting\b/,
      /\bfurther reading\b|\battachments?\b|\bevidence\b/,
    ),
  ],
  [
    'details',
    anyOf(
      /\b(?:meta ?data|details|people|participants|responders|authors?|roles|contacts)\b/,
      /\b(?:information|incident lead|involved parties|facts|properties)\b|\bdates?\b/,
    ),
  ],
];
