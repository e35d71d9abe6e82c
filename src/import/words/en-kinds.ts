// What English events tell, by their words. The words of other languages are plain lists beside this one.
import type { EventKind } from '../../report/kinds.ts';
import { anyOf, inTurn } from './any-of.ts';
import { begins } from './en-begins-and-ends.ts';

type KindRule = readonly [kind: EventKind, words: RegExp];

/** Said of the whole line, before single words mislead: `Workers restarted, builds run again`. */
export const WHOLE: readonly KindRule[] = [
  ['impact', /\bstart of (?:the )?(?:outage|incident|impact|downtime)\b/i],
  [
    'recovery',
    anyOf(
      /\bend of (?:the )?(?:outage|incident|impact|downtime)\b/i,
      inTurn(
        /\b(?:lag|latency|errors?|error rates?|queue|load|backlog)\b.{0,24}/i,
        /\b(?:falls?|fell|drops?|dropped|shrinks?|declin\w+|decreas\w+|going down)\b/i,
      ),
      /^no (?:more |further )?(?:lag|errors?|backlog|failures?|alerts?)\W*$/i,
      /\b(?:alerts?|alarms?|incident|issue) (?:(?:is|was|are|were|has|have) )?(?:been )?(?:resolved|cleared|closed)\b/i,
    ),
  ],
  [
    'mitigation',
    /\b(?:set|put|switch\w*|turn\w*|chang\w*|mov\w*) (?:\w+ )?back (?:to|from|on|off)\b/i,
  ],
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
    inTurn(
      /^all\b.{0,40}/i,
      anyOf(
        /\b(?:delivered|work|works|run|pass|answer|drained|complete|operational)\b/i,
        /\b(?:fresh|correct|green|healthy|stable|up|printed|replayed)\b/i,
      ),
    ),
  ],
  [
    'recovery',
    /\b(?:export|run|queue|index|reports) (?:complete|delivered|empty|drained|fresh)\b/i,
  ],
  [
    'note',
    /\bnobody (?:was|is) available\b|\bstart(?:s|ed)? working on a (?:long-term|permanent)\b/i,
  ],
];

