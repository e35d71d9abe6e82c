// What English headings say that they open. The words of other languages are plain lists beside this one.
import { anyOf, inTurn } from './any-of.ts';
import type { SectionName } from './names.ts';

const PLANNED = anyOf(
  /\b(?:future|further|planned|process|possible|proposed|recommended|potential|system|technical)\b/,
  /\b(?:short[ -]term|long[ -]term|medium[ -]term|immediate|permanent|lasting)\b/,
);
const MEASURES = anyOf(
  /\b(?:improvements?|fix(?:es)?|measures?|work|changes?|steps|mitigations?|remediations?)\b/,
);

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
    ),
  ],
  [
    'actions',
    anyOf(
      /\baction(?:s|ables?)?\b(?! ?(?:log|taken|timeline))|\bfollow[ -]?ups?\b|\bto[ -]?dos?\b/,
      /\btasks?\b|\bnext steps?\b|\bcorrective\b|\bpreventat?ive\b|\bprevention\b/,
      inTurn(PLANNED, /.*/, MEASURES),
      /^(?:(?:areas?|opportunities|plans?) (?:for|of) )?improvements?\b/,
      /\bimprovements?(?: (?:items|plan))?$|\bimprovement (?:items|plan|actions)\b/,
      /\bremediation (?:items|plan|steps|work)\b|\bmitigation (?:plan|items)\b/,
      /\brecommendations?\b|\bcounter ?measures?\b|\bpreventing\b/,
      /\bprevent\b.*\b(?:again|future|recurr|reoccur)/,
      /\bwhat (?:are|will|do|can|could|should|must) we (?:be )?(?:do|doing|chang|improv|fix)\w*/,
      /\bwhat we(?:'ll|'re| are| will| plan to| can| should| need to)? (?:\w+ to )?(?:chang|do\b|doing|improv|fix|try)\w*/,
      /\bwhat (?:comes|happens|is|will happen)? ?next\b|\bwhat's next\b|\bwhere (?:do we|we) go from here\b/,
      /\bthings (?:we (?:will|want to|need to) |to )(?:do|change|improve|fix)\b|\bcapa\b|\bremedial\b/,
      /\bchanges (?:we are making|we will make|to (?:be made|come)|planned)\b|\bgoing forward\b/,
      /\bhow (?:do|will|can|are) we\b.*\b(?:prevent|avoid|stop)\w*\b|\bpromises?\b|\bour plan\b/,
      /\b(?:open|outstanding|work) items\b|\bcommitments\b|\bmoving forward we will\b/,
      /^(?:still )?to be (?:done|fixed|improved)$|\bimprovement ideas\b/,
      /\bsafeguards\b|\bpath forward\b|\bhardening\b|\bremed(?:y|ies)\b/,
      /\bhow (?:are|will|do) we (?:mak|reduc|improv|harden|mitigat|keep)\w*/,
      /\b(?:keep|stop|make sure)\w*\b.*\b(?:again|recurr\w*|from happening)\b/,
      /\bwhat(?:'s| is) (?:changing|being done)\b|\bchanges (?:made|underway|in progress)\b/,
    ),
  ],
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
      /\brestor(?:ation|ing)\b/,
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
