// The kind of an event, judged by its words. The earliest phrase decides, since a line begins with what matters; a
// dead end and an end are told by phrases that may stand anywhere.
import { anyOf } from '../words/any-of.ts';
import type { EventKind } from '../../report/kinds.ts';
import { EVENT_KINDS } from '../../report/kinds.ts';
import { beginsWord, folded, listed } from '../words/words.ts';

/** Said of the whole line, before single words mislead: `Workers restarted, builds run again`. */
const WHOLE: readonly (readonly [EventKind, RegExp])[] = [
  [
    'recovery',
    anyOf(
      /\b(?:works?|working|works fine|answers?|fast|correct|fresh|reachable|running) again\W*$/i,
      /\b(?:runs?|open|succeeds?|passes|pass|sent|here) again\W*$/i,
    ),
  ],
  [
    'recovery',
    anyOf(
      /\b(?:errors?|latency|queue|backlog)\b.{0,24}\b(?:gone|normal|empty|drained|delivered)\b/i,
      /\b(?:pages|rates?)\b.{0,24}\b(?:gone|normal|empty|drained|delivered)\b/i,
    ),
  ],
  [
    'recovery',
    anyOf(
      /\b(?:is|are|was|were) (?:back|fresh|complete|normal|empty|whole)\b/i,
      /\bverified (?:as )?operational\b/i,
    ),
  ],
  [
    'recovery',
    /^all\b.{0,40}\b(?:delivered|work|works|run|pass|answer|drained|complete|operational)\b/i,
  ],
  [
    'recovery',
    /\b(?:export|run|queue|reports?|index) (?:complete|delivered|empty|drained|fresh)\b/i,
  ],
  [
    'note',
    /\bnobody (?:was|is) available\b|\bstart(?:s|ed)? working on a (?:long-term|permanent)\b/i,
  ],
];