/** Where no other word decides; the earliest again. */
export const LAST: readonly KindRule[] = [
  [
    'detection',
    anyOf(
      inTurn(
        anyOf(
          /\b(?:customers?|users?|support|colleagues?|partners?|shops?|managers?)\b/i,
          /\b(?:reception|finance|scanner|technician|lead|pager|shift)\b/i,
        ),
        /.{0,30}/i,
        /\b(?:calls?|writes?|asks?|complains?|tells?|hears?|finds?|goes off|sees)\b/i,
      ),
      /\bsees it\b|\bFIRING\b|\breport in\b/i,
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

export const ANYWHERE: readonly KindRule[] = [
  [
    'dead-end',
    /^(?:theory|hypothesis|assumption|suspicion|suspected)\b.*\b(?:wrong|not|no|false|disproved)\b/i,
  ],
  ['acknowledgement', /\bopens? (?:an |the )?incident\b/i],
  [
    'escalation',
    /\basks? .{0,40}\bfor help\b|\basked .{0,40}\bfor help\b|\bforward(?:s|ed) (?:it|this|the)\b/i,
  ],
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
      inTurn(
        /\b(?:did ?n[o']t|does ?n[o']t|could ?n[o']t|didnt|without) /i,
        /(?:help|fix|fixing|resolve|resolving|solve|solving|work|success|effect|any effect)\b/i,
      ),
      /\bnot (?:effective|the (?:cause|issue|problem))\b/i,
      /\bno (?:effect|improvement|resolution|change in)\b|\bto no avail\b/i,
      /\bunsuccessful(?:ly)?\b|\b(?:issue|problem|errors?) (?:still )?persist(?:s|ed)\b/i,
      inTurn(
        /\bbut\b.{0,50}\b/i,
        /(?:persist(?:s|ed)|remain(?:s|ed)|(?:was|were|is|are) still|kept|continued)\b/i,
      ),
      /\bremain(?:s|ed)? (?:elevated|high|down)\b.*\bdespite\b/i,
      inTurn(
        /\b(?:initial(?:ly)?|first|wrongly|incorrectly)\b/i,
        /.{0,20}/i,
        /\b(?:assum(?:ed|ption)|believed|thought|hypothesis)\b/i,
      ),
      /^assumption made\b|\brollback fail(?:s|ed)\b|\bstill (?:restarted|failing|broken)\b/i,
    ),
  ],
  [
    'impact',
    anyOf(begins(/\b(?:outage|incident|impact|downtime|degradation)\b/iu), /^fault occurs?\b/iu),
  ],
  ['mitigation', /\b(?:rolled back|reverted|backed out)\b/i],
  [
    'recovery',
    /\ball clear\b|\bbacklog (?:is |was )?cleared\b|\bcorrect again\b|\bconfirm\w* (?:as )?fixed\b/i,
  ],
  [
    'identification',
    anyOf(
      inTurn(
        /\b(?:revealed|found|determined|discovered|reali[sz]ed)\b/i,
        /.{0,90}/i,
        /\b(?:caus(?:e|ed|es|ing)|because|due to|responsible for)\b/i,
      ),
    ),
  ],
  [
    'recovery',
    anyOf(
      inTurn(
        /\bconfirm(?:ed|s)? (?:\w+ ){0,3}/i,
        /(?:stable|stability|healthy|recovery|functional|normal)\b/i,
      ),
      /\bstable operations?\b/i,
    ),
  ],
  [
    'recovery',
    anyOf(
      inTurn(
        /\b(?:outage|incident|impact|downtime)\b.{0,12}/i,
        /\b(?:ends?|ended|over|resolved|repaired|closed)\b/i,
      ),
      /\bfully (?:restored|recovered|operational|functional)\b/i,
      /\bfull (?:service |functionality |recovery)/i,
      /^(?:incident )?(?:resolved|repaired|recovered|restored|mitigated and resolved)\b/i,
      /\bdeclared (?:as )?resolved\b|\bback (?:to normal|online|up|to (?:a )?functional)\b/i,
      /\breturned? to normal\b/i,
    ),
  ],
];

export const EARLIEST: readonly KindRule[] = [
  [
    'escalation',
    anyOf(
      /\bescalat\w*|\bpag(?:ed|ing)\b(?! (?:is|was) )/i,
      /\bpages (?:the|on-?call|us|them)\b|\bcall(?:ed|s|ing) (?:in|for help)\b/i,
      /\b(?:brought|brings|pull(?:ed|s)|loop(?:ed|s)) (?:.{0,40} )?in(?:to)?\b|\bjoin(?:s|ed)\b/i,
      /\bengaged?\b|\bping(?:ed|s)\b|\bwar[- ]?room\b|\bhand(?:ed|s) (?:over|off)\b/i,
      /\b(?:support )?(?:ticket|case)\b.{0,20}\b(?:opened|raised|created|filed)\b/i,
      /\b(?:opened|raised?|raises|created|filed)\b.{0,40}\b(?:support|ticket|case|issue with)\b/i,
      /\bteams? (?:was|were|is|are) (?:notified|contacted|alerted to help|asked)\b/i,
      inTurn(
        /\b(?:notified|contacted|asked|called|alerted) (?:the )?(?:\w+[ -]){0,3}/i,
        /(?:team|vendor|provider|support|engineers?|manager)\b/i,
      ),
      /\bassembled\b|\b(?:meeting|call|bridge|channel) (?:was )?(?:started|created|opened)\b/i,
      inTurn(
        /\b(?:started|created|opened) (?:a |the )?/i,
        /(?:meeting|call|bridge|incident channel|slack channel)\b/i,
      ),
    ),
  ],
  [
    'acknowledgement',
    anyOf(
      /\backnowledg\w*|\back'?d\b|\bincident (?:is |was |has been )?declared\b/i,
      /\bdeclar(?:ed|es|ing)\b.{0,24}\bincident\b/i,
      /\b(?:alert|issue|problem|outage|incident|report) (?:was |is )?confirmed\b/i,
      /\bconfirm(?:ed|s) (?:by|the (?:issue|problem|alert|outage))\b/i,
      inTurn(
        /\bon-?call\b.{0,40}\b/i,
        /(?:receiv|respond|investigat|pick|acknowledg|alerted|notified|paged|starts?|began)\w*/i,
      ),
      inTurn(
        /\b(?:engineers?|team|responders?|devops|operations)\b.{0,60}/i,
        /\b(?:notified and|alerted and|respond(?:ed|s)?)\b/i,
      ),
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
      inTurn(
        anyOf(
          /\b(?:users?|customers?|clients?|engineers?|support)\b/i,
          /\b(?:teams?|people|researcher|someone)\b/i,
        ),
        /.{0,40}\breport(?:s|ed|ing)?\b/i,
      ),
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
      inTurn(
        /\b(?:root )?causes? (?:is |was |has been |of .{0,40})?/i,
        /(?:identified|found|determined|discovered|traced|revealed)\b/i,
      ),
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
      inTurn(
        /\bincreas(?:ed|es|ing) (?:the )?(?:\w+ ){0,3}/i,
        anyOf(
          /memory|limit|size|capacity|buffer|timeout|quota|number/i,
          /replicas|disk|nodes?|probe|threshold|pool/i,
        ),
      ),
      inTurn(
        /\b(?:correct(?:ed)?|restored?) (?:the )?(?:\w+ ){0,3}/i,
        /(?:config\w*|settings?|password|values?|backup|permissions?|access rights?)\b/i,
      ),
      /\b(?:config\w*|settings?|permissions?|access rights?)\b.{0,30}\b(?:corrected|restored|changed back)\b/i,
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
      inTurn(
        /\b(?:notif(?:ied|ies|y)|inform(?:ed|s)|told|updated?|emailed)\b/i,
        /.{0,20}/i,
        /\b(?:users?|customers?|public|community|teams|stakeholders|company)\b/i,
      ),
      /\busers? (?:updated|notified|informed)\b/i,
      inTurn(
        /\b(?:e-?mail|message|update|notice|statement|tweet)\b/i,
        /.{0,20}/i,
        /\b(?:sent|posted|published|went)\b/i,
      ),
      /\bposted\b/i,
      /\bpublish(?:ed|es)?\b.{0,40}\b(?:post|blog|statement|details|summary|findings)\b/i,
      /\btweet\w*/i,
    ),
  ],
  [
    'impact',
    anyOf(
      inTurn(
        /\b(?:went|goes?|gone|go|is|are|was|were|became|becomes?|being) /i,
        /(?:hard |completely |fully )?/i,
        anyOf(
          /(?:down|unavailable|unresponsive|unreachable|inaccessible|offline)\b/i,
          /(?:slow|stuck|degraded|lost|destroyed|blocked)\b/i,
        ),
      ),
      /\bcrash\w*/i,
      /\b(?:errors?|failures?|latency|timeouts?|5\d\d s?)\b|\bdegrad\w*/i,
      inTurn(
        /\b(?:begins?|began|starts?|started) /i,
        anyOf(
          /(?:failing|returning|experiencing|to fail)\b/i,
          /(?:to degrade|rejecting|dropping|timing out)\b/i,
        ),
      ),
      /\bfail(?:s|ed|ing)?\b(?! ?over)|\bsaturat\w*|\bexhaust\w*/i,
      /\bstops? (?:responding|working|receiving)\b|\bno longer\b|\bunable to\b|\bunresponsive\b/i,
      /\boverload\w*|\bspik(?:e|es|ed|ing)\b|\bunauthori[sz]ed access\b|\bcompromised?\b/i,
      /\bwave of\b|\bwave\b.{0,20}\b(?:begin|peak)/i,
    ),
  ],
  [
    'change',
    anyOf(
      /\bdeploy(?:ed|s|ment|ing)?\b|\bmerg(?:ed|es|e)\b/i,
      // `Both releases were removed` tells of no release.
      inTurn(/(?<!\b(?:both|the|a|an|new|old|this|all|these|of) )/i, /\breleas(?:ed|es|e)\b/i),
      /\broll(?:ed|s)? ?out\b/i,
      inTurn(
        /\b(?:config\w*|settings?|change|update|upgrade|migration|maintenance)\b/i,
        /.{0,30}/i,
        anyOf(
          /\b(?:appl(?:ied|y)|pushed|made|start(?:ed|s)|began|begins|initiated)\b/i,
          /\b(?:introduced|landed|released|updated|uploaded)\b/i,
        ),
      ),
      /\bintroduc(?:ed|es)\b/i,
      /\bupgrad(?:ed|es|ing)\b|\bmigrat(?:ed|es|ing)\b|\bunpaused\b|\brenam(?:ed|es)\b/i,
      /\bupdated?\b.{0,40}\b(?:config\w*|spec|version|database|settings?)\b|\bpush(?:ed|es)\b/i,
      /\bmodified\b|\bcreated\b.{0,30}\b(?:commit|branch|pull request|pr)\b/i,
    ),
  ],
  [
    'investigation',
    anyOf(
      /\binvestigat\w*|\bdebug(?:ged|ging|s)\b|\btroubleshoot\w*|\blook(?:ed|s|ing)? (?:into|at|through)\b/i,
      /\bcheck(?:ed|s|ing)\b|\banaly[sz]\w*|\breview(?:ed|s|ing)?\b|\bverif\w*|\bexamin\w*/i,
      /\binspect\w*|\bsuspect\w*|\btest(?:ed|s|ing)\b|\bcompar(?:ed|es|ing)\b|\btriag\w*/i,
      /\blogs? shows?\b|\bqueried\b|\bconfirm\w*/i,
    ),
  ],
];