/** Where no other word decides; the earliest again. */
const LAST: readonly (readonly [EventKind, RegExp])[] = [
  [
    'detection',
    anyOf(
      /\b(?:customers?|users?)\b.{0,30}\b(?:calls?|writes?|asks?|complains?|tells?|hears?)\b/i,
      /\b(?:customers?|users?)\b.{0,30}\b(?:finds?|goes off|sees)\b/i,
      /\b(?:support|colleagues?)\b.{0,30}\b(?:calls?|writes?|asks?|complains?|tells?|hears?)\b/i,
      /\b(?:support|colleagues?)\b.{0,30}\b(?:finds?|goes off|sees)\b/i,
      /\b(?:partners?|shops?)\b.{0,30}\b(?:calls?|writes?|asks?|complains?|tells?|hears?)\b/i,
      /\b(?:partners?|shops?)\b.{0,30}\b(?:finds?|goes off|sees)\b/i,
      /\b(?:managers?|reception)\b.{0,30}\b(?:calls?|writes?|asks?|complains?|tells?|hears?)\b/i,
      /\b(?:managers?|reception)\b.{0,30}\b(?:finds?|goes off|sees)\b/i,
      /\b(?:finance|scanner)\b.{0,30}\b(?:calls?|writes?|asks?|complains?|tells?|hears?)\b/i,
      /\b(?:finance|scanner)\b.{0,30}\b(?:finds?|goes off|sees)\b/i,
      /\b(?:technician|lead)\b.{0,30}\b(?:calls?|writes?|asks?|complains?|tells?|hears?)\b/i,
      /\b(?:technician|lead)\b.{0,30}\b(?:finds?|goes off|sees)\b/i,
      /\b(?:pager|shift)\b.{0,30}\b(?:calls?|writes?|asks?|complains?|tells?|hears?|finds?)\b/i,
      /\b(?:pager|shift)\b.{0,30}\b(?:goes off|sees)\b|\bsees it\b|\bFIRING\b|\breport in\b/i,
    ),
  ],
  ['acknowledgement', /\btakes? (?:it|over|the incident|charge)\b|\btakes\b/i],
  [
    'impact',
    anyOf(
      /\b(?:refus|reject|stop|lost|late\b|delayed|expir|disconnect|unavailable|full\b)\w*/i,
      /\b(?:used up|50\d|drops?\b|dropped|hangs?\b|grow|climb|missing)\w*/i,
      /\b(?:do|does|did|can|could|will)(?: ?not|n['’]t)\b|\bcannot\b/i,
      /\bfirst\b.{0,30}\b(?:lost|twice|duplicate|failed)/i,
    ),
  ],
  [
    'mitigation',
    anyOf(
      /\b(?:moved back|removed|replaced|renewed|raised|added|paused|deleted|emptied)\b/i,
      /\b(?:made again|revoked|installed|corrected|requested|cleared|moved|unplugged)\b/i,
      /\b(?:suspended)\b/i,
    ),
  ],
  [
    'change',
    /\b(?:is moved|rotates?|starts?|goes (?:out|live)|switched on|created|uploaded|begins?)\b/i,
  ],
  ['communication', /\b(?:we tell|told|inform)\w*/i],
];

const ANYWHERE: readonly (readonly [EventKind, RegExp])[] = [
  // What was excluded lies behind; the sentence is about what came next.
  [
    'investigation',
    /\brul(?:ed|ing) out\b.{0,80}\b(?:start|beg[ai]n)\w*\b.{0,20}\b(?:investigat|look|examin|check)\w*/i,
  ],
  ['mitigation', /\b(?:resolved|fixed|solved) by (?:\w+ly )?\w+ing\b/i],
  [
    'dead-end',
    anyOf(
      /\brul(?:ed|ing|es) out\b|\bmislead(?:ing)?\b|\bred herring\b|\bfalse lead\b/i,
      /\bwrong (?:track|path|lead|assumption)\b/i,
      /\bturned out (?:not to be|to be (?:unrelated|wrong|a red))/i,
      /\b(?:did ?n[o']t|does ?n[o']t|could ?n[o']t|didnt|without) (?:help|resolve|resolving)\b/i,
      /\b(?:did ?n[o']t|does ?n[o']t|could ?n[o']t|didnt|without) (?:fix|fixing|solve)\b/i,
      /\b(?:did ?n[o']t|does ?n[o']t|could ?n[o']t|didnt|without) (?:solving|work|success)\b/i,
      /\b(?:did ?n[o']t|does ?n[o']t|could ?n[o']t|didnt|without) (?:effect|any effect)\b/i,
      /\bnot (?:effective|the (?:cause|issue|problem))\b/i,
      /\bno (?:effect|improvement|resolution|change in)\b|\bto no avail\b/i,
      /\bunsuccessful(?:ly)?\b|\b(?:issue|problem|errors?) (?:still )?persist(?:s|ed)\b/i,
      /\bbut\b.{0,50}\b(?:persist(?:s|ed)|remain(?:s|ed)|(?:was|were|is|are) still|kept)\b/i,
      /\bbut\b.{0,50}\b(?:continued)\b|\bremain(?:s|ed)? (?:elevated|high|down)\b.*\bdespite\b/i,
      /\b(?:initial(?:ly)?|first|wrongly|incorrectly)\b.{0,20}\b(?:assum(?:ed|ption))\b/i,
      /\b(?:initial(?:ly)?|first|wrongly|incorrectly)\b.{0,20}\b(?:believed|thought)\b/i,
      /\b(?:initial(?:ly)?|first|wrongly|incorrectly)\b.{0,20}\b(?:hypothesis)\b/i,
      /^assumption made\b|\brollback fail(?:s|ed)\b|\bstill (?:restarted|failing|broken)\b/i,
    ),
  ],
  [
    'impact',
    anyOf(
      /\b(?:outage)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:begins?)\b(?! (?:investig|to be))/i,
      /\b(?:outage)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:began)\b(?! (?:investig|to be))/i,
      /\b(?:incident)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:begins?)\b(?! (?:investig|to be))/i,
      /\b(?:incident)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:began)\b(?! (?:investig|to be))/i,
      /\b(?:outage)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:starts?)\b(?! (?:investig|to be))/i,
      /\b(?:outage)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:started)\b(?! (?:investig|to be))/i,
      /\b(?:incident)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:starts?)\b(?! (?:investig|to be))/i,
      /\b(?:incident)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:started)\b(?! (?:investig|to be))/i,
      /\b(?:impact)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:begins?)\b(?! (?:investig|to be))/i,
      /\b(?:impact)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:began)\b(?! (?:investig|to be))/i,
      /\b(?:downtime)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:begins?)\b(?! (?:investig|to be))/i,
      /\b(?:downtime)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:began)\b(?! (?:investig|to be))/i,
      /\b(?:impact)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:starts?)\b(?! (?:investig|to be))/i,
      /\b(?:impact)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:started)\b(?! (?:investig|to be))/i,
      /\b(?:downtime)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:starts?)\b(?! (?:investig|to be))/i,
      /\b(?:downtime)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:started)\b(?! (?:investig|to be))/i,
      /\b(?:degradation)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:begins?)\b(?! (?:investig|to be))/i,
      /\b(?:degradation)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:began)\b(?! (?:investig|to be))/i,
      /\b(?:degradation)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:starts?)\b(?! (?:investig|to be))/i,
      /\b(?:degradation)\b[\s*_(:–-]{1,4}(?:has |had |is |was )?(?:started)\b(?! (?:investig|to be))/i,
      /^fault occurs?\b/i,
    ),
  ],
  ['mitigation', /\b(?:rolled back|reverted|backed out)\b/i],
  [
    'recovery',
    /\ball clear\b|\bbacklog (?:is |was )?cleared\b|\bcorrect again\b|\bconfirm\w* (?:as )?fixed\b/i,
  ],
  [
    'identification',
    anyOf(
      /\b(?:revealed|found|determined|discovered)\b.{0,90}\b(?:caus(?:e|ed|es|ing))\b/i,
      /\b(?:reali[sz]ed)\b.{0,90}\b(?:caus(?:e|ed|es|ing))\b/i,
      /\b(?:revealed|found|determined|discovered|reali[sz]ed)\b.{0,90}\b(?:because|due to)\b/i,
      /\b(?:revealed|found|determined|discovered|reali[sz]ed)\b.{0,90}\b(?:responsible for)\b/i,
    ),
  ],
  [
    'recovery',
    anyOf(
      /\bconfirm(?:ed|s)? (?:\w+ ){0,3}(?:stable|stability|healthy|recovery|functional)\b/i,
      /\bconfirm(?:ed|s)? (?:\w+ ){0,3}(?:normal)\b|\bstable operations?\b/i,
    ),
  ],
  [
    'recovery',
    anyOf(
      /\b(?:outage|incident|impact|downtime)\b.{0,12}\b(?:ends?|ended|over|resolved|repaired)\b/i,
      /\b(?:outage|incident|impact|downtime)\b.{0,12}\b(?:closed)\b/i,
      /\bfully (?:restored|recovered|operational|functional)\b/i,
      /\bfull (?:service |functionality |recovery)/i,
      /^(?:incident )?(?:resolved|repaired|recovered|restored|mitigated and resolved)\b/i,
      /\bdeclared (?:as )?resolved\b|\bback (?:to normal|online|up|to (?:a )?functional)\b/i,
      /\breturned? to normal\b/i,
    ),
  ],
];

const EARLIEST: readonly (readonly [EventKind, RegExp])[] = [
  [
    'escalation',
    anyOf(
      /\bescalat\w*|\bpag(?:ed|ing)\b(?! (?:is|was) )/i,
      /\bpages (?:the|on-?call|us|them|[A-Z][a-z]+)\b|\bcall(?:ed|s|ing) (?:in|for help)\b/i,
      /\b(?:brought|brings|pull(?:ed|s)|loop(?:ed|s)) (?:.{0,40} )?in(?:to)?\b|\bjoin(?:s|ed)\b/i,
      /\bengaged?\b|\bping(?:ed|s)\b|\bwar[- ]?room\b|\bhand(?:ed|s) (?:over|off)\b/i,
      /\b(?:support )?(?:ticket|case)\b.{0,20}\b(?:opened|raised|created|filed)\b/i,
      /\b(?:opened|raised?|raises|created|filed)\b.{0,40}\b(?:support|ticket|case|issue with)\b/i,
      /\bteams? (?:was|were|is|are) (?:notified|contacted|alerted to help|asked)\b/i,
      /\b(?:notified|contacted|asked) (?:the )?(?:\w+[ -]){0,3}(?:team|vendor|provider)\b/i,
      /\b(?:called|alerted) (?:the )?(?:\w+[ -]){0,3}(?:team|vendor|provider)\b/i,
      /\b(?:notified|contacted|asked|called) (?:the )?(?:\w+[ -]){0,3}(?:support|engineers?)\b/i,
      /\b(?:alerted) (?:the )?(?:\w+[ -]){0,3}(?:support|engineers?)\b/i,
      /\b(?:notified|contacted|asked|called|alerted) (?:the )?(?:\w+[ -]){0,3}(?:manager)\b/i,
      /\bassembled\b|\b(?:meeting|call|bridge|channel) (?:was )?(?:started|created|opened)\b/i,
      /\b(?:started|created|opened) (?:a |the )?(?:meeting|call|bridge|incident channel)\b/i,
      /\b(?:started|created|opened) (?:a |the )?(?:slack channel)\b/i,
    ),
  ],
  [
    'acknowledgement',
    anyOf(
      /\backnowledg\w*|\back'?d\b|\bincident (?:is |was |has been )?declared\b/i,
      /\bdeclar(?:ed|es|ing)\b.{0,24}\bincident\b/i,
      /\b(?:alert|issue|problem|outage|incident|report) (?:was |is )?confirmed\b/i,
      /\bconfirm(?:ed|s) (?:by|the (?:issue|problem|alert|outage))\b/i,
      /\bon-?call\b.{0,40}\b(?:receiv|respond|investigat|pick|acknowledg|alerted|notified)\w*/i,
      /\bon-?call\b.{0,40}\b(?:paged|starts?|began)\w*/i,
      /\b(?:engineers?|team)\b.{0,60}\b(?:notified and|alerted and|respond(?:ed|s)?)\b/i,
      /\b(?:responders?|devops)\b.{0,60}\b(?:notified and|alerted and|respond(?:ed|s)?)\b/i,
      /\b(?:operations)\b.{0,60}\b(?:notified and|alerted and|respond(?:ed|s)?)\b/i,
      /\bassum(?:es|ed) incident\b|\btak(?:es|ing) (?:over|a look)\b|\bpicked up\b/i,
      /\bincident (?:is |was )?(?:opened|created|initiated)\b/i,
      /\binitiates? (?:an |the )?incident\b|\bstatus incident created\b/i,
    ),
  ],
  [
    'detection',
    anyOf(
      /\breceiv(?:es?|ed) (?:a |an |the )?(?:page|pager|alert)\b|\bpager storm\b/i,
      /\bdetect(?:s|ed|ion)?\b|\balert(?:s|ed)?\b(?! thresholds?)|\balarms?\b/i,
      /\b(?:first|initial(?:ly)?) (?:report|recorded|reported|finding|notice)\w*/i,
      /\bnotic(?:ed|es|e)\b/i,
      /\b(?:users?|customers?|clients?|engineers?|support)\b.{0,40}\breport(?:s|ed|ing)?\b/i,
      /\b(?:teams?|people|researcher|someone)\b.{0,40}\breport(?:s|ed|ing)?\b/i,
      /\breports? (?:of|that|from|about|began|came|come|surfaced|start)\b|\bcustomer reports?\b/i,
      /\b(?:is|was|were|are) (?:first )?reported\b|\breported (?:on|by|in|via|to|again|that)\b/i,
      /\b(?:became|becomes?|team|was|were) aware\b/i,
      /\bmonitoring\b.{0,40}\b(?:show|flag|detect|alert|trigger|indicat|report)\w*/i,
      /\bpagerduty\b|\bpingdom\b|\bsubmitted (?:a |an )?(?:bug )?report\b/i,
      /\bissue (?:with|in)\b.{0,60}\bis identified\b|\brecogni[sz]es? abnormal\b/i,
    ),
  ],
  [
    'identification',
    anyOf(
      /\b(?:root )?causes? (?:is |was |has been |of .{0,40})?(?:identified|found|determined)\b/i,
      /\b(?:root )?causes? (?:is |was |has been |of .{0,40})?(?:discovered|traced|revealed)\b/i,
      /\bidentif(?:ied|ies)\b|\bdiscover(?:ed|s|y)\b/i,
      /\b(?:found|realis|realiz|figur|determin|pinpoint|trac)(?:ed|es|d)?\b(?: out)?/i,
      /\breveal(?:ed|s)\b|\bfinds the (?:cause|bug|typo|problem)\b/i,
      /\bfinds? (?:and fix\w* )?the\b|\bunderstood\b|\bnarrow(?:ed|s) (?:it )?down\b/i,
    ),
  ],
  [
    'mitigation',
    anyOf(
      /\broll(?:ed|s|ing)?[- ]?back\b|\brollback\b|\brevert(?:ed|s|ing)?\b/i,
      /\b(?:hot)?fix(?:ed|es)?\b(?! (?:is |was )?(?:being|not))|\bmitigat\w*|\bwork-?around\b/i,
      /\bfail(?:ed)?[- ]?over (?:to|initiated|triggered)|\brestart(?:ed|s|ing)?\b|\breboot\w*/i,
      /\bscal(?:ed|es|ing) (?:up|out|down|in)\b|\bprovision(?:ed|s|ing)\b/i,
      /\bdisabl(?:ed|es|ing)\b/i,
      /\bincreas(?:ed|es|ing) (?:the )?(?:\w+ ){0,3}(?:memory|limit|size|capacity|buffer)/i,
      /\bincreas(?:ed|es|ing) (?:the )?(?:\w+ ){0,3}(?:timeout|quota|number|replicas|disk)/i,
      /\bincreas(?:ed|es|ing) (?:the )?(?:\w+ ){0,3}(?:nodes?|probe|threshold|pool)/i,
      /\b(?:correct(?:ed)?|restored?) (?:the )?(?:\w+ ){0,3}(?:config\w*|settings?|password)\b/i,
      /\b(?:correct(?:ed)?|restored?) (?:the )?(?:\w+ ){0,3}(?:values?|backup)\b/i,
      /\b(?:config\w*|settings?)\b.{0,30}\b(?:corrected|restored|changed back)\b/i,
      /\bthrottl(?:ed|ing)\b|\bblocked\b|\bblocks (?:the|all|traffic|requests)\b/i,
      /\block(?:ed|s)\b|\brevok(?:ed|es|ing)\b|\bsuspend(?:ed|s)\b/i,
      /\bturn(?:ed|s) (?:off|back on)\b|\bdrain(?:ed|ing|s)?\b|\bcordon\w*/i,
      /\bswitch(?:ed|es) (?:to|back|over)\b|\bpatch(?:ed|es)?\b|\bredirect(?:ed|s)\b/i,
      /\bre-?deploy\w*|\bre-?run\b|\bstopped\b(?= (?:all|the)\b)/i,
      /\bshut(?:s|ting)? (?:down|off)\b|\brecycl(?:ed|es|ing)\b|\bquota is granted\b/i,
      /\bmigration .{0,30}complet/i,
    ),
  ],
  [
    'recovery',
    anyOf(
      /\bresolved\b|\brestor(?:ed|ation|es|ing)\b|\brecover(?:ed|s|y|ing)?\b/i,
      /\b(?:working|functional|healthy|available|operational|stable|steady|normal)\b(?: again)?/i,
      /\bsteadied\b|\bsubsid(?:ed|es)\b|\bno longer seeing\b|\bback (?:to|online|up)\b/i,
      /\bonce again\b|\bcome back\b|\bcomes back\b/i,
    ),
  ],
  [
    'communication',
    anyOf(
      /\bstatus ?page\b|\bannounc\w*|\bcommunicat\w*|\bcomms\b|\bmailing list\b/i,
      /\b(?:notif(?:ied|ies|y)|inform(?:ed|s)|told|updated?)\b.{0,20}\b(?:users?|customers?)\b/i,
      /\b(?:emailed)\b.{0,20}\b(?:users?|customers?)\b/i,
      /\b(?:notif(?:ied|ies|y)|inform(?:ed|s)|told|updated?)\b.{0,20}\b(?:public|community)\b/i,
      /\b(?:emailed)\b.{0,20}\b(?:public|community)\b/i,
      /\b(?:notif(?:ied|ies|y)|inform(?:ed|s)|told|updated?)\b.{0,20}\b(?:teams|stakeholders)\b/i,
      /\b(?:emailed)\b.{0,20}\b(?:teams|stakeholders)\b/i,
      /\b(?:notif(?:ied|ies|y)|inform(?:ed|s)|told|updated?|emailed)\b.{0,20}\b(?:company)\b/i,
      /\busers? (?:updated|notified|informed)\b/i,
      /\b(?:e-?mail|message|update|notice|statement)\b.{0,20}\b(?:sent|posted|published|went)\b/i,
      /\b(?:tweet)\b.{0,20}\b(?:sent|posted|published|went)\b|\bposted\b/i,
      /\bpublish(?:ed|es)?\b.{0,40}\b(?:post|blog|statement|details|summary|findings)\b/i,
      /\btweet\w*/i,
    ),
  ],
  [
    'impact',
    anyOf(
      /\b(?:went|goes?|gone|go|is|are|was) (?:hard |completely |fully )?(?:down|unavailable)\b/i,
      /\b(?:were|became|becomes?|being) (?:hard |completely |fully )?(?:down|unavailable)\b/i,
      /\b(?:went|goes?|gone|go|is|are|was|were) (?:hard |completely |fully )?(?:unresponsive)\b/i,
      /\b(?:became|becomes?|being) (?:hard |completely |fully )?(?:unresponsive)\b/i,
      /\b(?:went|goes?|gone|go|is|are|was|were) (?:hard |completely |fully )?(?:unreachable)\b/i,
      /\b(?:became|becomes?|being) (?:hard |completely |fully )?(?:unreachable)\b/i,
      /\b(?:went|goes?|gone|go|is|are) (?:hard |completely |fully )?(?:inaccessible|offline)\b/i,
      /\b(?:was|were|became|becomes?) (?:hard |completely |fully )?(?:inaccessible|offline)\b/i,
      /\b(?:being) (?:hard |completely |fully )?(?:inaccessible|offline)\b/i,
      /\b(?:went|goes?|gone|go|is|are) (?:hard |completely |fully )?(?:slow|stuck|degraded)\b/i,
      /\b(?:was|were|became|becomes?) (?:hard |completely |fully )?(?:slow|stuck|degraded)\b/i,
      /\b(?:being) (?:hard |completely |fully )?(?:slow|stuck|degraded)\b/i,
      /\b(?:went|goes?|gone|go|is|are|was) (?:hard |completely |fully )?(?:lost|destroyed)\b/i,
      /\b(?:were|became|becomes?|being) (?:hard |completely |fully )?(?:lost|destroyed)\b/i,
      /\b(?:went|goes?|gone|go|is|are|was|were) (?:hard |completely |fully )?(?:blocked)\b/i,
      /\b(?:became|becomes?|being) (?:hard |completely |fully )?(?:blocked)\b|\bcrash\w*/i,
      /\b(?:errors?|failures?|latency|timeouts?|5\d\d s?)\b|\bdegrad\w*/i,
      /\b(?:begins?|began|starts?|started) (?:failing|returning|experiencing|to fail)\b/i,
      /\b(?:begins?|began|starts?|started) (?:to degrade|rejecting|dropping|timing out)\b/i,
      /\bfail(?:s|ed|ing)?\b|\bsaturat\w*|\bexhaust\w*/i,
      /\bstops? (?:responding|working|receiving)\b|\bno longer\b|\bunable to\b|\bunresponsive\b/i,
      /\boverload\w*|\bspik(?:e|es|ed|ing)\b|\bunauthori[sz]ed access\b|\bcompromised?\b/i,
      /\bwave of\b|\bwave\b.{0,20}\b(?:begin|peak)/i,
    ),
  ],
  [
    'change',
    anyOf(
      /\bdeploy(?:ed|s|ment|ing)?\b|\breleas(?:ed|es|e)\b|\bmerg(?:ed|es|e)\b/i,
      /\broll(?:ed|s)? ?out\b/i,
      /\b(?:config\w*|settings?|change|update|upgrade)\b.{0,30}\b(?:appl(?:ied|y)|pushed)\b/i,
      /\b(?:migration|maintenance)\b.{0,30}\b(?:appl(?:ied|y)|pushed)\b/i,
      /\b(?:config\w*|settings?|change|update|upgrade)\b.{0,30}\b(?:made|start(?:ed|s))\b/i,
      /\b(?:migration|maintenance)\b.{0,30}\b(?:made|start(?:ed|s))\b/i,
      /\b(?:config\w*|settings?|change|update|upgrade|migration)\b.{0,30}\b(?:began|begins)\b/i,
      /\b(?:maintenance)\b.{0,30}\b(?:began|begins)\b/i,
      /\b(?:config\w*|settings?|change|update|upgrade)\b.{0,30}\b(?:initiated|introduced)\b/i,
      /\b(?:migration|maintenance)\b.{0,30}\b(?:initiated|introduced)\b/i,
      /\b(?:config\w*|settings?|change|update|upgrade)\b.{0,30}\b(?:landed|released)\b/i,
      /\b(?:migration|maintenance)\b.{0,30}\b(?:landed|released)\b/i,
      /\b(?:config\w*|settings?|change|update|upgrade)\b.{0,30}\b(?:updated|uploaded)\b/i,
      /\b(?:migration|maintenance)\b.{0,30}\b(?:updated|uploaded)\b|\bintroduc(?:ed|es)\b/i,
      /\bupgrad(?:ed|es|ing)\b|\bmigrat(?:ed|es|ing)\b|\bunpaused\b|\brenam(?:ed|es)\b/i,
      /\bupdated?\b.{0,40}\b(?:config\w*|spec|version|database|settings?)\b|\bpush(?:ed|es)\b/i,
      /\bmodified\b|\bcreated\b.{0,30}\b(?:commit|branch|pull request|pr)\b/i,
    ),
  ],
  [
    'investigation',
    anyOf(
      /\binvestigat\w*|\bdebug\w*|\btroubleshoot\w*|\blook(?:ed|s|ing)? (?:into|at|through)\b/i,
      /\bcheck(?:ed|s|ing)\b|\banaly[sz]\w*|\breview(?:ed|s|ing)?\b|\bverif\w*|\bexamin\w*/i,
      /\binspect\w*|\bsuspect\w*|\btest(?:ed|s|ing)\b|\bcompar(?:ed|es|ing)\b|\btriag\w*/i,
      /\blogs? shows?\b|\bqueried\b|\bconfirm\w*/i,
    ),
  ],
];

/** The kind of an event by its text; a team's own phrases come first. */
export function kindOfEvent(
  text: string,
  own: ReadonlyMap<string, string>,
): { kind: EventKind; word: string } {
  const lower = text.toLowerCase();
  for (const [phrase, kind] of own) {
    if (lower.includes(phrase) && Object.hasOwn(EVENT_KINDS, kind))
      return { kind: kind as EventKind, word: phrase };
  }
  for (const [kind, pattern] of WHOLE) {
    const match = pattern.exec(text);
    if (match) return { kind, word: match[0] };
  }
  for (const [kind, pattern] of ANYWHERE) {
    const match = pattern.exec(text);
    if (match) return { kind, word: match[0] };
  }
  let best: { kind: EventKind; word: string; at: number } | null = null;
  for (const [kind, pattern] of EARLIEST) {
    const match = pattern.exec(text);
    if (match && (best === null || match.index < best.at))
      best = { kind, word: match[0], at: match.index };
  }
  if (best) return best;
  for (const [kind, pattern] of LAST) {
    const match = pattern.exec(text);
    if (match && (best === null || match.index < (best as { at: number }).at))
      best = { kind, word: match[0], at: match.index };
  }
  if (best) return best;
  const words = folded(text);
  const abroad = listed<EventKind>(words, ({ kinds }) => kinds, beginsWord);
  return abroad ? { kind: abroad, word: words.slice(0, 40) } : { kind: 'note', word: '' };
}
